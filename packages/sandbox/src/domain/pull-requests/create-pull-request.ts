import { entityDate } from "../../state/clock.js";
import type { PullRequestRecord, RepositoryRecord } from "../../state/entities.js";
import type { World } from "../../state/world.js";
import { setReviewers } from "./participants.js";
import { recordUpdate } from "./record-update.js";

/** What a new pull request starts with. */
export interface NewPullRequest {
  readonly title: string;
  readonly description?: string;
  readonly authorUuid: string;
  /** In the same repository unless another is named. */
  readonly source: { readonly branch: string; readonly commit: string; readonly repositoryUuid?: string };
  readonly destination: { readonly branch: string; readonly commit: string };
  readonly reviewerUuids?: readonly string[];
  readonly closeSourceBranch?: boolean;
  readonly isDraft?: boolean;
  /** Date of creation; default now. */
  readonly createdOn?: string;
}

/** Opens a pull request to a branch of a repository and announces it. */
export async function createPullRequest(
  world: World,
  repository: RepositoryRecord,
  input: NewPullRequest,
): Promise<PullRequestRecord> {
  const now = input.createdOn ?? entityDate(world.clock.now());
  repository.lastPullRequestId += 1;
  const pullRequest: PullRequestRecord = {
    id: repository.lastPullRequestId,
    title: input.title,
    description: input.description ?? "",
    state: "OPEN",
    isDraft: input.isDraft ?? false,
    authorUuid: input.authorUuid,
    source: { repositoryUuid: repository.uuid, ...input.source },
    destination: { repositoryUuid: repository.uuid, ...input.destination },
    participants: new Map(),
    closeSourceBranch: input.closeSourceBranch ?? false,
    mergeCommit: undefined,
    closedByUuid: undefined,
    closedOn: undefined,
    reason: "",
    createdOn: now,
    updatedOn: now,
    comments: new Map(),
    tasks: new Map(),
    activity: [],
    mergeTasks: new Map(),
  };
  setReviewers(pullRequest, input.reviewerUuids ?? []);
  recordUpdate(pullRequest, input.authorUuid, now);
  repository.pullRequests.set(pullRequest.id, pullRequest);
  await world.events.emit({
    type: "pullrequest:created",
    repositoryUuid: repository.uuid,
    actorUuid: input.authorUuid,
    pullRequestId: pullRequest.id,
  });
  return pullRequest;
}
