import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import { pause } from "../client/pause.js";
import { RequestError } from "../errors/request-error.js";
import type * as operations from "../generated/operations/index.js";
import {
  approveCommit,
  createCommitComment,
  deleteCommitComment,
  deleteReport,
  getCommit,
  getCommitComment,
  getCommitStatus,
  getReport,
  listAnnotations,
  listCommitComments,
  listCommitPullRequests,
  listCommitStatuses,
  listReports,
  unapproveCommit,
  updateCommitComment,
} from "../generated/operations/index.js";
import type * as types from "../generated/types.js";
import type { Paginated, PaginateOptions } from "../operations/paginate.js";
import { withResponse } from "../operations/with-response.js";
import { type PublishReportParameters, publishReport } from "../publishing/publish-report.js";
import { setCommitStatus } from "../publishing/set-commit-status.js";
import {
  type Creatable,
  collection,
  type Deletable,
  type Gettable,
  type Listable,
  listItems,
  type Updatable,
} from "./collection.js";
import type { WaitOptions } from "./merge-pull-request.js";
import type { BodyOf } from "./parts-of.js";
import type { RepositoryPlace } from "./repository-ref.js";

/** Code Insights reports of a commit. */
export interface CommitReports extends Listable<types.Report>, Gettable<types.Report>, Deletable {
  /** Publishes a report with its annotations, replacing what was there under this id; see {@link publishReport}. */
  publish(
    report: Pick<PublishReportParameters, "reportId" | "report" | "annotations">,
    options?: CallOptions,
  ): Promise<types.Report>;
  annotations(reportId: string, options?: PaginateOptions): Paginated<types.ReportAnnotation>;
}

/** Build statuses of a commit. */
export interface CommitStatuses
  extends Listable<types.CommitStatus, { q?: string; sort?: string; refname?: string; fields?: string }>,
    Gettable<types.CommitStatus> {
  /** Sets a status, replacing the one with the same key; see {@link setCommitStatus}. */
  set(status: BodyOf<operations.CreateCommitStatusParameters>, options?: CallOptions): Promise<types.CommitStatus>;
}

/** Comments of a commit. */
export interface CommitComments
  extends Listable<types.CommitComment, { q?: string; sort?: string; fields?: string }>,
    Gettable<types.CommitComment, number>,
    Creatable<types.CommitComment, BodyOf<operations.CreateCommitCommentParameters>>,
    Updatable<types.CommitComment, BodyOf<operations.UpdateCommitCommentParameters>, number>,
    Deletable<number> {}

/** One commit: nothing is sent until a method is called. */
export interface CommitHandle extends RepositoryPlace {
  readonly hash: string;
  readonly statuses: CommitStatuses;
  readonly reports: CommitReports;
  readonly comments: CommitComments;
  get(options?: CallOptions): Promise<types.Commit>;
  approve(options?: CallOptions): Promise<types.Participant>;
  unapprove(options?: CallOptions): Promise<void>;
  /** Pull requests that contain the commit; waits while Bitbucket is still indexing them. */
  pullRequests(options?: WaitOptions): Promise<types.PullRequest[]>;
}

/** Makes the handle of one commit. */
export function commitHandle(client: Client, repository: RepositoryPlace, hash: string): CommitHandle {
  const place = { ...repository, commit: hash };
  return {
    ...repository,
    hash,
    statuses: {
      ...collection<Omit<CommitStatuses, "set">>(client, place, "key", {
        list: listCommitStatuses,
        get: getCommitStatus,
      }),
      set: (status, options) => setCommitStatus(client, { ...place, status }, options),
    },
    reports: {
      ...collection<Omit<CommitReports, "publish" | "annotations">>(client, place, "reportId", {
        list: listReports,
        get: getReport,
        delete: deleteReport,
      }),
      publish: (report, options) => publishReport(client, { ...place, ...report }, options),
      annotations: (reportId, options) =>
        listItems(client, listAnnotations, { ...place, reportId }, undefined, options),
    },
    comments: collection<CommitComments>(client, place, "commentId", {
      list: listCommitComments,
      get: getCommitComment,
      create: createCommitComment,
      update: updateCommitComment,
      delete: deleteCommitComment,
    }),
    get: (options) => getCommit(client, place, options),
    approve: (options) => approveCommit(client, place, options),
    unapprove: (options) => unapproveCommit(client, place, options),
    pullRequests: (options) => pullRequestsOf(client, place, options),
  };
}

async function pullRequestsOf(
  client: Client,
  place: RepositoryPlace & { commit: string },
  options: WaitOptions = {},
): Promise<types.PullRequest[]> {
  const { pollMs = 1000, waitMs = 60_000, ...call } = options;
  const end = Date.now() + waitMs;
  // Bitbucket answers 202 with an empty page until it has indexed the links of the commit.
  while (
    (await withResponse(client, listCommitPullRequests, { ...place, query: { pagelen: 1 } }, call)).status === 202
  ) {
    if (Date.now() + pollMs > end) {
      throw new RequestError("REQUEST_TIMEOUT", `was still being indexed after ${waitMs} ms. Try again later.`, {
        method: "GET",
        url: `${client.baseUrl}${listCommitPullRequests.path}`,
      });
    }
    await pause(pollMs, call.signal);
  }
  return listItems(client, listCommitPullRequests, { ...place }, undefined, call).toArray();
}
