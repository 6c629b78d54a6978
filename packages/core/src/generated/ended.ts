// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.

/** What is known about a function that Bitbucket has ended. */
export interface EndedFeature {
  /** Day or month since which it is gone. */
  readonly since: string;
  /** Atlassian's change id, `CHANGE-2770`. */
  readonly changeId?: string | undefined;
  /** What to use instead. */
  readonly replacement?: string | undefined;
}

const ended: readonly (readonly [pattern: string, since: string, changeId?: string | undefined, replacement?: string])[] = [
  ["^(?:GET|POST|PUT|DELETE) (?:/repositories/[^/]+/[^/]+/issues(?:/.*)?|/repositories/[^/]+/[^/]+/components(?:/.*)?|/repositories/[^/]+/[^/]+/milestones(?:/.*)?|/repositories/[^/]+/[^/]+/versions(?:/.*)?)$", "2026-08-20", undefined, "Jira or another issue tracker"],
  ["^(?:GET) (?:/repositories)$", "2026-04-14", "CHANGE-2770", "GET /repositories/{workspace} for each workspace of GET /user/workspaces"],
  ["^(?:GET) (?:/workspaces)$", "2026-04-14", "CHANGE-2770", "GET /user/workspaces"],
  ["^(?:GET) (?:/snippets)$", "2026-04-14", "CHANGE-2770", "GET /snippets/{workspace} for each workspace of GET /user/workspaces"],
  ["^(?:GET) (?:/user/permissions/repositories)$", "2026-04-14", "CHANGE-2770", "GET /user/workspaces/{workspace}/permissions/repositories"],
  ["^(?:GET) (?:/user/permissions/workspaces)$", "2026-04-14", "CHANGE-2770", "GET /user/workspaces and GET /user/workspaces/{workspace}/permission"],
  ["^(?:GET) (?:/pullrequests/[^/]+)$", "2025-09", undefined, "GET /workspaces/{workspace}/pullrequests/{selected_user}"],
  ["^(?:GET|POST|PUT|DELETE) (?:/addon/linkers(?:/.*)?)$", "2026-06-22"],
];

/** What Bitbucket has ended at a method and path; the path may start with `/2.0` and end with a slash. */
export function findEnding(method: string, path: string): EndedFeature | undefined {
  const route = `${method} ${path.replace(/^\/2\.0(?=\/)|\/+$/g, "")}`;
  for (const [pattern, since, changeId, replacement] of ended) {
    if (new RegExp(pattern).test(route)) return { since, changeId, replacement };
  }
  return undefined;
}
