import { readCommit } from "../git/read-objects.js";
import { selectFields } from "../query/select-fields.js";
import { renderAccountOf } from "../render/render-account.js";
import { renderComment } from "../render/render-comment.js";
import { renderCommit } from "../render/render-commit.js";
import { renderCommitStatus } from "../render/render-commit-status.js";
import { hiddenInPullRequest, renderPullRequest } from "../render/render-pull-request.js";
import { renderProject, renderWorkspaceSummary } from "../render/render-workspace.js";
import { entityDate } from "../state/clock.js";
import type { DomainEvent } from "../state/domain-events.js";
import type { RepositoryRecord } from "../state/entities.js";
import type { World } from "../state/world.js";
import { renderEventRepository } from "./render-event-repository.js";
import { renderPushChanges } from "./render-push-changes.js";

/** An event with what its receivers are told. */
export interface RenderedEvent {
  readonly event: DomainEvent["type"];
  readonly payload: Readonly<Record<string, unknown>>;
  /** Of the repository or the project that it is about. */
  readonly workspaceUuid: string;
  readonly repositoryUuid?: string;
}

type Of<Type extends DomainEvent["type"]> = Extract<DomainEvent, { readonly type: Type }>;

/** The payload of an event, as things are now; `undefined` when what it is about is gone. */
export async function renderEvent(world: World, event: DomainEvent): Promise<RenderedEvent | undefined> {
  const actor = renderAccountOf(world, event.actorUuid);
  if (event.type === "project:updated") return renderProjectEvent(world, event);
  const repository = world.state.repositories.get(event.repositoryUuid);
  if (!repository) return undefined;
  const subject = await renderSubject(world, repository, event);
  if (!subject) return undefined;
  return {
    event: event.type,
    payload: { ...subject, actor, repository: renderEventRepository(world, repository) },
    workspaceUuid: repository.workspaceUuid,
    repositoryUuid: repository.uuid,
  };
}

type Subject = Readonly<Record<string, unknown>> | undefined;

/** What an event says beside who did it and where. */
async function renderSubject(world: World, repository: RepositoryRecord, event: DomainEvent): Promise<Subject> {
  switch (event.type) {
    case "repo:push":
      return { push: { changes: await renderPushChanges(world, repository, event.changes) } };
    case "repo:fork": {
      const fork = world.state.repositories.get(event.forkUuid);
      return fork && { fork: renderEventRepository(world, fork) };
    }
    case "repo:updated":
      return { changes: event.changes ?? {} };
    case "repo:transfer": {
      // In no recording: by the documentation, whose example has the previous owner.
      const previous = world.state.workspaces.get(event.previousWorkspaceUuid);
      return { previous_owner: previous ? renderWorkspaceSummary(world, previous) : null };
    }
    case "repo:created":
    case "repo:deleted":
    case "repo:imported":
      // In no recording: actor and repository are what the documentation names.
      return {};
    case "repo:commit_comment_created":
      return { comment: event.comment, commit: await renderEventCommit(world, repository, event.commit) };
    case "repo:commit_status_created":
    case "repo:commit_status_updated":
      return renderStatusEvent(world, repository, event);
    case "pipeline:span_created":
      // In no recording: the resource spans of an OTLP/JSON export, as the documentation describes them.
      return { resourceSpans: event.resourceSpans };
    case "project:updated":
      return undefined;
    default:
      return renderPullRequestEvent(world, repository, event);
  }
}

async function renderPullRequestEvent(
  world: World,
  repository: RepositoryRecord,
  event: Extract<DomainEvent, { readonly pullRequestId: number }>,
): Promise<Subject> {
  const pullRequest = repository.pullRequests.get(event.pullRequestId);
  if (!pullRequest) return undefined;
  const rendered = await renderPullRequest(world, repository, pullRequest, { viewer: undefined });
  const pullrequest = selectFields(rendered, hiddenInPullRequest, undefined);
  if ("commentId" in event) {
    const comment = pullRequest.comments.get(event.commentId);
    return comment && { pullrequest, comment: renderComment(world, repository, pullRequest, comment) };
  }
  const participation = pullRequest.participants.get(event.actorUuid);
  const review = {
    date: participation?.participatedOn ?? entityDate(world.clock.now()),
    user: renderAccountOf(world, event.actorUuid),
  };
  if (event.type === "pullrequest:approved" || event.type === "pullrequest:unapproved") {
    return { pullrequest, approval: review };
  }
  if (event.type === "pullrequest:changes_request_created" || event.type === "pullrequest:changes_request_removed") {
    // In no recording: named by the documentation.
    return { pullrequest, changes_request: review };
  }
  return { pullrequest };
}

async function renderStatusEvent(
  world: World,
  repository: RepositoryRecord,
  event:
    | Of<"repo:commit_status_created" | "repo:commit_status_updated">
    | Extract<DomainEvent, { readonly key: string }>,
): Promise<Subject> {
  const status = repository.commitStatuses.get(event.commit)?.get(event.key);
  if (!status) return undefined;
  return {
    commit_status: {
      ...renderCommitStatus(world, repository, status),
      commit: await renderEventCommit(world, repository, event.commit),
    },
  };
}

/** A commit as events about it have it: shorter than its own URL. */
async function renderEventCommit(world: World, repository: RepositoryRecord, hash: string) {
  const commit = await readCommit(world.repository(repository), hash);
  if (!commit) return { hash };
  const { type, date, author, message, links } = renderCommit(world, repository, commit);
  const { patch: _, ...shown } = links;
  return { type, hash, date, author, message, links: shown };
}

/** In no recording: actor, project and what was changed, as the documentation lists them. */
function renderProjectEvent(world: World, event: Of<"project:updated">): RenderedEvent | undefined {
  const project = world.state.projects.get(event.projectUuid);
  const workspace = project && world.state.workspaces.get(project.workspaceUuid);
  if (!workspace) return undefined;
  const payload = {
    actor: renderAccountOf(world, event.actorUuid),
    project: renderProject(world, workspace, project),
    changes: event.changes ?? {},
  };
  return { event: event.type, payload, workspaceUuid: workspace.uuid };
}
