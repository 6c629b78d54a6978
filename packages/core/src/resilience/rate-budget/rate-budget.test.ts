import { describe, expect, it } from "vitest";
import { repository, widgets } from "../../../test/known-bitbucket.js";
import { manualClock } from "../../../test/resilience/manual-clock.js";
import { clientOf, codeOf } from "../../../test/served-clients.js";
import type { Answer } from "../../../test/test-server.js";
import { accessTokenAuth } from "../../auth/access-token-auth.js";
import { anonymousAuth } from "../../auth/anonymous-auth.js";
import type { CallOptions } from "../../client/call-options.js";
import type { ClientRequest, ClientResponse } from "../../client/client-request.js";
import { bitbucketCloud } from "../../hosts/bitbucket-hosts.js";
import { createMemoryStore } from "../../store/create-memory-store.js";
import { retry } from "../retry/retry.js";
import { rateBudget } from "./rate-budget.js";
import type { RateBudgetOptions } from "./rate-budget-options.js";

const hour = 3_600_000;
const minute = 60_000;

/** A client with a budget of ten requests an hour, on a server that gives the answers in turn. */
async function budgeted(options: RateBudgetOptions = {}, answers: readonly Answer[] = [repository]) {
  const clock = manualClock();
  const waits: string[] = [];
  const feature = rateBudget({ limits: { repositories: 10 }, clock, ...options });
  const { client, server } = await clientOf(
    (_request, number) => answers[Math.min(number, answers.length - 1)] as Answer,
    {
      use: [feature],
      hooks: { onWait: ({ reason, waitMs, resource }) => waits.push(`${reason} ${resource} ${waitMs}`) },
    },
  );
  const call = (options?: CallOptions, path = widgets) => client.request(`GET ${path}`, {}, options);
  const send = async (count: number, options?: CallOptions) => {
    for (let request = 0; request < count; request++) await call(options);
  };
  return { clock, waits, feature, client, server, call, send };
}

/** The feature around a server of Bitbucket Cloud that answers at once. */
function onCloud(
  feature = rateBudget(),
  auth = accessTokenAuth({ token: "CANARY" }),
  headers: Record<string, string> = {},
) {
  const url = `${bitbucketCloud.api}/2.0`;
  const response: ClientResponse = { status: 200, headers: new Headers(headers), url, data: {} };
  const send = feature.wrap(async () => response, { hosts: bitbucketCloud, baseUrl: url, auth, hooks: undefined });
  return (path = "/repositories/a/b", call: Partial<ClientRequest> = {}) =>
    send({ method: "GET", url: url + path, ...call });
}

