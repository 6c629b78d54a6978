import { existsSync } from "node:fs";
import { join } from "node:path";
import { type CommitIdentity, createImportStream, type FileChange } from "../../git/fast-import.js";
import type { GitTreeEntry } from "../../git/git-objects.js";
import { createBareRepository, type GitRepository } from "../../git/git-repository.js";
import { readCommit, readTree } from "../../git/read-objects.js";
import type { World } from "../../state/world.js";

const folder = "snippets.git";

/** The repository in which the commits of all snippets lie. What the head of a snippet is, the state knows. */
export async function snippetRepository(world: World): Promise<GitRepository> {
  const directory = join(world.repositoriesDirectory, folder);
  if (!existsSync(join(directory, "HEAD"))) await createBareRepository(directory, "main");
  return world.repository({ folder });
}

/** What goes into a commit of a snippet. */
export interface SnippetCommit {
  /** The head of the snippet when it is the commit's turn; undefined for its first. */
  readonly parent: () => string | undefined;
  readonly message: string;
  readonly identity: CommitIdentity;
  readonly changes: readonly FileChange[];
}

/**
 * Writes a commit on top of what the snippet then is.
 *
 * @param keep - keeps the new head, before the next one is written.
 */
export async function commitSnippet<Result>(
  world: World,
  { parent: readParent, message, identity, changes }: SnippetCommit,
  keep: (head: string) => Result,
): Promise<Result> {
  const repository = await snippetRepository(world);
  return repository.writes.run(async () => {
    const parent = readParent();
    const stream = createImportStream(repository);
    const mark = stream.commit({
      // One branch that goes from one snippet to the next: nothing here is ever collected, and refs would only get more and more.
      branch: "latest",
      message,
      author: identity,
      committer: identity,
      ...(parent === undefined ? {} : { parent }),
      changes,
    });
    const hash = (await stream.write()).get(mark);
    if (!hash) throw new Error("git fast-import did not tell the new commit");
    return keep(hash);
  });
}

/** The files of a snippet at a commit; undefined when there is no such commit. */
export async function snippetFiles(world: World, hash: string): Promise<readonly GitTreeEntry[] | undefined> {
  const repository = await snippetRepository(world);
  const commit = await readCommit(repository, hash);
  return commit && readTree(repository, commit.tree);
}
