/** Starts PostgreSQL and Redis, runs the tests that need them, and stops both. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunningServer } from "./running-server.js";
import { startPostgres } from "./start-postgres.js";
import { startRedis } from "./start-redis.js";

const directory = mkdtempSync(join(tmpdir(), "bucketkit-servers-"));
// The user of PostgreSQL has to get through to its own folder.
chmodSync(directory, 0o711);
const servers: RunningServer[] = [];
let tests: ReturnType<typeof spawn> | undefined;
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => tests?.kill(signal));
try {
  const postgres = await startPostgres(directory);
  servers.push(postgres);
  const redis = await startRedis(directory);
  servers.push(redis);
  tests = spawn("vitest", ["run", "--config", "vitest.servers.config.ts", ...process.argv.slice(2)], {
    stdio: "inherit",
    env: { ...process.env, BUCKETKIT_TEST_POSTGRES: postgres.url, BUCKETKIT_TEST_REDIS: redis.url },
  });
  const [code] = await once(tests, "exit");
  process.exitCode = typeof code === "number" ? code : 1;
} finally {
  await Promise.all(servers.map((server) => server.stop()));
  rmSync(directory, { recursive: true, force: true });
}
