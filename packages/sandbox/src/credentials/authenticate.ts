import type { Caller, IdentifiedCaller } from "../domain/caller.js";
import { ApiError, challenge } from "../errors/api-error.js";
import type { CredentialContext, CredentialKind } from "./credential-kind.js";
import { decodeBasic, readAuthorization } from "./read-authorization.js";

/**
 * Who a REST request comes from, by the first kind of credential that knows its header.
 *
 * @throws {@link ApiError} 401 for a header that none knows, such as a user name with an App Password (removed on 2026-07-28).
 */
export async function authenticateRest(
  kinds: readonly CredentialKind[],
  header: string | null | undefined,
  context: CredentialContext,
): Promise<Caller> {
  const authorization = readAuthorization(header);
  if (!authorization) return { kind: "anonymous" };
  for (const kind of kinds) {
    const caller = await kind.recognize(authorization, context);
    if (caller) return caller;
  }
  throw new ApiError(401, "Token is invalid, expired, or not supported for this endpoint.", { headers: challenge });
}

/** Who a git request comes from; `undefined` for credentials that no kind knows. */
export function authenticateGit(
  kinds: readonly CredentialKind[],
  header: string | undefined,
  context: CredentialContext,
): Caller | undefined {
  const authorization = readAuthorization(header);
  if (!authorization) return { kind: "anonymous" };
  if (authorization.scheme !== "basic") return undefined;
  const { name, secret } = decodeBasic(authorization.value);
  for (const kind of kinds) {
    const caller = recognizeGit(kind, name, secret, context);
    if (caller) return caller;
  }
  return undefined;
}

function recognizeGit(
  kind: CredentialKind,
  name: string,
  secret: string,
  context: CredentialContext,
): IdentifiedCaller | undefined {
  try {
    return kind.recognizeGit?.(name, secret, context);
  } catch (reason) {
    // git learns no more than that it may not.
    if (reason instanceof ApiError) return undefined;
    throw reason;
  }
}
