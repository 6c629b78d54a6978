import type { RefChange } from "../git/compare-refs.js";

/** What happened in the sandbox, in Bitbucket's event names, for whoever reacts to it. */
export type DomainEvent =
  | {
      readonly type: "repo:push";
      readonly repositoryUuid: string;
      readonly actorUuid: string;
      readonly changes: readonly RefChange[];
    }
  | {
      readonly type: "repo:created" | "repo:deleted" | "repo:imported";
      readonly repositoryUuid: string;
      readonly actorUuid: string;
    }
  | {
      readonly type: "repo:updated";
      readonly repositoryUuid: string;
      readonly actorUuid: string;
      /** What was changed, by its name on the wire. */
      readonly changes?: EventChanges;
    }
  | {
      readonly type: "repo:transfer";
      readonly repositoryUuid: string;
      readonly actorUuid: string;
      readonly previousWorkspaceUuid: string;
    }
  | {
      readonly type: "repo:fork";
      /** The repository that was forked. */
      readonly repositoryUuid: string;
      readonly actorUuid: string;
      readonly forkUuid: string;
    }
  | {
      readonly type: "repo:commit_comment_created";
      readonly repositoryUuid: string;
      readonly actorUuid: string;
      readonly commit: string;
      /** The comment as its own URL shows it. */
      readonly comment: unknown;
    }
  | {
      readonly type: "project:updated";
      readonly projectUuid: string;
      readonly actorUuid: string;
      readonly changes?: EventChanges;
    }
  | {
      readonly type: "pipeline:span_created";
      readonly repositoryUuid: string;
      readonly actorUuid: string;
      /** Spans of OpenTelemetry in their JSON form. */
      readonly resourceSpans: readonly unknown[];
    }
  | {
      readonly type:
        | "pullrequest:created"
        | "pullrequest:updated"
        | "pullrequest:push"
        | "pullrequest:fulfilled"
        | "pullrequest:rejected"
        | "pullrequest:approved"
        | "pullrequest:unapproved"
        | "pullrequest:changes_request_created"
        | "pullrequest:changes_request_removed";
      readonly repositoryUuid: string;
      readonly actorUuid: string;
      readonly pullRequestId: number;
    }
  | {
      readonly type:
        | "pullrequest:comment_created"
        | "pullrequest:comment_updated"
        | "pullrequest:comment_deleted"
        | "pullrequest:comment_resolved"
        | "pullrequest:comment_reopened";
      readonly repositoryUuid: string;
      readonly actorUuid: string;
      readonly pullRequestId: number;
      readonly commentId: number;
    }
  | {
      readonly type: "repo:commit_status_created" | "repo:commit_status_updated";
      readonly repositoryUuid: string;
      readonly actorUuid: string;
      readonly commit: string;
      readonly key: string;
    };

/** Values before and after, by name. */
export type EventChanges = Readonly<Record<string, { readonly old: unknown; readonly new: unknown }>>;

/** Takes events and hands them to every listener, in order, before `emit` resolves. */
export interface EventSink {
  emit(event: DomainEvent): Promise<void>;
  /** Adds a listener behind the others, or before them with `first`, for whoever has to see an event before what it causes. */
  listen(listener: (event: DomainEvent) => void | Promise<void>, options?: { readonly first?: boolean }): void;
}

/** An {@link EventSink} without listeners. */
export function createEventSink(): EventSink {
  const listeners: ((event: DomainEvent) => void | Promise<void>)[] = [];
  return {
    async emit(event) {
      for (const listener of listeners) await listener(event);
    },
    listen(listener, { first = false } = {}) {
      if (first) listeners.unshift(listener);
      else listeners.push(listener);
    },
  };
}
