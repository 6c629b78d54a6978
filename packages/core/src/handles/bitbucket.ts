import type { ClientOptions } from "../client/client-options.js";
import { createRestClient, type RestClient } from "../client/create-rest-client.js";
import type { Feature } from "../client/feature.js";
import type { Usage } from "../client/usage.js";
import { deprecationNotices } from "../observability/deprecation-notices.js";
import { budgetFeature } from "../resilience/rate-budget/budget-feature.js";
import { retry } from "../resilience/retry/retry.js";
import { usageOf } from "../resilience/usage-of.js";
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
  /** What has been sent, waited for and spared so far, as far as the features of the client count it. */
  usage(): Usage;
}

/**
 * A client with handles for everything people work with; no handle sends anything until one of its methods is called.
 *
 * It sends again what is safe to send again and keeps within the hourly limits: `use` is `[retry(), rateBudget()]` unless given. There is
 * no cache and no sharing of answers by default, because both hand out what may be a moment old.
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
  const { use = [retry(), budgetFeature()], hooks } = options;
  const notices =
    hooks?.onDeprecation && !use.some(({ name }) => name === "deprecationNotices") ? [deprecationNotices()] : [];
  return bitbucketOf(createRestClient({ ...options, use: [...notices, ...use] }), use);
}

/**
 * Adds the handles to a client that exists already; adapters use it.
 *
 * @param features - those of the client, for `usage`. Default: none.
 */
export function bitbucketOf(client: RestClient, features: readonly Feature[] = []): Bitbucket {
  return {
    ...client,
    currentUser: currentUserHandle(client),
    workspace: (workspace) => workspaceHandle(client, workspace),
    repository: (repository) => repositoryHandle(client, repositoryPlace(repository)),
    usage: () => usageOf(features),
  };
}
