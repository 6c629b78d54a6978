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
      readonly type: "repo:created" | "repo:updated" | "repo:deleted";
      readonly repositoryUuid: string;
      readonly actorUuid: string;
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

/** Takes events and hands them to every listener, in order, before `emit` resolves. */
export interface EventSink {
  emit(event: DomainEvent): Promise<void>;
  listen(listener: (event: DomainEvent) => void | Promise<void>): void;
}

/** An {@link EventSink} without listeners. */
export function createEventSink(): EventSink {
  const listeners: ((event: DomainEvent) => void | Promise<void>)[] = [];
  return {
    async emit(event) {
      for (const listener of listeners) await listener(event);
    },
    listen: (listener) => void listeners.push(listener),
  };
}
