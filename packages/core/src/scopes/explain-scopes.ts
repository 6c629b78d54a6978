import type { CredentialKind, ScopeDialect } from "../auth/auth-strategy.js";
import { ScopeError } from "../errors/scope-error.js";
import { withImpliedScopes } from "./implied-scopes.js";
import { scopePermission } from "./scope-permission.js";
import type { ScopedOperation } from "./scoped-operation.js";
import { splitScopes } from "./split-scopes.js";

/** What {@link explainScopes} can use beside the error. */
export interface ExplainScopesOptions {
  /** Kind of the credential that was refused, `client.auth.kind`. Default: by the dialect of the scopes, `oauth` or `api-token`. */
  readonly kind?: CredentialKind;
  /** The operation that was called, to name what may be needed where Atlassian's pages disagree. */
  readonly operation?: ScopedOperation;
}

/** Which scopes are missing and what to do about it. */
export interface ScopeExplanation {
  readonly dialect: ScopeDialect;
  /** Scopes that were asked for and neither granted nor brought along by a granted one. */
  readonly missing: readonly string[];
  /** Sentences for people: what is missing, what to tick and where. */
  readonly text: string;
}

const places: Readonly<Record<CredentialKind, readonly [place: string, afterwards: string]>> = {
  "api-token": [
    "create a new API token with scopes for Bitbucket at https://id.atlassian.com/manage-profile/security/api-tokens and tick",
    "The scopes of an existing token cannot be changed.",
  ],
  "access-token": [
    "create a new access token in the settings of the repository, project or workspace under Access tokens and tick",
    "The scopes of an existing token cannot be changed.",
  ],
  oauth: [
    "edit the OAuth consumer in the settings of the workspace under OAuth consumers and tick",
    "Tokens that exist keep their scopes: send people through the authorization again.",
  ],
  forge: [
    "add to `permissions.scopes` of manifest.yml",
    "Deploy, then upgrade the installations: people have to consent.",
  ],
  "connect-jwt": ["add to `scopes` of the descriptor", "Installations have to be updated."],
  anonymous: ["pass `auth` with a credential that has", "Without one only public repositories can be read."],
};

/**
 * Explains a refusal for want of scopes: what is missing, what to tick and where, in the words of the credential.
 *
 * @param error - what a call was rejected with.
 * @returns undefined for everything but a {@link ScopeError}.
 * @example
 * ```ts
 * import { type Client, explainScopes } from "@bucketkit/core";
 * import { mergePullRequest } from "@bucketkit/core/operations";
 *
 * export async function merge(client: Client, pullRequestId: number) {
 *   try {
 *     return await mergePullRequest(client, { workspace: "acme", repoSlug: "widgets", pullRequestId });
 *   } catch (error) {
 *     console.error(explainScopes(error, { kind: client.auth.kind, operation: mergePullRequest })?.text);
 *     throw error;
 *   }
 * }
 * ```
 */
export function explainScopes(
  error: unknown,
  { kind, operation }: ExplainScopesOptions = {},
): ScopeExplanation | undefined {
  if (!ScopeError.isInstance(error)) return undefined;
  // What a server sends may be text where a list belongs.
  const required = [error.required].flat().map(String);
  const granted = [error.granted].flat().map(String);
  const dialect = required.some((scope) => scope.endsWith(":bitbucket")) ? "granular" : "oauth";
  const held = withImpliedScopes(granted, dialect);
  const lacking = required.filter((scope) => !held.has(scope));
  // When all that is asked for seems to be there, Bitbucket knows better than the table of implications.
  const missing = lacking.length > 0 ? lacking : required;
  const asked = kind ?? (dialect === "granular" ? "api-token" : "oauth");
  const [place, afterwards] = places[asked];
  const hasCheckboxes = !["forge", "connect-jwt", "anonymous"].includes(asked);
  const boxes = missing.map((scope) => {
    const permission = hasCheckboxes && scopePermission(scope);
    return permission ? `${permission} (${scope})` : scope;
  });
  const alternative = dialect === "oauth" ? splitScopes(operation?.facts.unsure) : [];
  const sentences = [
    `Missing: ${missing.join(", ")}.`,
    `To mend it, ${place} ${boxes.join(", ")}.`,
    afterwards,
    alternative.length > 0 &&
      `Atlassian's pages disagree about this operation: if that is not enough, it takes ${alternative.join(", ")}.`,
  ];
  return { dialect, missing, text: sentences.filter(Boolean).join(" ") };
}
