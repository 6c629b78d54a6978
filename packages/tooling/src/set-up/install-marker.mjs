import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * What the last install left: the state of the manifests it installed, and which packages (`null` is all of them).
 *
 * @typedef {{ fingerprint: string, filters: string[] | null }} InstallMarker
 */

/** The folders whose direct children are packages, as in pnpm-workspace.yaml (which nothing can parse before the first install). */
const packageFolders = ["packages", "apps", "examples"];

/** @param {string} root */
function markerFile(root) {
  return join(root, "node_modules/.cache/bucketkit/install.json");
}

/**
 * The package folders of the workspace, relative to the root.
 *
 * @param {string} root
 * @returns {string[]}
 */
function workspaceDirectories(root) {
  return packageFolders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((directory) => existsSync(join(root, directory, "package.json")))
    .sort();
}

/**
 * A hash of everything that decides what an install puts into node_modules: lockfile, workspace settings, manifests, platform.
 *
 * @param {string} root
 */
export function installFingerprint(root) {
  const manifests = workspaceDirectories(root).map((directory) => `${directory}/package.json`);
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}\n`);
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json", ...manifests]) {
    hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

/**
 * Whether node_modules already holds the wanted packages in the wanted state.
 *
 * @param {string} root
 * @param {string} fingerprint
 * @param {readonly string[] | null} filters - the packages that are wanted; `null` is all of them.
 */
export function isInstalled(root, fingerprint, filters) {
  const marker = readMarker(root);
  if (marker?.fingerprint !== fingerprint) return false;
  const { filters: installed } = marker;
  if (installed !== null) return filters?.every((filter) => installed.includes(filter)) ?? false;
  return workspaceDirectories(root).every((directory) => existsSync(join(root, directory, "node_modules")));
}

/**
 * Records an install, together with what earlier installs of the same state left there.
 *
 * @param {string} root
 * @param {string} fingerprint
 * @param {readonly string[] | null} filters
 */
export function recordInstall(root, fingerprint, filters) {
  const earlier = readMarker(root);
  const kept = earlier?.fingerprint === fingerprint ? earlier.filters : [];
  /** @type {InstallMarker} */
  const marker = {
    fingerprint,
    filters: filters === null || kept === null ? null : [...new Set([...kept, ...filters])],
  };
  mkdirSync(dirname(markerFile(root)), { recursive: true });
  writeFileSync(markerFile(root), `${JSON.stringify(marker)}\n`);
}

/**
 * @param {string} root
 * @returns {InstallMarker | undefined} undefined as well when the file is damaged: the install then runs again.
 */
function readMarker(root) {
  try {
    return JSON.parse(readFileSync(markerFile(root), "utf8"));
  } catch {
    return undefined;
  }
}
