import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { storeConformance } from "../../src/conformance/index.js";
import { createPostgresStore } from "../../src/index.js";
import { postgresUrl } from "./server-urls.js";

let pools: pg.Pool[];

beforeAll(() => {
  pools = [1, 2].map(() => new pg.Pool({ connectionString: postgresUrl, max: 5 }));
});
afterAll(() => Promise.all(pools.map((pool) => pool.end())));

describe.each(["read committed", "repeatable read", "serializable"])("createPostgresStore under %s", (isolation) => {
  let turn = 0;
  const strict: pg.Pool[] = [];
  const create = () => createPostgresStore({ pool: strict[++turn % 2] as pg.Pool });

  beforeAll(() => {
    const options = `-c default_transaction_isolation=${isolation.replace(" ", "\\ ")}`;
    for (let index = 0; index < 2; index++)
      strict.push(new pg.Pool({ connectionString: postgresUrl, max: 8, options }));
  });
  afterAll(() => Promise.all(strict.map((pool) => pool.end())));

  it.each(storeConformance(create, { shared: true }).map((rule) => [rule.name, rule] as const))(
    "keeps the rules of the port, with two pools: %s",
    async (_name, { run }) => run(),
  );
});

describe("createPostgresStore", () => {
  it("makes its tables when many sessions come at once", async () => {
    for (let round = 0; round < 5; round++) {
      const table = `together_${round}`;
      const stores = Array.from({ length: 10 }, (_, index) =>
        createPostgresStore({ pool: pools[index % 2] as pg.Pool, schema: `apps_${round}`, table }),
      );
      await Promise.all(stores.map((store, index) => store.set(`key ${index}`, index)));
      expect((await stores[0]?.get("key 9"))?.value).toBe(9);
    }
  });

  it("holds no connection while a lock is held", async () => {
    const single = new pg.Pool({ connectionString: postgresUrl, max: 1, connectionTimeoutMillis: 1_000 });
    const store = createPostgresStore({ pool: single });
    try {
      const value = await store.withLock("outer", () => store.withLock("inner", () => store.increment("n", 1)));
      expect(value).toBe(1);
    } finally {
      await single.end();
    }
  });
});
