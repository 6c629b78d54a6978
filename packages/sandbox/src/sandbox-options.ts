import type { CredentialKind } from "./credentials/credential-kind.js";
import type { RateLimitNumbers } from "./limits/rate-limits.js";
import type { OAuthSettings } from "./oauth/oauth-settings.js";
import type { ProxyOptions } from "./proxy/open-proxy.js";
import type { SeedInput } from "./seed/seed-input.js";
import type { WebhookOptions } from "./webhooks/webhook-sender.js";

/** Options of `createSandbox`. */
export interface SandboxOptions {
  /** TCP port on 127.0.0.1; default 0, which takes a free one. */
  readonly port?: number;
  /** What the sandbox starts with, beside its own user and workspace. */
  readonly seed?: SeedInput;
  /** Nickname of the sandbox's own user; default `sandbox-user`. */
  readonly nickname?: string;
  /** Slug of the sandbox's own workspace; default `acme`. */
  readonly workspace?: string;
  /**
   * `true`: Bitbucket's limits per rolling hour; or numbers of your own for some of them. Default `false`: nothing is limited, because a test
   * asks for more in a minute than Bitbucket allows in an hour.
   */
  readonly rateLimits?: boolean | Partial<RateLimitNumbers>;
  /** Kinds of credentials beside those that the sandbox issues. They are asked first. */
  readonly credentialKinds?: readonly CredentialKind[];
  /** What the chances of faults begin with: the same number gives the same strikes. Default 1. */
  readonly faultSeed?: number;
  /** How the OAuth server behaves where tests want it otherwise. */
  readonly oauth?: Partial<OAuthSettings>;
  /** A proxy by which clients with hard-coded URLs of Bitbucket reach the sandbox; `true` for its defaults. Default `false`. */
  readonly proxy?: boolean | ProxyOptions;
  /** How webhooks are delivered; by default as Bitbucket does, but to this machine only. */
  readonly webhooks?: WebhookOptions;
  /** Keep the body of every answer in `recordings`; default false. */
  readonly record?: boolean;
  /** Largest body of a REST request in bytes; default 104,857,600 (100 MiB). */
  readonly maximumBodyBytes?: number;
}
