import type { CommitStatusRecord, RepositoryRecord } from "../state/entities.js";
import type { World } from "../state/world.js";
import { withSuffix } from "./links.js";
import { renderCommitSummary } from "./render-commit.js";
import { renderRepositorySummary, repositoryLink, repositoryWebLink } from "./render-repository.js";

/** What a status leads to: what was given, or the page of its pipeline. */
function urlOf(world: World, repository: RepositoryRecord, { url, pipelineNumber }: CommitStatusRecord): string {
  if (pipelineNumber === undefined) return url;
  const page = repositoryWebLink(world, repository, "addon", "pipelines", "home");
  return withSuffix(page, `#!/results/${pipelineNumber}`).href;
}

/** A build status of a commit. */
export function renderCommitStatus(world: World, repository: RepositoryRecord, status: CommitStatusRecord) {
  return {
    key: status.key,
    type: "build",
    state: status.state,
    name: status.name,
    refname: status.refname,
    commit: renderCommitSummary(world, repository, status.commit),
    url: urlOf(world, repository, status),
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
