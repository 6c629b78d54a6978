/**
 * Deliveries under fire: a sandbox sends real events to receivers and workers that are killed again and again, on a Redis that is killed too.
 * Prints what came of it, and ends with 1 when an acknowledged event has not had its effect exactly once, or a lost one was not recovered.
 *
 * `tsx run-fire.ts [events]`, by default 2,000.
 */
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startRedis } from "../servers/start-redis.js";
import { bundleProcesses } from "./bundle-processes.js";
import { findFaults } from "./find-faults.js";
import { playFire } from "./play-fire.js";
import { renderReport } from "./render-report.js";

const statuses = Number(process.argv[2] ?? 2_000);
const directory = await mkdtemp(join(tmpdir(), "webhooks-fire-"));
// The data of Redis and the repositories of the sandbox lie in it too.
process.env.TMPDIR = directory;
const redis = await startRedis();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    // Redis gets its signal before this returns; the other processes end when this one does.
    void redis[Symbol.asyncDispose]();
    rmSync(directory, { recursive: true, force: true });
    process.exit(1);
  });
}
try {
  const program = await bundleProcesses(directory);
  const secret = randomBytes(32).toString("hex");
  const report = await playFire({ statuses, directory, secret, redis, program });
  console.log(renderReport(report));
  const faults = findFaults(report, { statuses });
  for (const fault of faults) console.log(`wrong: ${fault}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  await redis[Symbol.asyncDispose]();
  await rm(directory, { recursive: true });
}
