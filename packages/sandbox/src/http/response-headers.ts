import type { CredentialKind } from "../credentials/credential-kind.js";
import { neededScopes } from "../credentials/require-access.js";
import type { Caller } from "../domain/caller.js";
import type { Operation } from "../facts/operation.js";
import type { RateStanding } from "../limits/rate-limits.js";

const version = "5b7c0f3a9e21";

/** Headers that Bitbucket puts on every REST answer. */
export function standardHeaders(id: string, requestCount: number, milliseconds: number): Record<string, string> {
  return {
    Server: "nginx",
    Vary: "Authorization",
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers":
      "Accept-Ranges, Content-Encoding, Content-Length, Content-Type, ETag, Last-Modified",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains; preload",
    "X-Frame-Options": "SAMEORIGIN",
    "X-Content-Type-Options": "nosniff",
    "X-Served-By": "app-1117",
    "X-Version": version,
    "X-Static-Version": version,
    "X-Render-Time": (milliseconds / 1000).toFixed(12),
    "X-Request-Count": String(requestCount),
    "X-B3-TraceId": id.slice(0, 16),
  };
}

/** Headers that tell a client what an operation accepts and what its credential holds. */
export function scopeHeaders(
  operation: Operation | undefined,
  caller: Caller | undefined,
  kind: CredentialKind | undefined,
): Record<string, string> {
  const credential = caller?.kind === "identified" ? caller.credential : undefined;
  const accepted = operation ? neededScopes(operation, credential?.dialect ?? "classic") : [];
  return {
    ...(accepted.length > 0 ? { "X-Accepted-OAuth-Scopes": accepted.join(", ") } : {}),
    ...(credential ? { "X-OAuth-Scopes": credential.scopes.join(", ") } : {}),
    ...(kind ? { "X-Credential-Type": kind.credentialType } : {}),
  };
}

/** Headers about the rate limit; Bitbucket sends them to few kinds of credentials. */
export function rateHeaders(
  kind: CredentialKind | undefined,
  standing: RateStanding | undefined,
): Record<string, string> {
  if (!kind?.hasRateHeaders || !standing) return {};
  return {
    "X-RateLimit-Limit": String(standing.limit),
    "X-RateLimit-Resource": standing.resource,
    // "Near" is taken to be the last fifth.
    "X-RateLimit-NearLimit": String(standing.used > standing.limit * 0.8),
  };
}
