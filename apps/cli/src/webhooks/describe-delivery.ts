import type { WebhookEvent } from "@bucketkit/webhooks";

/** An event in one line: what, about what, by whom. */
export function describeDelivery(event: WebhookEvent): string {
  if (event.kind === "unknown") return `${event.event} (unknown to this version)`;
  const { payload } = event;
  const actor = "actor" in payload ? payload.actor?.display_name : undefined;
  const about = [
    "repository" in payload ? payload.repository?.full_name : undefined,
    "pullrequest" in payload ? `#${payload.pullrequest.id} ${payload.pullrequest.title}` : undefined,
    "push" in payload ? payload.push.changes.map(describeChange).join(", ") : undefined,
    "commit_status" in payload ? `${payload.commit_status.key} ${payload.commit_status.state}` : undefined,
  ].filter((part) => part !== undefined);
  return `${event.event}  ${about.join("  ")}${actor === undefined ? "" : `  by ${actor}`}`;
}

function describeChange({
  old,
  new: next,
}: {
  readonly old?: { readonly name: string } | null;
  readonly new?: { readonly name: string; readonly target?: { readonly hash: string } } | null;
}): string {
  return next ? `${next.name} ${next.target?.hash.slice(0, 12) ?? ""}` : `${old?.name ?? ""} gone`;
}
