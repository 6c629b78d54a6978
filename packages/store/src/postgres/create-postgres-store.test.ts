import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectListsLikeStartsWith } from "../../test/expect-lists-like-starts-with.js";
import { storeConformance } from "../conformance/index.js";
import { createPostgresStore } from "./create-postgres-store.js";

let database: PGlite;

beforeAll(async () => {
  database = await PGlite.create();
});
afterAll(() => database.close());

describe("createPostgresStore keeps the rules of the port, with two handles on one table:", () => {
  it.each(
    storeConformance(() => createPostgresStore({ pool: database }), { shared: true }).map(
      (rule) => [rule.name, rule] as const,
    ),
  )("%s", async (_name, { run }) => run());
});

describe("createPostgresStore", () => {
  it.each([undefined, {}, { query: "select" }])("refuses a pool of %j", (pool) => {
    expect(() => createPostgresStore({ pool: pool as never })).toThrow("`pool`");
  });

  it.each(['x"; drop table users; --', "", "a".repeat(41), "1a", "a b", "ä"])(
    "refuses a table or schema named %j",
    (name) => {
      expect(() => createPostgresStore({ pool: database, table: name })).toThrow("`table`");
      expect(() => createPostgresStore({ pool: database, schema: name })).toThrow("`schema`");
    },
  );

  it("makes its tables once, whoever comes first, in a schema of their own if asked", async () => {
    const open = () => createPostgresStore({ pool: database, schema: "apps", table: "a".repeat(40) });
    await Promise.all(Array.from({ length: 5 }, (_, index) => open().set(String(index), index)));
    const { rows } = await database.query("select tablename from pg_tables where schemaname = 'apps' order by 1");
    expect(rows).toEqual([{ tablename: "a".repeat(40) }, { tablename: `${"a".repeat(40)}_locks` }]);
    const { rows: indexes } = await database.query("select indexname from pg_indexes where schemaname = 'apps'");
    expect(indexes).toHaveLength(4);
  });

  it("works for a role that may use the tables and make none", async () => {
    await createPostgresStore({ pool: database, table: "granted" }).set("key", 1);
    await database.exec(
      "create role guest; grant all on granted, granted_locks to guest; revoke create on schema public from public",
    );
    await database.exec("set role guest");
    try {
      const store = createPostgresStore({ pool: database, table: "granted" });
      expect([(await store.get("key"))?.value, await store.increment("key", 1)]).toEqual([1, 2]);
      await expect(createPostgresStore({ pool: database, table: "missing" }).get("key")).rejects.toThrow("denied");
    } finally {
      await database.exec("reset role");
    }
  });

  it("tries again to make its tables after a failure", async () => {
    let isDown = true;
    const pool = {
      query: (text: string, values?: unknown[]) =>
        isDown ? Promise.reject(new Error("down")) : database.query(text, values),
    };
    const store = createPostgresStore({ pool, table: "later" });
    await expect(store.set("key", 1)).rejects.toThrow("down");
    isDown = false;
    await store.set("key", 1);
    expect((await store.get("key"))?.value).toBe(1);
  });

  it("runs a statement again that the database asks to run again, and no other", async () => {
    const failures = ["40001", "40P01"];
    let calls = 0;
    const pool = {
      query: (text: string, values?: unknown[]) => {
        const code = text.startsWith("insert") ? failures.shift() : undefined;
        calls += text.startsWith("insert") ? 1 : 0;
        return code ? Promise.reject(Object.assign(new Error("again"), { code })) : database.query(text, values);
      },
    };
    const store = createPostgresStore({ pool });
    await store.set("serialized", 1);
    expect(calls).toBe(3);
    failures.push("23505");
    await expect(store.set("serialized", 1)).rejects.toThrow("again");
  });

  it("takes keys of any length and finds them by prefixes of any length", async () => {
    const store = createPostgresStore({ pool: database, table: "long_keys" });
    const long = "🙂%_\\\0".repeat(2_000);
    const keys = [`${long}1`, `${long}2`, `${long.slice(0, -1)}`];
    for (const key of keys) await store.set(key, key.length);
    for (const [prefix, expected] of [
      [long, 2],
      [`${long}1`, 1],
      [long.slice(0, 300), 3],
      [long.slice(0, 1), 3],
      [`${long}3`, 0],
    ] as const) {
      let found = 0;
      for await (const { key, value } of store.list(prefix))
        found += keys.includes(key) && value === key.length ? 1 : 100;
      expect([prefix.length, found]).toEqual([prefix.length, expected]);
    }
  });

  it("lists for any prefix what begins with it", async () => {
    await expectListsLikeStartsWith(createPostgresStore({ pool: database, table: "prefixes" }));
  });

  it("lists more entries than one page has, each once", async () => {
    const store = createPostgresStore({ pool: database, table: "pages" });
    await store.set("first", 0);
    await database.query(
      "insert into pages select sha256(convert_to('k' || n, 'UTF8')), 'k' || n, n::text, 'v' from generate_series(1, 1234) n",
    );
    const found = new Set<string>();
    for await (const { key } of store.list("k")) found.add(key);
    expect(found.size).toBe(1234);
  });

  it("finds a prefix by its index", async () => {
    const store = createPostgresStore({ pool: database, table: "planned" });
    await store.set("first", 0);
    await database.query(
      "insert into planned select sha256(convert_to('k' || n, 'UTF8')), 'k' || n, n::text, 'v' from generate_series(1, 20000) n",
    );
    await database.exec("analyze planned");
    const { rows } = await database.query<Record<string, string>>(
      "explain select key from planned where left(key, 200) like 'k19%' and starts_with(key, 'k19')",
    );
    expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toContain("planned_by_key");
  });

  it("removes entries whose time is over as it writes", async () => {
    const store = createPostgresStore({ pool: database, table: "swept" });
    await store.set("brief", 1, { ttlMs: 1 });
    await new Promise((resolve) => setTimeout(resolve, 10));
    for (let write = 0; write < 1000; write++) await store.set("kept", write);
    const { rows } = await database.query("select key from swept");
    expect(rows).toEqual([{ key: "kept" }]);
  });
});
