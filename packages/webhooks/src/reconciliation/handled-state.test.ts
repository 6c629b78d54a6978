import { createMemoryStore } from "@bucketkit/core/store";
import { expect, it } from "vitest";
import { payloads } from "../../test/payloads.js";
import { toList } from "../../test/start-receiver.js";
import { parseWebhook } from "../index.js";
import { noteHandled } from "./handled-state.js";

it("forgets pull requests, statuses and refs that are gone after 30 days, and keeps refs that are there", async () => {
  let now = Date.parse("2026-01-06");
  const store = createMemoryStore({ now: () => now });
  const push = payloads["repo:push"];
  const gone = {
    ...push,
    push: { changes: [{ ...push.push.changes[0], old: { type: "branch", name: "gone", links: {} }, new: null }] },
  };
  for (const [event, body] of [
    ["pullrequest:created", payloads["pullrequest:created"]],
    ["repo:commit_status_created", payloads["repo:commit_status_created"]],
    ["repo:push", push],
    ["repo:push", gone],
  ] as const) {
    await noteHandled(store, parseWebhook({ event, body }));
  }
  const keys = async () => (await toList(store.list("webhooks:handled:"))).map(({ key }) => key.replace(/.*?\}:/, ""));
  expect((await keys()).length).toBe(4);
  now += 31 * 86_400_000;
  expect(await keys()).toEqual([`ref:branch:${push.push.changes[0]?.new?.name}`]);
});
