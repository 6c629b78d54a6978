import type { GitRepository } from "./git-repository.js";
import { readCommit } from "./read-objects.js";
import { readRefs } from "./read-refs.js";

/**
 * The full commit hash that a revision names: `HEAD`, a branch, a tag, or a full or unique short hash.
 *
 * @param mainBranch - what `HEAD` means.
 */
export async function resolveRevision(
  repository: GitRepository,
  revision: string,
  mainBranch: string | undefined,
): Promise<string | undefined> {
  const { branches, tags } = await readRefs(repository);
  const name = revision === "HEAD" ? mainBranch : revision;
  if (name === undefined) return undefined;
  const ref = branches.get(name) ?? tags.get(name);
  if (ref) return ref.commit;
  if (revision.startsWith("refs/heads/")) return branches.get(revision.slice("refs/heads/".length))?.commit;
  if (revision.startsWith("refs/tags/")) return tags.get(revision.slice("refs/tags/".length))?.commit;
  const hash = revision.toLowerCase();
  if (!/^[0-9a-f]{4,40}$/.test(hash)) return undefined;
  return (await readCommit(repository, hash))?.oid;
}

/** A revision and the path behind it in one slash-separated text. */
export interface RevisionAndPath {
  readonly revision: string;
  readonly commit: string;
  readonly path: string;
}

/**
 * Splits `ref/with/slash/path/to/file` where the longest existing branch or tag ends, else after the first segment.
 *
 * @returns `undefined` when no beginning of the text names a commit.
 */
export async function splitRevisionAndPath(
  repository: GitRepository,
  text: string,
  mainBranch: string | undefined,
): Promise<RevisionAndPath | undefined> {
  const { branches, tags } = await readRefs(repository);
  const segments = text.split("/");
  for (let count = segments.length; count > 1; count -= 1) {
    const revision = segments.slice(0, count).join("/");
    const ref = branches.get(revision) ?? tags.get(revision);
    if (ref) return { revision, commit: ref.commit, path: segments.slice(count).join("/") };
  }
  const revision = segments[0] ?? "";
  const commit = await resolveRevision(repository, revision, mainBranch);
  return commit ? { revision, commit, path: segments.slice(1).join("/") } : undefined;
}
