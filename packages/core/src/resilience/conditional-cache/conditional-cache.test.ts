import { describe, expect, it } from "vitest";
import { log, logAnswer, reset, widgets } from "../../../test/known-bitbucket.js";
import { caching, sizeOf, tagged } from "../../../test/resilience/caching-client.js";
import { clientOf, codeOf, serve } from "../../../test/served-clients.js";
import type { Answer } from "../../../test/test-server.js";
import { accessTokenAuth } from "../../auth/access-token-auth.js";
import { createClient } from "../../client/create-client.js";
import { createMemoryStore } from "../../store/create-memory-store.js";
import { conditionalCache } from "./conditional-cache.js";

describe("conditionalCache: asking whether an answer still holds", () => {
  it("sends its tag and answers a 304 from the store", async () => {
    const { call, server, hits } = await caching(logAnswer);
    const bytes = new TextEncoder().encode(log.content);
    expect([await call(log.path), await call(log.path), await call(log.path)]).toEqual([bytes, bytes, bytes]);
    expect(server.seen.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, log.etag, log.etag]);
    expect(hits()).toBe(2);
  });

  it("takes a new answer, and asks about that one from then on", async () => {
    let version = 1;
    const { call, server, hits } = await caching((request) => tagged(`"${version}"`, { version })(request));
    await call();
    version = 2;
    expect([await call(), await call()]).toEqual([{ version: 2 }, { version: 2 }]);
    expect(server.seen.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, '"1"', '"2"']);
    expect(hits()).toBe(1);
  });

  it("uses Last-Modified where there is no tag, without guessing how long it holds", async () => {
    const modified = "Wed, 25 Nov 2020 10:00:00 GMT";
    const { call, server } = await caching(({ headers }) =>
      headers["if-modified-since"] === modified
        ? { status: 304, headers: { "last-modified": modified } }
        : { json: 1, headers: { "last-modified": modified } },
    );
    expect([await call(), await call(), server.seen.length]).toEqual([1, 1, 2]);
  });

  it.each([
    ["without a tag of its own", {}],
    ["with a weak form of the tag", { etag: 'W/"1"' }],
  ])("believes a 304 %s", async (_what, headers) => {
    const { call } = await caching((_request, number) =>
      number === 0
        ? { json: 1, headers: { etag: '"1"' } }
        : { status: 304, headers: headers as Record<string, string> },
    );
    expect([await call(), await call()]).toEqual([1, 1]);
  });

  it("fetches anew after a 304 that confirms another tag", async () => {
    const { call, server } = await caching((_request, number) =>
      number === 1 ? { status: 304, headers: { etag: '"other"' } } : { json: number, headers: { etag: '"1"' } },
    );
    expect([await call(), await call()]).toEqual([0, 2]);
    expect(server.seen[2]?.headers["if-none-match"]).toBeUndefined();
  });

  it("gives errors as they are, and forgets what is gone", async () => {
    const { call, server } = await caching((_request, number) =>
      number === 1 ? { status: 404, json: { error: { message: "gone" } } } : { json: number, headers: { etag: '"1"' } },
    );
    await call();
    expect(await codeOf(call())).toBe("HTTP_NOT_FOUND");
    expect(await call()).toBe(2);
    expect(server.seen[2]?.headers["if-none-match"]).toBeUndefined();
  });
});

