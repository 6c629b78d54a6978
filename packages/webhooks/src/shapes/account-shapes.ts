import type { Account } from "@bucketkit/core";
import type {
  Author,
  Project,
  ProjectSummary,
  RenderedText,
  RepositorySummary,
  WorkspaceSummary,
} from "@bucketkit/core/types";
import type { EventRepository, Review } from "../events/event-parts.js";
import { links } from "./link-shapes.js";
import { object } from "./object-shape.js";
import { anything, flag, nullable, optional, text, word } from "./simple-shapes.js";

export const account = object<Account>({
  type: text,
  uuid: text,
  display_name: text,
  links: links(),
  account_id: optional(text),
  nickname: optional(text),
  username: optional(text),
  created_on: optional(text),
  account_status: optional(text),
  is_staff: optional(flag),
  has_2fa_enabled: optional(nullable(flag)),
  website: optional(nullable(text)),
  location: optional(nullable(text)),
  kind: optional(text),
});

export const renderedText = object<RenderedText>({
  raw: text,
  markup: word("markdown", "creole", "plaintext"),
  html: text,
  type: text,
});

export const author = object<Author>({
  raw: text,
  type: optional(text),
  user: optional(nullable(account)),
});

const workspaceSummary = object<WorkspaceSummary>({
  type: text,
  uuid: text,
  name: text,
  slug: text,
  links: links(),
});

const projectSummary = object<ProjectSummary>({
  type: text,
  uuid: text,
  key: text,
  name: text,
  links: links(),
});

export const project = object<Project>({
  type: text,
  uuid: text,
  key: text,
  name: text,
  links: links(),
  owner: optional(account),
  description: optional(nullable(text)),
  is_private: optional(flag),
  created_on: optional(text),
  updated_on: optional(text),
  has_publicly_visible_repos: optional(flag),
  workspace: optional(workspaceSummary),
});

export const repositorySummary = object<RepositorySummary>({
  type: text,
  uuid: text,
  name: text,
  full_name: text,
  links: links(),
  is_private: optional(flag),
  owner: optional(account),
});

export const repository = object<EventRepository>({
  type: text,
  uuid: text,
  name: text,
  full_name: text,
  links: links(),
  scm: word("git"),
  website: nullable(text),
  owner: account,
  is_private: flag,
  workspace: optional(workspaceSummary),
  project: optional(nullable(projectSummary)),
  parent: optional(nullable(repositorySummary)),
});

export const review = object<Review>({ date: text, user: account });

export const valueChange = object<{ old?: unknown; new?: unknown }>({
  old: optional(anything<unknown>()),
  new: optional(anything<unknown>()),
});
