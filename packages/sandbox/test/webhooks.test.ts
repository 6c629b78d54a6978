import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { WebhookOptions } from "@bucketkit/sandbox";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startReceiver, verifies } from "./webhook-receiver.js";
import { startScene, type WebhookScene } from "./webhook-scene.js";

const run = promisify(execFile);
const secret = "It's a Secret to Everybody";

let scene: WebhookScene;
let sandbox: WebhookScene["sandbox"];
const start = async (webhooks?: WebhookOptions) => {
  scene = await startScene(webhooks);
  sandbox = scene.sandbox;
};
beforeEach(() => start());
afterEach(() => sandbox.close());

describe("a webhook", () => {
  it("is told of a push by git, signed, and again when it is redelivered", async () => {
    await using receiver = await startReceiver();
    const made = await scene.hook(receiver.url, ["repo:push"], { secret });
    const directory = await mkdtemp(join(tmpdir(), "push-"));
    const git = (...parameters: readonly string[]) =>
      run("git", ["-c", "user.name=Rin", "-c", "user.email=rin@example.com", ...parameters], { cwd: directory });
    await git("clone", "--quiet", sandbox.gitUrl("widgets", "apiToken"), ".");
    await writeFile(join(directory, "größe.txt"), "12\n");
    await git("add", "--all");
    await git("commit", "--quiet", "--message", "Größe");
    await git("push", "--quiet", "origin", "HEAD:main", "HEAD:refs/heads/new", ":lid");
    const head = (await git("rev-parse", "HEAD")).stdout.trim();
    await rm(directory, { recursive: true });

    const delivery = await sandbox.deliveries.waitFor("repo:push");
    expect(delivery).toMatchObject({
      state: "delivered",
      attempts: [{ number: 1, status: 200, response: { body: "thanks" } }],
    });
    const [first] = receiver.received;
    if (!first) throw new Error("Nothing came.");
    expect(await verifies(secret, first.bytes, first.headers["x-hub-signature"])).toBe(true);
    expect(await verifies("another", first.bytes, first.headers["x-hub-signature"])).toBe(false);
    expect(first.headers).toMatchObject({
      "x-event-key": "repo:push",
      "x-attempt-number": "1",
      "x-request-uuid": delivery.id,
      "x-hook-uuid": String(made.body.uuid).replace(/[{}]/g, ""),
      "user-agent": "Bitbucket-Webhooks/2.0",
      "content-type": "application/json",
    });
    const payload = JSON.parse(Buffer.from(first.bytes).toString("utf8"));
    expect(payload.repository.full_name).toBe("acme/widgets");
    expect(payload.actor).not.toHaveProperty("username");
    const changes = Object.fromEntries(
      payload.push.changes.map((change: { new: { name: string } | null; old: { name: string } | null }) => [
        (change.new ?? change.old)?.name,
        change,
      ]),
    );
    expect(changes.main).toMatchObject({ created: false, closed: false, forced: false, truncated: false });
    expect(changes.main.new.target.hash).toBe(head);
    expect(changes.main.commits.map(({ message }: { message: string }) => message)).toEqual(["Größe\n"]);
    expect(changes.new).toMatchObject({ created: true, old: null });
    expect(changes.lid).toMatchObject({ closed: true, new: null });
    expect(changes.lid).not.toHaveProperty("commits");

    const again = sandbox.redeliver(delivery.id);
    expect(again).toMatchObject({ redeliveryOf: delivery.id, body: delivery.body });
    await sandbox.deliveries.settled();
    expect(receiver.received).toHaveLength(2);
    expect(receiver.received[1]?.headers["x-request-uuid"]).toBe(again.id);
    expect(again.id).not.toBe(delivery.id);
    expect(() => sandbox.redeliver("none")).toThrow(/no delivery/);
    expect(JSON.stringify(sandbox.deliveries)).not.toContain(secret);
  });

  it("is asked three times while it answers 5xx, with one id", async () => {
    await using receiver = await startReceiver((_, count) => (count < 3 ? 503 : 204));
    await scene.hook(receiver.url, ["pullrequest:created"]);
    await scene.openPullRequest();
    const delivery = await sandbox.deliveries.waitFor("pullrequest:created");
    expect(delivery.state).toBe("delivered");
    expect(receiver.received.map(({ headers }) => headers["x-attempt-number"])).toEqual(["1", "2", "3"]);
    expect(new Set(receiver.received.map(({ headers }) => headers["x-request-uuid"]))).toEqual(new Set([delivery.id]));
    expect(receiver.received[0]?.headers).not.toHaveProperty("x-hub-signature");
  });

  it("is given up after three 5xx, and after one 4xx", async () => {
    await using broken = await startReceiver(() => 500);
    await using refusing = await startReceiver(() => 404);
    await scene.hook(broken.url, ["pullrequest:created"]);
    await scene.hook(refusing.url, ["pullrequest:created"]);
    await scene.openPullRequest();
    await sandbox.deliveries.settled();
    expect(sandbox.deliveries.map(({ state, attempts }) => [state, attempts.map(({ status }) => status)])).toEqual([
      ["failed", [500, 500, 500]],
      ["failed", [404]],
    ]);
  });

  it("times out without another try, and what cannot be reached is a network error", async () => {
    await sandbox.close();
    await start({ timeoutMs: 80 });
    await using silent = await startReceiver(() => undefined);
    await scene.hook(silent.url, ["pullrequest:created"]);
    await scene.hook("http://127.0.0.1:1/", ["pullrequest:created"]);
    await scene.openPullRequest();
    await sandbox.deliveries.settled();
    expect(sandbox.deliveries.map(({ attempts }) => attempts.map(({ status }) => status))).toEqual([
      ["TIMEOUT"],
      ["NETWORK ERROR"],
    ]);
    expect(silent.received).toHaveLength(1);
  });

  it("gets no payload above 256 KiB", async () => {
    await using receiver = await startReceiver();
    await scene.hook(receiver.url, ["pullrequest:comment_created"]);
    await scene.openPullRequest();
    await scene.comment("a".repeat(140_000));
    await scene.comment("small");
    await sandbox.deliveries.settled();
    expect(sandbox.deliveries.map(({ state, attempts }) => [state, attempts.length])).toEqual([
      ["too-large", 0],
      ["delivered", 1],
    ]);
    expect(receiver.received).toHaveLength(1);
  });

  it("gets its events in order, one after the other", async () => {
    let open = 0;
    let most = 0;
    await using receiver = await startReceiver(() => {
      most = Math.max(most, ++open);
      open -= 1;
      return 200;
    });
    await scene.hook(receiver.url, ["pullrequest:comment_created"]);
    await scene.openPullRequest();
    for (let number = 1; number <= 10; number += 1) await scene.comment(String(number));
    await sandbox.deliveries.settled();
    const raw = receiver.received.map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString()).comment.content.raw);
    expect(raw).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
    expect(most).toBe(1);
  });

  it("gets deliveries twice or out of order when a fault says so", async () => {
    await using receiver = await startReceiver();
    await scene.hook(receiver.url, ["pullrequest:comment_created"]);
    await scene.openPullRequest();
    const event = "pullrequest:comment_created";
    sandbox.faults.add({ effect: { kind: "outOfOrder" }, event, times: 1 });
    await scene.comment("1");
    await scene.comment("2");
    sandbox.faults.add({ effect: { kind: "duplicate" }, event, times: 1 });
    await scene.comment("3");
    await sandbox.deliveries.settled();
    const raw = receiver.received.map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString()).comment.content.raw);
    expect(raw).toEqual(["2", "1", "3", "3"]);
  });

  it("may be named localhost", async () => {
    await using receiver = await startReceiver();
    await scene.hook(receiver.url.replace("127.0.0.1", "localhost"), ["pullrequest:created"]);
    await scene.openPullRequest();
    expect((await sandbox.deliveries.waitFor("pullrequest:created")).state).toBe("delivered");
  });

  it("on another machine gets nothing unless it was allowed", async () => {
    await scene.hook("http://192.0.2.1/hook", ["pullrequest:created"]);
    await scene.hook("http://[2001:db8::1]/hook", ["pullrequest:created"]);
    await scene.openPullRequest();
    await sandbox.deliveries.settled();
    expect(sandbox.deliveries.map(({ state }) => state)).toEqual(["refused", "refused"]);
    expect(sandbox.deliveries[0]?.attempts[0]?.error).toMatch(/allowHosts/);
  });

  it("that is inactive, or listens to something else, gets nothing", async () => {
    await using receiver = await startReceiver();
    await scene.hook(receiver.url, ["pullrequest:created"], { active: false });
    await scene.hook(receiver.url, ["repo:push"]);
    await scene.openPullRequest();
    await sandbox.deliveries.settled();
    expect(sandbox.deliveries).toHaveLength(0);
  });

  it("cannot be the fifty-first of a repository", async () => {
    for (let number = 0; number < 50; number += 1)
      expect((await scene.hook("http://127.0.0.1:1/", ["repo:push"])).status).toBe(201);
    expect((await scene.hook("http://127.0.0.1:1/", ["repo:push"])).status).toBe(400);
  });

  it("does not keep the sandbox from closing", async () => {
    await using silent = await startReceiver(() => undefined);
    await scene.hook(silent.url, ["pullrequest:created"]);
    await scene.openPullRequest();
    const started = performance.now();
    await sandbox.close();
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(sandbox.deliveries.map(({ state }) => state)).toEqual(["cancelled"]);
  });
});

describe("waitFor", () => {
  it("tells what came instead", async () => {
    await expect(sandbox.deliveries.waitFor("repo:push", { timeoutMs: 20 })).rejects.toThrow(/within 20 ms.*none/);
  });
});
