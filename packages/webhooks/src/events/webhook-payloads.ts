import type { Account, CommitStatus, Project, PullRequest, PullRequestComment } from "@bucketkit/core";
import type { CommitComment, WorkspaceSummary } from "@bucketkit/core/types";
import type { EventCommit, EventRepository, IssueComment, PushChange, Review, TrackedIssue } from "./event-parts.js";

/** What every event of a repository says. */
export interface RepositoryPayload {
  /** Who caused the event. */
  actor: Account;
  repository: EventRepository;
}

/** What every event of a pull request says. */
export interface PullRequestPayload extends RepositoryPayload {
  pullrequest: PullRequest;
}

/** A value before and after. */
export interface ValueChange {
  old?: unknown;
  new?: unknown;
}

/** Commits, branches and tags that came or went. */
export interface PushPayload extends RepositoryPayload {
  push: {
    /** One for each branch or tag. */
    changes: PushChange[];
  };
}

/** A new copy of the repository. */
export interface ForkPayload extends RepositoryPayload {
  fork: EventRepository;
}

/** A repository that came from another workspace. */
export interface TransferPayload extends RepositoryPayload {
  previous_owner?: Account | WorkspaceSummary | null;
}

/** Settings that changed, by their name on the wire. */
export interface RepositoryUpdatedPayload extends RepositoryPayload {
  changes?: Record<string, ValueChange>;
}

/** A comment on a commit outside of pull requests. */
export interface CommitCommentPayload extends RepositoryPayload {
  comment: CommitComment;
  commit: EventCommit;
}

/** A build status, new or changed. */
export interface CommitStatusPayload extends RepositoryPayload {
  commit_status: Omit<CommitStatus, "commit"> & { commit?: EventCommit };
}

/** An approval, given or withdrawn. */
export interface ApprovalPayload extends PullRequestPayload {
  approval: Review;
}

/** A request for changes, made or withdrawn. */
export interface ChangesRequestPayload extends PullRequestPayload {
  changes_request: Review;
}

/** A comment on a pull request. */
export interface PullRequestCommentPayload extends PullRequestPayload {
  comment: PullRequestComment;
}

/** A project whose settings changed. */
export interface ProjectPayload {
  actor: Account;
  project: Project;
  changes?: Record<string, ValueChange>;
}

/** Spans of a pipeline as OpenTelemetry's JSON has them. */
export interface PipelineSpanPayload {
  resourceSpans: Record<string, unknown>[];
  actor?: Account;
  repository?: EventRepository;
}

/** An issue of the tracker that ended on 2026-08-20. */
export interface IssuePayload extends RepositoryPayload {
  issue: TrackedIssue;
  comment?: IssueComment;
  changes?: Record<string, ValueChange>;
}

/** A comment on an issue of the ended tracker. */
export interface IssueCommentPayload extends IssuePayload {
  comment: IssueComment;
}

/**
 * The payload of each event, by its key.
 *
 * Fields that every current recording has are required. Documents of earlier years lack some of them, which `parseWebhook` accepts
 * unless it is told to be `strict`.
 */
export interface WebhookPayloads {
  "repo:push": PushPayload;
  "repo:fork": ForkPayload;
  "repo:imported": RepositoryPayload;
  "repo:transfer": TransferPayload;
  "repo:updated": RepositoryUpdatedPayload;
  "repo:created": RepositoryPayload;
  "repo:deleted": RepositoryPayload;
  "repo:commit_comment_created": CommitCommentPayload;
  "repo:commit_status_created": CommitStatusPayload;
  "repo:commit_status_updated": CommitStatusPayload;
  "pullrequest:created": PullRequestPayload;
  "pullrequest:updated": PullRequestPayload;
  "pullrequest:approved": ApprovalPayload;
  "pullrequest:unapproved": ApprovalPayload;
  "pullrequest:fulfilled": PullRequestPayload;
  "pullrequest:rejected": PullRequestPayload;
  "pullrequest:push": PullRequestPayload;
  "pullrequest:changes_request_created": ChangesRequestPayload;
  "pullrequest:changes_request_removed": ChangesRequestPayload;
  "pullrequest:comment_created": PullRequestCommentPayload;
  "pullrequest:comment_updated": PullRequestCommentPayload;
  "pullrequest:comment_deleted": PullRequestCommentPayload;
  "pullrequest:comment_resolved": PullRequestCommentPayload;
  "pullrequest:comment_reopened": PullRequestCommentPayload;
  "project:updated": ProjectPayload;
  "pipeline:span_created": PipelineSpanPayload;
  "issue:created": IssuePayload;
  "issue:updated": IssuePayload;
  "issue:comment_created": IssueCommentPayload;
}
