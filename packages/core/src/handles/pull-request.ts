import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import type * as operations from "../generated/operations/index.js";
import {
  approvePullRequest,
  createPullRequestComment,
  createPullRequestTask,
  declinePullRequest,
  deletePullRequestComment,
  deletePullRequestTask,
  getPullRequest,
  getPullRequestComment,
  getPullRequestDiff,
  getPullRequestPatch,
  getPullRequestTask,
  listPullRequestActivity,
  listPullRequestComments,
  listPullRequestCommits,
  listPullRequestDiffstat,
  listPullRequestMergeabilityChecks,
  listPullRequestStatuses,
  listPullRequestTasks,
  reopenPullRequestComment,
  requestPullRequestChanges,
  resolvePullRequestComment,
  unapprovePullRequest,
  updatePullRequest,
  updatePullRequestComment,
  updatePullRequestTask,
  withdrawPullRequestChanges,
} from "../generated/operations/index.js";
import type * as types from "../generated/types.js";
import type { Paginated, PaginateOptions } from "../operations/paginate.js";
import { type UpsertedComment, upsertComment } from "../publishing/upsert-comment.js";
import {
  type Creatable,
  collection,
  type Deletable,
  type Gettable,
  type Listable,
  listItems,
  type Updatable,
} from "./collection.js";
import { type MergeOptions, type MergeResult, mergePullRequestAndWait } from "./merge-pull-request.js";
import type { BodyOf } from "./parts-of.js";
import type { RepositoryPlace } from "./repository-ref.js";

/** Comments of a pull request. */
export interface PullRequestComments
  extends Listable<types.PullRequestComment, { q?: string; sort?: string; fields?: string }>,
    Gettable<types.PullRequestComment, number>,
    Creatable<types.PullRequestComment, BodyOf<operations.CreatePullRequestCommentParameters>>,
    Updatable<types.PullRequestComment, BodyOf<operations.UpdatePullRequestCommentParameters>, number>,
    Deletable<number> {
  /** Keeps one comment up to date, found by an invisible marker; see {@link upsertComment}. */
  upsert(comment: { readonly marker: string; readonly text: string }, options?: CallOptions): Promise<UpsertedComment>;
  resolve(commentId: number, options?: CallOptions): Promise<types.CommentResolution>;
  reopen(commentId: number, options?: CallOptions): Promise<void>;
}

/** Tasks of a pull request. */
export interface PullRequestTasks
  extends Listable<types.PullRequestTask, { q?: string; sort?: string; fields?: string }>,
    Gettable<types.PullRequestTask, number>,
    Creatable<types.PullRequestTask, BodyOf<operations.CreatePullRequestTaskParameters>>,
    Updatable<types.PullRequestTask, BodyOf<operations.UpdatePullRequestTaskParameters>, number>,
    Deletable<number> {}

/** One pull request: nothing is sent until a method is called. */
export interface PullRequestHandle {
  readonly workspace: string;
  readonly repoSlug: string;
  readonly pullRequestId: number;
  readonly comments: PullRequestComments;
  readonly tasks: PullRequestTasks;
  get(options?: CallOptions): Promise<types.PullRequest>;
  update(body: BodyOf<operations.UpdatePullRequestParameters>, options?: CallOptions): Promise<types.PullRequest>;
  /** The diff as text, as `git diff` writes it. */
  diff(options?: CallOptions): Promise<string>;
  patch(options?: CallOptions): Promise<string>;
  diffstat(options?: PaginateOptions): Paginated<types.Diffstat>;
  commits(options?: PaginateOptions): Paginated<types.Commit>;
  activity(options?: PaginateOptions): Paginated<types.PullRequestActivity>;
  statuses(options?: PaginateOptions): Paginated<types.CommitStatus>;
  approve(options?: CallOptions): Promise<types.Participant>;
  unapprove(options?: CallOptions): Promise<void>;
  requestChanges(options?: CallOptions): Promise<types.Participant>;
  withdrawChangesRequest(options?: CallOptions): Promise<void>;
  /** Whether it can be merged, and each check that says so or not. */
  mergeability(options?: CallOptions): Promise<types.PullRequestMergeabilityChecks>;
  /** Merges, or queues the merge when Bitbucket needs longer; `queued.wait()` then polls to the end. */
  merge(options?: MergeOptions): Promise<MergeResult>;
  decline(options?: CallOptions & { readonly message?: string }): Promise<types.PullRequest>;
}

/** Makes the handle of one pull request. */
export function pullRequestHandle(
  client: Client,
  repository: RepositoryPlace,
  pullRequestId: number,
): PullRequestHandle {
  const place = { ...repository, pullRequestId };
  return {
    ...place,
    comments: {
      ...collection<Omit<PullRequestComments, "upsert" | "resolve" | "reopen">>(client, place, "commentId", {
        list: listPullRequestComments,
        get: getPullRequestComment,
        create: createPullRequestComment,
        update: updatePullRequestComment,
        delete: deletePullRequestComment,
      }),
      upsert: (comment, options) => upsertComment(client, { ...place, ...comment }, options),
      resolve: (commentId, options) => resolvePullRequestComment(client, { ...place, commentId }, options),
      reopen: (commentId, options) => reopenPullRequestComment(client, { ...place, commentId }, options),
    },
    tasks: collection<PullRequestTasks>(client, place, "taskId", {
      list: listPullRequestTasks,
      get: getPullRequestTask,
      create: createPullRequestTask,
      update: updatePullRequestTask,
      delete: deletePullRequestTask,
    }),
    get: (options) => getPullRequest(client, place, options),
    update: (body, options) => updatePullRequest(client, { ...place, body }, options),
    diff: (options) => getPullRequestDiff(client, place, options),
    patch: (options) => getPullRequestPatch(client, place, options),
    diffstat: (options) => listItems(client, listPullRequestDiffstat, place, undefined, options),
    commits: (options) => listItems(client, listPullRequestCommits, place, undefined, options),
    activity: (options) => listItems(client, listPullRequestActivity, place, undefined, options),
    statuses: (options) => listItems(client, listPullRequestStatuses, place, undefined, options),
    approve: (options) => approvePullRequest(client, place, options),
    unapprove: (options) => unapprovePullRequest(client, place, options),
    requestChanges: (options) => requestPullRequestChanges(client, place, options),
    withdrawChangesRequest: (options) => withdrawPullRequestChanges(client, place, options),
    mergeability: (options) => listPullRequestMergeabilityChecks(client, place, options),
    merge: (options) => mergePullRequestAndWait(client, place, options),
    decline: ({ message, ...options } = {}) =>
      declinePullRequest(client, { ...place, ...(message && { body: { message } }) }, options),
  };
}
