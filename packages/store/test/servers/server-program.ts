import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where programs lie that Debian keeps out of the path. */
function folders(): readonly string[] {
  const versions = existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql") : [];
  return [...(process.env.PATH ?? "").split(":"), ...versions.map((version) => `/usr/lib/postgresql/${version}/bin`)];
}

/** The full path of a program, or nothing. */
function findProgram(name: string): string | undefined {
  return folders()
    .map((folder) => join(folder, name))
    .find((candidate) => existsSync(candidate));
}

/**
 * The full path of a server program; installed by the machine's package manager when it is missing.
 *
 * @throws Error when it cannot be installed.
 */
export function requireProgram(name: string, packageName: string): string {
  const found = findProgram(name);
  if (found) return found;
  console.log(`installing ${packageName}, because ${name} is missing`);
  // RUNLEVEL=1 keeps the installation from starting a server of its own.
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  for (const parameters of [["update"], ["install", "-y", "--no-install-recommends", packageName]])
    spawnSync("apt-get", parameters, { env: environment, stdio: "inherit" });
  const installed = findProgram(name);
  if (!installed) throw new Error(`${name} is missing, and could not be installed by apt-get install ${packageName}.`);
  return installed;
}

/** A program that lies beside another one, where links to that one lead. */
export function programBeside(path: string, name: string): string {
  return join(dirname(realpathSync(path)), name);
}
