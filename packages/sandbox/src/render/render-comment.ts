import type {
  CommentRecord,
  InlinePosition,
  PullRequestRecord,
  RepositoryRecord,
  TaskRecord,
} from "../state/entities.js";
import type { World } from "../state/world.js";
import { withSuffix } from "./links.js";
import { renderAccountOf } from "./render-account.js";
import { renderPullRequestSummary } from "./render-pull-request.js";
import { fullName, repositoryLink, repositoryWebLink } from "./render-repository.js";
import { renderText } from "./rendered-text.js";

/** A comment on a pull request. */
export function renderComment(
  world: World,
  repository: RepositoryRecord,
  pullRequest: PullRequestRecord,
  comment: CommentRecord,
) {
  const parent = comment.parentId === undefined ? undefined : pullRequest.comments.get(comment.parentId);
  const links = commentLinks(world, repository, pullRequest, comment.id);
  return {
    id: comment.id,
    created_on: comment.createdOn,
    updated_on: comment.updatedOn,
    content: renderText(comment.isDeleted ? "" : comment.raw),
    user: renderAccountOf(world, comment.userUuid),
    deleted: comment.isDeleted,
    pending: comment.isPending,
    ...(parent ? { parent: { id: parent.id, links: commentLinks(world, repository, pullRequest, parent.id) } } : {}),
    ...(comment.inline ? { inline: renderInline(pullRequest, comment, comment.inline) } : {}),
    ...(comment.resolution ? { resolution: renderResolution(world, comment.resolution) } : {}),
    type: "pullrequest_comment",
    links: {
      ...links,
      ...(comment.inline
        ? {
            code: withSuffix(
              repositoryLink(
                world,
                repository,
                "diff",
                `${fullName(world, repository)}:${comment.sourceCommit.slice(0, 12)}..${comment.destinationCommit.slice(0, 12)}`,
              ),
              `?path=${encodeURIComponent(comment.inline.path)}`,
            ),
          }
        : {}),
    },
    pullrequest: renderPullRequestSummary(world, repository, pullRequest),
  };
}

/** Where a comment stands. It is outdated once the source has moved on. */
function renderInline(pullRequest: PullRequestRecord, comment: CommentRecord, inline: InlinePosition) {
  return {
    path: inline.path,
    from: inline.from,
    to: inline.to,
    start_from: inline.startFrom,
    start_to: inline.startTo,
    outdated: comment.sourceCommit !== pullRequest.source.commit,
    context_lines: "",
    src_rev: comment.sourceCommit,
    dest_rev: comment.destinationCommit,
  };
}

/** Who resolved a comment, and when. */
export function renderResolution(world: World, resolution: NonNullable<CommentRecord["resolution"]>) {
  return {
    type: "comment_resolution",
    user: renderAccountOf(world, resolution.userUuid),
    created_on: resolution.createdOn,
  };
}

/** A task of a pull request. */
export function renderTask(
  world: World,
  repository: RepositoryRecord,
  pullRequest: PullRequestRecord,
  task: TaskRecord,
) {
  const comment = task.commentId === undefined ? undefined : pullRequest.comments.get(task.commentId);
  const id = String(pullRequest.id);
  return {
    id: task.id,
    state: task.state,
    content: renderText(task.raw),
    creator: renderAccountOf(world, task.creatorUuid),
    created_on: task.createdOn,
    updated_on: task.updatedOn,
    resolved_on: task.resolvedOn,
    resolved_by: task.resolvedByUuid === undefined ? null : renderAccountOf(world, task.resolvedByUuid),
    pending: false,
    ...(comment
      ? { comment: { id: comment.id, links: commentLinks(world, repository, pullRequest, comment.id) } }
      : {}),
    links: {
      self: repositoryLink(world, repository, "pullrequests", id, "tasks", String(task.id)),
      html: withSuffix(repositoryWebLink(world, repository, "pull-requests", id), `/_/diff#task-${task.id}`),
    },
  };
}

function commentLinks(world: World, repository: RepositoryRecord, pullRequest: PullRequestRecord, commentId: number) {
  const id = String(pullRequest.id);
  return {
    self: repositoryLink(world, repository, "pullrequests", id, "comments", String(commentId)),
    html: withSuffix(repositoryWebLink(world, repository, "pull-requests", id), `/_/diff#comment-${commentId}`),
  };
}
