import type { GitProcess } from "../git/git-process.js";
import type { GitRepository } from "../git/git-repository.js";
import type { Clock } from "./clock.js";
import type { EventSink } from "./domain-events.js";
import type { RepositoryRecord } from "./entities.js";
import type { SandboxHosts } from "./hosts.js";
import type { SandboxState } from "./sandbox-state.js";

/** Everything one running sandbox consists of, handed to domain services and rendering. */
export interface World {
  readonly state: SandboxState;
  readonly clock: Clock;
  readonly events: EventSink;
  readonly hosts: SandboxHosts;
  readonly git: GitProcess;
  /** Own directory that holds the bare repositories. */
  readonly repositoriesDirectory: string;
  /** The bare repository of a record; opened at its first use. */
  repository(record: Pick<RepositoryRecord, "folder">): GitRepository;
}
