import { type GitCommit, type GitTag, type GitTreeEntry, parseCommit, parseTag, parseTree } from "./git-objects.js";
import type { GitRepository } from "./git-repository.js";

/** The commit a full or unique short hash names, or `undefined`. */
export async function readCommit(repository: GitRepository, hash: string): Promise<GitCommit | undefined> {
  const known = repository.caches.commits.get(hash);
  if (known) return known;
  const found = await repository.objects.read(hash.length === 40 ? hash : `${hash}^{commit}`);
  if (found?.type !== "commit") return undefined;
  const commit = parseCommit(found.oid, found.bytes);
  repository.caches.commits.set(found.oid, commit);
  return commit;
}

/** The entries of a tree object; empty when there is no such tree. */
export async function readTree(repository: GitRepository, oid: string): Promise<readonly GitTreeEntry[]> {
  const known = repository.caches.trees.get(oid);
  if (known) return known;
  const found = await repository.objects.read(oid);
  const entries = found?.type === "tree" ? parseTree(found.bytes) : [];
  repository.caches.trees.set(oid, entries);
  return entries;
}

/** The annotated tag object with this hash, or `undefined`. */
export async function readTag(repository: GitRepository, oid: string): Promise<GitTag | undefined> {
  const known = repository.caches.tags.get(oid);
  if (known) return known;
  const found = await repository.objects.read(oid);
  if (found?.type !== "tag") return undefined;
  const tag = parseTag(found.bytes);
  repository.caches.tags.set(oid, tag);
  return tag;
}

/** The content of a file, or `undefined` when the hash names no file. */
export async function readBlob(repository: GitRepository, oid: string): Promise<Buffer | undefined> {
  const found = await repository.objects.read(oid);
  return found?.type === "blob" ? found.bytes : undefined;
}

/** The length of a file in bytes, without reading it. */
export async function readSize(repository: GitRepository, oid: string): Promise<number> {
  const known = repository.caches.sizes.get(oid);
  if (known !== undefined) return known;
  const size = (await repository.objects.info(oid))?.size ?? 0;
  repository.caches.sizes.set(oid, size);
  return size;
}

/** What stands at `path` below a tree: a file, a link, a directory or a submodule; the root for an empty path. */
export async function findEntry(
  repository: GitRepository,
  rootTree: string,
  path: string,
): Promise<GitTreeEntry | undefined> {
  let entry: GitTreeEntry = { mode: "40000", name: "", oid: rootTree };
  for (const name of path.split("/").filter((segment) => segment !== "")) {
    if (entry.mode !== "40000") return undefined;
    const next = (await readTree(repository, entry.oid)).find((candidate) => candidate.name === name);
    if (!next) return undefined;
    entry = next;
  }
  return entry;
}
