import type { GitProcess } from "../git/git-process.js";
import type { GitRepository } from "../git/git-repository.js";
import type { Clock } from "./clock.js";
import type { EventSink } from "./domain-events.js";
import type { RepositoryRecord } from "./entities.js";
import type { SandboxHosts } from "./hosts.js";
import type { SandboxState } from "./sandbox-state.js";

/** Tells of the spans of pipelines as they end. */
export interface PipelineTraces {
  /** Looks what has ended; to be called when a pipeline was started or stopped and when the clock was moved. */
  wake(): void;
  /** Looks no more. */
  end(): Promise<void>;
}

/** Everything one running sandbox consists of, handed to domain services and rendering. */
export interface World {
  readonly state: SandboxState;
  readonly clock: Clock;
  readonly events: EventSink;
  readonly hosts: SandboxHosts;
  readonly traces: PipelineTraces;
  readonly git: GitProcess;
  /** Own directory that holds the bare repositories. */
  readonly repositoriesDirectory: string;
  /** The bare repository of a record; opened at its first use. */
  repository(record: Pick<RepositoryRecord, "folder">): GitRepository;
}
