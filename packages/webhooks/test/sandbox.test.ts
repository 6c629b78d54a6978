import { defineTask } from "@bucketkit/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ensureWebhook, liveWebhookEvents } from "../src/index.js";
import { type Scene, secret, startScene } from "./scene.js";

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(() => scene.close());

const repository = () => scene.bitbucket.repository("acme/widgets");

describe("webhooks of the sandbox", () => {
  it("bring a git push to its handler, verified, once; sent again it does not come twice", async () => {
    const { webhooks, errors, url } = await scene.listen();
    const seen: unknown[] = [];
    webhooks.on("repo:push", ({ payload }) => {
      const [change] = payload.push.changes;
      seen.push([change?.new?.name, change?.commits?.map(({ message }) => message.trim())]);
    });
    await ensureWebhook(repository(), { url, events: ["repo:push"], secret, hosts: scene.sandbox.hosts });
    await scene.push("More");
    const delivery = await scene.sandbox.deliveries.waitFor("repo:push");
    expect(delivery.state).toBe("delivered");
    expect(seen).toEqual([["main", ["More"]]]);
    const again = scene.sandbox.redeliver(delivery.id);
    await scene.sandbox.deliveries.settled();
    expect(again.attempts.at(-1)).toMatchObject({ status: 200, response: { body: "handled before" } });
    expect(seen).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  it("are refused when they were signed with another secret", async () => {
    const { webhooks, url } = await scene.listen();
    webhooks.on("repo:push", () => expect.unreachable());
    await ensureWebhook(repository(), { url, events: ["repo:push"], secret: "another", hosts: scene.sandbox.hosts });
    await scene.push("More");
    expect((await scene.sandbox.deliveries.waitFor("repo:push")).attempts).toMatchObject([{ status: 401 }]);
  });

  it("come again after a handler failed, and are handled then", async () => {
    const { webhooks, url } = await scene.listen();
    let calls = 0;
    webhooks.on("repo:push", () => {
      calls += 1;
      if (calls < 3) throw new Error("not now");
    });
    await ensureWebhook(repository(), { url, events: ["repo:push"], secret, hosts: scene.sandbox.hosts });
    await scene.push("More");
    const delivery = await scene.sandbox.deliveries.waitFor("repo:push");
    expect(delivery.attempts.map(({ status }) => status)).toEqual([500, 500, 200]);
  });

  it("are parsed in full, whatever operation causes them", async () => {
    const seen: string[] = [];
    const { errors, url } = await scene.listen({ onAny: ({ kind, event }) => void seen.push(`${kind} ${event}`) });
    const workspace = scene.bitbucket.workspace("acme");
    await ensureWebhook(workspace, { url, events: liveWebhookEvents, secret, hosts: scene.sandbox.hosts });
    const { pullRequests, ...rest } = repository();
    const { id } = await pullRequests.create({ title: "Lid", source: { branch: { name: "lid" } } });
    const pullRequest = rest.pullRequest(id);
    const comment = await pullRequest.comments.create({ content: { raw: "Fits." } });
    await pullRequest.comments.resolve(comment.id);
    await pullRequest.comments.reopen(comment.id);
    await pullRequest.comments.delete(comment.id);
    await pullRequest.requestChanges();
    await pullRequest.withdrawChangesRequest();
    await pullRequest.approve();
    await pullRequest.unapprove();
    const { source } = await pullRequest.get();
    const status = { key: "ci", url: "https://ci.example.com/" } as const;
    await rest.commit(source.commit?.hash ?? "").statuses.set({ ...status, state: "INPROGRESS" });
    await pullRequest.merge();
    await rest.forks.create({ name: "copy", workspace: { slug: "acme" } });
    await scene.sandbox.deliveries.settled();
    expect(errors).toEqual([]);
    expect(scene.sandbox.deliveries.every(({ state }) => state === "delivered")).toBe(true);
    expect(new Set(seen)).toEqual(new Set(scene.sandbox.deliveries.map(({ event }) => `live ${event}`)));
    expect(new Set(seen).size).toBeGreaterThanOrEqual(12);
  });

  it("run a task whose own report and status cause no further run", async () => {
    const { auth } = scene;
    const { webhooks, url, errors } = await scene.listen({ auth, ignoreSelf: false });
    let runs = 0;
    const task = defineTask({
      name: "has-title",
      subject: "pullRequest",
      operations: ["getPullRequest"],
      async run({ pullRequest }) {
        runs += 1;
        const { title } = await pullRequest.get();
        return { ok: title.length > 2, title: "Fine", summary: "It has a title.", findings: [], data: [] };
      },
    });
    webhooks.task(["pullrequest:created", "pullrequest:comment_created"], task, {
      publish: ["report", "status", "comment"],
    });
    const events = ["pullrequest:created", "pullrequest:comment_created"] as const;
    await ensureWebhook(repository(), { url, events, secret, hosts: scene.sandbox.hosts });
    await repository().pullRequests.create({ title: "Lid", source: { branch: { name: "lid" } } });
    await scene.sandbox.deliveries.waitFor("pullrequest:comment_created");
    await scene.sandbox.deliveries.settled();
    expect(errors).toEqual([]);
    // The comment of the first run causes the second, which finds everything published already.
    expect(runs).toBe(2);
    const { source } = await repository().pullRequest(1).get();
    const reports = await repository()
      .commit(source.commit?.hash ?? "")
      .reports.list()
      .toArray();
    expect(reports).toMatchObject([{ external_id: "has-title", result: "PASSED" }]);
    expect(await repository().pullRequest(1).comments.list().toArray()).toHaveLength(1);
  });

  it("do not reach handlers when the app itself caused them", async () => {
    const { auth } = scene;
    const { webhooks, url } = await scene.listen({ auth });
    webhooks.on("pullrequest:created", () => expect.unreachable());
    await ensureWebhook(repository(), { url, events: ["pullrequest:created"], secret, hosts: scene.sandbox.hosts });
    await repository().pullRequests.create({ title: "Lid", source: { branch: { name: "lid" } } });
    const delivery = await scene.sandbox.deliveries.waitFor("pullrequest:created");
    expect(delivery.attempts.at(-1)?.response?.body).toBe("caused by this app");
  });
});

describe("ensureWebhook", () => {
  const events = ["repo:push", "pullrequest:created"] as const;
  const url = "http://127.0.0.1:9/hook";

  it.each(["repository", "workspace"])(
    "makes one webhook of a %s, and changes nothing when it is right",
    async (kind) => {
      const owner = kind === "repository" ? repository() : scene.bitbucket.workspace("acme");
      const wanted = { url, events, secret, hosts: scene.sandbox.hosts };
      const { change, webhook } = await ensureWebhook(owner, wanted);
      expect({ change, ...webhook }).toMatchObject({ change: "created", url, active: true, secret_set: true });
      expect(await ensureWebhook(owner, { ...wanted, events: [...events].reverse() })).toMatchObject({
        change: "unchanged",
        webhook: { uuid: webhook.uuid },
      });
      expect(await ensureWebhook(owner, { ...wanted, events: ["repo:fork"] })).toMatchObject({
        change: "updated",
        webhook: { uuid: webhook.uuid, events: ["repo:fork"], secret_set: true },
      });
      expect(await owner.webhooks.list().toArray()).toHaveLength(1);
    },
  );

  it("turns on what was turned off, and gives a secret to what has none", async () => {
    const { uuid } = await repository().webhooks.create({ url, events: ["repo:push"], active: false });
    const ensured = await ensureWebhook(repository(), {
      url,
      events: ["repo:push"],
      secret,
      hosts: scene.sandbox.hosts,
    });
    expect(ensured).toMatchObject({ change: "updated", webhook: { uuid, active: true, secret_set: true } });
  });

  it("rotates a secret without losing a delivery, when the receiver knows both meanwhile", async () => {
    const receiver = await scene.listen({ secrets: ["next", secret] });
    let calls = 0;
    receiver.webhooks.on("repo:push", () => {
      calls += 1;
    });
    const wanted = { url: receiver.url, events: ["repo:push"] as const, hosts: scene.sandbox.hosts };
    await ensureWebhook(repository(), { ...wanted, secret });
    await scene.push("one");
    await scene.sandbox.deliveries.settled();
    const rotated = await ensureWebhook(repository(), { ...wanted, secret: "next", rotateSecret: true });
    expect(rotated.change).toBe("updated");
    await scene.push("two");
    await scene.sandbox.deliveries.settled();
    expect(scene.sandbox.deliveries.map(({ state }) => state)).toEqual(["delivered", "delivered"]);
    expect(calls).toBe(2);
  });
});
