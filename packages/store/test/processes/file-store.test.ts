import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { describeProcesses } from "./describe-processes.js";

let dir = "";
afterAll(() => rm(dir, { recursive: true, force: true }));

describeProcesses("On a file store", async () => {
  dir = await mkdtemp(join(tmpdir(), "bucketkit-store-"));
  return { kind: "file", dir };
});
