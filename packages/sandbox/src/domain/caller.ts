import type { CredentialRecord, UserRecord } from "../state/entities.js";

/** Who sent a request. */
export type Caller =
  | { readonly kind: "anonymous" }
  | { readonly kind: "identified"; readonly user: UserRecord; readonly credential: CredentialRecord };

/** The name of a caller's credential kind in logs. */
export function credentialKind(caller: Caller): "anonymous" | CredentialRecord["kind"] {
  return caller.kind === "anonymous" ? "anonymous" : caller.credential.kind;
}
