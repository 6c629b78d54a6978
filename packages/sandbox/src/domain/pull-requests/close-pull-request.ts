import { entityDate } from "../../state/clock.js";
import type { PullRequestRecord, RepositoryRecord } from "../../state/entities.js";
import type { World } from "../../state/world.js";
import { recordUpdate } from "./record-update.js";

/** How a pull request ends. */
export type Closing =
  | { readonly state: "MERGED"; readonly mergeCommit: string }
  | { readonly state: "DECLINED"; readonly reason: string };

/** Ends a pull request and announces it. */
export async function closePullRequest(
  world: World,
  repository: RepositoryRecord,
  pullRequest: PullRequestRecord,
  actorUuid: string,
  closing: Closing,
): Promise<void> {
  const now = entityDate(world.clock.now());
  pullRequest.state = closing.state;
  pullRequest.closedByUuid = actorUuid;
  pullRequest.closedOn = now;
  if (closing.state === "MERGED") pullRequest.mergeCommit = closing.mergeCommit;
  else pullRequest.reason = closing.reason;
  recordUpdate(pullRequest, actorUuid, now);
  await world.events.emit({
    type: closing.state === "MERGED" ? "pullrequest:fulfilled" : "pullrequest:rejected",
    repositoryUuid: repository.uuid,
    actorUuid,
    pullRequestId: pullRequest.id,
  });
}
