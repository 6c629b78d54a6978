import type { CommitStatusRecord, RepositoryRecord } from "../state/entities.js";
import type { World } from "../state/world.js";
import { withSuffix } from "./links.js";
import { renderCommitSummary } from "./render-commit.js";
import { renderRepositorySummary, repositoryLink } from "./render-repository.js";

/** A build status of a commit. */
export function renderCommitStatus(world: World, repository: RepositoryRecord, status: CommitStatusRecord) {
  return {
    key: status.key,
    type: "build",
    state: status.state,
    name: status.name,
    refname: status.refname,
    commit: renderCommitSummary(world, repository, status.commit),
    url: status.url,
    repository: renderRepositorySummary(world, repository),
    description: status.description,
    created_on: status.createdOn,
    updated_on: status.updatedOn,
    links: {
      self: withSuffix(
        repositoryLink(world, repository, "commit", status.commit, "statuses", "build"),
        `/${encodeURIComponent(status.key)}`,
      ),
      commit: repositoryLink(world, repository, "commit", status.commit),
    },
  };
}
