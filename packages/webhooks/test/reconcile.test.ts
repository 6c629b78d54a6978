import { createMemoryStore } from "@bucketkit/core/store";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMemoryQueue, ensureWebhook, type LiveWebhookEventName } from "../src/index.js";
import { type Scene, secret, startScene } from "./scene.js";

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(() => scene.close());

const repository = () => scene.bitbucket.repository("acme/widgets");
const since = new Date("2020-01-01");
const handledEvents: readonly LiveWebhookEventName[] = [
  "repo:push",
  "repo:commit_status_created",
  "repo:commit_status_updated",
  "pullrequest:created",
  "pullrequest:updated",
  "pullrequest:fulfilled",
  "pullrequest:rejected",
];

/** A receiver that notes what its handlers get, and reconciles. */
async function start(options: Parameters<Scene["listen"]>[0] = {}) {
  const receiver = await scene.listen({ auth: scene.auth, ignoreSelf: false, ...options });
  const seen: string[] = [];
  receiver.webhooks.on(handledEvents, ({ event, delivery, payload }) => {
    const change = "push" in payload ? payload.push.changes[0] : undefined;
    const ref = change ? ` ${(change.new ?? change.old)?.name}${change.closed ? " gone" : ""}` : "";
    const id = "pullrequest" in payload ? ` ${payload.pullrequest.id}` : "";
    seen.push(`${event}${id}${ref}${delivery.reconciled ? " (reconciled)" : ""}`);
  });
  const reconcile = () => receiver.webhooks.reconcile({ repositories: ["acme/widgets"], since, settleMs: 0 });
  /** Looks at what is there without minding it, as after an installation. */
  const begin = async () => {
    await reconcile();
    seen.splice(0);
  };
  return { ...receiver, seen, reconcile, begin };
}

describe("reconcile", () => {
  it("raises what never came, once", async () => {
    const { seen, reconcile, begin, errors } = await start();
    await begin();
    await scene.push("More");
    await scene.push("Knob", "knob");
    await repository().pullRequests.create({ title: "Lid", source: { branch: { name: "lid" } } });
    await repository().pullRequests.create({ title: "Knob", source: { branch: { name: "knob" } } });
    await repository().pullRequest(2).decline();
    const report = await reconcile();
    const expected = [
      "repo:push knob (reconciled)",
      "repo:push main (reconciled)",
      "pullrequest:created 1 (reconciled)",
      "pullrequest:created 2 (reconciled)",
      "pullrequest:rejected 2 (reconciled)",
    ];
    expect(seen.sort()).toEqual(expected.sort());
    expect(report.events).toHaveLength(5);
    expect(report.events.every(({ outcome }) => outcome === "handled")).toBe(true);
    expect((await reconcile()).events).toEqual([]);
    expect(seen).toHaveLength(5);
    expect(errors).toEqual([]);
  });

  it("tells the commits of a push, and where its branch was before", async () => {
    const { webhooks, begin, reconcile } = await start();
    await begin();
    const { target } = await repository().branch("main").get();
    const pushes: unknown[] = [];
    webhooks.on("repo:push", ({ payload }) => {
      const [change] = payload.push.changes;
      pushes.push([change?.old?.target.hash, change?.new?.target.hash, change?.commits?.length, change?.forced]);
    });
    await scene.push("One");
    const last = await scene.push("Two");
    await reconcile();
    expect(pushes).toEqual([[target.hash, last, 2, false]]);
  });

  it("finds merges, statuses, tags, and branches that are gone", async () => {
    const { seen, reconcile, begin } = await start();
    await begin();
    const { id, source } = await repository().pullRequests.create({
      title: "Lid",
      source: { branch: { name: "lid" } },
    });
    await reconcile();
    seen.splice(0);
    const status = { key: "ci", url: "https://ci.example.com/", state: "SUCCESSFUL" } as const;
    await repository()
      .commit(source.commit?.hash ?? "")
      .statuses.set(status);
    await reconcile();
    expect(seen.splice(0)).toEqual(["repo:commit_status_created (reconciled)"]);
    await repository().pullRequest(id).merge({ strategy: "merge_commit" });
    await repository().branches.delete("lid");
    await scene.git("tag", "v1");
    await scene.git("push", "--quiet", "origin", "v1");
    await reconcile();
    expect(seen.sort()).toEqual([
      "pullrequest:fulfilled 1 (reconciled)",
      "repo:push lid gone (reconciled)",
      "repo:push main (reconciled)",
      "repo:push v1 (reconciled)",
    ]);
    expect((await reconcile()).events).toEqual([]);
  });

  it("raises only what was lost of what was delivered", async () => {
    const { seen, reconcile, begin, webhooks, url } = await start();
    await begin();
    const ensured = { url, events: handledEvents, secret, hosts: scene.sandbox.hosts };
    const { webhook } = await ensureWebhook(repository(), ensured);
    await scene.push("Delivered");
    await repository().pullRequests.create({ title: "Lid", source: { branch: { name: "lid" } } });
    await scene.sandbox.deliveries.settled();
    expect(seen.splice(0).sort()).toEqual(["pullrequest:created 1", "repo:push main"]);
    expect((await reconcile()).events).toEqual([]);
    await repository().webhooks.delete(webhook.uuid);
    await scene.push("Lost");
    await repository().pullRequest(1).update({ title: "A round lid" });
    await reconcile();
    expect(seen.sort()).toEqual(["pullrequest:updated 1 (reconciled)", "repo:push main (reconciled)"]);
    await webhooks.close();
  });

  it("leaves alone what may still be on its way", async () => {
    const { webhooks, seen, begin } = await start();
    await begin();
    await repository().pullRequests.create({ title: "Lid", source: { branch: { name: "lid" } } });
    await webhooks.reconcile({ repositories: ["acme/widgets"], since });
    expect(seen).toEqual([]);
  });

  it("puts what it finds into the queue", async () => {
    const queue = createMemoryQueue();
    const store = createMemoryStore();
    const { webhooks, reconcile, seen } = await start({ queue, store });
    const found = await reconcile();
    expect(found.events.map(({ outcome }) => outcome)).toEqual(found.events.map(() => "queued"));
    expect(found.events.length).toBeGreaterThan(0);
    const worker = webhooks.work();
    await expect.poll(() => seen.length).toBe(found.events.length);
    await worker.close();
    expect((await reconcile()).events).toEqual([]);
  });

  it("handles again, at the next time, what failed", async () => {
    const { webhooks, reconcile, begin } = await start();
    await begin();
    let fails = true;
    webhooks.on("repo:push", () => {
      if (fails) throw new Error("not now");
    });
    await scene.push("More");
    expect((await reconcile()).events).toMatchObject([{ about: "branch main", outcome: "failed" }]);
    fails = false;
    expect((await reconcile()).events).toMatchObject([{ about: "branch main", outcome: "handled" }]);
    expect((await reconcile()).events).toEqual([]);
  });
});
