import {
  type Bitbucket,
  type CommitHandle,
  defineTask,
  type PullRequestHandle,
  type Repository,
} from "@bucketkit/core";
import type { Store } from "@bucketkit/core/store";
import { createWebhooks, ensureWebhook, inOrder, parseWebhook } from "./index.js";

declare const bitbucket: Bitbucket;
declare const store: Store;

const outcome = { ok: true, title: "Fine", summary: "Fine.", findings: [], data: [] };
const onPullRequest = defineTask({ name: "a", subject: "pullRequest", operations: [], run: async () => outcome });
const onCommit = defineTask({ name: "b", subject: "commit", operations: [], run: async () => outcome });
const onNothing = defineTask({ name: "c", subject: "none", operations: [], run: async () => outcome });

/** Handlers know what their event is about. */
export function handlers(): void {
  const webhooks = createWebhooks({ secret: "s" });
  webhooks.on("pullrequest:approved", ({ payload, pullRequest, commit }) => {
    const handle: PullRequestHandle = pullRequest;
    const date: string = payload.approval.date;
    // @ts-expect-error -- the head of a pull request from a fork that is gone is not known.
    const head: CommitHandle = commit;
    return [handle, date, head];
  });
  webhooks.on("repo:push", ({ payload, pullRequest }) => {
    // @ts-expect-error -- a branch that is gone has no new commit.
    const hash: string = payload.push.changes[0].new.target.hash;
    // @ts-expect-error -- a push is about no pull request.
    const handle: PullRequestHandle = pullRequest;
    return [hash, handle];
  });
  webhooks.on("repo:commit_status_updated", ({ commit }) => commit.statuses.list());
  webhooks.on(["pullrequest:created", "pullrequest:updated"], ({ payload }) => payload.pullrequest.title);
  webhooks.on(
    "pullrequest:updated",
    inOrder(store, ({ pullRequest }) => pullRequest.get()),
  );
  // @ts-expect-error -- Bitbucket has ended the issue tracker.
  webhooks.on("issue:created", () => {});
  // @ts-expect-error -- there is no such event.
  webhooks.on("repo:pushed", () => {});
}

/** Tasks run on events that are about their subject. */
export function tasks(): void {
  const webhooks = createWebhooks({ secret: "s" });
  webhooks.task("pullrequest:created", onPullRequest).task("pullrequest:created", onCommit);
  webhooks.task("repo:commit_status_created", onCommit).task("repo:push", onNothing);
  // @ts-expect-error -- a push is about no pull request.
  webhooks.task("repo:push", onPullRequest);
}

/** Options that do not exist are errors. */
export function options(): void {
  // @ts-expect-error -- a slip of the pen.
  createWebhooks({ secret: "s", ignoreSelve: true });
}

/** Events of a subscription are literal types. */
export async function subscriptions(): Promise<void> {
  const wanted = { url: "https://ci.example.com/", secret: "s" };
  await ensureWebhook(bitbucket.repository("a/b"), { ...wanted, events: ["repo:push"] });
  await ensureWebhook(bitbucket.workspace("a"), { ...wanted, events: ["repo:created"] });
  // @ts-expect-error -- Bitbucket has ended the issue tracker.
  await ensureWebhook(bitbucket.repository("a/b"), { ...wanted, events: ["issue:created"] });
}

/** Parsed events are told apart by their kind and their key. */
export function parsed(body: string): unknown {
  const event = parseWebhook({ event: "repo:push", body });
  // @ts-expect-error -- of an unknown event nothing is known.
  const first: Repository = event.payload.repository;
  if (event.kind === "unknown") return event.payload;
  if (event.kind === "ended") return [event.endedOn, event.payload.issue.title];
  switch (event.event) {
    case "repo:push":
      return event.payload.push.changes;
    case "repo:fork":
      return event.payload.fork.full_name;
    default:
      return first;
  }
}
