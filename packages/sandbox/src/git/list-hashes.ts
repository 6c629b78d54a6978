import type { GitRepository } from "./git-repository.js";

/** Which commits to list. */
export interface HashListQuery {
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
  /** Only commits that changed this file or directory. */
  readonly path?: string;
}

/** Hashes of the commits reachable from `include` and not from `exclude`, newest first as `git log` orders them. */
export async function listHashes(repository: GitRepository, query: HashListQuery): Promise<readonly string[]> {
  if (query.include.length === 0) return [];
  const include = [...new Set(query.include)].sort();
  const exclude = [...new Set(query.exclude ?? [])].sort();
  const key = JSON.stringify([include, exclude, query.path]);
  const known = repository.caches.hashLists.get(key);
  if (known) return known;
  const { stdout } = await repository.git.run(
    ["rev-list", "--stdin", ...(query.path === undefined ? [] : ["--", query.path])],
    {
      directory: repository.directory,
      input: [...include, ...exclude.map((hash) => `^${hash}`)].join("\n").concat("\n"),
    },
  );
  const hashes = stdout.toString("latin1").split("\n").filter(Boolean);
  repository.caches.hashLists.set(key, hashes);
  return hashes;
}

/** The best common ancestors of two commits; empty when their histories share nothing. */
export async function listMergeBases(
  repository: GitRepository,
  first: string,
  second: string,
): Promise<readonly string[]> {
  const key = [first, second].sort().join(" ");
  const known = repository.caches.mergeBases.get(key);
  if (known) return known;
  const { stdout } = await repository.git.run(["merge-base", "--all", first, second], {
    directory: repository.directory,
    exitCodes: [0, 1],
  });
  const bases = stdout.toString("latin1").split("\n").filter(Boolean);
  repository.caches.mergeBases.set(key, bases);
  return bases;
}
