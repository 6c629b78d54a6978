import { type Bitbucket, mapConcurrent, type Outcome, type PullRequest, runTask } from "@bucketkit/core";
import { readinessTask } from "@example/readiness";

/** An open pull request, and whether it is ready to be merged. */
export interface JudgedPullRequest {
  readonly pullRequest: PullRequest;
  /** Absent when it could not be judged. */
  readonly outcome: Outcome | undefined;
}

/** Some of the open pull requests of a repository. */
export interface SomePullRequests {
  readonly pullRequests: readonly JudgedPullRequest[];
  /** Whether more are open than these. */
  readonly hasMore: boolean;
}

const quiet = () => undefined;

/** Each costs several requests, and Bitbucket allows an account a thousand an hour. */
const mostShown = 20;

/** The open pull requests of a repository that changed last, judged four at a time by the rules in their target branches. */
export async function listOpenPullRequests(
  bitbucket: Bitbucket,
  { workspace, repoSlug }: { readonly workspace: string; readonly repoSlug: string },
  signal: AbortSignal,
): Promise<SomePullRequests> {
  const repository = bitbucket.repository({ workspace, repoSlug });
  const found = await repository.pullRequests
    .list({ state: "OPEN", sort: "-updated_on" }, { limit: mostShown + 1, signal })
    .toArray();
  const open = found.slice(0, mostShown);
  const results = await mapConcurrent(
    open,
    async ({ id }) => {
      const pullRequest = repository.pullRequest(id);
      const judged = runTask(readinessTask, {
        surface: "oauth",
        bitbucket,
        repository,
        pullRequest,
        actingAs: "user",
        log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
        signal,
      });
      // Lists leave out who has approved.
      const [whole, outcome] = await Promise.all([pullRequest.get({ signal }), judged]);
      return { pullRequest: whole, outcome };
    },
    { concurrency: 4, signal, key: ({ id }) => String(id) },
  );
  return {
    hasMore: found.length > mostShown,
    pullRequests: open.map((pullRequest, index): JudgedPullRequest => {
      const result = results[index];
      return result?.status === "done" ? result.value : { pullRequest, outcome: undefined };
    }),
  };
}
