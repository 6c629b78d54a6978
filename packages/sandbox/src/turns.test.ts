import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createTurns } from "./turns.js";

/** Work that ends when it is told to, and notes when it begins and ends. */
function createWork(name: string, notes: string[]) {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const run = async (): Promise<void> => {
    notes.push(`${name} begins`);
    await ended;
    notes.push(`${name} ends`);
  };
  return { run, end: () => end() };
}

describe("createTurns", () => {
  it("lets requests run at once, and what wants to be alone after them and before the next ones", async () => {
    const turns = createTurns(1_000);
    const notes: string[] = [];
    const [first, second, alone, third] = ["first", "second", "alone", "third"].map((name) => createWork(name, notes));
    if (!first || !second || !alone || !third) throw new Error("unreachable");
    const all = [turns.share(first.run), turns.share(second.run), turns.alone(alone.run), turns.share(third.run)];
    await wait(5);
    expect(notes).toEqual(["first begins", "second begins"]);
    second.end();
    first.end();
    await wait(5);
    expect(notes.slice(2)).toEqual(["second ends", "first ends", "alone begins"]);
    third.end();
    alone.end();
    await Promise.all(all);
    expect(notes.slice(5)).toEqual(["alone ends", "third begins", "third ends"]);
  });

  it("goes on after failures, one after the other", async () => {
    const turns = createTurns(1_000);
    const fail = () => Promise.reject(new Error("no"));
    const results = await Promise.allSettled([
      turns.share(fail),
      turns.alone(fail),
      turns.alone(async () => 1),
      turns.share(async () => 2),
    ]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected", "fulfilled", "fulfilled"]);
  });

  it("does not wait for ever for a request that hangs", async () => {
    const turns = createTurns(20);
    const hanging = createWork("hanging", []);
    const request = turns.share(hanging.run);
    expect(await turns.alone(async () => "done")).toBe("done");
    expect(await turns.share(async () => "also done")).toBe("also done");
    hanging.end();
    await request;
  });
});
