import type { Caller } from "../domain/caller.js";
import { mergeStrategies } from "../domain/pull-requests/merge-strategies.js";
import { readCommit } from "../git/read-objects.js";
import type { ParticipantRecord, PullRequestRecord, PullRequestSide, RepositoryRecord } from "../state/entities.js";
import type { World } from "../state/world.js";
import { embeddedRepository } from "./embedded-repository.js";
import { withSuffix } from "./links.js";
import { renderAccountOf } from "./render-account.js";
import { renderCommit, renderCommitSummary } from "./render-commit.js";
import {
  fullName,
  renderRepository,
  renderRepositorySummary,
  repositoryLink,
  repositoryWebLink,
} from "./render-repository.js";
import { renderText } from "./rendered-text.js";

/** Paths of a single pull request that are left out unless `fields` asks for them. */
export const hiddenInPullRequest: readonly string[] = [
  "destination.branch.merge_strategies",
  "destination.branch.default_merge_strategy",
];

/** Paths of a pull request in a list that are left out unless `fields` asks for them. */
export const hiddenInPullRequestList: readonly string[] = [
  ...hiddenInPullRequest,
  "reviewers",
  "participants",
  "rendered",
];

/** What the repositories of a pull request's sides have only when `fields` names them. */
const hiddenInSides: readonly string[] = ["source", "destination"].flatMap((side) =>
  ["slug", "description", "scm", "website", "owner", "workspace", "project", "is_private", "parent"]
    .concat("fork_policy", "created_on", "updated_on", "size", "language", "has_issues", "has_wiki", "mainbranch")
    .concat("override_settings", "enforced_signed_commits")
    .map((name) => `${side}.repository.${name}`),
);

/** The hidden paths of an answer whose `fields` may ask for more of the repositories than the summary. */
export function hiddenWith(hidden: readonly string[], fields: string | null): readonly string[] {
  return asksForRepository(fields) ? [...hidden, ...hiddenInSides] : hidden;
}

function asksForRepository(fields: string | null | undefined): boolean {
  return fields?.includes("repository.") ?? false;
}

/** A pull request as embedded in comments, tasks and activity. */
export function renderPullRequestSummary(world: World, repository: RepositoryRecord, pullRequest: PullRequestRecord) {
  const id = String(pullRequest.id);
  return {
    type: "pullrequest",
    id: pullRequest.id,
    title: pullRequest.title,
    links: {
      self: repositoryLink(world, repository, "pullrequests", id),
      html: repositoryWebLink(world, repository, "pull-requests", id),
    },
  };
}

/**
 * One side of a pull request, with the short hash that Bitbucket shows. Of a repository that is gone it tells the branch only; the same
 * goes for one that the viewer may not see.
 *
 * @see https://github.com/jenkinsci/bitbucket-branch-source-plugin/pull/322
 */
export function renderSide(world: World, side: PullRequestSide, { viewer, fields }: PullRequestViewing) {
  const repository = embeddedRepository(world, side.repositoryUuid, viewer);
  return {
    branch: { name: side.branch },
    commit: repository ? renderCommitSummary(world, repository, side.commit.slice(0, 12)) : null,
    repository: repository ? renderSideRepository(world, repository, { viewer, fields }) : null,
  };
}

function renderSideRepository(world: World, repository: RepositoryRecord, { viewer, fields }: PullRequestViewing) {
  const summary = renderRepositorySummary(world, repository);
  if (!asksForRepository(fields)) return summary;
  return { ...renderRepository(world, repository, viewer), links: summary.links };
}

/** One participant of a pull request. */
export function renderParticipant(world: World, participant: ParticipantRecord) {
  return {
    type: "participant",
    user: renderAccountOf(world, participant.userUuid),
    role: participant.role,
    approved: participant.state === "approved",
    state: participant.state,
    participated_on: participant.participatedOn,
  };
}

/** Whom a pull request is shown to. */
export interface PullRequestViewing {
  /** Who reads it; `undefined` for webhooks. */
  readonly viewer: Caller | undefined;
  /** The `fields` parameter, which may ask for more of the repositories than their summary. */
  readonly fields?: string | null | undefined;
}

