import type { SeedInput } from "./seed/seed-input.js";

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
  /** Largest body of a REST request in bytes; default 104,857,600 (100 MiB). */
  readonly maximumBodyBytes?: number;
}
