/** What a webhook can listen to. */
export interface WebhookEvent {
  readonly event: string;
  readonly category: string;
  readonly label: string;
  /** Whether only workspace webhooks get it. */
  readonly isWorkspaceOnly: boolean;
}

const byCategory: Readonly<Record<string, readonly string[]>> = {
  Repository: [
    "repo:push",
    "repo:fork",
    "repo:imported",
    "repo:transfer",
    "repo:updated",
    "repo:created",
    "repo:deleted",
    "repo:commit_comment_created",
    "repo:commit_status_created",
    "repo:commit_status_updated",
  ],
  "Pull Request": [
    "pullrequest:created",
    "pullrequest:updated",
    "pullrequest:push",
    "pullrequest:approved",
    "pullrequest:unapproved",
    "pullrequest:changes_request_created",
    "pullrequest:changes_request_removed",
    "pullrequest:fulfilled",
    "pullrequest:rejected",
    "pullrequest:comment_created",
    "pullrequest:comment_updated",
    "pullrequest:comment_deleted",
    "pullrequest:comment_resolved",
    "pullrequest:comment_reopened",
  ],
  Project: ["project:updated"],
  Pipeline: ["pipeline:span_created"],
};

const workspaceOnly: ReadonlySet<string> = new Set(["repo:created", "project:updated", "pipeline:span_created"]);

/** The events that fire. Those of the issue tracker ended with it on 2026-08-20. */
export const webhookEvents: readonly WebhookEvent[] = Object.entries(byCategory).flatMap(([category, events]) =>
  events.map((event) => ({ event, category, label: labelOf(event), isWorkspaceOnly: workspaceOnly.has(event) })),
);

function labelOf(event: string): string {
  const words = event.slice(event.indexOf(":") + 1).replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
