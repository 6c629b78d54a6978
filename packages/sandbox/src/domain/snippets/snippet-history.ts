import { randomUUID } from "node:crypto";
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

/** Writes a commit on top of another and tells its hash. */
export async function commitSnippet(
  world: World,
  parent: string | undefined,
  message: string,
  identity: CommitIdentity,
  changes: readonly FileChange[],
): Promise<string> {
  const repository = await snippetRepository(world);
  return repository.writes.run(async () => {
    const stream = createImportStream(repository);
    const mark = stream.commit({
      // A name of its own for each: heads that went back to a snapshot would be in the way of the next commit.
      branch: randomUUID(),
      message,
      author: identity,
      committer: identity,
      ...(parent === undefined ? {} : { parent }),
      changes,
    });
    const hash = (await stream.write()).get(mark);
    if (!hash) throw new Error("git fast-import did not tell the new commit");
    return hash;
  });
}

/** The files of a snippet at a commit; undefined when there is no such commit. */
export async function snippetFiles(world: World, hash: string): Promise<readonly GitTreeEntry[] | undefined> {
  const repository = await snippetRepository(world);
  const commit = await readCommit(repository, hash);
  return commit && readTree(repository, commit.tree);
}
