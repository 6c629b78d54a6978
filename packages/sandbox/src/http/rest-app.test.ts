import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { issuedKinds } from "../credentials/issued-kinds.js";
import { loadOperations } from "../facts/load-operations.js";
import { createFaultRules } from "../faults/fault-rules.js";
import { createGitProcess } from "../git/git-process.js";
import { createRateLimits } from "../limits/rate-limits.js";
import { createRouteTable } from "../routing/route-table.js";
import { createEventSink } from "../state/domain-events.js";
import { hostsOn } from "../state/hosts.js";
import { createEmptyState } from "../state/sandbox-state.js";
import type { World } from "../state/world.js";
import type { OperationHandlers } from "./call.js";
import { json } from "./reply.js";
import { createRequestLog } from "./request-log.js";
import { createRestApp } from "./rest-app.js";

let directory: string;
let world: World;

beforeAll(async () => {
  directory = await mkdtemp(`${tmpdir()}/rest-app-`);
  world = {
    state: createEmptyState(),
    clock: { now: () => new Date(0) },
    events: createEventSink(),
    hosts: hostsOn("http://127.0.0.1:1"),
    git: createGitProcess(directory),
    repositoriesDirectory: directory,
    traces: { wake: () => undefined, end: () => Promise.resolve() },
    repository: () => {
      throw new Error("There is no repository in this test");
    },
  };
});
afterAll(() => rm(directory, { recursive: true, force: true }));

function appWith(handlers: OperationHandlers) {
  const log = createRequestLog(2);
  const app = createRestApp({
    world,
    routes: createRouteTable(loadOperations()),
    handlers,
    log,
    kinds: issuedKinds,
    faults: createFaultRules(new Set()),
    limits: createRateLimits(undefined, world.clock),
    maximumBodyBytes: 1000,
  });
  return { app, log };
}

describe("createRestApp", () => {
  it("answers 501 with the operationId where an operation has no handler", async () => {
    const answer = await appWith({}).app.request("/2.0/hook_events");
    expect(answer.status).toBe(501);
    expect((await answer.json()) as object).toMatchObject({
      error: { message: "listHookEvents is not simulated yet", data: { operationId: "listHookEvents" } },
    });
  });

  it("answers a crash with the request's id, tells nothing else, and records what happened", async () => {
    const { app, log } = appWith({
      listHookEvents: () => {
        throw new Error("inner workings");
      },
    });
    const answer = await app.request("/2.0/hook_events");
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).not.toContain("inner workings");
    const [entry] = log.entries;
    expect(JSON.parse(text)).toEqual({ type: "error", error: { message: "Something went wrong", id: entry?.id } });
    expect(entry).toMatchObject({ operationId: "listHookEvents", status: 500, credentialKind: "anonymous" });
    expect(entry?.failure).toContain("inner workings");
  });

  it("selects fields of good answers only, and sends the headers of Bitbucket", async () => {
    const { app } = appWith({
      listHookEvents: () => json({ one: 1, two: 2, three: 3 }, { hidden: ["three"] }),
      listHookEventsForResource: () => json({ type: "error", error: { message: "x" } }, { status: 409 }),
    });
    expect(await (await app.request("/2.0/hook_events?fields=one,three")).json()).toEqual({ one: 1, three: 3 });
    const answer = await app.request("/2.0/hook_events");
    expect(await answer.json()).toEqual({ one: 1, two: 2 });
    expect(answer.headers.get("x-request-count")).toBe("2");
    expect(answer.headers.get("vary")).toBe("Authorization");
    const error = await app.request("/2.0/hook_events/repository?fields=none");
    expect(await error.json()).toMatchObject({ type: "error" });
  });

  it("keeps the newest requests of the log, without secrets in their URLs", async () => {
    const { app, log } = appWith({});
    for (const path of ["/a", "/2.0/b?access_token=canary&x=1", "/2.0/user"]) await app.request(path);
    expect(log.entries.map((entry) => entry.url)).toEqual(["/2.0/b?access_token=***&x=1", "/2.0/user"]);
  });

  it("lets browsers ask first", async () => {
    const answer = await appWith({}).app.request("/2.0/user", { method: "OPTIONS" });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-headers")).toContain("Authorization");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });
});
