import { describe, expect, it } from "vitest";
import { payloads, pullRequestPayload } from "../../test/payloads.js";
import { deliver, startReceiver, toList } from "../../test/start-receiver.js";
import type { Delivery } from "../delivery/delivery.js";
import { createMemoryQueue } from "./create-memory-queue.js";

const delivery = (id: string): Delivery => ({
  id,
  event: "repo:push",
  body: "{}",
  requestUuid: undefined,
  hookUuid: undefined,
  attempt: 1,
  receivedAt: 0,
  reconciled: false,
});

describe("createMemoryQueue", () => {
  it("keeps deliveries until somebody works, in order and so many at a time", async () => {
    const queue = createMemoryQueue({ concurrency: 2 });
    for (const id of ["a", "b", "c"]) await queue.enqueue(delivery(id));
    const begun: string[] = [];
    const releases: (() => void)[] = [];
    const worker = queue.work(({ id }) => {
      begun.push(id);
      return new Promise((resolve) => releases.push(resolve));
    });
    expect(begun).toEqual(["a", "b"]);
    releases[0]?.();
    await expect.poll(() => begun).toEqual(["a", "b", "c"]);
    for (const release of releases) release();
    await worker.close();
  });

  it("hands out again what failed, later", async () => {
    const queue = createMemoryQueue({ backoffMs: 5 });
    let calls = 0;
    await queue.enqueue(delivery("a"));
    const worker = queue.work(async () => {
      calls += 1;
      if (calls < 3) throw new Error("not now");
    });
    await expect.poll(() => calls).toBe(3);
    await worker.close();
  });

  it("refuses more than may wait", async () => {
    const queue = createMemoryQueue({ maxWaiting: 1 });
    await queue.enqueue(delivery("a"));
    await expect(queue.enqueue(delivery("b"))).rejects.toThrow(/waiting/);
  });

  it("takes no more when its worker is closed, and waits for what is under way", async () => {
    const queue = createMemoryQueue();
    let isThrough = false;
    const worker = queue.work(async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      isThrough = true;
    });
    await queue.enqueue(delivery("a"));
    await worker.close();
    expect(isThrough).toBe(true);
    await queue.enqueue(delivery("b"));
    await queue.close();
  });

  it("refuses a concurrency of none", () => {
    expect(() => createMemoryQueue({ concurrency: 0 })).toThrow(/concurrency/);
  });
});

describe("createWebhooks with a queue in memory", () => {
  it("answers at once, handles each once, and gives up what always fails", async () => {
    const queue = createMemoryQueue({ backoffMs: 1 });
    const { webhooks, calls, errors } = startReceiver({ queue, maxTries: 3 }, () => {
      if (calls.at(-1) === "repo:push") throw new Error("poison");
    });
    for (const number of [1, 1, 2]) {
      const payload = pullRequestPayload({ title: `Number ${number}` });
      expect(await webhooks.receive(await deliver("pullrequest:created", payload))).toMatchObject({ status: 202 });
    }
    await webhooks.receive(await deliver("repo:push", payloads["repo:push"]));
    expect(calls).toEqual([]);
    const worker = webhooks.work();
    await expect.poll(async () => (await toList(webhooks.deadLetters())).length).toBe(1);
    expect(calls.filter((event) => event === "pullrequest:created")).toHaveLength(2);
    expect(calls.filter((event) => event === "repo:push")).toHaveLength(3);
    expect(errors.map(({ info }) => info.phase)).toEqual(["handler", "handler", "given-up"]);
    await worker.close();
    await webhooks.close();
  });

  it("answers 503 when the queue is full, so that Bitbucket sends again", async () => {
    const { webhooks } = startReceiver({ queue: createMemoryQueue({ maxWaiting: 1 }) });
    expect(await webhooks.receive(await deliver("repo:push", payloads["repo:push"]))).toMatchObject({ status: 202 });
    const second = await deliver("pullrequest:created", payloads["pullrequest:created"]);
    expect(await webhooks.receive(second)).toMatchObject({ status: 503 });
  });
});
