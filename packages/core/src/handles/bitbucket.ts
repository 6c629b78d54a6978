import type { ClientOptions } from "../client/client-options.js";
import { createRestClient, type RestClient } from "../client/create-rest-client.js";
import { type CurrentUserHandle, currentUserHandle } from "./current-user.js";
import { type RepositoryHandle, repositoryHandle } from "./repository.js";
import { type RepositoryRef, repositoryPlace } from "./repository-ref.js";
import { type WorkspaceHandle, workspaceHandle } from "./workspace.js";

/** A Bitbucket to work with: handles for things, `rest` for typed paths, and a {@link Client} for every operation function. */
export interface Bitbucket extends RestClient {
  /** Whoever the credential belongs to. */
  readonly currentUser: CurrentUserHandle;
  /** A workspace by slug or UUID. */
  workspace(workspace: string): WorkspaceHandle;
  /** A repository by `"workspace/repoSlug"`, by both parts, or by UUID alone. */
  repository(repository: RepositoryRef): RepositoryHandle;
}

/**
 * A client with handles for everything people work with; no handle sends anything until one of its methods is called.
 *
 * @throws {@link ConfigurationError} as {@link createClient} does.
 * @example
 * ```ts
 * import { authFromEnv, createBitbucket } from "@bucketkit/core";
 *
 * export async function report(): Promise<void> {
 *   const bitbucket = createBitbucket({ auth: authFromEnv() });
 *   for await (const pullRequest of bitbucket.repository("acme/widgets").pullRequests.list()) {
 *     console.log(pullRequest.id, pullRequest.title);
 *   }
 * }
 * ```
 */
export function createBitbucket(options: ClientOptions = {}): Bitbucket {
  return bitbucketOf(createRestClient(options));
}

/** Adds the handles to a client that exists already; adapters use it. */
export function bitbucketOf(client: RestClient): Bitbucket {
  return {
    ...client,
    currentUser: currentUserHandle(client),
    workspace: (workspace) => workspaceHandle(client, workspace),
    repository: (repository) => repositoryHandle(client, repositoryPlace(repository)),
  };
}
