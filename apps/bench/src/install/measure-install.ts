import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** What `npm install` of one package puts on the disk, with everything it depends on. */
export interface InstallSize {
  readonly what: string;
  readonly packages: number;
  readonly bytes: number;
  readonly barPackages?: number;
  readonly barBytes?: number;
}

const run = promisify(execFile);
const core = fileURLToPath(new URL("../../../../packages/core", import.meta.url));
const manifest = fileURLToPath(new URL("../../package.json", import.meta.url));

/** Installs the packed core and its peers with npm, each into a folder of its own, and counts what is there. */
export async function measureInstalls(): Promise<InstallSize[]> {
  const folder = await mkdtemp(join(tmpdir(), "bucketkit-install-"));
  try {
    const { stdout } = await run("pnpm", ["pack", "--json", "--pack-destination", folder], { cwd: core });
    const { filename } = JSON.parse(stdout) as { filename: string };
    const { devDependencies } = JSON.parse(await readFile(manifest, "utf8")) as {
      devDependencies: Record<string, string>;
    };
    const peers = ["@coderabbitai/bitbucket", "@octokit/core", "bitbucket"];
    return [
      { ...(await install(folder, "@bucketkit/core", filename)), barPackages: 3, barBytes: 2_000_000 },
      ...(await Promise.all(peers.map((name) => install(folder, name, `${name}@${devDependencies[name]}`)))),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function install(parent: string, what: string, source: string): Promise<InstallSize> {
  const folder = await mkdtemp(join(parent, "app-"));
  await writeFile(join(folder, "package.json"), '{ "private": true }');
  await run("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", source], {
    cwd: folder,
  });
  const paths = await readdir(join(folder, "node_modules"), { recursive: true, withFileTypes: true });
  const files = paths.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).size));
  const installed = JSON.parse(await readFile(join(folder, "node_modules/.package-lock.json"), "utf8")) as {
    packages: object;
  };
  return {
    what,
    packages: Object.keys(installed.packages).length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}
