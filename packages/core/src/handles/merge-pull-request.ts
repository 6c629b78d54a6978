import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import { pause } from "../client/pause.js";
import { RequestError } from "../errors/request-error.js";
import { getPullRequest, mergePullRequest } from "../generated/operations/index.js";
import type { MergePullRequestBody, MergeTaskStatus, PullRequest } from "../generated/types.js";
import { withResponse } from "../operations/with-response.js";

/** How to merge. */
export interface MergeOptions extends CallOptions {
  /** Default: that of the destination branch. */
  readonly strategy?: NonNullable<MergePullRequestBody["merge_strategy"]>;
  readonly message?: string;
  readonly closeSourceBranch?: boolean;
  /** Ask Bitbucket to queue the merge instead of doing it within the request. Default false. */
  readonly async?: boolean;
}

/** How to wait for queued work. */
export interface WaitOptions extends CallOptions {
  /** Milliseconds between two questions. Default 1,000. */
  readonly pollMs?: number;
  /** Milliseconds until waiting ends with `REQUEST_TIMEOUT`. Default 600,000. */
  readonly waitMs?: number;
}

/** What came of a merge. */
export type MergeResult =
  | { readonly outcome: "merged"; readonly pullRequest: PullRequest }
  | {
      readonly outcome: "queued";
      /** Where Bitbucket tells how the merge is going. */
      readonly location: string;
      /** Polls until the merge is through; a merge that fails rejects with what Bitbucket says. */
      wait(options?: WaitOptions): Promise<PullRequest>;
    };

interface PullRequestPlace {
  readonly workspace: string;
  readonly repoSlug: string;
  readonly pullRequestId: number;
}

/** Merges a pull request; see {@link PullRequestHandle.merge}. */
export async function mergePullRequestAndWait(
  client: Client,
  place: PullRequestPlace,
  options: MergeOptions = {},
): Promise<MergeResult> {
  const { strategy, message, closeSourceBranch, async: isAsync, ...call } = options;
  const body: MergePullRequestBody = {
    ...(strategy && { merge_strategy: strategy }),
    ...(message !== undefined && { message }),
    ...(closeSourceBranch !== undefined && { close_source_branch: closeSourceBranch }),
  };
  const answer = await withResponse(
    client,
    mergePullRequest,
    { ...place, body, ...(isAsync && { query: { async: true } }) },
    call,
  );
  if (answer.status !== 202 || !answer.location) return { outcome: "merged", pullRequest: answer.data as PullRequest };
  const { location } = answer;
  return { outcome: "queued", location, wait: (waitOptions) => waitForMerge(client, place, location, waitOptions) };
}

async function waitForMerge(
  client: Client,
  place: PullRequestPlace,
  location: string,
  options: WaitOptions = {},
): Promise<PullRequest> {
  const { pollMs = 1000, waitMs = 600_000, ...call } = options;
  const end = Date.now() + waitMs;
  for (;;) {
    const { task_status: status, merge_result: result } = await client.follow<MergeTaskStatus>(location, call);
    if (status === "SUCCESS") return (result as PullRequest | undefined) ?? getPullRequest(client, place, call);
    if (Date.now() + pollMs > end) {
      throw new RequestError("REQUEST_TIMEOUT", `was still merging after ${waitMs} ms. Wait again with \`wait()\`.`, {
        method: "GET",
        url: location,
      });
    }
    await pause(pollMs, call.signal);
  }
}
