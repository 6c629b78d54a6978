import { expect, it } from "vitest";
import { mapConcurrent } from "../batch/map-concurrent.js";
import { rateBudget } from "../resilience/rate-budget/rate-budget.js";
import { retry } from "../resilience/retry/retry.js";
import { createMemoryStore } from "../store/create-memory-store.js";

it.each([
  ["retry", "retries", () => retry({ retires: 1 } as never)],
  ["rateBudget", "store", () => rateBudget({ stor: createMemoryStore() } as never)],
  ["mapConcurrent", "concurrency", () => mapConcurrent([1], async () => 1, { concurency: 2 } as never)],
])("%s refuses an option that it does not have, and names those like %s that it has", async (name, known, call) => {
  await expect((async () => call())()).rejects.toThrow(
    new RegExp(`${name} has no option .* There are: .*\\b${known}\\b`),
  );
});
