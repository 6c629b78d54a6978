import type { ScopeDialect } from "../auth/auth-strategy.js";
import { invalid } from "../errors/validation-error.js";
import { foldScopes } from "./implied-scopes.js";
import type { ScopedOperation } from "./scoped-operation.js";
import { splitScopes } from "./split-scopes.js";

/**
 * The shortest list of scopes that lets a credential call all of the given operations.
 *
 * Classic scopes that another one brings along are left out; granular ones never bring another along, so all are named. The result is what
 * Atlassian's description of the API asks for; {@link unsureScopes} tells where its pages disagree.
 *
 * @param operations - functions of `@bucketkit/core/operations`.
 * @param dialect - `oauth` for OAuth consumers, access tokens and Connect; `granular` for API tokens and Forge.
 * @throws {@link ValidationError} for another dialect.
 * @example
 * ```ts
 * import { requiredScopes } from "@bucketkit/core";
 * import { createCommitStatus, getPullRequest } from "@bucketkit/core/operations";
 *
 * export const classic = requiredScopes([getPullRequest, createCommitStatus], "oauth"); // ["pullrequest"]
 * ```
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/intro/#bitbucket-oauth-2-0-scopes
 */
export function requiredScopes(operations: readonly ScopedOperation[], dialect: ScopeDialect): string[] {
  // No scope at all would be the answer for a dialect that there is not.
  if (dialect !== "oauth" && dialect !== "granular")
    throw invalid("dialect", `must be "oauth" or "granular", not ${String(dialect)}.`);
  return foldScopes(
    operations.flatMap(({ facts }) => splitScopes(facts[dialect])),
    dialect,
  );
}
