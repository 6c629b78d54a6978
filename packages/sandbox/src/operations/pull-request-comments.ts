import { requireUser } from "../domain/permissions.js";
import { participantOf } from "../domain/pull-requests/participants.js";
import { ApiError, invalidFields, notFound } from "../errors/api-error.js";
import type { Call, OperationHandlers } from "../http/call.js";
import { listPage } from "../http/list-page.js";
import { type Input, optionalFlag, optionalInteger, optionalObject, optionalText } from "../http/read-input.js";
import { created, empty, json } from "../http/reply.js";
import { renderComment, renderResolution } from "../render/render-comment.js";
import { entityDate } from "../state/clock.js";
import type { DomainEvent } from "../state/domain-events.js";
import type { CommentRecord, InlinePosition } from "../state/entities.js";
import { nextNumber } from "../state/identifiers.js";
import { findPullRequest, type PullRequestSubject } from "./find-subject.js";
import { requireOwnOrAdmin } from "./require-own-or-admin.js";

type CommentEvent = Extract<DomainEvent, { commentId: number }>["type"];

/** Comments on pull requests, in the text and in the files. */
export const pullRequestCommentOperations: OperationHandlers = {
  listRepositoryPullrequestComments: (call) => {
    const subject = findPullRequest(call);
    return listPage(call, {
      items: [...subject.pullRequest.comments.values()],
      render: (comment) => render(call, subject, comment),
      style: "counted",
    });
  },
  getRepositoryPullrequestComment: (call) => {
    const subject = findPullRequest(call);
    return json(render(call, subject, findComment(call, subject)));
  },
  createRepositoryPullrequestComment: async (call) => {
    const subject = findPullRequest(call);
    const { pullRequest } = subject;
    const user = requireUser(call.caller);
    const input = await call.body.json();
    const now = entityDate(call.world.clock.now());
    const comment: CommentRecord = {
      id: nextNumber(call.world.state, "comment", 600_000_000),
      raw: readContent(input),
      userUuid: user.uuid,
      createdOn: now,
      updatedOn: now,
      isDeleted: false,
      isPending: optionalFlag(input, "pending") ?? false,
      parentId: readParent(subject, input),
      inline: readInline(input),
      sourceCommit: pullRequest.source.commit,
      destinationCommit: pullRequest.destination.commit,
      resolution: undefined,
    };
    pullRequest.comments.set(comment.id, comment);
    pullRequest.activity.push({ kind: "comment", date: now, commentId: comment.id });
    pullRequest.updatedOn = now;
    participantOf(pullRequest, user.uuid).participatedOn = now;
    await announce(call, subject, "pullrequest:comment_created", comment);
    const body = render(call, subject, comment);
    return created(body, body.links.self.href);
  },
  updateRepositoryPullrequestComment: async (call) => {
    const subject = findPullRequest(call);
    const comment = findComment(call, subject);
    requireAuthor(call, comment);
    if (comment.isDeleted) throw new ApiError(400, "A deleted comment cannot be changed.");
    comment.raw = readContent(await call.body.json());
    comment.updatedOn = entityDate(call.world.clock.now());
    await announce(call, subject, "pullrequest:comment_updated", comment);
    return json(render(call, subject, comment));
  },
  deleteRepositoryPullrequestComment: async (call) => {
    const subject = findPullRequest(call);
    const comment = findComment(call, subject);
    requireOwnOrAdmin(call, subject.record, [comment.userUuid], "You can only delete your own comments.");
    comment.isDeleted = true;
    comment.raw = "";
    comment.updatedOn = entityDate(call.world.clock.now());
    await announce(call, subject, "pullrequest:comment_deleted", comment);
    return empty();
  },
  resolvePullrequestComment: async (call) => {
    const subject = findPullRequest(call);
    const user = requireUser(call.caller);
    const comment = findThread(call, subject);
    if (comment.resolution) throw new ApiError(409, "The comment thread is resolved already.");
    comment.resolution = { userUuid: user.uuid, createdOn: entityDate(call.world.clock.now()) };
    await announce(call, subject, "pullrequest:comment_resolved", comment);
    return json(renderResolution(call.world, comment.resolution));
  },
  reopenPullrequestComment: async (call) => {
    const subject = findPullRequest(call);
    requireUser(call.caller);
    const comment = findThread(call, subject);
    if (!comment.resolution) throw new ApiError(409, "The comment thread is not resolved.");
    comment.resolution = undefined;
    await announce(call, subject, "pullrequest:comment_reopened", comment);
    return empty();
  },
};

function render(call: Call, { record, pullRequest }: PullRequestSubject, comment: CommentRecord) {
  return renderComment(call.world, record, pullRequest, comment);
}

function findComment(call: Call, { pullRequest }: PullRequestSubject): CommentRecord {
  const id = call.parameter("comment_id");
  const comment = /^\d+$/.test(id) ? pullRequest.comments.get(Number(id)) : undefined;
  // Bitbucket's message for a missing comment is the id alone.
  if (!comment) throw notFound(id);
  return comment;
}

/** Threads are resolved at their first comment. */
function findThread(call: Call, subject: PullRequestSubject): CommentRecord {
  const comment = findComment(call, subject);
  if (comment.parentId === undefined) return comment;
  throw new ApiError(403, "Only the first comment of a thread can be resolved or reopened.");
}

function requireAuthor(call: Call, comment: CommentRecord): void {
  if (requireUser(call.caller).uuid === comment.userUuid) return;
  throw new ApiError(403, "You can only change your own comments.");
}

function readContent(input: Input): string {
  const raw = optionalText(optionalObject(input, "content") ?? {}, "raw");
  if (raw === undefined || raw.trim() === "") throw invalidFields({ content: ["required key not provided"] });
  return raw;
}

function readParent({ pullRequest }: PullRequestSubject, input: Input): number | undefined {
  const parent = optionalObject(input, "parent");
  const id = parent && optionalInteger(parent, "id");
  if (id === undefined) return undefined;
  if (!pullRequest.comments.has(id)) throw invalidFields({ parent: [`comment not found: ${id}`] });
  return id;
}

/** Path and lines of an inline comment. The real service checks neither against the diff. */
function readInline(input: Input): InlinePosition | undefined {
  const inline = optionalObject(input, "inline");
  if (!inline) return undefined;
  const path = optionalText(inline, "path");
  if (path === undefined || path === "") throw invalidFields({ inline: ["path: required key not provided"] });
  const line = (name: string): number | null => {
    const value = optionalInteger(inline, name) ?? null;
    if (value !== null && value < 1) throw invalidFields({ inline: [`${name}: expected a line number from 1 on`] });
    return value;
  };
  return { path, from: line("from"), to: line("to"), startFrom: line("start_from"), startTo: line("start_to") };
}

async function announce(
  call: Call,
  { record, pullRequest }: PullRequestSubject,
  type: CommentEvent,
  comment: CommentRecord,
): Promise<void> {
  await call.world.events.emit({
    type,
    repositoryUuid: record.uuid,
    actorUuid: requireUser(call.caller).uuid,
    pullRequestId: pullRequest.id,
    commentId: comment.id,
  });
}
