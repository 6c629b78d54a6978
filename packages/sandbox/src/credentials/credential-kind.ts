import type { IdentifiedCaller } from "../domain/caller.js";
import type { Clock } from "../state/clock.js";
import type { SandboxState } from "../state/sandbox-state.js";

/** An `Authorization` header in its two parts. */
export interface Authorization {
  /** In lower case: `basic`, `bearer`, `jwt` ... */
  readonly scheme: string;
  readonly value: string;
}

/** What a kind of credential may look at to tell who is calling. */
export interface CredentialContext {
  readonly state: SandboxState;
  readonly clock: Clock;
  /** Method and path with query of the request, for credentials that are made for one request only. */
  readonly method: string;
  readonly target: string;
}

/** The name under which the facts document lists what refuses a kind of credential. */
export type RefusedAs = "access-token" | "api-token" | "forge";

/** One kind of credential: the port by which kinds that the sandbox does not issue itself, such as Connect's, come in. */
export interface CredentialKind {
  readonly name: string;
  /** Value of the header `X-Credential-Type`. */
  readonly credentialType: string;
  /** How the facts name it where they list what an operation refuses. */
  readonly refusedAs?: RefusedAs;
  /** Whether Bitbucket tells it about its rate limits in headers. */
  readonly hasRateHeaders: boolean;
  /**
   * Who a REST request comes from.
   *
   * @returns undefined when the header is none of this kind.
   * @throws `ApiError` 401 when it is of this kind but no longer good.
   */
  recognize(
    authorization: Authorization,
    context: CredentialContext,
  ): IdentifiedCaller | undefined | Promise<IdentifiedCaller | undefined>;
  /** Who git's user name and password stand for; kinds without it cannot be used for git. */
  recognizeGit?(name: string, secret: string, context: CredentialContext): IdentifiedCaller | undefined;
}
