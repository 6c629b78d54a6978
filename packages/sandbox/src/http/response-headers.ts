import { randomBytes } from "node:crypto";
import type { Caller } from "../domain/caller.js";
import type { Operation } from "../facts/operation.js";

const version = "5b7c0f3a9e21";

/** What the value of `X-Credential-Type` is for each kind of credential. */
const credentialTypes = {
  // Seen on the real service; those of access tokens are assumed alike.
  apiToken: "api_token",
  repositoryAccessToken: "repo_access_token",
  workspaceAccessToken: "workspace_access_token",
} as const;

/** Headers that Bitbucket puts on every REST answer. */
export function standardHeaders(requestCount: number, milliseconds: number): Record<string, string> {
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
    "X-B3-TraceId": randomBytes(8).toString("hex"),
  };
}

/** Headers that tell a client what an operation accepts and what its credential holds. */
export function scopeHeaders(operation: Operation | undefined, caller: Caller | undefined): Record<string, string> {
  const identified = caller?.kind === "identified" ? caller : undefined;
  const isApiToken = identified?.credential.kind === "apiToken";
  const accepted = isApiToken ? operation?.granularScopes : operation?.classicScopes;
  return {
    ...(accepted && accepted.length > 0 ? { "X-Accepted-OAuth-Scopes": accepted.join(", ") } : {}),
    ...(identified
      ? {
          "X-OAuth-Scopes": identified.credential.scopes.join(", "),
          "X-Credential-Type": credentialTypes[identified.credential.kind],
        }
      : {}),
  };
}
