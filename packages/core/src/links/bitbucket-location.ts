/** What a URL of Bitbucket points at. `workspace` and `repoSlug` are as in the URL: a slug or a UUID in braces. */
export type BitbucketLocation =
  | { readonly kind: "workspace"; readonly workspace: string }
  | { readonly kind: "project"; readonly workspace: string; readonly projectKey: string }
  | ({ readonly kind: "repository" } & RepositoryLocation)
  | ({ readonly kind: "pullRequest"; readonly pullRequestId: number } & RepositoryLocation)
  | ({ readonly kind: "commit"; readonly commit: string } & RepositoryLocation)
  | ({ readonly kind: "branch"; readonly branch: string } & RepositoryLocation)
  | ({ readonly kind: "source"; readonly commit: string; readonly path: string } & RepositoryLocation)
  | ({ readonly kind: "pipeline"; readonly pipeline: string } & RepositoryLocation);

/** Where a repository is. */
export interface RepositoryLocation {
  readonly workspace: string;
  readonly repoSlug: string;
}
