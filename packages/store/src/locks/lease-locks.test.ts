import { LockTimeoutError } from "@bucketkit/core/store";
import { describe, expect, it } from "vitest";
import { type LeasePort, leaseLocks } from "./lease-locks.js";

/** Locks in a map, with what was asked of them, and ways to go wrong. */
function lockTable(change: Partial<LeasePort> = {}) {
  const owners = new Map<string, string>();
  const asked: number[] = [];
  let fences = 0;
  const port: LeasePort = {
    async take(key, owner) {
      asked.push(performance.now());
      if (owners.has(key)) return undefined;
      owners.set(key, owner);
      return ++fences;
    },
    async free(key, owner) {
      if (owners.get(key) === owner) owners.delete(key);
    },
    ...change,
  };
  return { owners, asked, withLock: leaseLocks(port) };
}

describe("leaseLocks", () => {
  it("asks at intervals that grow and differ, and no longer than it may wait", async () => {
    const { owners, asked, withLock } = lockTable();
    owners.set("key", "somebody");
    const startedAt = performance.now();
    await expect(withLock("key", async () => "in", { waitMs: 800 })).rejects.toBeInstanceOf(LockTimeoutError);
    expect(performance.now() - startedAt).toBeGreaterThan(790);
    expect(performance.now() - startedAt).toBeLessThan(3_000);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.length).toBeLessThan(40);
    const gaps = asked.slice(1).map((time, index) => Math.round(time - (asked[index] ?? 0)));
    expect(new Set(gaps).size).toBeGreaterThan(2);
  });

  it("asks once when it may not wait", async () => {
    const { owners, asked, withLock } = lockTable();
    owners.set("key", "somebody");
    await expect(withLock("key", async () => "in", { waitMs: 0 })).rejects.toMatchObject({ code: "LOCK_TIMEOUT" });
    expect(asked).toHaveLength(1);
  });

  it("lets many wait with one signal, without a warning of a leak", async () => {
    const { owners, withLock } = lockTable();
    owners.set("key", "somebody");
    const warnings: string[] = [];
    const note = (warning: Error) => void warnings.push(warning.name);
    process.on("warning", note);
    const stop = new AbortController();
    const waiting = Promise.allSettled(
      Array.from({ length: 20 }, () => withLock("key", async () => "in", { signal: stop.signal })),
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    stop.abort(new Error("enough"));
    const outcomes = await waiting;
    process.off("warning", note);
    expect(outcomes.map((outcome) => outcome.status === "rejected" && outcome.reason.message)).toEqual(
      Array(20).fill("enough"),
    );
    expect(warnings).toEqual([]);
  });

  it("gives what the work gave when the lock cannot be freed", async () => {
    const { withLock } = lockTable({ free: () => Promise.reject(new Error("down")) });
    expect(await withLock("key", async () => "done")).toBe("done");
    await expect(
      lockTable({ free: () => Promise.reject(new Error("down")) }).withLock("key", () =>
        Promise.reject(new Error("own")),
      ),
    ).rejects.toThrow("own");
  });

  it("rejects as the backend does when it cannot ask, without having begun", async () => {
    let hasBegun = false;
    const { withLock } = lockTable({ take: () => Promise.reject(new Error("down")) });
    const run = async () => {
      hasBegun = true;
    };
    await expect(withLock("key", run)).rejects.toThrow("down");
    expect(hasBegun).toBe(false);
  });

  it("does not begin, and frees the lock, when it is stopped while it asks", async () => {
    const controller = new AbortController();
    const table = lockTable();
    const slow = leaseLocks({
      async take(key, owner) {
        controller.abort("stopped");
        table.owners.set(key, owner);
        return 1;
      },
      async free(key) {
        table.owners.delete(key);
      },
    });
    let hasBegun = false;
    const run = async () => {
      hasBegun = true;
    };
    await expect(slow("key", run, { signal: controller.signal })).rejects.toBe("stopped");
    expect([hasBegun, table.owners.size]).toEqual([false, 0]);
  });

  it("counts the lease from before it asked, so that a slow answer shortens it", async () => {
    const { withLock } = lockTable({
      take: () => new Promise((resolve) => setTimeout(() => resolve(1), 800)),
    });
    const startedAt = performance.now();
    await withLock(
      "key",
      ({ signal }) => new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve())),
      { leaseMs: 1_000 },
    );
    expect(performance.now() - startedAt).toBeLessThan(1_500);
  });

  it("leaves no timer behind", async () => {
    const { owners, withLock } = lockTable();
    const controller = new AbortController();
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const before = timers();
    owners.set("key", "somebody");
    const waiting = withLock("key", async () => "in", { signal: controller.signal });
    setTimeout(() => owners.delete("key"), 100);
    expect(await waiting).toBe("in");
    expect(timers()).toBeLessThanOrEqual(before);
  });
});