/** How a pull request is shown. */
export interface PullRequestRendering extends PullRequestViewing {
  /** The answer to a merge shows the full hash of the merge commit; later reads show 12 characters. */
  readonly fullMergeCommit?: boolean;
}

/** A pull request with everything that `fields` can ask for; the hidden paths are cut by the caller. */
export async function renderPullRequest(
  world: World,
  repository: RepositoryRecord,
  pullRequest: PullRequestRecord,
  options: PullRequestRendering,
) {
  const summary = renderPullRequestSummary(world, repository, pullRequest);
  const link = (...path: readonly string[]) =>
    repositoryLink(world, repository, "pullrequests", String(pullRequest.id), ...path);
  const comparison = comparisonSpec(world, repository, pullRequest);
  const description = renderText(pullRequest.description);
  const destination = renderSide(world, pullRequest.destination, options);
  const participants = [...pullRequest.participants.values()];
  return {
    ...summary,
    description: pullRequest.description,
    rendered: { title: renderText(pullRequest.title), description },
    summary: description,
    state: pullRequest.state,
    draft: pullRequest.isDraft,
    queued: false,
    merge_commit: await renderMergeCommit(world, repository, pullRequest, options),
    comment_count: [...pullRequest.comments.values()].filter((comment) => !comment.isDeleted).length,
    task_count: [...pullRequest.tasks.values()].filter((task) => task.state === "UNRESOLVED").length,
    close_source_branch: pullRequest.closeSourceBranch,
    closed_by: pullRequest.closedByUuid === undefined ? null : renderAccountOf(world, pullRequest.closedByUuid),
    ...(pullRequest.closedOn === undefined ? {} : { closed_on: pullRequest.closedOn }),
    author: renderAccountOf(world, pullRequest.authorUuid),
    reason: pullRequest.reason,
    created_on: pullRequest.createdOn,
    updated_on: pullRequest.updatedOn,
    source: renderSide(world, pullRequest.source, options),
    destination: {
      ...destination,
      branch: {
        ...destination.branch,
        merge_strategies: mergeStrategies,
        default_merge_strategy: "merge_commit",
      },
    },
    reviewers: participants
      .filter((participant) => participant.role === "REVIEWER")
      .map((participant) => renderAccountOf(world, participant.userUuid)),
    participants: participants.map((participant) => renderParticipant(world, participant)),
    links: {
      ...summary.links,
      commits: link("commits"),
      approve: link("approve"),
      "request-changes": link("request-changes"),
      diff: withSuffix(repositoryLink(world, repository, "diff", comparison), comparisonQuery(pullRequest)),
      diffstat: withSuffix(repositoryLink(world, repository, "diffstat", comparison), comparisonQuery(pullRequest)),
      comments: link("comments"),
      activity: link("activity"),
      merge: link("merge"),
      decline: link("decline"),
      statuses: link("statuses"),
    },
  };
}

/** The spec of a pull request's own diff. After a merge its source is the merge commit. */
export function comparisonSpec(world: World, repository: RepositoryRecord, pullRequest: PullRequestRecord): string {
  const source = (pullRequest.mergeCommit ?? pullRequest.source.commit).slice(0, 12);
  return `${fullName(world, repository)}:${source}\r${pullRequest.destination.commit.slice(0, 12)}`;
}

/** The query behind {@link comparisonSpec} in links and redirects. */
export function comparisonQuery(pullRequest: PullRequestRecord): string {
  return `?from_pullrequest_id=${pullRequest.id}&topic=true`;
}

async function renderMergeCommit(
  world: World,
  repository: RepositoryRecord,
  pullRequest: PullRequestRecord,
  options: PullRequestRendering,
) {
  if (pullRequest.mergeCommit === undefined) return null;
  const commit = await readCommit(world.repository(repository), pullRequest.mergeCommit);
  if (!commit || !options.fullMergeCommit) {
    return renderCommitSummary(world, repository, pullRequest.mergeCommit.slice(0, 12));
  }
  const { type, hash, date, author, message, summary, links } = renderCommit(world, repository, commit);
  return { type, hash, date, author, message, summary, links: { self: links.self, html: links.html } };
}
