import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type SafetyRule, safetyRules } from "./mutation/safety-rules.js";

/**
 * Takes one rule of safety away at a time, in a copy of the package, and runs the tests that have to notice: `mutate.ts [words of a rule]`.
 * Exit code 1 when a rule can go without any test failing.
 */
const core = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);
const vitest = join(dirname(require.resolve("vitest/package.json")), "vitest.mjs");

const wanted = process.argv.slice(2).join(" ");
const rules = safetyRules.filter(({ rule }) => rule.includes(wanted));
const folder = await mkdtemp(join(tmpdir(), "bucketkit-mutation-"));
try {
  const copy = await copyPackage();
  const intact = await failingTests(copy, [...new Set(rules.flatMap(({ tests }) => tests))]);
  if (intact) throw new Error(`The tests fail without any change:\n${intact}`);
  let survivors = 0;
  for (const rule of rules) {
    const isNoticed = await tryWithout(copy, rule);
    if (!isNoticed) survivors++;
    console.log(`${isNoticed ? "noticed " : "SURVIVED"}  ${rule.rule}`);
  }
  console.log(`${rules.length} rules, ${survivors} of them can go unnoticed`);
  process.exitCode = survivors > 0 ? 1 : 0;
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** The package with its neighbours as its configuration expects them. */
async function copyPackage(): Promise<string> {
  const copy = join(folder, "packages/core");
  await mkdir(join(folder, "packages"), { recursive: true });
  for (const name of ["src", "test", "spec", "scripts", "package.json", "tsconfig.json", "vitest.config.ts"])
    await cp(join(core, name), join(copy, name), { recursive: true });
  await symlink(join(core, "node_modules"), join(copy, "node_modules"));
  for (const name of await readdir(join(core, "..")))
    if (name !== "core") await symlink(join(core, "..", name), join(folder, "packages", name));
  for (const name of ["apps", "tsconfig.base.json"]) await symlink(join(core, "../..", name), join(folder, name));
  return copy;
}

async function tryWithout(copy: string, { rule, file, code, without, tests }: SafetyRule): Promise<boolean> {
  const path = join(copy, "src", file);
  const original = await readFile(path, "utf8");
  if (original.split(code).length !== 2) throw new Error(`The code of "${rule}" is not once in ${file}.`);
  await writeFile(
    path,
    original.replace(code, () => without),
  );
  try {
    return (await failingTests(copy, tests)) !== undefined;
  } finally {
    await writeFile(path, original);
  }
}

/** What the tests print when they fail, or do not end; undefined when they pass. */
async function failingTests(copy: string, tests: readonly string[]): Promise<string | undefined> {
  const child = spawn(process.execPath, [vitest, "run", "--bail=1", "--reporter=dot", ...tests], {
    cwd: copy,
    // Tests that are ended in their middle leave something behind.
    env: { ...process.env, NO_COLOR: "1", TMPDIR: folder },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own: code without a rule may run for ever in a process that vitest has started.
    detached: true,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output = (output + text).slice(-3000);
    });
  }
  const endGroup = () => {
    try {
      process.kill(-(child.pid ?? 0), "SIGKILL");
    } catch {
      // All of them have ended.
    }
  };
  const timer = setTimeout(endGroup, 300_000);
  const [code] = (await once(child, "exit")) as [number | null];
  clearTimeout(timer);
  endGroup();
  return code === 0 ? undefined : output;
}
