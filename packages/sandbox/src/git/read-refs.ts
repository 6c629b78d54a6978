import type { GitRepository } from "./git-repository.js";

/** Where one branch or tag points. */
export interface GitRef {
  readonly name: string;
  /** What the ref itself holds: a commit, or an annotated tag object. */
  readonly oid: string;
  /** The commit it leads to. */
  readonly commit: string;
  readonly isAnnotated: boolean;
}

/** All branches and tags of a repository, by short name. */
export interface RefTable {
  readonly branches: ReadonlyMap<string, GitRef>;
  readonly tags: ReadonlyMap<string, GitRef>;
}

/** The branches and tags of a repository; read once, then cached until {@link forgetRefs}. */
export function readRefs(repository: GitRepository): Promise<RefTable> {
  repository.caches.refs ??= loadRefs(repository).catch((reason: unknown) => {
    repository.caches.refs = undefined;
    throw reason;
  });
  return repository.caches.refs;
}

/** Drops the cached refs; every write to refs must call it. */
export function forgetRefs(repository: GitRepository): void {
  repository.caches.refs = undefined;
}

async function loadRefs(repository: GitRepository): Promise<RefTable> {
  const format = "%(refname)%00%(objectname)%00%(*objectname)%00%(objecttype)%00%(*objecttype)";
  const { stdout } = await repository.git.run(["for-each-ref", `--format=${format}`, "refs/heads", "refs/tags"], {
    directory: repository.directory,
  });
  const branches = new Map<string, GitRef>();
  const tags = new Map<string, GitRef>();
  for (const line of stdout.toString("utf8").split("\n")) {
    const [refname = "", oid = "", peeled = "", type = "", peeledType = ""] = line.split("\0");
    if ((type === "tag" ? peeledType : type) !== "commit") continue;
    const isBranch = refname.startsWith("refs/heads/");
    const name = refname.slice(isBranch ? "refs/heads/".length : "refs/tags/".length);
    const ref: GitRef = { name, oid, commit: peeled || oid, isAnnotated: type === "tag" };
    (isBranch ? branches : tags).set(name, ref);
  }
  return { branches, tags };
}
