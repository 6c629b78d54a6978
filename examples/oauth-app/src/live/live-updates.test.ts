import { expect, it, vi } from "vitest";
import { createLiveUpdates } from "./live-updates.js";

const listener = () => ({ changed: vi.fn(), ended: vi.fn() });

it("tells whoever subscribed to a repository, in whatever case its name is written, until they leave", () => {
  const live = createLiveUpdates();
  const [rin, sam] = [listener(), listener()];
  const leave = live.subscribe("team/widgets", Date.now(), rin);
  live.subscribe("team/gadgets", Date.now(), sam);
  live.publish("Team/Widgets");
  leave();
  live.publish("team/widgets");
  expect(rin.changed).toHaveBeenCalledTimes(1);
  expect(sam.changed).not.toHaveBeenCalled();
});

it("tells at once of what happened after a page was rendered and before it subscribed", () => {
  let time = 100;
  const live = createLiveUpdates(() => time);
  live.publish("team/widgets");
  time = 200;
  const [before, after] = [listener(), listener()];
  live.subscribe("team/widgets", 99, before);
  live.subscribe("team/widgets", 100, after);
  expect(before.changed).toHaveBeenCalledTimes(1);
  expect(after.changed).not.toHaveBeenCalled();
});

it("ends all subscriptions, also those that come after it was closed", () => {
  const live = createLiveUpdates();
  const [early, late] = [listener(), listener()];
  live.subscribe("team/widgets", 0, early);
  live.close();
  live.subscribe("team/widgets", 0, late);
  expect([early, late].map(({ ended }) => ended.mock.calls.length)).toEqual([1, 1]);
});
