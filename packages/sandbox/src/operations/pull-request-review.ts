import { requireUser } from "../domain/permissions.js";
import { participantOf } from "../domain/pull-requests/participants.js";
import { ApiError, notFound } from "../errors/api-error.js";
import type { Call, OperationHandlers } from "../http/call.js";
import { empty, json, type Reply } from "../http/reply.js";
import { renderParticipant } from "../render/render-pull-request.js";
import { entityDate } from "../state/clock.js";
import type { DomainEvent } from "../state/domain-events.js";
import { findPullRequest, type PullRequestSubject } from "./find-subject.js";

type ReviewEvent = Exclude<Extract<DomainEvent, { pullRequestId: number }>, { commentId: number }>["type"];

/** Approvals and change requests. */
export const pullRequestReviewOperations: OperationHandlers = {
  approvePullrequest: (call) => review(call, "approved", "pullrequest:approved"),
  unapprovePullrequest: (call) => withdraw(call, "approved", "pullrequest:unapproved"),
  requestPullrequestChanges: (call) => review(call, "changes_requested", "pullrequest:changes_request_created"),
  withdrawPullrequestChanges: (call) => withdraw(call, "changes_requested", "pullrequest:changes_request_removed"),
};

async function review(call: Call, state: "approved" | "changes_requested", event: ReviewEvent): Promise<Reply> {
  const subject = findOpen(call);
  const user = requireUser(call.caller);
  const now = entityDate(call.world.clock.now());
  const participant = participantOf(subject.pullRequest, user.uuid);
  participant.state = state;
  participant.participatedOn = now;
  const kind = state === "approved" ? "approval" : "changes_requested";
  subject.pullRequest.activity.push({ kind, date: now, userUuid: user.uuid });
  await announce(call, subject, event);
  return json(renderParticipant(call.world, participant));
}

async function withdraw(call: Call, state: "approved" | "changes_requested", event: ReviewEvent): Promise<Reply> {
  const subject = findOpen(call);
  const user = requireUser(call.caller);
  const participant = subject.pullRequest.participants.get(user.uuid);
  if (participant?.state !== state) {
    throw notFound(state === "approved" ? "You haven't approved this pull request." : "You haven't requested changes.");
  }
  participant.state = null;
  participant.participatedOn = entityDate(call.world.clock.now());
  await announce(call, subject, event);
  return empty();
}

function findOpen(call: Call): PullRequestSubject {
  const subject = findPullRequest(call);
  requireUser(call.caller);
  if (subject.pullRequest.state === "OPEN") return subject;
  throw new ApiError(400, "This pull request is already closed.");
}

async function announce(call: Call, { record, pullRequest }: PullRequestSubject, type: ReviewEvent): Promise<void> {
  const actorUuid = requireUser(call.caller).uuid;
  await call.world.events.emit({ type, repositoryUuid: record.uuid, actorUuid, pullRequestId: pullRequest.id });
}
