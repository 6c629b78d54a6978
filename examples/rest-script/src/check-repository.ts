import { type Bitbucket, type Outcome, type PullRequest, paginate, runTask } from "@bucketkit/core";
import { listPullRequests } from "@bucketkit/core/operations";
import { readinessTask } from "@example/readiness";
import { publishVerdict } from "./publish-verdict.js";

/** What was found out about one pull request. */
export interface Verdict {
  readonly pullRequestId: number;
  readonly title: string;
  readonly commit: string;
  readonly url: string;
  readonly outcome: Outcome;
  readonly milliseconds: number;
}

/** How to check. */
export interface CheckOptions {
  /** Publish reports and statuses. */
  readonly publish: boolean;
  readonly signal: AbortSignal;
  onProgress?(done: number, total: number): void;
}

/** Judges every open pull request of a repository, four at a time, and publishes the verdicts. */
export async function checkRepository(bitbucket: Bitbucket, name: string, options: CheckOptions): Promise<Verdict[]> {
  const { signal } = options;
  const { workspace, repoSlug } = bitbucket.repository(name);
  const open = await paginate(
    bitbucket,
    listPullRequests,
    { workspace, repoSlug, query: { state: "OPEN", sort: "id" } },
    { signal },
  ).toArray();
  const verdicts: Verdict[] = [];
  const waiting = [...open];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      verdicts.push(await checkOne(bitbucket, name, next, options));
      options.onProgress?.(verdicts.length, open.length);
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
  return verdicts.sort((left, right) => left.pullRequestId - right.pullRequestId);
}

async function checkOne(
  bitbucket: Bitbucket,
  name: string,
  pullRequest: PullRequest,
  options: CheckOptions,
): Promise<Verdict> {
  const start = performance.now();
  const repository = bitbucket.repository(name);
  const quiet = () => undefined;
  const outcome = await runTask(readinessTask, {
    surface: "script",
    bitbucket,
    repository,
    pullRequest: repository.pullRequest(pullRequest.id),
    actingAs: "user",
    log: { debug: quiet, info: quiet, warn: console.warn, error: console.error },
    signal: options.signal,
  });
  const verdict: Verdict = {
    pullRequestId: pullRequest.id,
    title: pullRequest.title,
    commit: pullRequest.source.commit?.hash ?? "",
    url: pullRequest.links?.html?.href ?? "",
    outcome,
    milliseconds: Math.round(performance.now() - start),
  };
  if (options.publish) await publishVerdict(repository, verdict, options.signal);
  return verdict;
}
