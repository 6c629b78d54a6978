import type { PublicEntry } from "./public-entries.js";

/** A program as a user writes it: a credential, a client, a walk over a list, a typed error. */
export const listOpenPullRequests = `
import { apiTokenAuth, createBitbucket, isNotFound, paginate } from "@bucketkit/core";
import { getPullRequest, listPullRequests } from "@bucketkit/core/operations";

export async function openTitles(token: string): Promise<string[]> {
  const bitbucket = createBitbucket({ auth: apiTokenAuth({ email: "me@example.com", token }) });
  const titles: string[] = [];
  for await (const pullRequest of paginate(bitbucket, listPullRequests, { workspace: "acme", repoSlug: "widgets" })) {
    titles.push(pullRequest.title);
  }
  return titles;
}

export async function findTitle(token: string, pullRequestId: number): Promise<string | undefined> {
  const bitbucket = createBitbucket({ auth: apiTokenAuth({ email: "me@example.com", token }) });
  try {
    return (await getPullRequest(bitbucket, { workspace: "acme", repoSlug: "widgets", pullRequestId })).title;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
`;

/** The same with mistakes that the declarations have to refuse, each on a line of its own. */
export const mistakes = `
import { apiTokenAuth, createBitbucket } from "@bucketkit/core";
import { getPullRequest } from "@bucketkit/core/operations";
const bitbucket = createBitbucket({ auth: apiTokenAuth({ email: "me@example.com", token: "t" }) });
apiTokenAuth({ email: "me@example.com" });
await getPullRequest(bitbucket, { workspace: "acme" });
const title: number = (await getPullRequest(bitbucket, { workspace: "acme", repoSlug: "widgets", pullRequestId: 7 })).title;
createBitbucket({ unknownOption: true });
export { title };
`;

/** The lines of {@link mistakes} that must not compile. */
export const mistakenLines = [5, 6, 7, 8];

/** A module that uses every declaration of the given entries, so that the compiler has to read them all. */
export function importEverything(entries: readonly PublicEntry[]): string {
  return entries
    .filter(({ kind }) => kind === "code")
    .map(({ specifier }, index) => `export * as entry${index} from "${specifier}";\n`)
    .join("");
}
