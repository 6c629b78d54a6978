import type { RefChange } from "../../git/compare-refs.js";
import { listMergeBases } from "../../git/list-hashes.js";
import { entityDate } from "../../state/clock.js";
import type { PullRequestRecord, RepositoryRecord } from "../../state/entities.js";
import type { World } from "../../state/world.js";
import { bringCommits } from "./bring-commits.js";
import { closePullRequest } from "./close-pull-request.js";
import { recordUpdate } from "./record-update.js";
import { resetReviews } from "./reset-reviews.js";

/** Keeps open pull requests in step with their branches: a push moves a side, or makes one merged by hand. */
export function followPushes(world: World): void {
  world.events.listen(async (event) => {
    if (event.type !== "repo:push") return;
    const heads = new Map(event.changes.flatMap((change) => (change.type === "branch" ? [[change.name, change]] : [])));
    for (const repository of world.state.repositories.values()) {
      for (const pullRequest of repository.pullRequests.values()) {
        if (pullRequest.state !== "OPEN") continue;
        const source =
          pullRequest.source.repositoryUuid === event.repositoryUuid
            ? heads.get(pullRequest.source.branch)?.new
            : undefined;
        const destination =
          repository.uuid === event.repositoryUuid ? heads.get(pullRequest.destination.branch)?.new : undefined;
        if (source || destination)
          await follow(world, repository, pullRequest, { source, destination }, event.actorUuid);
      }
    }
  });
}

async function follow(
  world: World,
  repository: RepositoryRecord,
  pullRequest: PullRequestRecord,
  { source, destination }: { readonly source: RefChange["new"]; readonly destination: RefChange["new"] },
  actorUuid: string,
): Promise<void> {
  const emit = (type: "pullrequest:push" | "pullrequest:updated") =>
    world.events.emit({ type, repositoryUuid: repository.uuid, actorUuid, pullRequestId: pullRequest.id });
  if (source) {
    await bringSource(world, repository, pullRequest, source.commit);
    const before = pullRequest.source.commit;
    pullRequest.source.commit = source.commit;
    await resetReviews(world, repository, pullRequest, before);
    recordUpdate(pullRequest, actorUuid, entityDate(world.clock.now()));
    await emit("pullrequest:push");
    await emit("pullrequest:updated");
  }
  if (!destination) return;
  const head = pullRequest.source.commit;
  const bases = await listMergeBases(world.repository(repository), head, destination.commit);
  if (bases.includes(head)) {
    await closePullRequest(world, repository, pullRequest, actorUuid, {
      state: "MERGED",
      mergeCommit: destination.commit,
    });
    return;
  }
  pullRequest.destination.commit = destination.commit;
}

/** Has the new head at hand where the pull request is, when it comes from another repository. */
async function bringSource(
  world: World,
  repository: RepositoryRecord,
  pullRequest: PullRequestRecord,
  commit: string,
): Promise<void> {
  const from = world.state.repositories.get(pullRequest.source.repositoryUuid);
  if (from && from !== repository) await bringCommits(world.repository(from), world.repository(repository), commit);
}
