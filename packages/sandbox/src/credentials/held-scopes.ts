import type { ScopeDialect } from "../state/credential-record.js";

/** What classic scopes bring along; administrators' scopes bring nothing. */
const brought = new Map<string, readonly string[]>([
  ["project", ["repository"]],
  ["repository:write", ["repository"]],
  ["pullrequest", ["repository"]],
  ["pullrequest:write", ["pullrequest", "repository:write", "repository"]],
  ["issue:write", ["issue"]],
  ["snippet:write", ["snippet"]],
]);

/** Whether granted scopes cover every needed one. Granular scopes never stand for each other. */
export function coversScopes(granted: readonly string[], needed: readonly string[], dialect: ScopeDialect): boolean {
  const held = new Set(granted);
  if (dialect === "classic") for (const scope of granted) for (const more of brought.get(scope) ?? []) held.add(more);
  return needed.every((scope) => held.has(scope));
}

/** The fewest scopes that cover all of these: without those that others of them bring along. */
export function leastScopes(scopes: readonly string[], dialect: ScopeDialect): readonly string[] {
  const all = [...new Set(scopes)];
  return all.filter((scope) => !all.some((other) => other !== scope && coversScopes([other], [scope], dialect)));
}
