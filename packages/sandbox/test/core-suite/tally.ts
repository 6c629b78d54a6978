import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How the requests of one test file were answered. */
export interface Tally {
  readonly file: string;
  /** Requests that the log of the sandbox has. */
  logged: number;
  /** Answered by the sandbox's own handlers, its router or its check of credentials. */
  own: number;
  /** By a fault that the test asked for: a failure, silence, the end of the connection. */
  faults: number;
  /** By a body of the test's. */
  scripted: number;
  /** Struck by the background, before a test's script was asked. */
  background: number;
  /** Requests whose credential the sandbox has accepted, and those without any. */
  accepted: number;
  anonymous: number;
  /** Servers that were asked anything, and how many of them answered something themselves. */
  servers: number;
  ownServers: number;
}

const variable = "BUCKETKIT_CORE_SUITE_TALLIES";

/** Makes the place where all test files of a run hand in what they have counted. */
export function openTallies(): void {
  process.env[variable] = mkdtempSync(join(tmpdir(), "core-suite-"));
}

/** Reads what was handed in, and removes the place. */
export function closeTallies(): readonly Tally[] {
  const folder = process.env[variable] ?? "";
  const path = join(folder, "tallies.ndjson");
  const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n").filter(Boolean) : [];
  rmSync(folder, { recursive: true });
  return lines.map((line) => JSON.parse(line) as Tally);
}

/** Hands in what a test file has counted. */
export function handIn(tally: Tally): void {
  appendFileSync(join(process.env[variable] ?? "", "tallies.ndjson"), `${JSON.stringify(tally)}\n`);
}