describe("rateBudget: holding back", () => {
  it("lets people use it up, keeps a twentieth from other calls and a fifth from batch jobs", async () => {
    for (const [priority, allowed] of [
      ["interactive", 20],
      [undefined, 19],
      ["normal", 19],
      ["batch", 16],
    ] as const) {
      const { send, call, server } = await budgeted({ limits: { repositories: 20 }, maxWaitMs: 0 });
      await send(allowed, { priority });
      expect(await codeOf(call({ priority }))).toBe("HTTP_RATE_LIMITED");
      expect(server.seen).toHaveLength(allowed);
    }
  });

  it("fails without sending when the wait is beyond the patience, and says when there is room", async () => {
    const { clock, call, send, server } = await budgeted();
    await send(10, { priority: "interactive" });
    const error = await call({ priority: "interactive" }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: "HTTP_RATE_LIMITED",
      status: 429,
      resource: "repositories",
      estimated: true,
      retryAt: new Date(clock.time + hour + 5 * minute),
    });
    expect(String(error)).toContain("was not sent: the budget for repositories (10 requests an hour)");
    expect([server.seen.length, clock.pauses]).toEqual([10, []]);
  });

  it("holds batch jobs back as long as it takes, tells so, and lets people by meanwhile", async () => {
    const { clock, call, send, waits, feature } = await budgeted();
    await send(8);
    await call({ priority: "interactive" });
    await call({ priority: "batch" });
    expect(clock.pauses).toEqual([hour + 5 * minute]);
    expect(waits).toEqual([`budget repositories ${hour + 5 * minute}`]);
    expect(feature.usage?.()).toMatchObject({ waits: 1, waitedMs: hour + 5 * minute });
  });

  it("waits as long as the call says", async () => {
    const { clock, call, send } = await budgeted({ maxWaitMs: 1 });
    await send(10);
    await call({ retry: { maxWaitMs: 2 * hour } });
    expect(clock.pauses).toEqual([hour + 5 * minute]);
    await send(9);
    expect(await codeOf(call({ retry: { maxWaitMs: 0 } }))).toBe("HTTP_RATE_LIMITED");
  });

  it("frees room as the hour rolls on", async () => {
    const { clock, call, send } = await budgeted({ maxWaitMs: 0 });
    await send(5);
    clock.time += 30 * minute;
    await send(5);
    expect(await codeOf(call())).toBe("HTTP_RATE_LIMITED");
    clock.time += 36 * minute;
    await send(5);
    expect(await codeOf(call())).toBe("HTTP_RATE_LIMITED");
  });

  it("ends a wait with the caller's reason, and counts nothing for it", async () => {
    const { call, send, feature } = await budgeted({ clock: {}, maxWaitMs: Number.POSITIVE_INFINITY });
    await send(10);
    const controller = new AbortController();
    setTimeout(() => controller.abort("enough"), 20);
    expect(await codeOf(call({ signal: controller.signal }))).toBe("enough");
    expect(feature.usage?.().resources?.repositories).toEqual({ requests: 10, used: 10, limit: 10 });
  });

  it("counts kinds apart", async () => {
    const { send, call, feature } = await budgeted({ maxWaitMs: 0 });
    await send(10);
    await call({}, "/workspaces/acme");
    await call({}, "/workspaces/acme/hooks");
    expect(feature.usage?.().resources).toEqual({
      repositories: { requests: 10, used: 10, limit: 10 },
      other: { requests: 1, used: 1, limit: undefined },
      webhooks: { requests: 1, used: 1, limit: undefined },
    });
  });

  it.each([0, -1, Number.NaN])("refuses a limit of %s", (limit) => {
    expect(() => rateBudget({ limits: { repositories: limit } })).toThrow("limits.repositories");
  });
});

describe("rateBudget: which limit", () => {
  const limitOf = (feature: ReturnType<typeof rateBudget>, name = "repositories") =>
    feature.usage?.().resources?.[name]?.limit;

  it("is Bitbucket's own on Bitbucket Cloud and none elsewhere", async () => {
    const cloud = rateBudget();
    const send = onCloud(cloud);
    await send();
    await send("/repositories/a/b/src/main/x");
    expect([limitOf(cloud), limitOf(cloud, "raw-files")]).toEqual([1000, 5000]);
    const { send: sendElsewhere, feature } = await budgeted({ limits: {} });
    await sendElsewhere(1);
    expect(limitOf(feature)).toBeUndefined();
  });

  it("is 60 for anonymous callers, whatever they ask", async () => {
    const feature = rateBudget({ maxWaitMs: 0 });
    const send = onCloud(feature, anonymousAuth());
    for (let request = 0; request < 57; request++) await send(request % 2 ? "/repositories/a/b" : "/user");
    expect(await codeOf(send())).toBe("HTTP_RATE_LIMITED");
    expect(feature.usage?.().resources).toEqual({ anonymous: { requests: 57, used: 57, limit: 60 } });
  });

  it("is learned from answers, up and down, but never above the chosen one", async () => {
    for (const told of ["4000", "500"]) {
      const feature = rateBudget();
      await onCloud(feature, undefined, { "x-ratelimit-limit": told })();
      expect(limitOf(feature)).toBe(Number(told));
      const chosen = rateBudget({ limits: { repositories: 800 } });
      await onCloud(chosen, undefined, { "x-ratelimit-limit": told })();
      expect(limitOf(chosen)).toBe(Math.min(800, Number(told)));
    }
  });

  it("keeps batch jobs back when Bitbucket says that others have used up most of it", async () => {
    const near: Answer = { json: {}, headers: { "x-ratelimit-limit": "100", "x-ratelimit-nearlimit": "true" } };
    const { call, feature } = await budgeted({ limits: {}, maxWaitMs: 0 }, [near, repository]);
    await call();
    expect(await codeOf(call({ priority: "batch" }))).toBe("HTTP_RATE_LIMITED");
    await call();
    expect(feature.usage?.().resources?.repositories?.used).toBe(81);
  });
});

