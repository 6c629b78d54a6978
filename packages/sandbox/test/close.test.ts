import { execFile, spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import ts from "typescript";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSandbox } from "../src/index.js";
import { createApiCall } from "./api-client.js";

/** Process ids of git children of a process. */
async function gitChildrenOf(pid: number): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)("ps", ["-o", "pid=,args=", "--ppid", String(pid)]).catch(() => ({
    stdout: "",
  }));
  return stdout.split("\n").filter((line) => / git /.test(line));
}

/** The sources as JavaScript that Node runs, with the dependencies of this package beside them. */
async function compileSources(folder: string): Promise<void> {
  const packageFolder = join(dirname(fileURLToPath(import.meta.url)), "..");
  await symlink(join(packageFolder, "node_modules"), join(folder, "node_modules"));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  for (const file of await readdir(join(packageFolder, "src"), { recursive: true })) {
    if (!file.endsWith(".ts") || file.endsWith(".test.ts")) continue;
    const source = await readFile(join(packageFolder, "src", file), "utf8");
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
    });
    const target = join(folder, "src", file.replace(/\.ts$/, ".js"));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, outputText);
  }
}

const directoriesOf = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith("bucketkit-sandbox-"));

let temporaryDirectory: string;

// Other test files run beside this one and have sandboxes of their own in the usual directory.
beforeEach(async () => {
  temporaryDirectory = await mkdtemp(join(tmpdir(), "close-"));
  vi.stubEnv("TMPDIR", temporaryDirectory);
});
afterEach(() => rm(temporaryDirectory, { recursive: true, force: true }));

describe("close()", () => {
  it("ends every child process, frees the port and removes the files", async () => {
    const before = directoriesOf();
    const sandbox = await createSandbox({
      seed: { repositories: [{ slug: "one", commits: [{ message: "x", files: { a: "a\n" } }] }] },
    });
    const call = createApiCall(sandbox);
    await call("GET", "/repositories/acme/one/commits");
    await call("GET", "/repositories/acme/one/diffstat/main");
    expect(directoriesOf().length).toBe(before.length + 1);
    expect((await gitChildrenOf(process.pid)).length).toBeGreaterThanOrEqual(2);
    await sandbox.close();
    expect(directoriesOf()).toEqual(before);
    expect(await gitChildrenOf(process.pid)).toEqual([]);
    await expect(fetch(sandbox.url)).rejects.toThrow();
  });

  it("waits for what has begun, so that nothing is written after it", async () => {
    const sandbox = await createSandbox();
    const call = createApiCall(sandbox);
    const requests = Array.from({ length: 20 }, (_, index) =>
      call("POST", `/repositories/acme/late-${index}`, { json: {} }).catch(() => undefined),
    );
    const seed = sandbox.seed({ repositories: [{ slug: "late" }] }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await Promise.all([sandbox.close(), sandbox.close()]);
    expect(directoriesOf()).toEqual([]);
    await Promise.all([...requests, seed]);
    await expect(sandbox.seed({ repositories: [{ slug: "later" }] })).rejects.toThrow(/closed/);
    expect(directoriesOf()).toEqual([]);
  });

  it("frees a port that a second sandbox is refused until then, with the reason", async () => {
    const first = await createSandbox();
    const port = Number(new URL(first.url).port);
    await expect(createSandbox({ port })).rejects.toThrow(`Port ${port} of 127.0.0.1 is taken`);
    await first.close();
    const second = await createSandbox({ port });
    expect(second.url).toBe(first.url);
    await second.close();
    expect(directoriesOf()).toEqual([]);
  });

  it("leaves nothing when creation fails", async () => {
    const before = directoriesOf();
    await expect(createSandbox({ seed: { repositories: [{ slug: "x", workspace: "none" }] } })).rejects.toThrow(/none/);
    await expect(
      createSandbox({ seed: { repositories: [{ slug: "x", commits: [{ message: "x", files: { "../x": "" } }] }] } }),
    ).rejects.toThrow(/impossible path/);
    expect(directoriesOf()).toEqual(before);
    expect(await gitChildrenOf(process.pid)).toEqual([]);
  });

  it.each(["SIGINT", "SIGTERM", "exit"] as const)("is made up for when the process ends by %s", async (ending) => {
    const folder = await mkdtemp(join(tmpdir(), "close-"));
    await compileSources(folder);
    const program = join(folder, "program.mjs");
    await writeFile(
      program,
      `import { createSandbox } from "./src/index.js";
       const seed = { repositories: [{ slug: "one", commits: [{ message: "x", files: { a: "a" } }] }] };
       const sandbox = await createSandbox({ seed });
       await (await fetch(sandbox.apiUrl + "/repositories/acme/one/src/main/a")).text();
       console.log("ready");
       if (${JSON.stringify(ending)} === "exit") process.exit(7);`,
    );
    const temporary = join(folder, "tmp");
    await mkdir(temporary);
    const child = spawn(process.execPath, [program], {
      env: { PATH: process.env.PATH ?? "", TMPDIR: temporary },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise<string>((resolve) =>
      child.once("exit", (code, signal) => resolve(signal ?? String(code))),
    );
    await new Promise((resolve) => child.stdout?.once("data", resolve));
    if (ending !== "exit") child.kill(ending);
    expect(await ended).toBe(ending === "exit" ? "7" : ending);
    expect(readdirSync(temporary)).toEqual([]);
    await rm(folder, { recursive: true, force: true });
  });
});
