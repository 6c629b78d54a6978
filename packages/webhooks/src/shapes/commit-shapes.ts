import type { CommitStatus } from "@bucketkit/core";
import type { CommentSummary, CommitComment, CommitSummary, MergeStrategy } from "@bucketkit/core/types";
import type { EventCommit, PushChange, PushedCommit, PushedRef } from "../events/event-parts.js";
import { account, author, renderedText, repositorySummary } from "./account-shapes.js";
import { links } from "./link-shapes.js";
import { list, object } from "./object-shape.js";
import { anyObject, essential, flag, nullable, number, optional, text, word } from "./simple-shapes.js";

export const mergeStrategy = word<MergeStrategy>(
  "merge_commit",
  "squash",
  "fast_forward",
  "squash_fast_forward",
  "rebase_fast_forward",
  "rebase_merge",
);

export const commitSummary = object<CommitSummary>({ type: text, hash: text, links: links() });

export const eventCommit = object<EventCommit>({
  hash: text,
  type: optional(text),
  date: optional(text),
  author: optional(author),
  message: optional(text),
  links: optional(links()),
});

const pushedCommit = object<PushedCommit>({
  type: text,
  hash: text,
  message: text,
  date: text,
  author,
  links: links(),
  parents: optional(list(commitSummary)),
  summary: optional(renderedText),
  rendered: optional(anyObject<Record<string, unknown>>()),
  properties: optional(anyObject<Record<string, unknown>>()),
});

const pushedRef = object<PushedRef>({
  type: word("branch", "tag"),
  name: text,
  target: pushedCommit,
  links: links(),
  merge_strategies: optional(list(mergeStrategy)),
  default_merge_strategy: optional(mergeStrategy),
  sync_strategies: optional(list(text)),
  message: optional(nullable(text)),
  date: optional(nullable(text)),
  tagger: optional(nullable(author)),
});

const pushChange = object<PushChange>({
  old: nullable(pushedRef),
  new: nullable(pushedRef),
  created: flag,
  closed: flag,
  forced: flag,
  truncated: flag,
  commits: optional(list(pushedCommit)),
  links: optional(links()),
});

export const push = object<{ changes: PushChange[] }>({ changes: essential(list(pushChange)) });

export const commentSummary = object<CommentSummary>({ id: number, links: optional(links()) });

export const commitComment = object<CommitComment>({
  type: text,
  id: essential(number),
  created_on: text,
  updated_on: optional(text),
  content: renderedText,
  user: account,
  deleted: optional(flag),
  parent: optional(nullable(commentSummary)),
  inline: optional(
    object<NonNullable<CommitComment["inline"]>>({
      from: optional(nullable(number)),
      to: optional(nullable(number)),
      start_from: optional(nullable(number)),
      start_to: optional(nullable(number)),
      path: text,
    }),
  ),
  links: optional(links()),
  commit: optional(commitSummary),
});

export const commitStatus = object<Omit<CommitStatus, "commit"> & { commit?: EventCommit }>({
  type: text,
  key: essential(text),
  url: text,
  state: essential(word("FAILED", "INPROGRESS", "STOPPED", "SUCCESSFUL")),
  links: optional(links()),
  refname: optional(nullable(text)),
  name: optional(text),
  description: optional(text),
  created_on: optional(text),
  updated_on: optional(text),
  repository: optional(repositorySummary),
  commit: optional(eventCommit),
});
