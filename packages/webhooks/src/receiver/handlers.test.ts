import { accessTokenAuth, ConfigurationError, defineTask } from "@bucketkit/core";
import { account, mockTransport, refusal, reply } from "@bucketkit/core/testing";
import { describe, expect, it } from "vitest";
import { payloads, pullRequestPayload, someone } from "../../test/payloads.js";
import { deliver, startReceiver } from "../../test/start-receiver.js";

const created = payloads["pullrequest:created"];

describe("handlers of createWebhooks", () => {
  const auth = accessTokenAuth({ token: "a-token" });

  it("may read without auth, and are told at the first write that it is missing", async () => {
    const transport = mockTransport({ getPullRequest: created.pullrequest });
    const { webhooks, errors } = startReceiver({ client: { transport } });
    let title = "";
    webhooks.on("pullrequest:created", async ({ pullRequest }) => {
      title = (await pullRequest.get()).title;
      await pullRequest.approve();
    });
    expect(await webhooks.receive(await deliver("pullrequest:created", created))).toMatchObject({ status: 500 });
    expect(title).toBe(created.pullrequest.title);
    expect(errors[0]?.error).toBeInstanceOf(ConfigurationError);
    expect(String(errors[0]?.error)).toContain("`auth` is missing");
  });

  it("do not get what their own account caused, unless they ask for it", async () => {
    const own = { ...created, actor: { ...someone, uuid: "{0000aaaa-0000-4000-8000-00000000000a}" } };
    const plan = { getCurrentUser: account({ uuid: own.actor.uuid }) };
    const first = startReceiver({ auth, client: { transport: mockTransport(plan) } });
    expect(await first.webhooks.receive(await deliver("pullrequest:created", own))).toMatchObject({ outcome: "own" });
    expect(await first.webhooks.receive(await deliver("pullrequest:created", created))).toMatchObject({
      outcome: "handled",
    });
    expect(first.calls).toHaveLength(1);
    const second = startReceiver({ auth, ignoreSelf: false, client: { transport: mockTransport({}) } });
    await second.webhooks.receive(await deliver("pullrequest:created", own));
    expect(second.calls).toHaveLength(1);
    const third = startReceiver({ ignoreSelf: [own.actor.uuid.slice(1, -1).toUpperCase()] });
    expect(await third.webhooks.receive(await deliver("pullrequest:created", own))).toMatchObject({ outcome: "own" });
  });

  it("get everything, with one word in the log, when Bitbucket does not say whose a credential is", async () => {
    const warnings: string[] = [];
    const log = { debug() {}, info() {}, error() {}, warn: (message: string) => void warnings.push(message) };
    const { webhooks, calls } = startReceiver({
      auth,
      log,
      client: { transport: mockTransport({ getCurrentUser: refusal(403, "No.") }) },
    });
    await webhooks.receive(await deliver("pullrequest:created", created));
    await webhooks.receive(await deliver("repo:push", payloads["repo:push"]));
    expect(calls).toHaveLength(2);
    expect(warnings).toEqual([expect.stringContaining("ignoreSelf")]);
  });

  it("act with the credential that a function chooses for the delivery", async () => {
    const asked: unknown[] = [];
    const { webhooks } = startReceiver({
      ignoreSelf: false,
      auth: ({ event, payload }) => {
        asked.push([event, payload]);
        return auth;
      },
    });
    let actingAs = "";
    webhooks.on("pullrequest:created", (context) => {
      actingAs = context.actingAs;
    });
    await webhooks.receive(await deliver("pullrequest:created", created));
    expect([asked, actingAs]).toEqual([[["pullrequest:created", created]], "bot"]);
  });

  it("are no longer called for a pull request whose events follow each other like a loop", async () => {
    const loops: unknown[] = [];
    const { webhooks, calls } = startReceiver({
      loopLimit: { events: 3, withinMs: 60_000 },
      onLoop: ({ repository, pullRequestId, count }) => void loops.push([repository, pullRequestId, count]),
      log: { debug() {}, info() {}, warn() {}, error() {} },
    });
    const outcomes = [];
    for (let index = 0; index < 5; index += 1) {
      const payload = pullRequestPayload({ title: `Title ${index}` });
      outcomes.push((await webhooks.receive(await deliver("pullrequest:created", payload))).outcome);
    }
    expect(outcomes).toEqual(["handled", "handled", "handled", "loop", "loop"]);
    expect(loops).toEqual([["acme/widgets", 1, 4]]);
    const other = pullRequestPayload({ id: 2 });
    expect(await webhooks.receive(await deliver("pullrequest:created", other))).toMatchObject({ outcome: "handled" });
    expect(calls).toHaveLength(4);
  });

  it("can be tasks, whose unchanged outcome is not published again", async () => {
    const published: string[] = [];
    const note = (name: string) => () => {
      published.push(name);
      return reply({});
    };
    const transport = mockTransport({
      getPullRequest: created.pullrequest,
      listAnnotations: reply({ values: [] }),
      createOrUpdateReport: note("report"),
      createCommitStatus: note("status"),
    } as never);
    const task = defineTask({
      name: "has-title",
      subject: "pullRequest",
      operations: ["getPullRequest"],
      run: async ({ pullRequest }) => {
        await pullRequest.get();
        return { ok: true, title: "Fine", summary: "It has a title.", findings: [], data: [] };
      },
    });
    const { webhooks } = startReceiver({ auth, ignoreSelf: false, client: { transport } });
    webhooks.task(["pullrequest:updated", "pullrequest:comment_created"], task);
    expect(await webhooks.receive(await deliver("pullrequest:updated", pullRequestPayload()))).toMatchObject({
      outcome: "handled",
    });
    await webhooks.receive(await deliver("pullrequest:comment_created", payloads["pullrequest:comment_created"]));
    expect(published).toEqual(["report", "status"]);
  });
});
