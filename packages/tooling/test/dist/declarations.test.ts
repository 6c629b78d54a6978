import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, inject, it } from "vitest";
import { importEverything, listOpenPullRequests, mistakenLines, mistakes } from "./consumer-programs.js";
import { publicEntries } from "./public-entries.js";

const run = promisify(execFile);
const consumer = inject("consumer");
const entries = publicEntries(inject("tarballs"));

/** Entries for browsers and bundlers: core without its entries for Node. */
const browserEntries = entries.filter(({ specifier }) => /^@bucketkit\/core(?!.*\/node)/.test(specifier));

const strict = { target: "ES2022", noEmit: true, strict: true, skipLibCheck: false };
const settings = [
  {
    project: "Node",
    entries,
    options: { ...strict, lib: ["ES2023"], module: "NodeNext", moduleResolution: "NodeNext", types: ["node"] },
  },
  {
    project: "a bundler for browsers",
    entries: browserEntries,
    options: {
      ...strict,
      lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
      module: "ESNext",
      moduleResolution: "Bundler",
      types: [],
    },
  },
  {
    project: "exact optional properties",
    entries,
    options: {
      ...strict,
      lib: ["ES2023"],
      module: "NodeNext",
      moduleResolution: "NodeNext",
      types: ["node"],
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noPropertyAccessFromIndexSignature: true,
    },
  },
];
const compilers = [
  { version: "5.9.3", folder: "typescript-5" },
  { version: "7.0.2", folder: "typescript-7" },
];
const cases = compilers.flatMap((compiler) => settings.map((setting) => ({ ...compiler, ...setting })));

async function compile(
  folder: string,
  name: string,
  options: object,
  programs: Record<string, string>,
): Promise<string> {
  const project = join(consumer, name.replaceAll(/\W+/g, "-"));
  mkdirSync(project, { recursive: true });
  for (const [file, text] of Object.entries(programs)) writeFileSync(join(project, file), text);
  writeFileSync(
    join(project, "tsconfig.json"),
    JSON.stringify({ compilerOptions: options, files: Object.keys(programs) }),
  );
  const compiler = join(consumer, "node_modules", folder, "bin/tsc");
  return run(process.execPath, [compiler, "-p", project, "--pretty", "false"], { cwd: project }).then(
    () => "",
    ({ stdout, stderr }: { stdout: string; stderr: string }) => `${stdout}${stderr}` || "failed without a word",
  );
}

describe.each(cases)(
  "declarations under TypeScript $version for $project",
  ({ version, folder, project, entries: used, options }) => {
    it("is that version", async () => {
      const { stdout } = await run(process.execPath, [join(consumer, "node_modules", folder, "bin/tsc"), "--version"]);
      expect(stdout).toContain(version);
    });

    it("compile as a whole and in a program, dependencies included", async () => {
      const programs = { "program.ts": listOpenPullRequests, "everything.ts": importEverything(used) };
      expect(await compile(folder, `${version} ${project}`, options, programs)).toBe("");
    });

    it("refuse wrong calls", async () => {
      const output = await compile(folder, `${version} ${project} mistakes`, options, { "mistakes.ts": mistakes });
      const lines = [...output.matchAll(/^mistakes\.ts\((\d+),/gm)].map(([, line]) => Number(line));
      expect([...new Set(lines)]).toEqual(mistakenLines);
    });
  },
);
