import { fork } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mapConcurrent } from "../batch/map-concurrent.js";
import { fileCheckpoint } from "./file-checkpoint.js";

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "bucketkit-checkpoint-"));
  path = join(folder, "batch.ndjson");
});

afterEach(() => rm(folder, { recursive: true }));

describe("fileCheckpoint", () => {
  it("gives back what was saved, whatever the key", async () => {
    const keys = ["a", "ä/ö", "new\nline", "\ud83d\ude00", ""];
    const checkpoint = fileCheckpoint(path);
    await Promise.all(keys.map((key, index) => checkpoint.save(key, { index })));
    expect([...(await fileCheckpoint(path).load())]).toEqual(keys.map((key, index) => [key, { index }]));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it("begins empty, and drops a line that a crash cut off", async () => {
    expect((await fileCheckpoint(path).load()).size).toBe(0);
    await fileCheckpoint(path).save("a", 1);
    await appendFile(path, '["b",');
    const again = fileCheckpoint(path);
    expect([...(await again.load())]).toEqual([["a", 1]]);
    await again.save("b", 2);
    expect((await readFile(path, "utf8")).trim().split("\n")).toEqual(['["a",1]', '["b",2]']);
  });

  it("refuses a file that is something else, and names the line", async () => {
    await writeFile(path, '["a",1]\nhello\n');
    await expect(fileCheckpoint(path).load()).rejects.toThrow("Line 2 of");
  });

  it("lets a batch that was killed go on without doing anything again", async () => {
    const script = fileURLToPath(new URL("../../test/batch/killed-batch.ts", import.meta.url));
    const child = fork(script, [path], { execArgv: ["--import", "tsx"], stdio: "ignore" });
    await once(child, "message");
    child.kill("SIGKILL");
    await once(child, "exit");
    const before = (await fileCheckpoint(path).load()).size;
    expect(before).toBeGreaterThanOrEqual(5);
    const ran: string[] = [];
    const outcomes = await mapConcurrent(
      Array.from({ length: 40 }, (_value, index) => `item-${index}`),
      async (item) => void ran.push(item),
      {
        key: (item) => item,
        checkpoint: fileCheckpoint(path),
      },
    );
    expect(outcomes.every(({ status }) => status === "done")).toBe(true);
    expect(ran.length).toBe(40 - before);
    expect((await fileCheckpoint(path).load()).size).toBe(40);
  });
});
