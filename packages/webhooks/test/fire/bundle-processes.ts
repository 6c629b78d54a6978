import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The programs of this test. */
export type ProcessName = "receiver" | "worker" | "reconciler";

const names: readonly ProcessName[] = ["receiver", "worker", "reconciler"];

/** Bundles each into one file, so that a killed one is back in a moment; returns the path of a bundle. */
export async function bundleProcesses(directory: string): Promise<(name: ProcessName) => string> {
  await build({
    entryPoints: names.map((name) => fileURLToPath(new URL(`processes/${name}.ts`, import.meta.url))),
    outdir: directory,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["@bucketkit/source"],
    // Dependencies that are CommonJS ask for modules of Node.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    logLevel: "error",
  });
  return (name) => join(directory, `${name}.mjs`);
}
