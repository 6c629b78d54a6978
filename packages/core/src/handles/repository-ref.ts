import { invalid } from "../errors/validation-error.js";

/** A repository: `"workspace/repoSlug"`, both parts by name, or the UUID of the repository alone. */
export type RepositoryRef =
  | string
  | { readonly workspace: string; readonly repoSlug: string }
  | { readonly uuid: string };

/** A pull request of a repository. */
export interface PullRequestRef {
  readonly repository: RepositoryRef;
  readonly pullRequestId: number;
}

/** A commit of a repository, by its hash. */
export interface CommitRef {
  readonly repository: RepositoryRef;
  readonly commit: string;
}

/** Path parameters of a repository. */
export interface RepositoryPlace {
  readonly workspace: string;
  readonly repoSlug: string;
}

/**
 * The path parameters that a reference to a repository stands for.
 *
 * @throws {@link ValidationError} when it has none of the three forms.
 */
export function repositoryPlace(ref: RepositoryRef): RepositoryPlace {
  if (typeof ref === "string") {
    const [workspace, repoSlug, more] = ref.split("/");
    if (workspace && repoSlug && more === undefined) return { workspace, repoSlug };
  } else if (ref && "uuid" in ref && ref.uuid) {
    // Bitbucket takes a UUID without its workspace when empty braces stand in its place.
    return { workspace: "{}", repoSlug: ref.uuid.startsWith("{") ? ref.uuid : `{${ref.uuid}}` };
  } else if (ref && "workspace" in ref && ref.workspace && ref.repoSlug)
    return { workspace: ref.workspace, repoSlug: ref.repoSlug };
  throw invalid(
    "repository",
    `must be "workspace/slug", { workspace, repoSlug } or { uuid }, not ${JSON.stringify(ref)}.`,
  );
}
