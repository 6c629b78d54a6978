import { readFile } from "node:fs/promises";
import { parseSeed } from "./parse-seed.js";
import type { SeedInput } from "./seed-input.js";

/**
 * The seed in a file of YAML or JSON.
 *
 * @param path - from the working directory.
 * @throws TypeError that names file, line, column and part of what is wrong.
 * @throws Error when the file cannot be read.
 * @example
 * ```ts
 * import { createSandbox, readSeedFile } from "@bucketkit/sandbox";
 *
 * export async function startFrom(path: string) {
 *   return createSandbox({ seed: await readSeedFile(path) });
 * }
 * ```
 * @see https://yaml.org/spec/1.2.2/
 */
export async function readSeedFile(path: string): Promise<SeedInput> {
  const text = await readFile(path, "utf8").catch((reason: NodeJS.ErrnoException) => {
    throw new Error(`The seed ${path} cannot be read: ${reason.code ?? reason.message}`);
  });
  return parseSeed(text, path);
}
