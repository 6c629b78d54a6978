import type { GitTreeEntry } from "../git/git-objects.js";
import type { GitRepository } from "../git/git-repository.js";
import { readBlob, readSize, readTree } from "../git/read-objects.js";
import { isBinary, lfsObject } from "./file-kind.js";
import type { FileAttribute, SourceEntry } from "./source-entry.js";

/** A tree entry with its path from the root. */
export interface PathEntry {
  readonly path: string;
  readonly entry: GitTreeEntry;
}

/** Everything below a directory down to `maximumDepth` levels, nearer levels first. */
export async function listDirectory(
  repository: GitRepository,
  tree: string,
  directory: string,
  maximumDepth: number,
): Promise<readonly PathEntry[]> {
  const listed: PathEntry[] = [];
  let level: readonly PathEntry[] = [{ path: directory, entry: { mode: "40000", name: "", oid: tree } }];
  for (let depth = 0; depth < maximumDepth && level.length > 0; depth += 1) {
    const children = await Promise.all(
      level.map(async ({ path, entry }) =>
        (await readTree(repository, entry.oid)).map((child) => ({
          path: path === "" ? child.name : `${path}/${child.name}`,
          entry: child,
        })),
      ),
    );
    const found = children.flat();
    listed.push(...found);
    level = found.filter(({ entry }) => entry.mode === "40000");
  }
  return listed;
}

/** A tree entry with what only its content tells: size and attributes. */
export async function describeEntry(
  repository: GitRepository,
  commit: string,
  { path, entry }: PathEntry,
): Promise<SourceEntry> {
  if (entry.mode === "40000") return { commit, path, isDirectory: true, size: 0, attributes: [] };
  if (entry.mode === "160000") return { commit, path, isDirectory: false, size: 0, attributes: ["subrepository"] };
  const size = await readSize(repository, entry.oid);
  return { commit, path, isDirectory: false, size, attributes: await attributesOf(repository, entry, size) };
}

const largestInspected = 1_000_000;

async function attributesOf(
  repository: GitRepository,
  entry: GitTreeEntry,
  size: number,
): Promise<readonly FileAttribute[]> {
  if (entry.mode === "120000") return ["link"];
  const content = size <= largestInspected ? await readBlob(repository, entry.oid) : undefined;
  const isLfs = content !== undefined && lfsObject(content) !== undefined;
  return [
    ...(entry.mode === "100755" ? (["executable"] as const) : []),
    ...(isLfs || (content !== undefined && isBinary(content)) ? (["binary"] as const) : []),
    ...(isLfs ? (["lfs"] as const) : []),
  ];
}
