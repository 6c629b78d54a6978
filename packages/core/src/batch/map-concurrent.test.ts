import { describe, expect, it } from "vitest";
import type { Checkpoint } from "./checkpoint.js";
import type { BatchProgress } from "./item-outcome.js";
import { mapConcurrent } from "./map-concurrent.js";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function memoryCheckpoint(saved = new Map<string, unknown>()): Checkpoint & { readonly saved: Map<string, unknown> } {
  return {
    saved,
    load: async () => new Map(saved),
    save: async (key, value) => void saved.set(key, value),
  };
}

describe("mapConcurrent", () => {
  it("gives an outcome for each item in order, and one failure stops nothing", async () => {
    const failure = new Error("no");
    const outcomes = await mapConcurrent([3, 1, 2], async (item) => {
      await pause(item * 5);
      if (item === 1) throw failure;
      return item * 10;
    });
    expect(outcomes).toEqual([
      { item: 3, key: "0", status: "done", value: 30, resumed: false },
      { item: 1, key: "1", status: "failed", error: failure },
      { item: 2, key: "2", status: "done", value: 20, resumed: false },
    ]);
  });

  it("keeps at most so many under way, and takes asynchronous items", async () => {
    let now = 0;
    let most = 0;
    async function* numbers() {
      for (let number = 0; number < 20; number++) yield number;
    }
    const outcomes = await mapConcurrent(
      numbers(),
      async () => {
        most = Math.max(most, ++now);
        await pause(3);
        now--;
      },
      { concurrency: 5 },
    );
    expect([outcomes.length, most]).toEqual([20, 5]);
  });

  it("does again only what the checkpoint does not have", async () => {
    const checkpoint = memoryCheckpoint(new Map([["b", "kept"]]));
    const ran: string[] = [];
    const run = async (item: string) => {
      ran.push(item);
      if (item === "c") throw new Error("not yet");
      return item.toUpperCase();
    };
    const first = await mapConcurrent(["a", "b", "c"], run, { key: (item) => item, checkpoint });
    expect(first.map(({ status }) => status)).toEqual(["done", "done", "failed"]);
    expect(first[1]).toMatchObject({ value: "kept", resumed: true });
    await mapConcurrent(["a", "b", "c"], run, { key: (item) => item, checkpoint });
    expect(ran).toEqual(["a", "c", "c"]);
    expect(checkpoint.saved).toEqual(
      new Map([
        ["b", "kept"],
        ["a", "A"],
      ]),
    );
  });

  it("tells how far it is", async () => {
    const seen: BatchProgress[] = [];
    await mapConcurrent([1, 2], async (item) => (item === 2 ? Promise.reject(new Error("x")) : item), {
      concurrency: 1,
      onProgress: (progress) => seen.push(progress),
    });
    expect(seen.at(0)).toEqual({ total: 2, done: 0, failed: 0, resumed: 0, running: 1 });
    expect(seen.at(-1)).toEqual({ total: 2, done: 1, failed: 1, resumed: 0, running: 0 });
  });

  it("stops when told to: what is under way gets the signal, the rest is skipped", async () => {
    const controller = new AbortController();
    const run = mapConcurrent(
      [1, 2, 3, 4],
      (item, { signal }) =>
        item === 1
          ? Promise.resolve("quick")
          : new Promise((_resolve, reject) => {
              signal.addEventListener("abort", () => reject(signal.reason));
            }),
      { concurrency: 2, signal: controller.signal },
    );
    await pause(5);
    controller.abort("enough");
    expect((await run).map(({ status }) => status)).toEqual(["done", "skipped", "skipped", "skipped"]);
    expect(
      (await mapConcurrent([1], async () => 1, { signal: AbortSignal.abort() })).map(({ status }) => status),
    ).toEqual(["skipped"]);
  });

  it("refuses a concurrency below one and keys that are there twice", async () => {
    await expect(mapConcurrent([1], async () => 1, { concurrency: 0 })).rejects.toThrow(
      "`concurrency` must be a number from 1",
    );
    await expect(mapConcurrent([1, 2], async () => 1, { key: () => "same" })).rejects.toThrow('"same" is there twice');
  });
});
