import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { apiTokenAuth, createBitbucket, defineTask } from "@bucketkit/core";
import { createSandbox, type Sandbox } from "@bucketkit/sandbox";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWebhooks, ensureWebhook, liveWebhookEvents, toNodeHandler, type WebhooksOptions } from "../src/index.js";

const run = promisify(execFile);
const secret = "of-the-webhook";

let sandbox: Sandbox;
let server: Server | undefined;
beforeEach(async () => {
  const commits = [
    { message: "Begin", files: { "README.md": "# Widgets\n" } },
    { message: "Lid", branch: "lid", files: { "lid.txt": "round\n" } },
  ];
  sandbox = await createSandbox({ seed: { repositories: [{ slug: "widgets", commits }] } });
});
afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  await sandbox.close();
});

const client = () => {
  const { email, token } = sandbox.credentials.apiToken;
  return { auth: apiTokenAuth({ email, token }), hosts: sandbox.hosts };
};
const repository = () => createBitbucket(client()).repository("acme/widgets");

/** A receiver on real HTTP. */
async function listen(options: Partial<WebhooksOptions> = {}) {
  const errors: unknown[] = [];
  const webhooks = createWebhooks({
    secret,
    client: { hosts: sandbox.hosts },
    onError: (error) => void errors.push(error),
    ...options,
  });
  server = createServer(toNodeHandler(webhooks));
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return { webhooks, errors, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

async function push(message: string): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "webhooks-"));
  const git = (...words: string[]) =>
    run("git", ["-C", directory, "-c", "user.name=Rin", "-c", "user.email=rin@example.com", ...words]);
  await git("clone", "--quiet", sandbox.gitUrl("widgets", "apiToken"), ".");
  await writeFile(join(directory, "more.txt"), message);
  await git("add", ".");
  await git("commit", "--quiet", "--message", message);
  await git("push", "--quiet", "origin", "HEAD");
  await rm(directory, { recursive: true });
}

describe("webhooks of the sandbox", () => {
  it("bring a git push to its handler, verified, once; sent again it does not come twice", async () => {
    const { webhooks, errors, url } = await listen();
    const seen: unknown[] = [];
    webhooks.on("repo:push", ({ payload }) => {
      const [change] = payload.push.changes;
      seen.push([change?.new?.name, change?.commits?.map(({ message }) => message.trim())]);
    });
    await ensureWebhook(repository(), { url, events: ["repo:push"], secret, hosts: sandbox.hosts });
    await push("More");
    const delivery = await sandbox.deliveries.waitFor("repo:push");
    expect(delivery.state).toBe("delivered");
    expect(seen).toEqual([["main", ["More"]]]);
    const again = sandbox.redeliver(delivery.id);
    await sandbox.deliveries.settled();
    expect(again.attempts.at(-1)).toMatchObject({ status: 200, response: { body: "handled before" } });
    expect(seen).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  it("are refused when they were signed with another secret", async () => {
    const { webhooks, url } = await listen();
    webhooks.on("repo:push", () => expect.unreachable());
    await ensureWebhook(repository(), { url, events: ["repo:push"], secret: "another", hosts: sandbox.hosts });
    await push("More");
    expect((await sandbox.deliveries.waitFor("repo:push")).attempts).toMatchObject([{ status: 401 }]);
  });

  it("come again after a handler failed, and are handled then", async () => {
    const { webhooks, url } = await listen();
    let calls = 0;
    webhooks.on("repo:push", () => {
      calls += 1;
      if (calls < 3) throw new Error("not now");
    });
    await ensureWebhook(repository(), { url, events: ["repo:push"], secret, hosts: sandbox.hosts });
    await push("More");
    const delivery = await sandbox.deliveries.waitFor("repo:push");
    expect(delivery.attempts.map(({ status }) => status)).toEqual([500, 500, 200]);
  });

  it("are parsed in full, whatever operation causes them", async () => {
    const seen: string[] = [];
    const { errors, url } = await listen({ onAny: ({ kind, event }) => void seen.push(`${kind} ${event}`) });
    const workspace = createBitbucket(client()).workspace("acme");
    await ensureWebhook(workspace, { url, events: liveWebhookEvents, secret, hosts: sandbox.hosts });
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
    await sandbox.deliveries.settled();
    expect(errors).toEqual([]);
    expect(sandbox.deliveries.every(({ state }) => state === "delivered")).toBe(true);
    expect(new Set(seen)).toEqual(new Set(sandbox.deliveries.map(({ event }) => `live ${event}`)));
    expect(new Set(seen).size).toBeGreaterThanOrEqual(12);
  });

  it("run a task whose own report and status cause no further run", async () => {
    const { auth } = client();
    const { webhooks, url, errors } = await listen({ auth, ignoreSelf: false });
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
    await ensureWebhook(repository(), { url, events, secret, hosts: sandbox.hosts });
    await repository().pullRequests.create({ title: "Lid", source: { branch: { name: "lid" } } });
    await sandbox.deliveries.waitFor("pullrequest:comment_created");
    await sandbox.deliveries.settled();
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
    const { auth } = client();
    const { webhooks, url } = await listen({ auth });
    webhooks.on("pullrequest:created", () => expect.unreachable());
    await ensureWebhook(repository(), { url, events: ["pullrequest:created"], secret, hosts: sandbox.hosts });
    await repository().pullRequests.create({ title: "Lid", source: { branch: { name: "lid" } } });
    const delivery = await sandbox.deliveries.waitFor("pullrequest:created");
    expect(delivery.attempts.at(-1)?.response?.body).toBe("caused by this app");
  });
});

describe("ensureWebhook", () => {
  const events = ["repo:push", "pullrequest:created"] as const;
  const url = "http://127.0.0.1:9/hook";

  it.each(["repository", "workspace"])(
    "makes one webhook of a %s, and changes nothing when it is right",
    async (kind) => {
      const owner = kind === "repository" ? repository() : createBitbucket(client()).workspace("acme");
      const wanted = { url, events, secret, hosts: sandbox.hosts };
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
    const ensured = await ensureWebhook(repository(), { url, events: ["repo:push"], secret, hosts: sandbox.hosts });
    expect(ensured).toMatchObject({ change: "updated", webhook: { uuid, active: true, secret_set: true } });
  });

  it("rotates a secret without losing a delivery, when the receiver knows both meanwhile", async () => {
    const receiver = await listen({ secret: undefined, secrets: ["next", secret] } as never);
    let calls = 0;
    receiver.webhooks.on("repo:push", () => {
      calls += 1;
    });
    const wanted = { url: receiver.url, events: ["repo:push"] as const, hosts: sandbox.hosts };
    await ensureWebhook(repository(), { ...wanted, secret });
    await push("one");
    await sandbox.deliveries.settled();
    const rotated = await ensureWebhook(repository(), { ...wanted, secret: "next", rotateSecret: true });
    expect(rotated.change).toBe("updated");
    await push("two");
    await sandbox.deliveries.settled();
    expect(sandbox.deliveries.map(({ state }) => state)).toEqual(["delivered", "delivered"]);
    expect(calls).toBe(2);
  });
});
