import { type Outcome, outcomeReport, outcomeStatus, runTask, type Subject, type Task } from "@bucketkit/core";
import type { Store } from "@bucketkit/core/store";
import { deliveryId } from "../delivery/delivery-id.js";
import type { LiveWebhookEventName } from "../events/event-names.js";
import type { WebhookContext, WebhookHandler } from "../receiver/webhook-context.js";
import { isObject } from "../shapes/simple-shapes.js";

/** How the outcome of a task is published. */
export interface WebhookTaskOptions {
  /**
   * What of it: a Code Insights report and a build status of the commit, a comment on the pull request. Default `["report", "status"]`.
   * Events without a commit or a pull request leave out what needs one.
   */
  readonly publish?: readonly ("report" | "status" | "comment")[];
  /** Words for people. Default: the task's name. */
  readonly title?: string;
  /** Where people find out more. Default: the page of the pull request or repository. */
  readonly url?: string;
  /** Called with every outcome, published or not. */
  readonly onOutcome?: (outcome: Outcome) => unknown;
}

/** What was published is remembered so long, in milliseconds: 30 days. */
const keepMs = 2_592_000_000;

/** A handler that runs a task and publishes its outcome, unless that is what was published last: an unchanged report causes no event. */
export function webhookTask<Name extends LiveWebhookEventName, About extends Subject>(
  task: Task<About>,
  store: Store,
  options: WebhookTaskOptions = {},
): WebhookHandler<Name> {
  const { publish = ["report", "status"], title = task.name, onOutcome } = options;
  return async (given) => {
    const context = given as unknown as Parameters<Task<About>["run"]>[0] & WebhookContext<"pullrequest:updated">;
    const outcome = await runTask(task, context);
    await onOutcome?.(outcome);
    const url = options.url ?? pageOf(context.payload);
    const place = placeOf(context);
    if (!place) return;
    const key = `webhooks:outcome:${task.name}:${place}`;
    const digest = await deliveryId(task.name, JSON.stringify([outcome, title, url, publish]));
    const entry = await store.get<string>(key);
    if (entry?.value === digest) return;
    await publishOutcome(outcome, context, { name: task.name, title, url }, publish);
    await store.set(key, digest, { ttlMs: keepMs });
  };
}

type Publishing = NonNullable<WebhookTaskOptions["publish"]>;

async function publishOutcome(
  outcome: Outcome,
  context: WebhookContext<"pullrequest:updated">,
  heading: { readonly name: string; readonly title: string; readonly url: string },
  publish: Publishing,
): Promise<void> {
  const { commit, pullRequest, signal } = context;
  if (commit && publish.includes("report")) await commit.reports.publish(outcomeReport(outcome, heading), { signal });
  if (commit && publish.includes("status")) await commit.statuses.set(outcomeStatus(outcome, heading), { signal });
  if (pullRequest && publish.includes("comment")) {
    const text = `**${heading.title}: ${outcome.title}**\n\n${outcome.summary}`;
    await pullRequest.comments.upsert({ marker: heading.name, text }, { signal });
  }
}

/** Where an outcome goes; `undefined` when there is neither a commit nor a pull request. */
function placeOf({ repository, commit, pullRequest }: WebhookContext<"pullrequest:updated">): string | undefined {
  if (!repository || !(commit ?? pullRequest)) return undefined;
  return `${repository.workspace}/${repository.repoSlug}:${pullRequest?.pullRequestId ?? ""}:${commit?.hash ?? ""}`;
}

function pageOf(payload: unknown): string {
  const parts = isObject(payload) ? [payload.pullrequest, payload.repository] : [];
  for (const part of parts) {
    const links = isObject(part) ? part.links : undefined;
    const html = isObject(links) ? links.html : undefined;
    if (isObject(html) && typeof html.href === "string") return html.href;
  }
  return "https://bitbucket.org/";
}
