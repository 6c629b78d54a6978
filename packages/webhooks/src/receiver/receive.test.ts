import { SignatureError, ValidationError } from "@bucketkit/core";
import { createMemoryStore } from "@bucketkit/core/store";
import { describe, expect, it } from "vitest";
import { payloads, pullRequestPayload } from "../../test/payloads.js";
import { deliver, secret, startReceiver, toList } from "../../test/start-receiver.js";
import { createMemoryQueue, createWebhooks } from "../index.js";

const created = payloads["pullrequest:created"];

describe("receive", () => {
  it("calls the handler of a genuine delivery with its payload and handles", async () => {
    const { webhooks } = startReceiver();
    let seen: unknown;
    webhooks.on("pullrequest:created", ({ payload, pullRequest, repository, commit, actor, delivery, surface }) => {
      const place = [repository.workspace, repository.repoSlug, pullRequest.pullRequestId, commit?.hash];
      seen = {
        title: payload.pullrequest.title,
        place,
        actor: actor?.display_name,
        attempt: delivery.attempt,
        surface,
      };
    });
    expect(await webhooks.receive(await deliver("pullrequest:created", created))).toMatchObject({
      status: 200,
      outcome: "handled",
    });
    expect(seen).toEqual({
      title: created.pullrequest.title,
      place: ["acme", "widgets", 1, created.pullrequest.source.commit?.hash],
      actor: "Someone",
      attempt: 1,
      surface: "webhook",
    });
  });

  it.each([
    ["no signature", 401, { "x-hub-signature": undefined }],
    ["another signature", 401, { "x-hub-signature": `sha256=${"0".repeat(64)}` }],
    ["two signatures", 401, { "x-hub-signature": ["sha256=a", "sha256=b"] }],
    ["no event", 400, { "x-event-key": undefined }],
    ["an event that is none", 400, { "x-event-key": "__proto__" }],
  ])("refuses a delivery with %s with %i, and tells onError why", async (_, status, headers) => {
    const { webhooks, calls, errors } = startReceiver();
    const delivery = await deliver("pullrequest:created", created);
    const result = await webhooks.receive({ body: delivery.body, headers: { ...delivery.headers, ...headers } });
    expect(result).toMatchObject({ status, outcome: "refused" });
    expect(calls).toEqual([]);
    expect(errors).toMatchObject([{ info: { phase: "refused" } }]);
    expect((status === 401 ? SignatureError : ValidationError).isInstance(errors[0]?.error)).toBe(true);
  });

  it.each([
    ["no JSON", "nonsense", 400],
    ["bytes that are no UTF-8", Uint8Array.of(0x22, 0xff, 0x22), 400],
    ["a payload of another event", {}, 422],
    ["a field of another type", { ...created, actor: 1 }, 422],
    ["more bytes than allowed", "x".repeat(1_048_577), 413],
  ])("refuses %s although it is signed", async (_, payload, status) => {
    const { webhooks, calls } = startReceiver();
    expect(await webhooks.receive(await deliver("pullrequest:created", payload))).toMatchObject({ status });
    expect(calls).toEqual([]);
  });

  it("accepts header names in any case, and Headers", async () => {
    const { webhooks, calls } = startReceiver();
    const { body, headers } = await deliver("repo:push", payloads["repo:push"]);
    const upper = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]));
    expect(await webhooks.receive({ body, headers: upper })).toMatchObject({ outcome: "handled" });
    expect(await webhooks.receive({ body, headers: new Headers(headers) })).toMatchObject({ outcome: "duplicate" });
    expect(calls).toEqual(["repo:push"]);
  });

  it("handles a delivery once, however often and under whatever id it comes", async () => {
    const { webhooks, calls } = startReceiver({}, () => new Promise((resolve) => setTimeout(resolve, 20)));
    const deliveries = await Promise.all(
      Array.from({ length: 100 }, () => deliver("repo:push", payloads["repo:push"])),
    );
    const first = await Promise.all(deliveries.map((delivery) => webhooks.receive(delivery)));
    expect(new Set(first.map(({ outcome }) => outcome))).toEqual(new Set(["handled", "busy"]));
    const later = await Promise.all(deliveries.map((delivery) => webhooks.receive(delivery)));
    expect(later.every(({ status, outcome }) => status === 200 && outcome === "duplicate")).toBe(true);
    expect(calls).toEqual(["repo:push"]);
  });

  it("answers 500 when a handler fails, handles the next attempt, and does not call those again that were through", async () => {
    let fails = true;
    const { webhooks, calls, errors } = startReceiver();
    webhooks.on("pullrequest:created", () => {
      calls.push("second");
      if (fails) throw new Error("not now");
    });
    const delivery = await deliver("pullrequest:created", created);
    expect(await webhooks.receive(delivery)).toMatchObject({ status: 500, outcome: "failed" });
    expect(errors).toMatchObject([{ error: { message: "not now" }, info: { phase: "handler" } }]);
    fails = false;
    expect(await webhooks.receive(delivery)).toMatchObject({ status: 200, outcome: "handled" });
    expect(calls).toEqual(["pullrequest:created", "second", "second"]);
  });

  it("keeps what always fails as dead letter, and tries it anew when asked to or when it is sent again by hand", async () => {
    let fails = true;
    const { webhooks, calls, errors } = startReceiver({}, () => {
      if (fails) throw new Error("poison");
    });
    const delivery = await deliver("pullrequest:created", created);
    const outcomes = [];
    for (let attempt = 1; attempt <= 4; attempt += 1) outcomes.push((await webhooks.receive(delivery)).outcome);
    expect(outcomes).toEqual(["failed", "failed", "dead", "dead"]);
    expect(calls).toHaveLength(3);
    expect(errors.map(({ info }) => info.phase)).toEqual(["handler", "handler", "given-up"]);
    const letters = await toList(webhooks.deadLetters());
    expect(letters).toMatchObject([{ reason: "poison", tries: 3, delivery: { event: "pullrequest:created" } }]);
    expect(await webhooks.receive(await deliver("pullrequest:created", created))).toMatchObject({ outcome: "failed" });
    fails = false;
    expect(await webhooks.retry(letters[0]?.delivery.id ?? "")).toBe(true);
    expect(await toList(webhooks.deadLetters())).toEqual([]);
    expect(await webhooks.retry("none")).toBe(false);
    expect(await webhooks.receive(delivery)).toMatchObject({ outcome: "duplicate" });
  });

  it("counts a process that died while it handled a delivery as a try", async () => {
    const store = createMemoryStore();
    const { webhooks, calls } = startReceiver({ store, leaseMs: 1 });
    const delivery = await deliver("pullrequest:created", created);
    await webhooks.receive(delivery);
    const [entry] = await toList(store.list<object>("webhooks:delivery:"));
    await store.set(entry?.key ?? "", { ...entry?.value, state: "running", tries: 1, until: 0, finished: [] });
    expect(await webhooks.receive(delivery)).toMatchObject({ outcome: "handled" });
    await store.set(entry?.key ?? "", { ...entry?.value, state: "running", tries: 3, until: 0, finished: [] });
    expect(await webhooks.receive(delivery)).toMatchObject({ outcome: "dead" });
    expect(calls).toHaveLength(2);
  });

  it("acknowledges in time and goes on, and tries again by itself what then fails", async () => {
    let release = () => {};
    let fails = true;
    const { webhooks, calls } = startReceiver({ acknowledgeWithinMs: 20 }, () =>
      fails ? new Promise((_, reject) => (release = () => reject(new Error("late")))) : undefined,
    );
    const result = await webhooks.receive(await deliver("repo:push", payloads["repo:push"]));
    expect(result).toMatchObject({ status: 202, outcome: "running" });
    fails = false;
    release();
    await result.settled;
    expect(calls).toHaveLength(2);
  });

  it("acknowledges no copy of a delivery that another process is at, since that may have died", async () => {
    const { webhooks } = startReceiver({ acknowledgeWithinMs: 5 }, () => new Promise(() => {}));
    const delivery = await deliver("repo:push", payloads["repo:push"]);
    expect(await webhooks.receive(delivery)).toMatchObject({ status: 202, outcome: "running" });
    expect(await webhooks.receive(delivery)).toMatchObject({ status: 503, outcome: "busy" });
  });

  it("goes on trying after it has acknowledged, also when the store fails once and onError itself fails", async () => {
    let release = () => {};
    let failures = 0;
    const store = createMemoryStore();
    const brittle: typeof store = {
      ...store,
      get: (key) => (failures === 1 && failures++ ? Promise.reject(new Error("no store")) : store.get(key)),
    };
    const logged: string[] = [];
    const log = { debug: () => {}, info: () => {}, warn: () => {}, error: (text: string) => void logged.push(text) };
    const onError = () => {
      throw new Error("onError is broken");
    };
    const { webhooks, calls } = startReceiver({ acknowledgeWithinMs: 20, store: brittle, log, onError }, () =>
      failures++ === 0 ? new Promise((_, reject) => (release = () => reject(new Error("late")))) : undefined,
    );
    const result = await webhooks.receive(await deliver("repo:push", payloads["repo:push"]));
    expect(result).toMatchObject({ status: 202, outcome: "running" });
    release();
    await result.settled;
    expect(calls).toHaveLength(2);
    expect(logged.join()).toContain("onError is broken");
  });

  it("answers 503 when a function of the application fails, not as if the body were wrong", async () => {
    const now = () => {
      throw new Error("no clock");
    };
    const { webhooks, errors } = startReceiver({ now });
    expect(await webhooks.receive(await deliver("repo:push", payloads["repo:push"]))).toMatchObject({ status: 503 });
    expect(errors).toMatchObject([{ error: { message: "no clock" }, info: { phase: "internal" } }]);
  });

  it("drops what is older than the replay window, by the date in the signed body", async () => {
    const old = pullRequestPayload({
      updated_on: "2025-12-01T00:00:00+00:00",
      created_on: "2025-12-01T00:00:00+00:00",
    });
    const { webhooks, calls } = startReceiver();
    expect(await webhooks.receive(await deliver("pullrequest:created", old))).toMatchObject({ outcome: "stale" });
    expect(calls).toEqual([]);
  });

  it("hands unknown events to onUnknown and every event to onAny, once", async () => {
    const seen: string[] = [];
    const { webhooks } = startReceiver({
      onAny: ({ event, kind }) => void seen.push(`any ${kind} ${event}`),
      onUnknown: ({ event }) => void seen.push(`unknown ${event}`),
    });
    const unknown = await deliver("repo:archived", {});
    expect(await webhooks.receive(unknown)).toMatchObject({ status: 200, outcome: "unknown" });
    await webhooks.receive(unknown);
    expect(await webhooks.receive(await deliver("repo:fork", payloads["repo:fork"]))).toMatchObject({
      outcome: "unhandled",
    });
    expect(seen).toEqual(["any unknown repo:archived", "unknown repo:archived", "any live repo:fork"]);
  });

  it("answers 503 when the store is away, so that Bitbucket sends again", async () => {
    const store = createMemoryStore();
    const broken = { ...store, get: () => Promise.reject(new Error("no store")) };
    const { webhooks, errors } = startReceiver({ store: broken });
    expect(await webhooks.receive(await deliver("repo:push", payloads["repo:push"]))).toMatchObject({ status: 503 });
    expect(errors).toMatchObject([{ error: { message: "no store" }, info: { phase: "internal" } }]);
  });

  it("waits for its handlers when it is closed, and takes nothing more", async () => {
    let isAborted = false;
    const webhooks = createWebhooks({ secret, onError: () => {}, acknowledgeWithinMs: 5 });
    webhooks.on("repo:push", ({ signal }) =>
      new Promise((resolve) => signal.addEventListener("abort", resolve)).then(() => {
        isAborted = true;
      }),
    );
    const delivery = await deliver("repo:push", payloads["repo:push"]);
    expect(await webhooks.receive(delivery)).toMatchObject({ status: 202 });
    await webhooks.close({ graceMs: 10 });
    expect(isAborted).toBe(true);
    expect(await webhooks.receive(delivery)).toMatchObject({ status: 503 });
  });

  it("takes nothing more out of its queue when it is closed", async () => {
    const queue = createMemoryQueue({ concurrency: 1 });
    const { webhooks, calls } = startReceiver({ queue }, () => new Promise((resolve) => setTimeout(resolve, 20)));
    for (let number = 1; number <= 5; number += 1) {
      const payload = { ...created, pullrequest: { ...created.pullrequest, id: number } };
      expect(await webhooks.receive(await deliver("pullrequest:created", payload))).toMatchObject({ status: 202 });
    }
    webhooks.work();
    await webhooks.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(calls).toHaveLength(1);
  });
});
