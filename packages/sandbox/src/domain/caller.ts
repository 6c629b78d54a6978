import type { CredentialRecord } from "../state/credential-record.js";
import type { UserRecord } from "../state/entities.js";

/** Someone with a credential. */
export interface IdentifiedCaller {
  readonly kind: "identified";
  readonly user: UserRecord;
  readonly credential: CredentialRecord;
}

/** Who sent a request. */
export type Caller = { readonly kind: "anonymous" } | IdentifiedCaller;

/** The name of a caller's credential kind in logs. */
export function credentialKind(caller: Caller): string {
  return caller.kind === "anonymous" ? "anonymous" : caller.credential.kind;
}
