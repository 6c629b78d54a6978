import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSandbox, type Sandbox, type SeededConsumer } from "@bucketkit/sandbox";
import { createFileStore } from "@bucketkit/store";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { clientIn, connect, redirectUri, tokenRequests } from "../sandbox-under-test.js";
import { askAll, killAll, startWorkers, type WorkerReport } from "./start-workers.js";

const later = 3 * 3_600_000;

let sandbox: Sandbox;
let consumer: SeededConsumer;
let folder: string;
let workers: ChildProcess[];
let before: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "oauth-race-"));
  sandbox = await createSandbox({ oauth: { autoApprove: true } });
  consumer = sandbox.oauth.addConsumer("app", { callbackUrl: redirectUri });
  workers = [];
});
afterEach(async () => {
  await killAll(workers);
  await sandbox.close();
  await rm(folder, { recursive: true });
});

/** An account is connected, its token ends, and so many processes want to go on. */
async function endedToken(count: number, timeoutMs: number): Promise<void> {
  const store = createFileStore({ dir: folder });
  const accountId = await connect(clientIn({ sandbox, consumer, store }));
  sandbox.clock.advance(later);
  before = tokenRequests({ sandbox });
  const { key: clientId, secret: clientSecret } = consumer;
  const { hosts } = sandbox;
  const settings = { clientId, clientSecret, redirectUri, hosts, accountId, folder, timeoutMs, aheadMs: later };
  workers = await startWorkers(settings, count);
}

/** All callers got the one token there is, and it works. */
async function expectOneToken(reports: readonly WorkerReport[], callers: number): Promise<void> {
  expect(reports.flatMap(({ failures }) => failures)).toEqual([]);
  const headers = reports.flatMap((report) => report.headers);
  expect([headers.length, new Set(headers).size]).toEqual([callers, 1]);
  const answer = await fetch(`${sandbox.apiUrl}/user`, { headers: { authorization: headers[0] ?? "" } });
  expect(answer.status).toBe(200);
}

describe("four processes with fifty callers each, on files, with a token that has ended", () => {
  it("renew it once where a refresh token works once", async () => {
    await endedToken(4, 10_000);
    sandbox.oauth.configure({ strictRefresh: true });
    sandbox.faults.add({ operationId: "oauth-access-token", effect: { kind: "latency", milliseconds: 120 } });
    await expectOneToken(await askAll(workers, 50), 200);
    expect(tokenRequests({ sandbox }) - before).toBe(1);
  });

  it("go on with two requests when the one that renews is killed while it waits for the answer", async () => {
    await endedToken(5, 1_000);
    const remove = sandbox.faults.add({
      operationId: "oauth-access-token",
      times: 1,
      effect: { kind: "latency", milliseconds: 400 },
    });
    const [victim, ...others] = workers;
    victim?.send(1);
    await vi.waitUntil(() => sandbox.faults.active.length === 0, { interval: 5, timeout: 5_000 });
    if (victim) await killAll([victim]);
    remove();
    await expectOneToken(await askAll(others, 50), 200);
    expect(tokenRequests({ sandbox }) - before).toBeLessThanOrEqual(2);
  });

  it("go on with two requests when the answer is lost", async () => {
    await endedToken(4, 10_000);
    sandbox.faults.add({ operationId: "oauth-access-token", times: 1, effect: { kind: "truncate" } });
    await expectOneToken(await askAll(workers, 50), 200);
    expect(tokenRequests({ sandbox }) - before).toBe(2);
  });

  it("all need a new authorization, after two requests, when the answer is lost and a refresh token works once", async () => {
    await endedToken(4, 10_000);
    sandbox.oauth.configure({ strictRefresh: true });
    sandbox.faults.add({ operationId: "oauth-access-token", times: 1, effect: { kind: "truncate" } });
    const reports = await askAll(workers, 50);
    const failures = reports.flatMap((report) => report.failures);
    expect(failures).toHaveLength(200);
    for (const failure of failures) expect(failure).toMatch(/^ReauthorizationRequiredError/);
    expect(tokenRequests({ sandbox }) - before).toBe(2);
  });
});
