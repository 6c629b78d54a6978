import type { Account } from "@bucketkit/core";
import type {
  Author,
  CommitLinks,
  CommitSummary,
  Link,
  MergeStrategy,
  ProjectSummary,
  RenderedText,
  RepositorySummary,
  WorkspaceSummary,
} from "@bucketkit/core/types";

/** A repository as events have it: more than the summary inside other answers, less than its own URL. */
export interface EventRepository {
  type: string;
  uuid: string;
  name: string;
  full_name: string;
  links: { self: Link; html: Link; avatar: Link };
  scm: "git";
  website: string | null;
  owner: Account;
  is_private: boolean;
  /** Since 2020. */
  workspace?: WorkspaceSummary;
  project?: ProjectSummary | null;
  parent?: RepositorySummary | null;
}

/** A commit as events about it have it. */
export interface EventCommit {
  hash: string;
  type?: string;
  date?: string;
  author?: Author;
  message?: string;
  links?: Partial<CommitLinks>;
}

/** A commit that a push brought, or to which a branch or tag points. */
export interface PushedCommit {
  type: string;
  hash: string;
  message: string;
  date: string;
  author: Author;
  links: Partial<CommitLinks>;
  parents?: CommitSummary[];
  summary?: RenderedText;
  rendered?: Record<string, unknown>;
  properties?: Record<string, unknown>;
}

/** A branch or tag before or after a push. */
export interface PushedRef {
  type: "branch" | "tag";
  name: string;
  target: PushedCommit;
  links: { self?: Link; html?: Link; commits?: Link; pullrequest_create?: Link };
  merge_strategies?: MergeStrategy[];
  default_merge_strategy?: MergeStrategy;
  sync_strategies?: string[];
  /** Of an annotated tag. */
  message?: string | null;
  date?: string | null;
  tagger?: Author | null;
}

/** What a push did to one branch or tag. */
export interface PushChange {
  /** `null` when it is new. */
  old: PushedRef | null;
  /** `null` when it is gone. */
  new: PushedRef | null;
  created: boolean;
  closed: boolean;
  /** Whether the old commit is no longer reachable. */
  forced: boolean;
  /** Whether there were more commits than `commits` has. */
  truncated: boolean;
  /** New commits, newest first; absent for tags and for what is gone. */
  commits?: PushedCommit[];
  links?: { html?: Link; diff?: Link; commits?: Link };
}

/** Who approved or asked for changes, and when. */
export interface Review {
  date: string;
  user: Account;
}

/** An issue of the tracker that ended on 2026-08-20. */
export interface TrackedIssue {
  id: number;
  title: string;
  type?: string;
  state?: string;
  kind?: string;
  priority?: string;
  content?: Partial<RenderedText> | null;
  component?: Record<string, unknown> | string | null;
  milestone?: Record<string, unknown> | null;
  version?: Record<string, unknown> | null;
  reporter?: Account | null;
  assignee?: Account | null;
  created_on?: string;
  updated_on?: string | null;
  links?: { self?: Link; html?: Link };
}

/** A comment on such an issue. */
export interface IssueComment {
  id: number;
  content: Partial<RenderedText>;
  user?: Account | null;
  created_on?: string;
  updated_on?: string | null;
  links?: { self?: Link; html?: Link };
}
