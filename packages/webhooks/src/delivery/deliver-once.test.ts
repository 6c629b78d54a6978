import { createMemoryStore } from "@bucketkit/core/store";
import { describe, expect, it } from "vitest";
import { deliverOnce, type Run } from "./deliver-once.js";

/** Two processes that share a store; the clock of the lease is moved by hand. */
function twoProcesses({ maxTries }: { readonly maxTries: number }) {
  const store = createMemoryStore();
  const state = { now: 0 };
  const begin = (run: (run: Run) => Promise<void>) =>
    deliverOnce({
      store,
      key: "delivery",
      requestUuid: undefined,
      maxTries,
      keepMs: 3_600_000,
      // No sign of life is given within a test: whoever waits is as one that sleeps.
      leaseMs: 600_000,
      now: () => state.now,
      run,
    });
  return { begin, state };
}

/** A run that ends when it is told to. */
function heldRun() {
  let fail: (error: Error) => void = () => {};
  const ended = new Promise<void>((_, reject) => {
    fail = reject;
  });
  let begun = () => {};
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const run = () => {
    begun();
    return ended;
  };
  return { run, hasBegun, fail: () => fail(new Error("woke up")) };
}

describe("deliverOnce", () => {
  it("does not undo what another did while it slept beyond its lease", async () => {
    const { begin, state } = twoProcesses({ maxTries: 3 });
    const sleeper = heldRun();
    const slept = begin(sleeper.run);
    await sleeper.hasBegun;
    state.now += 600_001;
    expect(await begin(async () => {})).toMatchObject({ result: "done" });
    sleeper.fail();
    expect(await slept).toMatchObject({ result: "failed", isLast: false });
    expect(await begin(async () => {})).toEqual({ result: "duplicate" });
  });

  it("gives nothing up that another has handled", async () => {
    const { begin, state } = twoProcesses({ maxTries: 2 });
    await begin(() => Promise.reject(new Error("early")));
    const sleeper = heldRun();
    const slept = begin(sleeper.run);
    await sleeper.hasBegun;
    state.now += 600_001;
    // It was the last try: whoever comes next takes it for what ends processes.
    expect(await begin(async () => {})).toMatchObject({ result: "failed", isLast: true });
    sleeper.fail();
    expect(await slept).toMatchObject({ result: "failed", isLast: false });
  });
});
