import { createMemoryStore } from "@bucketkit/core/store";
import { describe, expect, it } from "vitest";
import { pullRequestPayload } from "../../test/payloads.js";
import { deliver, secret } from "../../test/start-receiver.js";
import { createWebhooks, type InOrderOptions, inOrder } from "../index.js";

const minute = (number: number) => `2026-01-05T10:${String(number).padStart(2, "0")}:00+00:00`;

/** Receivers that share a store, as processes do; the handler takes a moment, and notes when it begins and ends. */
function start(options: InOrderOptions) {
  const store = createMemoryStore();
  const notes: string[] = [];
  const receivers = [0, 1].map(() => {
    const webhooks = createWebhooks({ secret, store, now: () => Date.parse("2026-01-06"), loopLimit: false });
    const handler = inOrder<"pullrequest:updated">(
      store,
      async ({ payload }) => {
        notes.push(`${payload.pullrequest.title} begins`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        notes.push(`${payload.pullrequest.title} ends`);
      },
      options,
    );
    return webhooks.on("pullrequest:updated", handler);
  });
  const receive = async (receiver: number, overrides: Parameters<typeof pullRequestPayload>[0]) =>
    receivers[receiver]?.receive(await deliver("pullrequest:updated", pullRequestPayload(overrides)));
  return { notes, receive };
}

describe("inOrder", () => {
  it("runs one handler of a repository at a time, in all processes", async () => {
    const { notes, receive } = start({});
    await Promise.all(["a", "b", "c", "d"].map((title, id) => receive(id % 2, { title, id })));
    const pairs = [0, 2, 4, 6].map((index) => notes.slice(index, index + 2).map((note) => note.split(" ")[0]));
    expect(notes).toHaveLength(8);
    expect(pairs.every(([first, second]) => first === second)).toBe(true);
  });

  it("runs handlers of different pull requests at the same time when told to", async () => {
    const { notes, receive } = start({ by: "pullRequest" });
    await Promise.all([receive(0, { title: "a", id: 1 }), receive(1, { title: "b", id: 2 })]);
    expect(notes.slice(0, 2).sort()).toEqual(["a begins", "b begins"]);
  });

  it("skips what is older than what was handled, when told to", async () => {
    const { notes, receive } = start({ by: "pullRequest", skipOlder: true });
    await receive(0, { title: "newer", updated_on: minute(30) });
    expect(await receive(1, { title: "older", updated_on: minute(20) })).toMatchObject({ outcome: "handled" });
    await receive(1, { title: "newest", updated_on: minute(40) });
    expect(notes.filter((note) => note.endsWith("begins"))).toEqual(["newer begins", "newest begins"]);
  });
});
