import { createMemoryStore } from "@bucketkit/core/store";
import { afterEach, describe, expect, it } from "vitest";
import { createBullmqQueue } from "../../src/bullmq/index.js";
import { createWebhooks, type DeliveryQueue, type WebhooksOptions } from "../../src/index.js";
import { pullRequestPayload } from "../payloads.js";
import { deliver, secret, toList } from "../start-receiver.js";
import { freePort, startRedis } from "./start-redis.js";

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function redis() {
  const server = await startRedis();
  closers.push(() => server[Symbol.asyncDispose]());
  return server;
}

function queueOn(url: string): DeliveryQueue {
  const queue = createBullmqQueue({ connection: { url }, backoffMs: 20, lockMs: 1_000 });
  closers.push(() => queue.close());
  return queue;
}

const receiverOn = (url: string, options: Partial<WebhooksOptions> = {}) =>
  createWebhooks({
    secret,
    store: createMemoryStore(),
    queue: queueOn(url),
    onError: () => {},
    loopLimit: false,
    now: () => Date.parse("2026-01-06"),
    ...options,
  });

function work(webhooks: ReturnType<typeof createWebhooks>) {
  const worker = webhooks.work();
  closers.push(() => worker.close());
  return worker;
}

const numbered = (number: number) => deliver("pullrequest:created", pullRequestPayload({ title: `Number ${number}` }));

async function until(isTrue: () => boolean | Promise<boolean>, timeoutMs = 30_000): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error("It did not come to that in time.");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe("a receiver with a queue on Redis", () => {
  it("keeps what it acknowledged while nobody works, and while Redis is killed", async () => {
    const server = await redis();
    const webhooks = receiverOn(server.url);
    const titles: string[] = [];
    webhooks.on("pullrequest:created", ({ payload }) => void titles.push(payload.pullrequest.title));
    for (let number = 0; number < 20; number += 1) {
      expect(await webhooks.receive(await numbered(number))).toMatchObject({ status: 202, outcome: "queued" });
    }
    await server.crash();
    await server.start();
    expect(titles).toEqual([]);
    work(webhooks);
    await until(() => titles.length === 20);
    expect(new Set(titles).size).toBe(20);
  });

  it("handles each once, however many workers there are and however often it comes", async () => {
    const server = await redis();
    const store = createMemoryStore();
    const titles: string[] = [];
    const receivers = [0, 1, 2].map(() => {
      const webhooks = receiverOn(server.url, { store });
      webhooks.on("pullrequest:created", async ({ payload }) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        titles.push(payload.pullrequest.title);
      });
      work(webhooks);
      return webhooks;
    });
    const deliveries = await Promise.all(Array.from({ length: 60 }, (_, number) => numbered(number % 30)));
    const answers = await Promise.all(deliveries.map((delivery, index) => receivers[index % 3]?.receive(delivery)));
    expect(answers.every((answer) => answer?.status === 202)).toBe(true);
    await until(() => titles.length >= 30);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(titles).toHaveLength(30);
    expect(new Set(titles).size).toBe(30);
  });

  it("tries again what failed, gives up what always fails, and tries that anew when asked to", async () => {
    const server = await redis();
    let fails = true;
    let calls = 0;
    const webhooks = receiverOn(server.url, { maxTries: 4 });
    webhooks.on("pullrequest:created", () => {
      calls += 1;
      if (fails || calls < 2) throw new Error("poison");
    });
    work(webhooks);
    await webhooks.receive(await numbered(1));
    await until(async () => (await toList(webhooks.deadLetters())).length === 1);
    expect(calls).toBe(4);
    fails = false;
    const [letter] = await toList(webhooks.deadLetters());
    expect(letter).toMatchObject({ reason: "poison", tries: 4 });
    expect(await webhooks.retry(letter?.delivery.id ?? "")).toBe(true);
    await until(() => calls === 5);
    expect(await toList(webhooks.deadLetters())).toEqual([]);
  });

  it("answers 503 in time when Redis is not there, and takes deliveries again when it is", async () => {
    const nowhere = receiverOn(`redis://127.0.0.1:${await freePort()}`, { acknowledgeWithinMs: 400 });
    const started = performance.now();
    expect(await nowhere.receive(await numbered(1))).toMatchObject({ status: 503 });
    expect(performance.now() - started).toBeLessThan(1_500);
    const server = await redis();
    const webhooks = receiverOn(server.url, { acknowledgeWithinMs: 400 });
    await webhooks.receive(await numbered(1));
    await server.crash();
    expect(await webhooks.receive(await numbered(2))).toMatchObject({ status: 503 });
    await server.start();
    await until(async () => (await webhooks.receive(await numbered(2))).status === 202);
    const titles: string[] = [];
    webhooks.on("pullrequest:created", ({ payload }) => void titles.push(payload.pullrequest.title));
    work(webhooks);
    await until(() => titles.length === 2);
    expect(titles.sort()).toEqual(["Number 1", "Number 2"]);
  });

  it("lets what is under way come to its end when a worker is closed", async () => {
    const server = await redis();
    const webhooks = receiverOn(server.url);
    let isThrough = false;
    let hasBegun = false;
    webhooks.on("pullrequest:created", async () => {
      hasBegun = true;
      await new Promise((resolve) => setTimeout(resolve, 300));
      isThrough = true;
    });
    const worker = webhooks.work();
    await webhooks.receive(await numbered(1));
    await until(() => hasBegun);
    await worker.close();
    expect(isThrough).toBe(true);
  });

  it("needs a store that its processes share", async () => {
    const server = await redis();
    expect(() => createWebhooks({ secret, queue: queueOn(server.url) })).toThrow(/`store` is missing/);
  });
});
