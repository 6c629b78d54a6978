import type { CommitIdentity } from "./fast-import.js";
import type { GitRepository } from "./git-repository.js";

/** A commit of a tree that already exists. */
export interface TreeCommit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: CommitIdentity;
  readonly committer: CommitIdentity;
}

/** Writes a commit object, moves no ref, and tells its hash. */
export async function writeCommit(repository: GitRepository, commit: TreeCommit): Promise<string> {
  const author = splitIdentity(commit.author);
  const committer = splitIdentity(commit.committer);
  const { stdout } = await repository.git.run(
    ["commit-tree", commit.tree, ...commit.parents.flatMap((parent) => ["-p", parent]), "-F", "-"],
    {
      directory: repository.directory,
      input: commit.message,
      environment: {
        GIT_AUTHOR_NAME: author.name,
        GIT_AUTHOR_EMAIL: author.email,
        GIT_AUTHOR_DATE: `${commit.author.seconds} +0000`,
        GIT_COMMITTER_NAME: committer.name,
        GIT_COMMITTER_EMAIL: committer.email,
        GIT_COMMITTER_DATE: `${commit.committer.seconds} +0000`,
      },
    },
  );
  return stdout.toString("latin1").trim();
}

function splitIdentity(identity: CommitIdentity): { name: string; email: string } {
  const [, name = identity.raw, email = ""] = /^(.*?)\s*<([^>]*)>$/.exec(identity.raw.replace(/[\n\0]/g, " ")) ?? [];
  return { name: name || "unknown", email };
}
