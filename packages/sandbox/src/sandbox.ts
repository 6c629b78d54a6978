import type { TransferInput } from "./domain/transfer-repository.js";
import type { Faults } from "./faults/fault-rules.js";
import type { ScopeAdvice } from "./http/advise-scopes.js";
import type { RecordedAnswer } from "./http/recorder.js";
import type { LoggedRequest } from "./http/request-log.js";
import type { SandboxOAuth } from "./oauth/sandbox-oauth.js";
import type { SandboxProxy } from "./proxy/open-proxy.js";
import type { ImportInput } from "./seed/import-repository.js";
import type { SeededRepository, SeedInput, SeedResult } from "./seed/seed-input.js";
import type { Snapshot } from "./snapshot.js";
import type { SandboxClock } from "./state/clock.js";
import type { DomainEvent } from "./state/domain-events.js";
import type { SandboxHosts } from "./state/hosts.js";
import type { WebhookDeliveries } from "./webhooks/delivery-log.js";
import type { WebhookDelivery } from "./webhooks/webhook-delivery.js";
import type { EventReceiver } from "./webhooks/webhook-sender.js";

/** Credentials of a sandbox, made at its start. */
export interface SandboxCredentials {
  /** API token of the sandbox's own user: Basic with `email` for REST, with `gitUser` for git. */
  readonly apiToken: {
    readonly email: string;
    readonly token: string;
    readonly gitUser: string;
    readonly nickname: string;
  };
  /** Access token of the sandbox's own workspace: Bearer for REST, with `gitUser` for git. */
  readonly accessToken: { readonly token: string; readonly gitUser: string };
  /** Environment variables by which `@bucketkit/core` finds the sandbox and the API token. */
  readonly env: Readonly<Record<"BUCKETKIT_HOSTS" | "BITBUCKET_EMAIL" | "BITBUCKET_API_TOKEN", string>>;
}

/** A running local Bitbucket Cloud. */
export interface Sandbox {
  /** Origin, such as `http://127.0.0.1:40123`. */
  readonly url: string;
  /** REST base: `url` and `/2.0`. */
  readonly apiUrl: string;
  /** For `createClient({ hosts })`. */
  readonly hosts: SandboxHosts;
  readonly credentials: SandboxCredentials;
  /** The sandbox's own time: expiry, rate limits and dates of what is made go by it. */
  readonly clock: SandboxClock;
  /** What goes wrong on purpose; for a single request there is the header `x-sandbox-fault` as well. */
  readonly faults: Faults;
  /** OAuth 2.0: where its endpoints are, its consumers, and how it behaves. */
  readonly oauth: SandboxOAuth;
  /** Requests answered so far, oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** Only with `createSandbox({ record: true })`: answers with their bodies, oldest first. */
  readonly recordings?: readonly RecordedAnswer[];
  /** What was sent to webhooks, oldest first, with requests, answers and attempts. */
  readonly deliveries: WebhookDeliveries;
  /** Sends a delivery again, with a new id. @throws Error when it does not exist, or its webhook no longer does. */
  redeliver(id: string): WebhookDelivery;
  /** Adds whoever gets every event with its payload, such as a host of apps. */
  onEvent(receiver: EventReceiver): void;
  /** Tells webhooks and receivers of something that did not happen here. */
  announce(event: DomainEvent): Promise<void>;
  /** Only with `createSandbox({ proxy: true })`. What comes through it gets links on Bitbucket's own hosts. */
  readonly proxy?: SandboxProxy;
  /**
   * The URL that `git clone` takes.
   *
   * @param repository - `workspace/slug`, or a slug of the sandbox's own workspace.
   * @param credential - put an API token or an access token inside the URL; default: none.
   */
  gitUrl(repository: string, credential?: "apiToken" | "accessToken"): string;
  /** Adds users, workspaces and repositories; what is there afterwards is what `reset()` returns to. */
  seed(input: SeedInput): Promise<SeedResult>;
  /** Copies a repository of this machine; what is there afterwards is what `reset()` returns to. */
  importRepository(input: ImportInput): Promise<SeededRepository>;
  /** Gives a repository to another workspace, as people do on Bitbucket's settings pages; `repo:transfer` comes of it. */
  transferRepository(input: TransferInput): Promise<void>;
  /** Remembers the present: what is stored, and where branches and tags are. */
  snapshot(): Promise<Snapshot>;
  /** Goes back to a snapshot of this sandbox. `reset()` still returns to the last seed. */
  restore(snapshot: Snapshot): Promise<void>;
  /** Which scopes the requests so far needed, and which were held without need. */
  scopeAdvice(): ScopeAdvice;
  /** Takes everything back to the last `seed()` or `importRepository()`, or to the start, and empties `requests` and `deliveries`; clock, faults and rate limits begin anew. */
  reset(): Promise<void>;
  /** Ends the server and every child process and removes the files. */
  close(): Promise<void>;
}
