import { randomBytes } from "node:crypto";
import type { CredentialRecord } from "../state/credential-record.js";
import type { OAuthGrant } from "../state/oauth-records.js";
import type { World } from "../state/world.js";

/** Seconds that an access token lives. */
export const accessTokenSeconds = 7200;

/** Three months without use end a refresh token; taken as 90 days. */
const idleMilliseconds = 90 * 24 * 3_600_000;

/** A new access token for a grant; as `oauthClient` it acts for the consumer itself. */
export function issueAccess(
  { state, clock }: World,
  grant: OAuthGrant,
  more: Pick<CredentialRecord, "target"> & { readonly kind?: "oauth" | "oauthClient" } = {},
): string {
  const token = longToken();
  const { grantId, consumerKey, userUuid, scopes } = grant;
  const expiresAt = clock.now().getTime() + accessTokenSeconds * 1000;
  const known = { kind: "oauth", dialect: "classic", userUuid, scopes, consumerKey, grantId, expiresAt } as const;
  state.credentials.set(token, { ...known, ...more });
  return token;
}

/** A new refresh token for a grant. */
export function issueRefresh({ state, clock }: World, grant: OAuthGrant): string {
  const token = longToken();
  const { grantId, consumerKey, userUuid, scopes } = grant;
  const expiresAt = clock.now().getTime() + idleMilliseconds;
  state.refreshTokens.set(token, { grantId, consumerKey, userUuid, scopes, expiresAt, usedAt: undefined });
  return token;
}

/**
 * A secret as long as Bitbucket's, which regularly have more than 2,500 characters and the form of a JWT: what stores or sends them with less
 * room fails here too. Nothing can be read from it, and its signature is none.
 */
function longToken(): string {
  const header = { typ: "JWT", alg: "RS256", kid: "sandbox" };
  const parts = [header, { jti: randomBytes(16).toString("hex"), ctx: randomBytes(1300).toString("base64url") }];
  const encoded = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"));
  return [...encoded, randomBytes(256).toString("base64url")].join(".");
}
