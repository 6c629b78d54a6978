import { Hono } from "hono";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createLiveUpdates, type LiveUpdates } from "../live/live-updates.js";
import { streamUpdates } from "./stream-updates.js";

let live: LiveUpdates;
let subscribed: number;

beforeEach(() => {
  subscribed = 0;
  const inner = createLiveUpdates();
  live = {
    ...inner,
    subscribe(...parameters) {
      subscribed++;
      const leave = inner.subscribe(...parameters);
      return () => {
        subscribed--;
        leave();
      };
    },
  };
});
afterEach(() => live.close());

async function open() {
  const app = new Hono().get("/", (context) => streamUpdates(context, live, "team/widgets", Date.now()));
  const { body } = await app.request("/");
  if (!body) throw new Error("There is no body.");
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  return { reader, next: async () => (await reader.read()).value };
}

it("tells that it is ready, then of the next change, and ends: the page loads again", async () => {
  const { next } = await open();
  expect(await next()).toContain("event: ready");
  live.publish("team/widgets");
  live.publish("team/widgets");
  expect(await next()).toContain("event: change");
  expect(await next()).toBeUndefined();
  expect(subscribed).toBe(0);
});

it("waits a moment before it tells, because changes come in groups", async () => {
  const { next } = await open();
  await next();
  const changedAt = performance.now();
  live.publish("team/widgets");
  expect(await next()).toContain("event: change");
  expect(performance.now() - changedAt).toBeGreaterThan(250);
});

it("forgets a page that goes away, at once", async () => {
  const { reader, next } = await open();
  await next();
  expect(subscribed).toBe(1);
  await reader.cancel();
  await vi.waitFor(() => expect(subscribed).toBe(0));
});

it("ends when the process does, without telling of a change", async () => {
  const { next } = await open();
  await next();
  live.close();
  expect(await next()).toBeUndefined();
});
