import { createMemoryStore } from "@bucketkit/core/store";
import { expect, it } from "vitest";
import { encrypted } from "../src/encryption/encrypted.js";
import { createFileStore } from "../src/file/create-file-store.js";
import { createPostgresStore } from "../src/postgres/create-postgres-store.js";
import { createRedisStore } from "../src/redis/create-redis-store.js";

const keys = [{ id: "1", secret: Buffer.alloc(32, 7).toString("base64") }];

it.each([
  ["createFileStore", "dir", () => createFileStore({ dir: "data", folder: "x" } as { dir: string })],
  [
    "createPostgresStore",
    "table",
    () => createPostgresStore({ pool: { query: async () => ({ rows: [] }) }, tabel: "x" } as never),
  ],
  [
    "createRedisStore",
    "prefix",
    () => createRedisStore({ client: { sendCommand: async () => null }, prefx: "x" } as never),
  ],
  ["encrypted", "plaintext", () => encrypted(createMemoryStore(), { keys, plainText: "accept" } as never)],
])("%s refuses an option that it does not have, and names those like %s that it has", (name, known, make) => {
  expect(make).toThrow(new RegExp(`${name} has no option .* There are: .*\\b${known}\\b`));
});
