import type { PullRequestRecord } from "../../state/entities.js";

/** Adds the present state of a pull request to its activity. */
export function recordUpdate(pullRequest: PullRequestRecord, userUuid: string, date: string): void {
  pullRequest.updatedOn = date;
  pullRequest.activity.push({
    kind: "update",
    date,
    userUuid,
    state: pullRequest.state,
    title: pullRequest.title,
    description: pullRequest.description,
    reason: pullRequest.reason,
    source: { ...pullRequest.source },
    destination: { ...pullRequest.destination },
  });
}
