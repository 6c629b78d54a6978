import type { GitRepository } from "./git-repository.js";
import { forgetRefs } from "./read-refs.js";

/**
 * Copies all branches and tags of another repository of this machine.
 *
 * A fetch always copies objects into an own pack: nothing is shared with the source by hard links or alternates.
 */
export async function fetchAll(repository: GitRepository, source: string): Promise<void> {
  const branches = "+refs/heads/*:refs/heads/*";
  const tags = "+refs/tags/*:refs/tags/*";
  await repository.git.run(["fetch", "--quiet", "--no-write-fetch-head", "--no-tags", "--", source, branches, tags], {
    directory: repository.directory,
  });
  forgetRefs(repository);
}
