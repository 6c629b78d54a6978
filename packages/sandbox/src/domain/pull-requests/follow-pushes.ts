import type { RefChange } from "../../git/compare-refs.js";
import { listMergeBases } from "../../git/list-hashes.js";
import { entityDate } from "../../state/clock.js";
import type { PullRequestRecord, RepositoryRecord } from "../../state/entities.js";
import type { World } from "../../state/world.js";
import { closePullRequest } from "./close-pull-request.js";
import { recordUpdate } from "./record-update.js";

/** Keeps open pull requests in step with their branches: a push moves a side, or makes one merged by hand. */
export function followPushes(world: World): void {
  world.events.listen(async (event) => {
    if (event.type !== "repo:push") return;
    const repository = world.state.repositories.get(event.repositoryUuid);
    if (!repository) return;
    const heads = new Map(event.changes.flatMap((change) => (change.type === "branch" ? [[change.name, change]] : [])));
    for (const pullRequest of repository.pullRequests.values()) {
      if (pullRequest.state === "OPEN") await follow(world, repository, pullRequest, heads, event.actorUuid);
    }
  });
}

async function follow(
  world: World,
  repository: RepositoryRecord,
  pullRequest: PullRequestRecord,
  heads: ReadonlyMap<string, RefChange>,
  actorUuid: string,
): Promise<void> {
  const source = heads.get(pullRequest.source.branch)?.new;
  const destination = heads.get(pullRequest.destination.branch)?.new;
  const emit = (type: "pullrequest:push" | "pullrequest:updated") =>
    world.events.emit({ type, repositoryUuid: repository.uuid, actorUuid, pullRequestId: pullRequest.id });
  if (source) {
    pullRequest.source.commit = source.commit;
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
