import type { Account, Repository, RepositoryHandle } from "@bucketkit/core";
import type { Store } from "@bucketkit/core/store";
import type { LiveWebhookEventName } from "../events/event-names.js";
import type { EventRepository } from "../events/event-parts.js";
import type { WebhookPayloads } from "../events/webhook-payloads.js";

/** An event that Bitbucket's state says has happened, and that was never handled. */
export type MissingEvent = {
  readonly [Name in LiveWebhookEventName]: {
    readonly event: Name;
    readonly about: string;
    readonly payload: WebhookPayloads[Name];
  };
}[LiveWebhookEventName];

/** Where the finders of missing events look. */
export interface Search {
  readonly handle: RepositoryHandle;
  readonly repository: EventRepository;
  readonly store: Store;
  /** In milliseconds since 1970. */
  readonly since: number;
  /** What changed later is left alone. */
  readonly until: number;
  readonly signal: AbortSignal;
}

/** A repository as events have it. */
export function asEventRepository(repository: Repository): EventRepository {
  const { type, uuid, name, full_name, links, scm, website, owner, is_private, workspace, project, parent } =
    repository;
  return {
    type,
    uuid,
    name,
    full_name,
    links: { self: links.self, html: links.html, avatar: links.avatar },
    scm,
    website,
    owner,
    is_private,
    ...(workspace ? { workspace } : {}),
    ...(project ? { project } : {}),
    ...(parent ? { parent } : {}),
  };
}

/** Bitbucket's state does not say who did it: then it is whoever owns the repository. */
export function actorOr(actor: Account | null | undefined, { repository }: Search): Account {
  return actor ?? repository.owner;
}
