import { mkdtemp, readdir, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFileStore } from "./create-file-store.js";
import { readRegister, replaceRegister } from "./register.js";
import { removeRegister, sweepRegisters } from "./sweep-registers.js";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "bucketkit-sweep-"));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const longAgo = () => (Date.now() - 86_500_000) / 1000;
/** Makes all folders look as if nobody had written in them for more than a day. */
async function age(parent: string): Promise<void> {
  for (const name of await readdir(parent)) await utimes(join(parent, name), longAgo(), longAgo());
}

describe("a file store that is written often", () => {
  it("removes what deleted entries and locks left a day ago, and nothing that is alive", async () => {
    const store = createFileStore({ dir });
    const gone = Array.from({ length: 20 }, (_, index) => `gone/${index}`);
    for (const key of gone) {
      await store.set(key, 1);
      await store.delete(key);
      await store.withLock(key, async () => undefined);
    }
    await store.set("kept", 1);
    for (const folder of ["entries", "locks"]) await age(join(dir, folder));
    await store.set("fresh", 1);
    await store.delete("fresh");
    for (let write = 0; write < 1000; write++) await store.increment("count", 1);
    expect((await readdir(join(dir, "entries"))).length).toBe(3);
    expect(await readdir(join(dir, "locks"))).toEqual([]);
    expect([(await store.get("kept"))?.value, (await store.get("count"))?.value]).toEqual([1, 1000]);
    expect(await readdir(join(dir, "drafts"))).toEqual([]);
  }, 60_000);

  it("goes on with larger fences and new versions where something was removed", async () => {
    const store = createFileStore({ dir });
    const version = await store.set("key", 1);
    const fence = await store.withLock("key", async (lease) => lease.fence);
    await rm(join(dir, "entries"), { recursive: true });
    await rm(join(dir, "locks"), { recursive: true });
    const again = createFileStore({ dir });
    expect(await again.compareAndSet("key", version, 2)).toBeUndefined();
    expect(await again.withLock("key", async (lease) => lease.fence)).toBeGreaterThan(fence);
  });
});

describe("removeRegister", () => {
  it("puts back a register that was written after it was read, and its writer sees that it has written", async () => {
    const place = { folder: join(dir, "entries", "one"), drafts: join(dir, "drafts") };
    await createFileStore({ dir }).get("made");
    let read = await replaceRegister(place, undefined, "0");
    for (let round = 1; round <= 50 && read; round++) {
      const written = await replaceRegister(place, read, String(round));
      // The next write is under way while the register is away.
      const [next] = await Promise.all([
        replaceRegister(place, written, `${round} again`),
        removeRegister(place.folder, place.drafts, read.number),
      ]);
      const found = await readRegister<string>(place);
      expect(found).toEqual(next ?? written);
      read = found;
    }
    await removeRegister(place.folder, place.drafts, read?.number ?? 0);
    expect(await readRegister(place)).toBeUndefined();
  });
});

describe("sweepRegisters", () => {
  it("loses nothing that is written while it removes", async () => {
    const [parent, drafts] = [join(dir, "entries"), join(dir, "drafts")];
    await createFileStore({ dir }).get("made");
    for (let round = 0; round < 300; round++) {
      const place = { folder: join(parent, String(round)), drafts };
      const over = await replaceRegister(place, undefined, "over");
      await age(parent);
      const write = async () => {
        // At any moment of the removal.
        for (let turns = round % 30; turns > 0; turns--) await new Promise(setImmediate);
        for (let before = over; ; ) {
          const written = await replaceRegister(place, before, `written ${round}`);
          if (written) return;
          before = await readRegister(place);
        }
      };
      await Promise.all([write(), sweepRegisters(parent, drafts, (content) => content === "over")]);
      expect((await readRegister(place))?.content).toBe(`written ${round}`);
      await rm(place.folder, { recursive: true });
    }
    expect(await readdir(drafts)).toEqual([]);
  }, 60_000);
});
