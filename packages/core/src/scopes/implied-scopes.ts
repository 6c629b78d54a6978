import type { ScopeDialect } from "../auth/auth-strategy.js";

/** What each classic scope brings along. Those of administrators bring nothing, and granular scopes never do. */
const implied: Readonly<Record<string, readonly string[]>> = {
  project: ["repository"],
  "repository:write": ["repository"],
  pullrequest: ["repository"],
  "pullrequest:write": ["pullrequest", "repository:write"],
  "issue:write": ["issue"],
  "snippet:write": ["snippet"],
};

/**
 * The scopes together with all that they bring along.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/intro/#bitbucket-oauth-2-0-scopes
 */
export function withImpliedScopes(scopes: readonly string[], dialect: ScopeDialect): Set<string> {
  const all = new Set(scopes);
  if (dialect === "granular") return all;
  // A set also hands out what is added while it is walked, so chains are followed to their end.
  for (const scope of all) {
    for (const brought of Object.hasOwn(implied, scope) ? (implied[scope] ?? []) : []) all.add(brought);
  }
  return all;
}

/** The same rights with the fewest scopes, in alphabetical order. */
export function foldScopes(scopes: readonly string[], dialect: ScopeDialect): string[] {
  const unique = [...new Set(scopes)].sort();
  return unique.filter(
    (scope) => !unique.some((other) => other !== scope && withImpliedScopes([other], dialect).has(scope)),
  );
}
