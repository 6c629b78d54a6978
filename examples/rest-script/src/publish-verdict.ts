import { outcomeReport, outcomeStatus, type RepositoryHandle } from "@bucketkit/core";
import { readinessTask } from "@example/readiness";
import type { Verdict } from "./check-repository.js";

/** Shows a verdict on the commit of its pull request: a report with an annotation for each finding, and a build status. */
export async function publishVerdict(
  repository: RepositoryHandle,
  { outcome, url, commit }: Verdict,
  signal: AbortSignal,
): Promise<void> {
  const heading = { name: readinessTask.name, title: "Readiness", url };
  const handle = repository.commit(commit);
  await handle.reports.publish(outcomeReport(outcome, heading), { signal });
  await handle.statuses.set(outcomeStatus(outcome, heading), { signal });
}
