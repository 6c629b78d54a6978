import type { Caller } from "../domain/caller.js";
import { ApiError, challenge } from "../errors/api-error.js";
import type { SandboxState } from "../state/sandbox-state.js";

/**
 * Who an `Authorization` header of a REST request stands for: `Basic email:api-token`, or `Bearer access-token`.
 *
 * @throws {@link ApiError} 401 for everything else, a user name with a password (removed on 2026-07-28) included.
 */
export function authenticateRest(state: SandboxState, header: string | undefined): Caller {
  if (header === undefined || header === "") return { kind: "anonymous" };
  const [scheme = "", value = ""] = header.trim().split(/\s+/, 2);
  if (scheme.toLowerCase() === "basic") {
    const { name, secret } = decodeBasic(value);
    const caller = callerOf(state, secret);
    const isOwner =
      caller?.credential.kind === "apiToken" &&
      caller.user.emails.some((known) => known.email.toLowerCase() === name.toLowerCase());
    if (caller && isOwner) return caller;
  }
  if (scheme.toLowerCase() === "bearer") {
    const caller = callerOf(state, value);
    if (caller && caller.credential.kind !== "apiToken") return caller;
  }
  throw new ApiError(401, "Token is invalid, expired, or not supported for this endpoint.", { headers: challenge });
}

/**
 * Who an `Authorization` header of a git request stands for: the API token of a user (with the user's nickname or
 * `x-bitbucket-api-token-auth`, never with the email), or an access token (with `x-token-auth`).
 */
export function authenticateGit(state: SandboxState, header: string | undefined): Caller | undefined {
  if (header === undefined) return { kind: "anonymous" };
  const [scheme = "", value = ""] = header.trim().split(/\s+/, 2);
  if (scheme.toLowerCase() !== "basic") return undefined;
  const { name, secret } = decodeBasic(value);
  const caller = callerOf(state, secret);
  if (!caller) return undefined;
  const accepted =
    caller.credential.kind === "apiToken" ? ["x-bitbucket-api-token-auth", caller.user.nickname] : ["x-token-auth"];
  return accepted.includes(name) ? caller : undefined;
}

function callerOf(state: SandboxState, secret: string): Extract<Caller, { kind: "identified" }> | undefined {
  const credential = state.credentials.get(secret);
  const user = credential && state.users.get(credential.userUuid);
  return credential && user ? { kind: "identified", user, credential } : undefined;
}

function decodeBasic(value: string): { name: string; secret: string } {
  const text = Buffer.from(value, "base64").toString("utf8");
  const colon = text.indexOf(":");
  return colon < 0 ? { name: text, secret: "" } : { name: text.slice(0, colon), secret: text.slice(colon + 1) };
}
