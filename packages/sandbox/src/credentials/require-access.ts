import type { Caller } from "../domain/caller.js";
import { ApiError, challenge } from "../errors/api-error.js";
import type { Operation } from "../facts/operation.js";
import type { ScopeDialect } from "../state/credential-record.js";
import type { CredentialKind } from "./credential-kind.js";
import { coversScopes } from "./held-scopes.js";

/** The scopes that an operation needs in a dialect. */
export function neededScopes(operation: Operation, dialect: ScopeDialect): readonly string[] {
  return dialect === "granular" ? operation.granularScopes : operation.classicScopes;
}

/**
 * Passes when a kind of credential may call an operation and its scopes suffice; whether the caller may see the thing comes later.
 *
 * @throws {@link ApiError} 401 or an empty 400 for a kind that the operation refuses, 403 that names the scopes.
 */
export function requireAccess(operation: Operation, caller: Caller, kind: CredentialKind | undefined): void {
  if (caller.kind === "anonymous") return;
  if (kind?.refusedAs && operation.refusedCredentials.includes(kind.refusedAs)) {
    // API tokens are refused without a word.
    if (kind.refusedAs === "api-token") throw new ApiError(400, "", { isEmpty: true });
    throw new ApiError(401, "Token is invalid, expired, or not supported for this endpoint.", { headers: challenge });
  }
  const { scopes, dialect } = caller.credential;
  requireScopes(neededScopes(operation, dialect), scopes, dialect);
}

/** Passes when granted scopes cover the needed ones. @throws {@link ApiError} 403 */
function requireScopes(required: readonly string[], granted: readonly string[], dialect: ScopeDialect): void {
  if (coversScopes(granted, required, dialect)) return;
  throw new ApiError(403, "Your credentials lack one or more required privilege scopes.", {
    detail: { required, granted },
  });
}
