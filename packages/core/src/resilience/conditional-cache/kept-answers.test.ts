import { describe, expect, it } from "vitest";
import { log, logAnswer, repository, widgets } from "../../../test/known-bitbucket.js";
import { caching, sizeOf, tagged } from "../../../test/resilience/caching-client.js";
import { manualClock } from "../../../test/resilience/manual-clock.js";
import { codeOf, serve } from "../../../test/served-clients.js";
import type { Answer, SeenRequest } from "../../../test/test-server.js";
import { createRestClient } from "../../client/create-rest-client.js";
import { createMemoryStore } from "../../store/create-memory-store.js";
import type { Store } from "../../store/store.js";
import { type ConditionalCacheOptions, conditionalCache } from "./conditional-cache.js";

describe("conditionalCache: what is kept", () => {
  it("keeps apart the forms in which a body is asked for", async () => {
    const { client, server } = await caching(logAnswer);
    const reads = [undefined, "text", "bytes", "raw"] as const;
    for (let round = 0; round < 2; round++) {
      const bodies: unknown[] = [];
      for (const read of reads) bodies.push(await client.follow(`${server.url}/2.0${log.path}`, read ? { read } : {}));
      const bytes = new TextEncoder().encode(log.content);
      expect(bodies).toEqual([bytes, log.content, bytes, bytes]);
    }
    expect(server.seen).toHaveLength(8);
    expect(server.seen.slice(4).every(({ headers }) => headers["if-none-match"])).toBe(true);
  });

  it("works below `rest`", async () => {
    const server = await serve(tagged('"1"', { slug: "b" }));
    const { rest } = createRestClient({ baseUrl: `${server.url}/2.0`, use: [conditionalCache()] });
    const get = () =>
      rest.GET("/repositories/{workspace}/{repo_slug}", { params: { path: { workspace: "a", repo_slug: "b" } } });
    await get();
    const { data, response } = await get();
    expect([data, response.status, server.seen[1]?.headers["if-none-match"]]).toEqual([{ slug: "b" }, 200, '"1"']);
  });

  it("leaves conditions, parts and streams to the caller", async () => {
    const { client, server, call } = await caching(logAnswer);
    await call(log.path);
    expect(await codeOf(client.request(`GET ${log.path}`, { headers: { "If-None-Match": log.etag } }))).toBe(
      "HTTP_NOT_MODIFIED",
    );
    await client.request(`GET ${log.path}`, { headers: { range: "bytes=0-1" } });
    const stream = await client.follow<ReadableStream>(`${server.url}/2.0${log.path}`, { read: "stream" });
    await stream.cancel();
    expect(server.seen.slice(2).map(({ headers }) => headers["if-none-match"])).toEqual([undefined, undefined]);
  });

  it("does not touch the store for a stream", async () => {
    const fail = () => Promise.reject(new Error("touched"));
    const touched: unknown[] = [];
    const { client, server } = await caching(logAnswer, {
      store: { ...createMemoryStore(), get: fail, set: fail, delete: fail },
      onStoreError: (error) => touched.push(error),
    });
    const stream = await client.follow<ReadableStream>(`${server.url}/2.0${log.path}`, { read: "stream" });
    await stream.cancel();
    expect(touched).toEqual([]);
  });

  it("keeps nothing that another address answered, is too large, or could not be confirmed", async () => {
    for (const [answer, options] of [
      [
        ({ target }: SeenRequest) =>
          target === `/2.0${widgets}`
            ? { status: 302, headers: { location: "/2.0/repositories/acme/moved" } }
            : { json: 1, headers: { etag: '"1"' } },
        {},
      ],
      [tagged('"1"', "x".repeat(100)), { maxEntryLength: 50 }],
      [() => repository, {}],
    ] as [(request: SeenRequest) => Answer, ConditionalCacheOptions][]) {
      const store = createMemoryStore();
      const { call } = await caching(answer, { store, ...options });
      await call();
      expect(await sizeOf(store)).toBe(0);
    }
  });

  it("keeps an answer for a day, and the 500 used last without a store of one's own", async () => {
    const clock = manualClock();
    clock.time = Date.now();
    const store = createMemoryStore({ now: clock.now });
    const { call, server } = await caching(tagged('"1"', 1), { store, now: clock.now });
    await call();
    clock.time += 86_400_001;
    await call();
    expect(server.seen[1]?.headers["if-none-match"]).toBeUndefined();
    const bounded = await caching(logAnswer);
    for (let number = 0; number <= 500; number++) await bounded.call(`${log.path}?n=${number}`);
    await bounded.call(`${log.path}?n=500`);
    await bounded.call(`${log.path}?n=0`);
    expect(bounded.server.seen.slice(-2).map(({ headers }) => headers["if-none-match"])).toEqual([log.etag, undefined]);
  });
});

describe("conditionalCache with a store that fails", () => {
  it("goes on without it, and says so", async () => {
    const failures: unknown[] = [];
    const fail = () => Promise.reject(new Error("down"));
    const store: Store = { ...createMemoryStore(), get: fail, set: fail, delete: fail };
    const { call, client } = await caching(tagged('"1"', 1), { store, onStoreError: (error) => failures.push(error) });
    expect([await call(), await call(), await client.request(`PUT ${widgets}`)]).toEqual([1, 1, 1]);
    expect(failures).toHaveLength(7);
  });

  it.each([null, 7, {}, { policy: null }, { policy: { v: 1 } }, { policy: { v: 2 } }, []])(
    "takes %j for nothing",
    async (value) => {
      const store = createMemoryStore();
      const spoiled: Store = {
        ...store,
        get: async <Value>(key: string) => ({ key, value: value as Value, version: "1" }),
      };
      const { call } = await caching(tagged('"1"', 1), { store: spoiled });
      expect(await call()).toBe(1);
    },
  );
});
