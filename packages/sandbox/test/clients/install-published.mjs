import { execFile } from "node:child_process";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const source = fileURLToPath(new URL("./published/", import.meta.url));

/** Installs the clients of `published/package-lock.json` into a folder, without their scripts; tells where they are. */
export async function installPublished(directory) {
  for (const name of ["package.json", "package-lock.json"]) await copyFile(join(source, name), join(directory, name));
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];
  await promisify(execFile)("npm", ["ci", ...flags], { cwd: directory, timeout: 240_000 });
  return join(directory, "node_modules");
}
