import type { RenderedText } from "@bucketkit/core/types";
import type { IssueComment, TrackedIssue } from "../events/event-parts.js";
import { account } from "./account-shapes.js";
import { links } from "./link-shapes.js";
import { object } from "./object-shape.js";
import { anyObject, anything, essential, nullable, number, optional, text, word } from "./simple-shapes.js";

const content = object<Partial<RenderedText>>({
  raw: optional(text),
  html: optional(text),
  type: optional(text),
  markup: optional(word("markdown", "creole", "plaintext")),
});

export const trackedIssue = object<TrackedIssue>({
  id: essential(number),
  title: text,
  type: optional(text),
  state: optional(text),
  kind: optional(text),
  priority: optional(text),
  content: optional(nullable(content)),
  component: optional(anything<Record<string, unknown> | string | null>()),
  milestone: optional(nullable(anyObject<Record<string, unknown>>())),
  version: optional(nullable(anyObject<Record<string, unknown>>())),
  reporter: optional(nullable(account)),
  assignee: optional(nullable(account)),
  created_on: optional(text),
  updated_on: optional(nullable(text)),
  links: optional(links()),
});

export const issueComment = object<IssueComment>({
  id: essential(number),
  content,
  user: optional(nullable(account)),
  created_on: optional(text),
  updated_on: optional(nullable(text)),
  links: optional(links()),
});
