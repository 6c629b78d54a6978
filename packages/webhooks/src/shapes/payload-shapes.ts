import type { WebhookEventName } from "../events/event-names.js";
import type * as payloads from "../events/webhook-payloads.js";
import { account, project, repository, review, valueChange } from "./account-shapes.js";
import { commitComment, commitStatus, eventCommit, push } from "./commit-shapes.js";
import { issueComment, trackedIssue } from "./issue-shapes.js";
import { list, object } from "./object-shape.js";
import { pullRequest, pullRequestComment } from "./pull-request-shapes.js";
import { type RequiredShape, type Shape, shapeOf } from "./shape.js";
import { anyObject, anything, essential, isObject, optional } from "./simple-shapes.js";

const base = { actor: account, repository };
const onPullRequest = { ...base, pullrequest: essential(pullRequest) };

const changes = optional(mapOf(valueChange));

const repositoryEvent = object<payloads.RepositoryPayload>({ actor: account, repository: essential(repository) });
const status = object<payloads.CommitStatusPayload>({ ...base, commit_status: essential(commitStatus) });
const pullRequestEvent = object<payloads.PullRequestPayload>(onPullRequest);
const approval = object<payloads.ApprovalPayload>({ ...onPullRequest, approval: review });
const changesRequest = object<payloads.ChangesRequestPayload>({ ...onPullRequest, changes_request: review });
const comment = object<payloads.PullRequestCommentPayload>({
  ...onPullRequest,
  comment: essential(pullRequestComment),
});
const issue = {
  ...base,
  issue: essential(trackedIssue),
  changes,
};

/** The shape of each event's payload. */
export const payloadShapes: { readonly [Name in WebhookEventName]: Shape<payloads.WebhookPayloads[Name]> } = {
  "repo:push": object<payloads.PushPayload>({ ...base, push: essential(push) }),
  "repo:fork": object<payloads.ForkPayload>({ ...base, fork: essential(repository) }),
  "repo:imported": repositoryEvent,
  "repo:transfer": object<payloads.TransferPayload>({
    actor: account,
    repository: essential(repository),
    previous_owner: optional(anything<Exclude<payloads.TransferPayload["previous_owner"], undefined>>()),
  }),
  "repo:updated": object<payloads.RepositoryUpdatedPayload>({
    actor: account,
    repository: essential(repository),
    changes,
  }),
  "repo:created": repositoryEvent,
  "repo:deleted": repositoryEvent,
  "repo:commit_comment_created": object<payloads.CommitCommentPayload>({
    ...base,
    comment: essential(commitComment),
    commit: eventCommit,
  }),
  "repo:commit_status_created": status,
  "repo:commit_status_updated": status,
  "pullrequest:created": pullRequestEvent,
  "pullrequest:updated": pullRequestEvent,
  "pullrequest:approved": approval,
  "pullrequest:unapproved": approval,
  "pullrequest:fulfilled": pullRequestEvent,
  "pullrequest:rejected": pullRequestEvent,
  "pullrequest:push": pullRequestEvent,
  "pullrequest:changes_request_created": changesRequest,
  "pullrequest:changes_request_removed": changesRequest,
  "pullrequest:comment_created": comment,
  "pullrequest:comment_updated": comment,
  "pullrequest:comment_deleted": comment,
  "pullrequest:comment_resolved": comment,
  "pullrequest:comment_reopened": comment,
  "project:updated": object<payloads.ProjectPayload>({ actor: account, project: essential(project), changes }),
  "pipeline:span_created": object<payloads.PipelineSpanPayload>({
    resourceSpans: essential(list(anyObject<Record<string, unknown>>())),
    actor: optional(account),
    repository: optional(repository),
  }),
  "issue:created": object<payloads.IssuePayload>({ ...issue, comment: optional(issueComment) }),
  "issue:updated": object<payloads.IssuePayload>({ ...issue, comment: optional(issueComment) }),
  "issue:comment_created": object<payloads.IssueCommentPayload>({ ...issue, comment: essential(issueComment) }),
};

/** An object whose values all have one shape, under names of any kind. */
function mapOf<Value>(shape: Shape<Value>): RequiredShape<Record<string, Value>> {
  const entries = anyObject<Record<string, Value>>();
  return shapeOf((value, strict) => {
    if (!isObject(value)) return entries.check(value, strict);
    const misfits = Object.keys(value).flatMap((name) =>
      (shape.check(value[name], strict) ?? []).map(({ path, message }) => ({ path: `["${name}"]${path}`, message })),
    );
    return misfits.length > 0 ? misfits : undefined;
  });
}
