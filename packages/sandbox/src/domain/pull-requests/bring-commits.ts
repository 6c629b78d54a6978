import type { GitRepository } from "../../git/git-repository.js";
import { readCommit } from "../../git/read-objects.js";

/**
 * Copies a commit with its history from another repository, so that the two can be compared and merged.
 *
 * A ref that git's clients do not see keeps it; branches and tags stay as they are.
 */
export async function bringCommits(from: GitRepository, to: GitRepository, commit: string): Promise<void> {
  if (await readCommit(to, commit)) return;
  await to.git.run(
    [
      "fetch",
      "--quiet",
      "--no-write-fetch-head",
      "--no-tags",
      "--",
      from.directory,
      `+${commit}:refs/bitbucket/${commit}`,
    ],
    { directory: to.directory },
  );
}
