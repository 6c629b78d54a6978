import type { Participant, PullRequest, PullRequestComment } from "@bucketkit/core";
import type {
  CommentResolution,
  PullRequestEndpoint,
  PullRequestMergeCommit,
  PullRequestSummary,
  RenderedText,
} from "@bucketkit/core/types";
import { account, author, renderedText, repositorySummary } from "./account-shapes.js";
import { commentSummary, commitSummary, mergeStrategy } from "./commit-shapes.js";
import { links } from "./link-shapes.js";
import { list, object } from "./object-shape.js";
import { essential, flag, nullable, number, optional, text, word } from "./simple-shapes.js";

const participant = object<Participant>({
  type: text,
  user: account,
  role: word("PARTICIPANT", "REVIEWER"),
  approved: flag,
  state: optional(nullable(word("approved", "changes_requested"))),
  participated_on: nullable(text),
});

const endpoint = object<PullRequestEndpoint>({
  repository: nullable(repositorySummary),
  branch: object<PullRequestEndpoint["branch"]>({
    name: text,
    merge_strategies: optional(list(mergeStrategy)),
    default_merge_strategy: optional(mergeStrategy),
  }),
  commit: nullable(commitSummary),
});

const mergeCommit = object<PullRequestMergeCommit>({
  type: text,
  hash: text,
  links: optional(links()),
  author: optional(author),
  date: optional(text),
  message: optional(text),
  summary: optional(renderedText),
});

const rendered = object<{ title: RenderedText; description: RenderedText; reason?: RenderedText }>({
  title: renderedText,
  description: renderedText,
  reason: optional(renderedText),
});

export const pullRequest = object<PullRequest>({
  type: text,
  links: links(),
  id: essential(number),
  title: text,
  rendered: optional(rendered),
  summary: renderedText,
  state: word("OPEN", "MERGED", "DECLINED", "SUPERSEDED"),
  author: account,
  source: endpoint,
  destination: endpoint,
  merge_commit: nullable(mergeCommit),
  comment_count: number,
  task_count: number,
  close_source_branch: flag,
  closed_by: nullable(account),
  reason: text,
  created_on: text,
  updated_on: text,
  reviewers: optional(list(account)),
  participants: optional(list(participant)),
  draft: optional(flag),
  queued: optional(flag),
  description: text,
  closed_on: optional(text),
});

const pullRequestSummary = object<PullRequestSummary>({
  type: text,
  id: number,
  title: text,
  links: links(),
  draft: optional(flag),
});

const resolution = object<CommentResolution>({ type: text, user: account, created_on: text });

export const pullRequestComment = object<PullRequestComment>({
  type: text,
  id: essential(number),
  created_on: text,
  updated_on: text,
  content: renderedText,
  user: account,
  deleted: flag,
  parent: optional(nullable(commentSummary)),
  inline: optional(
    object<NonNullable<PullRequestComment["inline"]>>({
      from: optional(nullable(number)),
      to: optional(nullable(number)),
      start_from: optional(nullable(number)),
      start_to: optional(nullable(number)),
      path: text,
      outdated: optional(flag),
      context_lines: optional(text),
    }),
  ),
  links: links(),
  pullrequest: pullRequestSummary,
  resolution: optional(nullable(resolution)),
  pending: optional(flag),
});
