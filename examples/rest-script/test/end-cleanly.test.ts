import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder: string;
let victim: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "end-cleanly-"));
  victim = await mkdtemp(join(tmpdir(), "end-cleanly-victim-"));
  const source = await readFile(new URL("../src/demo/end-cleanly.ts", import.meta.url), "utf8");
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.ESNext } });
  await writeFile(join(folder, "end-cleanly.mjs"), outputText);
  await writeFile(
    join(folder, "program.mjs"),
    `import { endCleanly, removeAtExit } from "./end-cleanly.mjs";
     endCleanly();
     removeAtExit(process.argv[2]);
     setInterval(() => console.log("working"), 20);`,
  );
});
afterEach(() => Promise.all([folder, victim].map((path) => rm(path, { recursive: true, force: true, maxRetries: 3 }))));

describe("a program that ends cleanly", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
    ["a closed pipe", 0],
  ] as const)("removes its folder when it is stopped by %s", async (reason, expected) => {
    const child = spawn(process.execPath, [join(folder, "program.mjs"), victim], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve(code ?? signal)));
    await new Promise((resolve) => child.stdout.once("data", resolve));
    expect(existsSync(victim)).toBe(true);
    if (reason === "a closed pipe") child.stdout.destroy();
    else child.kill(reason);
    expect(await ended).toBe(expected);
    expect(existsSync(victim)).toBe(false);
  });
});
