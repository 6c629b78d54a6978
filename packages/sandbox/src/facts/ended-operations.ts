/** Something that Bitbucket has removed. */
export interface EndedOperation {
  readonly method: "GET" | "PUT" | "POST" | "DELETE" | "*";
  /** Matches the path below `/2.0`, without a trailing slash. */
  readonly path: RegExp;
  readonly changeId: string | undefined;
  readonly announcementUrl: string;
  readonly detail: string;
}

const changelog = "https://developer.atlassian.com/cloud/bitbucket/changelog";
const crossWorkspace = {
  method: "GET",
  changeId: "CHANGE-2770",
  announcementUrl: `${changelog}/#CHANGE-2770`,
  detail: "Lists across workspaces ended on 2026-04-14. List the workspaces of the user with GET /2.0/user/workspaces.",
} as const;

/** Removed operations that clients in the wild still call. */
export const endedOperations: readonly EndedOperation[] = [
  { ...crossWorkspace, path: /^\/(repositories|workspaces|snippets)$/ },
  { ...crossWorkspace, path: /^\/user\/permissions\/(repositories|workspaces)$/ },
  {
    method: "*",
    path: /^\/repositories\/[^/]+\/[^/]+\/(issues|components|milestones|versions)(\/.*)?$/,
    // The change number of the issue tracker's removal was in none of our sources.
    changeId: undefined,
    announcementUrl: changelog,
    detail: "The issue tracker ended on 2026-08-20.",
  },
];
