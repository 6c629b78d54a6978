import { describe, expect, it } from "vitest";
import type { Effect } from "./effect.js";
import { type FireReport, findFaults } from "./find-faults.js";
import { judgeFire } from "./judge-fire.js";
import type { SentDelivery } from "./sent-deliveries.js";

const effect = (overrides: Partial<Effect> = {}): Effect => ({
  id: "a1",
  event: "repo:commit_status_created",
  subject: "acme/lane-0 status build-1",
  versions: ["SUCCESSFUL"],
  amount: 3,
  reconciled: false,
  ...overrides,
});
const sent = (isAcknowledged: boolean, overrides: Partial<Effect> = {}): SentDelivery => ({
  effect: effect(overrides),
  isAcknowledged,
});
const account = (...effects: readonly Effect[]) => ({
  balance: effects.reduce((sum, { amount }) => sum + amount, 0),
  fence: 1,
  effects,
});
const push = { event: "repo:push", subject: "acme/dark branch main", amount: 1 };
const pullRequest = { event: "pullrequest:created", subject: "acme/dark #2", amount: 1 };

describe("judgeFire", () => {
  it("finds nothing wrong when each acknowledged delivery has its effect", () => {
    const numbers = judgeFire({ sent: [sent(true)], accounts: [account(effect())], runs: ["a1", "a1"] });
    expect(numbers).toMatchObject({ sent: 1, acknowledged: 1, effects: 1, repeated: 1 });
    expect(numbers).toMatchObject({ duplicates: 0, lost: 0, missing: 0, invented: 0 });
  });

  it("counts an acknowledged delivery as lost that has no effect, or another one", () => {
    expect(judgeFire({ sent: [sent(true)], accounts: [], runs: [] }).lost).toBe(1);
    expect(judgeFire({ sent: [sent(true)], accounts: [account(effect({ amount: 4 }))], runs: [] }).lost).toBe(1);
  });

  it("counts a second effect of a delivery, the same change by two deliveries, and a balance that is not the sum", () => {
    const twice = account(effect(), effect());
    expect(judgeFire({ sent: [sent(true)], accounts: [twice], runs: [] }).duplicates).toBe(1);
    const byTwo = [account(effect()), account(effect({ id: "b2", reconciled: true }))];
    expect(judgeFire({ sent: [sent(true)], accounts: byTwo, runs: [] }).duplicates).toBe(1);
    const wrong = { ...account(effect()), balance: 6 };
    expect(judgeFire({ sent: [sent(true)], accounts: [wrong], runs: [] }).duplicates).toBe(1);
  });

  it("tells what was handled without being acknowledged from what was recovered, and from what is missing", () => {
    const lost = sent(false, { id: "b2", subject: "acme/lane-0 status build-2" });
    const found = effect({ id: "c3", subject: "acme/lane-0 status build-2", reconciled: true });
    const accounts = [account(effect(), found)];
    const gone = sent(false, { id: "d4", subject: "acme/lane-0 status build-4" });
    const numbers = judgeFire({ sent: [sent(false), lost, gone], accounts, runs: [] });
    expect(numbers).toMatchObject({ unacknowledged: 3, handledAnyway: 1, recovered: 1, missing: 1, invented: 0 });
  });

  it("takes a push as recovered only by one that has its commit", () => {
    const lost = sent(false, { ...push, id: "b2", versions: ["1111"] });
    const foundBy = (...versions: string[]) => [account(effect({ ...push, id: "c3", versions, reconciled: true }))];
    expect(judgeFire({ sent: [lost], accounts: foundBy("2222", "1111"), runs: [] }).recoveredPushes).toBe(1);
    expect(judgeFire({ sent: [lost], accounts: foundBy("2222"), runs: [] })).toMatchObject({ missing: 1, invented: 1 });
  });

  it("takes a change of a pull request as recovered by the same event, or by a later one when it was an update", () => {
    const created = sent(false, { ...pullRequest, id: "b2", versions: ["2026-01-01T00:00:00Z"] });
    const updated = sent(false, { ...created.effect, id: "c3", event: "pullrequest:updated" });
    const foundAt = (date: string, event = "pullrequest:created") => [
      account(effect({ ...pullRequest, event, id: "d4", versions: [date], reconciled: true })),
    ];
    const both = [created, updated];
    expect(judgeFire({ sent: both, accounts: foundAt("2026-01-02T00:00:00Z"), runs: [] }).recoveredPullRequests).toBe(
      2,
    );
    expect(judgeFire({ sent: both, accounts: foundAt("2025-12-31T00:00:00Z"), runs: [] }).missing).toBe(2);
    const rejected = foundAt("2026-01-02T00:00:00Z", "pullrequest:rejected");
    expect(judgeFire({ sent: both, accounts: rejected, runs: [] }).missing).toBe(1);
  });

  it("counts effects of what nobody sent, and reconciled ones of what had been handled", () => {
    expect(judgeFire({ sent: [], accounts: [account(effect())], runs: [] }).invented).toBe(1);
    const again = [account(effect()), account(effect({ id: "b2", reconciled: true }))];
    expect(judgeFire({ sent: [sent(true)], accounts: again, runs: [] }).invented).toBe(1);
  });
});

describe("findFaults", () => {
  const fine: FireReport = {
    ...judgeFire({ sent: [], accounts: [], runs: [] }),
    ...{ sent: 100, acknowledged: 90, effects: 100, unacknowledged: 10, recovered: 10, recoveredPushes: 5 },
    ...{ recoveredPullRequests: 5, repeated: 3, workerKills: 9, receiverKills: 2, redisRestarts: 1 },
    ...{ crashes: 0, problems: 0, foundAgain: 0, seconds: 1 },
  };

  it("finds none in a run in which all went well", () => {
    expect(findFaults(fine, { statuses: 90 })).toEqual([]);
  });

  it.each([
    { lost: 1 },
    { duplicates: 1 },
    { missing: 1 },
    { invented: 1 },
    { crashes: 1 },
    { problems: 1 },
    { foundAgain: 1 },
    { workerKills: 0 },
    { receiverKills: 0 },
    { redisRestarts: 0 },
    { recoveredPushes: 0 },
    { recoveredPullRequests: 0 },
    { sent: 80 },
    { acknowledged: 40 },
    { repeated: 1_000 },
  ])("finds one when %o", (change) => {
    expect(findFaults({ ...fine, ...change }, { statuses: 90 })).toHaveLength(1);
  });
});
