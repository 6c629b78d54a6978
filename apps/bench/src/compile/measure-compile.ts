import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** What one use of the SDK costs the compiler. */
export interface CompileCost {
  readonly what: string;
  readonly instantiations: number;
  readonly barInstantiations: number;
}

const run = promisify(execFile);
const folder = fileURLToPath(new URL("../..", import.meta.url));
const head =
  'import type { Bitbucket, Client, RestClient } from "@bucketkit/core"; declare const client: Client; declare const bitbucket: Bitbucket; declare const rest: RestClient["rest"];';

const programs: readonly { readonly what: string; readonly code: string; readonly barInstantiations: number }[] = [
  {
    what: "named operation",
    code: 'import { getRepository } from "@bucketkit/core/operations"; export const run = async () => (await getRepository(client, { workspace: "a", repoSlug: "b" })).full_name;',
    barInstantiations: 500,
  },
  {
    what: "handle call",
    code: 'export const run = async () => (await bitbucket.repository("a/b").pullRequest(7).get()).title;',
    barInstantiations: 800,
  },
  {
    what: "raw `rest` path",
    code: 'export const run = async () => (await rest.GET("/repositories/{workspace}/{repo_slug}", { params: { path: { workspace: "a", repo_slug: "b" } } })).data?.full_name;',
    barInstantiations: 30_000,
  },
];

/** Counts the type instantiations of small programs above an empty one, against the built declarations, library checks included. */
export async function measureCompile(): Promise<CompileCost[]> {
  const empty = await instantiations("export {};");
  const costs: CompileCost[] = [];
  for (const { what, code, barInstantiations } of programs) {
    costs.push({ what, instantiations: (await instantiations(`${head}\n${code}`)) - empty, barInstantiations });
  }
  return costs;
}

async function instantiations(code: string): Promise<number> {
  const temporary = await mkdtemp(join(folder, "node_modules/.compile-"));
  try {
    await writeFile(join(temporary, "program.ts"), code);
    const options = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      module: "nodenext",
      target: "es2022",
      lib: ["es2023", "dom", "dom.iterable"],
      types: [],
      skipLibCheck: true,
    };
    await writeFile(
      join(temporary, "tsconfig.json"),
      JSON.stringify({ compilerOptions: options, files: ["program.ts"] }),
    );
    const compiler = join(createRequire(import.meta.url).resolve("typescript-native/package.json"), "../bin/tsc");
    const { stdout } = await run(process.execPath, [compiler, "-p", temporary, "--extendedDiagnostics"]);
    return Number(/Instantiations:\s+(\d+)/.exec(stdout)?.[1]);
  } finally {
    await rm(temporary, { recursive: true });
  }
}