describe("conditionalCache: fresh answers", () => {
  it("are given without asking, until max-age is over", async () => {
    const { call, clock, server, hits } = await caching(tagged('"1"', 1, { "cache-control": "max-age=60" }));
    await call();
    clock.time += 58_000;
    expect([await call(), server.seen.length, hits()]).toEqual([1, 1, 1]);
    clock.time += 3_000;
    expect([await call(), server.seen.length]).toEqual([1, 2]);
  });

  it.each(["no-store", "private, no-store, max-age=60"])(
    "are none with Cache-Control: %s, and nothing is stored",
    async (control) => {
      const store = createMemoryStore();
      const { call, server } = await caching(tagged('"1"', 1, { "cache-control": control }), { store });
      await call();
      await call();
      expect(server.seen.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, undefined]);
      expect(await sizeOf(store)).toBe(0);
    },
  );

  it("are asked about with no-cache of the answer or of the request", async () => {
    const { call, server } = await caching(tagged('"1"', 1, { "cache-control": "no-cache, max-age=60" }));
    await call();
    await call();
    expect(server.seen).toHaveLength(2);
    const fresh = await caching(tagged('"1"', 1, { "cache-control": "max-age=60" }));
    await fresh.call();
    await fresh.client.request(`GET ${widgets}`, { headers: { "Cache-Control": "no-cache" } });
    expect(fresh.server.seen).toHaveLength(2);
  });

  it.each(["PUT", "POST", "DELETE"])(
    "are asked about again after a %s, also when its answer was lost",
    async (method) => {
      for (const outcome of [{ status: 200 }, { status: 500 }, reset] satisfies Answer[]) {
        const { call, client, server } = await caching((request) =>
          request.method === "GET" ? tagged('"1"', 1, { "cache-control": "max-age=60" })(request) : outcome,
        );
        await call();
        await client.request(`${method} ${widgets}/hooks`).catch(() => undefined);
        await call();
        await call();
        expect(server.seen.filter((request) => request.method === "GET")).toHaveLength(2);
      }
    },
  );

  it("that were asked for before a write and came after it are asked about too", async () => {
    let write: Promise<unknown> | undefined;
    const { call, client, server } = await caching(async ({ method }) => {
      if (method !== "GET") return { status: 200 };
      write ??= client.request(`PUT ${widgets}/hooks`);
      await write;
      return { json: 1, headers: { "cache-control": "max-age=60" } };
    });
    await call();
    await call();
    expect(server.seen.filter((request) => request.method === "GET")).toHaveLength(2);
  });
});

describe("conditionalCache: who gets what", () => {
  it("keeps callers with different credentials apart in one store, and no credential in it", async () => {
    const store = createMemoryStore();
    const server = await serve(({ headers }) => ({
      json: headers.authorization,
      headers: { "cache-control": "max-age=60", vary: "Authorization" },
    }));
    const use = [conditionalCache({ store })];
    const clients = ["CANARY-one", "CANARY-two", "CANARY-one"].map((token) =>
      createClient({ baseUrl: `${server.url}/2.0`, auth: accessTokenAuth({ token }), use }),
    );
    const answers: unknown[] = [];
    for (const client of clients) answers.push(await client.request(`GET ${widgets}`));
    expect(answers).toEqual(["Bearer CANARY-one", "Bearer CANARY-two", "Bearer CANARY-one"]);
    expect(server.seen).toHaveLength(2);
  });

  it("stores nothing of the credential", async () => {
    const store = createMemoryStore();
    const { client } = await clientOf(
      () => ({ json: { a: 1 }, headers: { etag: '"1"', vary: "Authorization", "set-cookie": "s=CANARY" } }),
      {
        auth: accessTokenAuth({ token: "CANARY" }),
        use: [conditionalCache({ store })],
      },
    );
    await client.request(`GET ${widgets}`);
    const entries: unknown[] = [];
    for await (const entry of store.list("")) entries.push(entry);
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain("CANARY");
  });

  it("heeds Vary", async () => {
    const { client, server } = await caching(({ headers }) => ({
      json: headers["x-mode"] ?? "none",
      headers: { etag: `"${headers["x-mode"]}"`, vary: "X-Mode", "cache-control": "max-age=60" },
    }));
    const call = (mode: string) => client.request(`GET ${widgets}`, { headers: { "X-Mode": mode } });
    expect([await call("a"), await call("a"), await call("b"), await call("b")]).toEqual(["a", "a", "b", "b"]);
    expect(server.seen.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, undefined]);
  });

  it("gives everyone a copy of their own", async () => {
    const { client } = await caching(tagged('"1"', { list: [1] }));
    const first = await client.request<{ list: number[] }>(`GET ${widgets}`);
    first.list.push(2);
    const second = await client.request<{ list: number[] }>(`GET ${widgets}`);
    second.list.push(3);
    expect(await client.request(`GET ${widgets}`)).toEqual({ list: [1] });
  });
});
