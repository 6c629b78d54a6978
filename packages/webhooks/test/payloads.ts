import type { Account, PullRequest } from "@bucketkit/core";
import {
  account,
  commitComment,
  commitStatus,
  project,
  pullRequest,
  pullRequestComment,
  repository,
} from "@bucketkit/core/testing";
import type { EventRepository, WebhookEventName, WebhookPayloads } from "../src/index.js";

const { type, uuid, name, full_name, links, scm, website, owner, is_private } = repository();

/** `acme/widgets` as events have it. */
const eventRepository: EventRepository = {
  type,
  uuid,
  name,
  full_name,
  links,
  scm,
  website,
  owner,
  is_private,
};

/** Somebody who is not the account of the handler. */
export const someone: Account = account({ uuid: "{5e0e0ce5-0000-4000-8000-000000000001}", display_name: "Someone" });

const base = { actor: someone, repository: eventRepository };
const review = { date: "2026-01-05T09:00:00.000000+00:00", user: someone };
const commit = { type: "commit", hash: "1a2b3c4d", message: "Begin", date: review.date, author: { raw: "A <a@b.c>" } };
const target = { ...commit, links: {}, parents: [] };
const on = (overrides: Partial<PullRequest> = {}) => ({ ...base, pullrequest: pullRequest(overrides) });

/** A payload of each event, complete as current ones are. */
export const payloads: WebhookPayloads = {
  "repo:push": {
    ...base,
    push: {
      changes: [
        {
          old: null,
          new: { type: "branch", name: "main", target, links: {} },
          created: true,
          closed: false,
          forced: false,
          truncated: false,
          commits: [target],
        },
      ],
    },
  },
  "repo:fork": { ...base, fork: { ...eventRepository, full_name: "acme/copy" } },
  "repo:imported": base,
  "repo:transfer": { ...base, previous_owner: someone },
  "repo:updated": { ...base, changes: { name: { old: "a", new: "b" } } },
  "repo:created": base,
  "repo:deleted": base,
  "repo:commit_comment_created": { ...base, comment: commitComment(), commit: { hash: "1a2b3c4d" } },
  "repo:commit_status_created": { ...base, commit_status: statusPart() },
  "repo:commit_status_updated": { ...base, commit_status: statusPart() },
  "pullrequest:created": on(),
  "pullrequest:updated": on(),
  "pullrequest:approved": { ...on(), approval: review },
  "pullrequest:unapproved": { ...on(), approval: review },
  "pullrequest:fulfilled": on({ state: "MERGED" }),
  "pullrequest:rejected": on({ state: "DECLINED" }),
  "pullrequest:push": on(),
  "pullrequest:changes_request_created": { ...on(), changes_request: review },
  "pullrequest:changes_request_removed": { ...on(), changes_request: review },
  "pullrequest:comment_created": { ...on(), comment: pullRequestComment() },
  "pullrequest:comment_updated": { ...on(), comment: pullRequestComment() },
  "pullrequest:comment_deleted": { ...on(), comment: pullRequestComment({ deleted: true }) },
  "pullrequest:comment_resolved": { ...on(), comment: pullRequestComment() },
  "pullrequest:comment_reopened": { ...on(), comment: pullRequestComment() },
  "project:updated": { actor: someone, project: project(), changes: { name: { old: "a", new: "b" } } },
  "pipeline:span_created": { resourceSpans: [{ scopeSpans: [] }] },
  "issue:created": { ...base, issue: { id: 1, title: "Broken" } },
  "issue:updated": { ...base, issue: { id: 1, title: "Broken" }, changes: { status: { old: "new", new: "open" } } },
  "issue:comment_created": { ...base, issue: { id: 1, title: "Broken" }, comment: { id: 2, content: { raw: "Why?" } } },
};

function statusPart() {
  const { commit: _, ...status } = commitStatus();
  return { ...status, commit: { hash: "1a2b3c4d" } };
}

/** A payload of `acme/widgets` with a pull request of one's own. */
export function pullRequestPayload(overrides: Partial<PullRequest> = {}): WebhookPayloads["pullrequest:updated"] {
  return on(overrides);
}

/** Keys of all events. */
export const everyEvent = Object.keys(payloads) as WebhookEventName[];
