import { type Bitbucket, query, type Repository } from "@bucketkit/core";

/** Some of the repositories of a workspace. */
export interface SomeRepositories {
  readonly repositories: readonly Repository[];
  /** Whether there are more than these. */
  readonly hasMore: boolean;
}

const mostShown = 100;

/** The repositories of a workspace whose names contain a text, those that changed last first. Workspaces have thousands of them. */
export async function listRepositories(
  bitbucket: Bitbucket,
  workspace: string,
  { name, signal }: { readonly name: string; readonly signal: AbortSignal },
): Promise<SomeRepositories> {
  const found = await bitbucket
    .workspace(workspace)
    .repositories.list(
      { sort: "-updated_on", ...(name && { q: query`name ~ ${name}` }) },
      { limit: mostShown + 1, signal },
    )
    .toArray();
  return { repositories: found.slice(0, mostShown), hasMore: found.length > mostShown };
}
