import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planBatch } from "./plan-batch.js";

describe("planBatch", () => {
  it("says in a sentence what to expect", () => {
    expect(planBatch({ items: 310, requestsPerItem: 4, requestMs: 8710, concurrency: 4 }).summary).toBe(
      "About 1,240 requests, budget 1,000 an hour: 15 minutes of waiting.",
    );
    expect(planBatch({ items: 10, requestsPerItem: 4 }).summary).toBe(
      "About 40 requests, budget 1,000 an hour: no waiting.",
    );
    expect(planBatch({ items: 1000, requestsPerItem: 5 }).summary).toBe(
      "About 5,000 requests, budget 1,000 an hour: 3.9 hours of waiting.",
    );
  });

  it("counts what is used up already", () => {
    expect(planBatch({ items: 100, requestsPerItem: 1, used: 950 }).waitMs).toBeGreaterThan(3_500_000);
    expect(planBatch({ items: 100, requestsPerItem: 1, used: 900 }).waitMs).toBe(0);
  });

  it("never waits less for more, and never below zero", () => {
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.nat(20),
        fc.integer({ min: 1, max: 10_000 }),
        (items, requestsPerItem, budgetPerHour) => {
          const plan = planBatch({ items, requestsPerItem, budgetPerHour });
          const more = planBatch({ items: items + 1, requestsPerItem, budgetPerHour });
          expect(plan.waitMs).toBeGreaterThanOrEqual(0);
          expect(more.waitMs + more.workMs).toBeGreaterThanOrEqual(plan.waitMs + plan.workMs);
        },
      ),
    );
  });

  it.each([
    { items: -1, requestsPerItem: 1 },
    { items: 1, requestsPerItem: Number.NaN },
    { items: 1, requestsPerItem: 1, budgetPerHour: 0 },
  ])("refuses %j", (estimate) => {
    expect(() => planBatch(estimate)).toThrow("must be a number from");
  });
});
