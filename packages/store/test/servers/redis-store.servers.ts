import { Redis } from "ioredis";
import { createClient } from "redis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { storeConformance } from "../../src/conformance/index.js";
import { createRedisStore } from "../../src/index.js";
import { expectListsLikeStartsWith } from "../expect-lists-like-starts-with.js";
import { redisUrl } from "./server-urls.js";

const open = () => createClient({ url: redisUrl });
let clients: ReturnType<typeof open>[];

beforeAll(async () => {
  clients = await Promise.all([open().connect(), open().connect()]);
});
afterAll(() => Promise.all(clients.map((client) => client.close())));

describe("createRedisStore keeps the rules of the port, with two connections:", () => {
  let turn = 0;
  const create = () => createRedisStore({ client: clients[++turn % 2] as ReturnType<typeof open> });
  it.each(storeConformance(create, { shared: true }).map((rule) => [rule.name, rule] as const))(
    "%s",
    async (_name, { run }) => run(),
  );
});

describe("createRedisStore keeps the rules of the port with ioredis, as the README connects it:", () => {
  const redis = new Redis(redisUrl);
  afterAll(() => redis.quit());
  const create = () =>
    createRedisStore({ client: { sendCommand: ([name = "", ...rest]) => redis.call(name, ...rest) }, prefix: "io:" });
  it.each(storeConformance(create).map((rule) => [rule.name, rule] as const))("%s", async (_name, { run }) => run());
});

describe("createRedisStore", () => {
  const client = () => clients[0] as ReturnType<typeof open>;

  it.each([undefined, {}])("refuses a client of %j", (wrong) => {
    expect(() => createRedisStore({ client: wrong as never })).toThrow("`client`");
  });

  it("keeps prefixes apart that are patterns for each other, and leaves other names alone", async () => {
    await client().set("x[ab]entry:other", "somebody else's");
    const [pattern, plain] = ["x[ab]", "xa"].map((prefix) => createRedisStore({ client: client(), prefix }));
    await plain?.set("key", "plain");
    await pattern?.set("key", "pattern");
    const found: unknown[] = [];
    for await (const { value } of pattern?.list("key") ?? []) found.push(value);
    expect(found).toEqual(["pattern"]);
    expect(await client().get("x[ab]entry:other")).toBe("somebody else's");
  });

  it("lists for any prefix what begins with it", async () => {
    await expectListsLikeStartsWith(createRedisStore({ client: client(), prefix: "any[*]:" }));
  });

  it("sends its scripts again after Redis has forgotten them", async () => {
    const store = createRedisStore({ client: client() });
    await store.set("flushed", 1);
    await client().scriptFlush();
    expect([await store.increment("flushed", 1), await store.withLock("flushed", async () => "in")]).toEqual([2, "in"]);
  });

  it("leaves nothing in Redis but what has an end, once entries are deleted", async () => {
    const store = createRedisStore({ client: client(), prefix: "leftovers:" });
    await store.set("key", 1);
    await store.withLock("key", async () => undefined);
    await store.delete("key");
    const names = await client().keys("leftovers:*");
    expect(names).toEqual(["leftovers:lock:key"]);
    expect(await client().pTTL("leftovers:lock:key")).toBeGreaterThan(0);
  });

  it("takes times longer than Redis does", async () => {
    const store = createRedisStore({ client: client() });
    await store.set("long", 1, { ttlMs: Number.POSITIVE_INFINITY });
    await store.set("short", 1, { ttlMs: 0.5 });
    expect((await store.get("long"))?.value).toBe(1);
    expect(await store.withLock("long", async () => "in", { leaseMs: Number.POSITIVE_INFINITY })).toBe("in");
  });

  it("rejects when the database has something else under the name, and keeps it", async () => {
    await client().set("bucketkit:entry:taken", "text");
    const store = createRedisStore({ client: client() });
    await expect(store.get("taken")).rejects.toThrow("WRONGTYPE");
    expect(await client().get("bucketkit:entry:taken")).toBe("text");
    await client().del("bucketkit:entry:taken");
  });
});
