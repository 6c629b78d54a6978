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

// The change numbers of these removals were in none of our sources.
const withoutChangeId = { changeId: undefined, announcementUrl: changelog } as const;

/** Removed operations that clients in the wild still call. */
export const endedOperations: readonly EndedOperation[] = [
  { ...crossWorkspace, path: /^\/(repositories|workspaces|snippets)$/ },
  { ...crossWorkspace, path: /^\/user\/permissions\/(repositories|workspaces)$/ },
  {
    ...withoutChangeId,
    method: "GET",
    path: /^\/pullrequests\/[^/]+$/,
    detail: "Ended in 2025. Use GET /2.0/workspaces/{workspace}/pullrequests/{selected_user}.",
  },
  { ...withoutChangeId, method: "*", path: /^\/addon\/linkers(\/.*)?$/, detail: "Linkers ended on 2026-06-22." },
  {
    ...withoutChangeId,
    method: "*",
    path: /^\/repositories\/[^/]+\/[^/]+\/(issues|components|milestones|versions)(\/.*)?$/,
    detail: "The issue tracker ended on 2026-08-20.",
  },
];
