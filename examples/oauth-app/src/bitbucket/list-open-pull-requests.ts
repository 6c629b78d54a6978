import { type Bitbucket, mapConcurrent, type Outcome, type PullRequest, runTask } from "@bucketkit/core";
import { readinessTask } from "@example/readiness";

/** An open pull request, and whether it is ready to be merged. */
export interface JudgedPullRequest {
  readonly pullRequest: PullRequest;
  /** Absent when it could not be judged. */
  readonly outcome: Outcome | undefined;
}

const quiet = () => undefined;

/** The open pull requests of a repository, judged four at a time by the rules in their target branches. */
export async function listOpenPullRequests(
  bitbucket: Bitbucket,
  name: string,
  signal: AbortSignal,
): Promise<JudgedPullRequest[]> {
  const repository = bitbucket.repository(name);
  const open = await repository.pullRequests
    .list({ state: "OPEN", sort: "-updated_on" }, { limit: 50, signal })
    .toArray();
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
  return open.map((pullRequest, index): JudgedPullRequest => {
    const result = results[index];
    return result?.status === "done" ? result.value : { pullRequest, outcome: undefined };
  });
}
