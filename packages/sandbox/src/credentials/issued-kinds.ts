import type { IdentifiedCaller } from "../domain/caller.js";
import { ApiError, challenge } from "../errors/api-error.js";
import type { IssuedKind } from "../state/credential-record.js";
import type { CredentialContext, CredentialKind } from "./credential-kind.js";
import { decodeBasic } from "./read-authorization.js";

type Description = Pick<CredentialKind, "credentialType" | "refusedAs" | "hasRateHeaders">;

// `oauth2` is recorded; the other names are assumed alike. Only access tokens are told their limits.
const accessToken = (credentialType: string): Description => ({
  credentialType,
  refusedAs: "access-token",
  hasRateHeaders: true,
});
const descriptions: Readonly<Record<IssuedKind, Description>> = {
  apiToken: { credentialType: "api_token", refusedAs: "api-token", hasRateHeaders: false },
  repositoryAccessToken: accessToken("repo_access_token"),
  projectAccessToken: accessToken("project_access_token"),
  workspaceAccessToken: accessToken("workspace_access_token"),
  oauth: { credentialType: "oauth2", hasRateHeaders: false },
  oauthClient: { credentialType: "oauth2", hasRateHeaders: false },
};

/** The kinds of credentials that the sandbox issues: API tokens by Basic with the owner's email, all others as Bearer. */
export const issuedKinds: readonly CredentialKind[] = (Object.keys(descriptions) as IssuedKind[]).map((name) => ({
  name,
  ...descriptions[name],
  recognize: ({ scheme, value }, context) => {
    if (name !== "apiToken") return scheme === "bearer" ? callerOf(value, name, context) : undefined;
    if (scheme !== "basic") return undefined;
    const { name: email, secret } = decodeBasic(value);
    const caller = callerOf(secret, name, context);
    return caller?.user.emails.some((known) => known.email.toLowerCase() === email.toLowerCase()) ? caller : undefined;
  },
  recognizeGit: (gitName, secret, context) => {
    const caller = callerOf(secret, name, context);
    const names = name === "apiToken" ? ["x-bitbucket-api-token-auth", caller?.user.nickname] : ["x-token-auth"];
    return names.includes(gitName) ? caller : undefined;
  },
}));

function callerOf(secret: string, kind: IssuedKind, { state, clock }: CredentialContext): IdentifiedCaller | undefined {
  const credential = state.credentials.get(secret);
  const user = credential && state.users.get(credential.userUuid);
  if (!credential || !user || credential.kind !== kind) return undefined;
  if (credential.expiresAt === undefined || clock.now().getTime() < credential.expiresAt)
    return { kind: "identified", user, credential };
  if (kind !== "oauth" && kind !== "oauthClient") return undefined;
  throw new ApiError(401, "Access token expired. Use your refresh token to obtain a new access token.", {
    headers: challenge,
  });
}