describe("rateBudget: after a 429", () => {
  it("holds others of its kind back for five seconds, or as long as Bitbucket asks, an hour at most", async () => {
    for (const [headers, waitMs] of [
      [{}, 5_000],
      [{ "retry-after": "30" }, 30_000],
      [{ "retry-after": "999999999" }, hour],
      [{ "retry-after": "0" }, 5_000],
    ] as [Record<string, string>, number][]) {
      const { clock, call } = await budgeted({ maxWaitMs: 2 * hour }, [{ status: 429, headers }, repository]);
      await codeOf(call());
      await call({}, "/workspaces/acme");
      expect(clock.pauses).toEqual([]);
      await call({ priority: "interactive" });
      expect(clock.pauses).toEqual([waitMs]);
    }
  });

  it("does not make a retried call wait twice, and counts each attempt", async () => {
    const clock = manualClock();
    const feature = rateBudget({ clock, limits: { repositories: 10 } });
    const { client } = await clientOf((_request, number) => (number < 2 ? { status: 429 } : repository), {
      use: [retry({ clock }), feature],
    });
    await client.request(`GET ${widgets}`);
    expect(clock.pauses).toEqual([5_000, 10_000]);
    expect(feature.usage?.().resources?.repositories?.requests).toBe(3);
  });
});

describe("rateBudget with a store", () => {
  it("shares the count between clients of one credential and keeps others apart", async () => {
    const store = createMemoryStore();
    const clientFor = (token: string, options: RateBudgetOptions = {}) =>
      onCloud(
        rateBudget({ store, limits: { repositories: 10 }, maxWaitMs: 0, ...options }),
        accessTokenAuth({ token }),
      );
    const [one, two, other] = [clientFor("t"), clientFor("t"), clientFor("u")];
    for (let request = 0; request < 10; request++) await (request % 2 ? one : two)();
    expect(await codeOf(one())).toBe("HTTP_RATE_LIMITED");
    expect(await codeOf(two())).toBe("HTTP_RATE_LIMITED");
    expect(await codeOf(other())).toBe("resolved");
    const named = [clientFor("v", { partition: "account" }), clientFor("w", { partition: "account" })];
    for (let request = 0; request < 10; request++) await named[request % 2]?.();
    expect(await codeOf(named[0]?.() ?? Promise.resolve())).toBe("HTTP_RATE_LIMITED");
  });

  it("counts alone while the store is down, and says so", async () => {
    const failures: unknown[] = [];
    const down = { ...createMemoryStore(), increment: () => Promise.reject(new Error("down")) };
    const send = onCloud(
      rateBudget({
        store: down,
        limits: { repositories: 10 },
        maxWaitMs: 0,
        onStoreError: (error) => failures.push(error),
      }),
    );
    for (let request = 0; request < 10; request++) await send();
    expect(await codeOf(send())).toBe("HTTP_RATE_LIMITED");
    expect(failures).toHaveLength(11);
  });
});

describe("rateBudget when nothing is held back", () => {
  it("costs less than ten microseconds a request, starts no timer, and asks no store where no limit is known", async () => {
    let calls = 0;
    const memory = createMemoryStore();
    const store = {
      ...memory,
      increment: async () => ++calls,
      get: async () => {
        calls++;
        return undefined;
      },
    };
    const url = "http://127.0.0.1/2.0";
    const headers = new Headers({ "content-type": "application/json" });
    const response: ClientResponse = { status: 200, headers, url, data: {} };
    const context = {
      hosts: bitbucketCloud,
      baseUrl: url,
      auth: accessTokenAuth({ token: "CANARY" }),
      hooks: undefined,
    };
    const request: ClientRequest = { method: "GET", url: `${url}/repositories/acme/widgets/pullrequests/7` };
    const plain = async () => response;
    const micros = async (send: (request: ClientRequest) => Promise<ClientResponse>) => {
      const start = performance.now();
      for (let count = 0; count < 20_000; count++) await send(request);
      return ((performance.now() - start) * 1000) / 20_000;
    };
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const before = timers();
    const best = { plain: Number.POSITIVE_INFINITY, budget: Number.POSITIVE_INFINITY };
    const send = rateBudget({ store }).wrap(plain, context);
    const limited = rateBudget({ limits: { repositories: 1e7 } }).wrap(plain, context);
    for (let round = 0; round < 7; round++) {
      best.plain = Math.min(best.plain, await micros(plain));
      best.budget = Math.min(best.budget, Math.max(await micros(send), await micros(limited)));
    }
    expect([calls, timers() - before]).toEqual([0, 0]);
    expect(best.budget - best.plain).toBeLessThan(10);
  });
});
