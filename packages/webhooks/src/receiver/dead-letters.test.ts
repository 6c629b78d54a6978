import { createMemoryStore } from "@bucketkit/core/store";
import { describe, expect, it } from "vitest";
import { payloads } from "../../test/payloads.js";
import { deliver, startReceiver, toList } from "../../test/start-receiver.js";
import { createMemoryQueue, type DeliveryQueue } from "../index.js";

/** A receiver with one dead letter, whose handler fails as long as it should. */
async function startWithLetter(options: Parameters<typeof startReceiver>[0] = {}) {
  const state = { fails: true, now: Date.parse("2026-01-06") };
  const receiver = startReceiver({ maxTries: 1, now: () => state.now, ...options }, () => {
    if (state.fails) throw new Error("poison");
  });
  return { ...receiver, state, letters: () => toList(receiver.webhooks.deadLetters()) };
}

const created = () => deliver("pullrequest:created", payloads["pullrequest:created"]);

describe("retry of a dead letter", () => {
  it("keeps the letter when the handler fails again", async () => {
    const { webhooks, letters, state } = await startWithLetter({ maxTries: 2 });
    const delivery = await created();
    await webhooks.receive(delivery);
    await webhooks.receive(delivery);
    const [letter] = await letters();
    expect(await webhooks.retry(letter?.delivery.id ?? "")).toBe(true);
    expect(await letters()).toHaveLength(1);
    state.fails = false;
    expect(await webhooks.retry(letter?.delivery.id ?? "")).toBe(true);
    expect(await letters()).toEqual([]);
  });

  it("keeps the letter when the queue does not take it", async () => {
    const store = createMemoryStore();
    const first = await startWithLetter({ store });
    await first.webhooks.receive(await created());
    const queue: DeliveryQueue = { ...createMemoryQueue(), enqueue: () => Promise.reject(new Error("no queue")) };
    const { webhooks, letters } = await startWithLetter({ store, queue });
    const [letter] = await letters();
    await expect(webhooks.retry(letter?.delivery.id ?? "")).rejects.toThrow("no queue");
    expect(await letters()).toHaveLength(1);
  });

  it("handles a letter whose delivery is no longer remembered, and drops it then", async () => {
    const { webhooks, letters, state, calls } = await startWithLetter({
      store: createMemoryStore({ now: () => state.now }),
    });
    await webhooks.receive(await created());
    state.now += 30 * 86_400_000;
    state.fails = false;
    const [letter] = await letters();
    expect(await webhooks.retry(letter?.delivery.id ?? "")).toBe(true);
    expect(calls).toHaveLength(2);
    expect(await letters()).toEqual([]);
  });
});
