import type { GitRepository } from "../../git/git-repository.js";
import { listHashes } from "../../git/list-hashes.js";
import type { PullRequestRecord } from "../../state/entities.js";

/** Hashes of the commits that a pull request brings, newest first. */
export function ownCommits(git: GitRepository, { source, destination }: PullRequestRecord): Promise<readonly string[]> {
  return listHashes(git, { include: [source.commit], exclude: [destination.commit] });
}
