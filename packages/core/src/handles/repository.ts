import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import type * as operations from "../generated/operations/index.js";
import {
  createFork,
  createPullRequest,
  deleteRepository,
  getRepository,
  listCommits,
  listCommitsFrom,
  listForks,
  listPullRequests,
  updateRepository,
} from "../generated/operations/index.js";
import type * as types from "../generated/types.js";
import type { Paginated, PaginateOptions } from "../operations/paginate.js";
import { type Branches, type BranchHandle, branchesOf, branchHandle, type Tags, tagsOf } from "./branches.js";
import { type Creatable, type Listable, listItems } from "./collection.js";
import { type CommitHandle, commitHandle } from "./commit.js";
import { type Comparison, compare } from "./comparison.js";
import type { BodyOf } from "./parts-of.js";
import { type PipelineHandle, type Pipelines, pipelineHandle, pipelinesOf } from "./pipelines.js";
import { type PullRequestHandle, pullRequestHandle } from "./pull-request.js";
import { type RepositoryAccess, repositoryAccess } from "./repository-access.js";
import { type RepositoryDelivery, repositoryDelivery } from "./repository-delivery.js";
import type { RepositoryPlace } from "./repository-ref.js";
import { type RepositoryReview, repositoryReview } from "./repository-review.js";
import { type Source, sourceOf } from "./source.js";

/** Filters for pull requests. Without `state` Bitbucket lists open ones only. */
export interface PullRequestsQuery {
  state?: types.PullRequestState | types.PullRequestState[];
  q?: string;
  sort?: string;
  fields?: string;
  pagelen?: number;
}

/** The pull requests of a repository. */
export interface PullRequests
  extends Listable<types.PullRequest, PullRequestsQuery>,
    Creatable<types.PullRequest, BodyOf<operations.CreatePullRequestParameters>> {}

/** Which commits to list. */
export interface CommitsQuery {
  /** Branch, tag or commit to start from. Default: all branches. */
  readonly revision?: string;
  /** Also those reachable from here. */
  readonly include?: string | string[];
  /** Not those reachable from here. */
  readonly exclude?: string | string[];
  /** Only those that touch this path. */
  readonly path?: string;
  readonly fields?: string;
  readonly pagelen?: number;
}

/** One repository: nothing is sent until a method is called. */
export interface RepositoryHandle extends RepositoryPlace, RepositoryAccess, RepositoryDelivery, RepositoryReview {
  readonly branches: Branches;
  readonly tags: Tags;
  readonly source: Source;
  readonly pullRequests: PullRequests;
  readonly pipelines: Pipelines;
  readonly forks: Listable<types.Repository, { q?: string; sort?: string; role?: string; fields?: string }> & {
    create(body?: BodyOf<operations.CreateForkParameters>, options?: CallOptions): Promise<types.Repository>;
  };
  get(options?: CallOptions): Promise<types.Repository>;
  update(body: BodyOf<operations.UpdateRepositoryParameters>, options?: CallOptions): Promise<types.Repository>;
  /** Deletes the repository for good. */
  delete(options?: CallOptions): Promise<void>;
  branch(name: string): BranchHandle;
  /** A commit by its hash, full or short. */
  commit(hash: string): CommitHandle;
  commits(query?: CommitsQuery, options?: PaginateOptions): Paginated<types.Commit>;
  pullRequest(pullRequestId: number): PullRequestHandle;
  pipeline(pipelineUuid: string): PipelineHandle;
  /** What merging `source` into `destination` would bring. */
  compare(source: string, destination: string): Comparison;
}

/** Makes the handle of one repository. */
export function repositoryHandle(client: Client, { workspace, repoSlug }: RepositoryPlace): RepositoryHandle {
  const place = { workspace, repoSlug };
  return {
    ...place,
    ...repositoryAccess(client, place),
    ...repositoryDelivery(client, place),
    ...repositoryReview(client, place),
    branches: branchesOf(client, place),
    tags: tagsOf(client, place),
    source: sourceOf(client, place),
    pipelines: pipelinesOf(client, place),
    pullRequests: {
      list: (query, options) => listItems(client, listPullRequests, place, query, options),
      create: (body, options) => createPullRequest(client, { ...place, body }, options),
    },
    forks: {
      list: (query, options) => listItems(client, listForks, place, query, options),
      create: (body, options) => createFork(client, body ? { ...place, body } : place, options),
    },
    get: (options) => getRepository(client, place, options),
    update: (body, options) => updateRepository(client, { ...place, body }, options),
    delete: (options) => deleteRepository(client, place, options),
    branch: (name) => branchHandle(client, place, name),
    commit: (hash) => commitHandle(client, place, hash),
    commits: ({ revision, ...query } = {}, options) =>
      revision === undefined
        ? listItems(client, listCommits, place, query, options)
        : listItems(client, listCommitsFrom, { ...place, revision }, query, options),
    pullRequest: (pullRequestId) => pullRequestHandle(client, place, pullRequestId),
    pipeline: (pipelineUuid) => pipelineHandle(client, place, pipelineUuid),
    compare: (source, destination) => compare(client, place, source, destination),
  };
}
