import { coversScopes, leastScopes } from "../credentials/held-scopes.js";
import type { ScopeDialect } from "../state/credential-record.js";
import type { LoggedRequest } from "./request-log.js";

/** What a kind of credential was used for, in scopes. */
export interface CredentialAdvice {
  readonly credentialKind: string;
  readonly dialect: ScopeDialect;
  /** The fewest scopes that cover what the operations it called need, sorted. */
  readonly needed: readonly string[];
  /** Scopes it holds that nothing needed. */
  readonly unused: readonly string[];
  /** Scopes for want of which a request was refused. */
  readonly missing: readonly string[];
}

/** The least that each kind of credential has to hold for what was done with it. */
export type ScopeAdvice = readonly CredentialAdvice[];

/** Reads the advice from requests. */
export function adviseScopes(requests: readonly LoggedRequest[]): ScopeAdvice {
  return [...groupByKind(requests)].flatMap(([credentialKind, entries]) => {
    const dialect = entries.find((entry) => entry.dialect)?.dialect;
    if (!dialect) return [];
    const needed = sorted(
      leastScopes(
        entries.flatMap(({ neededScopes }) => neededScopes),
        dialect,
      ),
    );
    const held = sorted(entries.flatMap(({ heldScopes }) => heldScopes));
    const refused = entries.filter(({ status }) => status === 403);
    return [
      {
        credentialKind,
        dialect,
        needed,
        unused: held.filter((scope) => !needed.includes(scope)),
        missing: sorted(
          refused.flatMap(({ neededScopes, heldScopes }) =>
            neededScopes.filter((scope) => !coversScopes(heldScopes, [scope], dialect)),
          ),
        ),
      },
    ];
  });
}

function groupByKind(requests: readonly LoggedRequest[]): Map<string, LoggedRequest[]> {
  const groups = new Map<string, LoggedRequest[]>();
  for (const request of requests)
    groups.set(request.credentialKind, [...(groups.get(request.credentialKind) ?? []), request]);
  return groups;
}

function sorted(scopes: readonly string[]): string[] {
  return [...new Set(scopes)].sort();
}
