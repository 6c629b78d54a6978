import type { Account } from "../generated/types.js";
import type { Bitbucket } from "../handles/bitbucket.js";
import type { CommitHandle } from "../handles/commit.js";
import type { PullRequestHandle } from "../handles/pull-request.js";
import type { RepositoryHandle } from "../handles/repository.js";

/** Where a task runs. */
export type Surface = "script" | "webhook" | "oauth" | "connect" | "forge" | "pipe" | "mcp";

/** What a task is about. */
export type Subject = "pullRequest" | "repository" | "commit" | "none";

/** Whose rights a task acts with. */
export type ActingAs = "user" | "app" | "bot" | "anonymous";

/** Where a task writes what people should see while it runs. */
export interface TaskLog {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** What every surface gives to every task, whatever its subject. */
export interface BaseContext {
  readonly surface: Surface;
  readonly bitbucket: Bitbucket;
  /** Who caused the run, where the surface knows. */
  readonly actor?: Account;
  readonly actingAs: ActingAs;
  readonly log: TaskLog;
  /** Aborted when the surface gives up; pass it on to every call. */
  readonly signal: AbortSignal;
}

interface SubjectHandles {
  readonly pullRequest: {
    readonly repository: RepositoryHandle;
    readonly pullRequest: PullRequestHandle;
    readonly commit?: CommitHandle;
  };
  readonly commit: {
    readonly repository: RepositoryHandle;
    readonly commit: CommitHandle;
    readonly pullRequest?: PullRequestHandle;
  };
  readonly repository: {
    readonly repository: RepositoryHandle;
    readonly pullRequest?: PullRequestHandle;
    readonly commit?: CommitHandle;
  };
  readonly none: {
    readonly repository?: RepositoryHandle;
    readonly pullRequest?: PullRequestHandle;
    readonly commit?: CommitHandle;
  };
}

/** What a task gets to work with: the subject's handles are there for sure, the others where the surface knows them. */
export type IntegrationContext<About extends Subject = "none"> = BaseContext & SubjectHandles[About];
