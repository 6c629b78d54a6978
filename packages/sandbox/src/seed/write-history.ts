import { type CommitIdentity, createImportStream, type FileChange, type ImportMark } from "../git/fast-import.js";
import type { GitRepository } from "../git/git-repository.js";
import { isFilePath, isRefName } from "../git/ref-names.js";
import type { SeedCommit, SeedFile, SeedRepository } from "./seed-input.js";

/** First date of seeded content, in seconds since 1970: 2026-01-05T09:00:00Z. */
export const seedEpoch = Date.UTC(2026, 0, 5, 9) / 1000;

/** Hashes of a written history. */
export interface WrittenHistory {
  readonly commits: Readonly<Record<string, string>>;
}

/**
 * Writes commits, branches and tags of a seed with one `git fast-import`.
 *
 * @param identityOf - `Name <mail>` of a nickname, or of the default author.
 * @throws Error that names the part of the seed at fault.
 */
export async function writeHistory(
  repository: GitRepository,
  seed: SeedRepository,
  identityOf: (nickname: string | undefined) => string,
): Promise<WrittenHistory> {
  const stream = createImportStream(repository);
  const mainBranch = seed.mainBranch ?? "main";
  const heads = new Map<string, ImportMark>();
  const labels = new Map<string, ImportMark>();
  const find = (name: string): ImportMark => {
    const mark = labels.get(name) ?? heads.get(name);
    if (!mark) throw new Error(`The seed of ${seed.slug} refers to "${name}", which is no label and no branch so far.`);
    return mark;
  };
  let seconds = seedEpoch;
  for (const commit of seed.commits ?? []) {
    const branch = requireRefName(seed, commit.branch ?? mainBranch);
    seconds = commit.date === undefined ? seconds + 60 : readDate(seed, commit.date);
    const identity: CommitIdentity = { raw: identityOf(commit.author), seconds };
    const parent = heads.get(branch) ?? firstParent(commit, branch, mainBranch, heads, find);
    const mark = stream.commit({
      branch,
      message: commit.message,
      author: identity,
      committer: identity,
      ...(parent === undefined ? {} : { parent }),
      mergeParents: (commit.merge ?? []).map(find),
      changes: toChanges(seed, commit),
    });
    heads.set(branch, mark);
    if (commit.label !== undefined) labels.set(commit.label, mark);
  }
  for (const [name, target] of Object.entries(seed.branches ?? {})) {
    stream.branch(requireRefName(seed, name), find(target));
    heads.set(name, find(target));
  }
  for (const [name, tag] of Object.entries(seed.tags ?? {})) {
    const target = find(typeof tag === "string" ? tag : tag.target);
    if (typeof tag === "string") stream.lightweightTag(requireRefName(seed, name), target);
    else stream.tag(requireRefName(seed, name), target, tag.message, { raw: identityOf(undefined), seconds });
  }
  const hashes = await stream.write();
  return { commits: Object.fromEntries([...labels].map(([label, mark]) => [label, hashes.get(mark) ?? ""])) };
}

function firstParent(
  commit: SeedCommit,
  branch: string,
  mainBranch: string,
  heads: ReadonlyMap<string, ImportMark>,
  find: (name: string) => ImportMark,
): ImportMark | undefined {
  if (commit.from !== undefined) return find(commit.from);
  return branch === mainBranch ? undefined : heads.get(mainBranch);
}

function readDate(seed: SeedRepository, date: string): number {
  const milliseconds = Date.parse(date);
  if (!Number.isNaN(milliseconds)) return Math.floor(milliseconds / 1000);
  throw new Error(`The seed of ${seed.slug} has a commit with an impossible date: ${JSON.stringify(date)}`);
}

function requireRefName(seed: SeedRepository, name: string): string {
  if (isRefName(name)) return name;
  throw new Error(`The seed of ${seed.slug} has a branch or tag with an impossible name: ${JSON.stringify(name)}`);
}

function toChanges(seed: SeedRepository, commit: SeedCommit): readonly FileChange[] {
  const renames = Object.entries(commit.renames ?? {}).map(([from, to]) => ({ action: "rename" as const, from, to }));
  const files = Object.entries(commit.files ?? {}).map(([path, file]): FileChange => {
    if (!isFilePath(path)) throw new Error(`The seed of ${seed.slug} has an impossible path: ${JSON.stringify(path)}`);
    return file === null ? { action: "delete", path } : { action: "write", path, ...toContent(file) };
  });
  return [...renames, ...files];
}

function toContent(file: SeedFile): { content: Buffer; mode: "100644" | "100755" | "120000" } {
  const isPlain = typeof file === "string" || file instanceof Uint8Array;
  const mode = isPlain ? "100644" : file.kind === "link" ? "120000" : "100755";
  return { content: Buffer.from(isPlain ? file : file.content), mode };
}
