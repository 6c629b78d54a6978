import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Generation, type RegisterPlace, readRegister, replaceRegister } from "./register.js";

let root: string;
let place: RegisterPlace;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "bucketkit-register-"));
  place = { folder: join(root, "register"), drafts: join(root, "drafts") };
  await mkdir(place.drafts);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const replace = (before: Generation<unknown> | undefined, content: string) => replaceRegister(place, before, content);
const written = async (before: Generation<unknown> | undefined, content: string): Promise<Generation<string>> => {
  const made = await replace(before, content);
  if (!made) throw new Error("Somebody else was faster.");
  return made;
};

describe("a register", () => {
  it("is nothing before its first generation, and then the newest one", async () => {
    expect(await readRegister(place)).toBeUndefined();
    const first = await written(undefined, "a");
    const second = await written(first, "b");
    expect(await readRegister(place)).toEqual({ number: first.number + 1, id: second.id, content: "b" });
  });

  it.each([0, 1])("lets one of many writers win after %i generations, and keeps what it wrote", async (existing) => {
    const before = existing ? await written(undefined, "before") : undefined;
    const made = await Promise.all(Array.from({ length: 20 }, (_, index) => replace(before, `writer ${index}`)));
    const winners = made.filter((one) => one !== undefined);
    expect(winners).toHaveLength(1);
    expect(await readRegister(place)).toEqual(winners[0]);
    expect(await readdir(place.drafts)).toEqual([]);
  });

  it("refuses a writer that slept until the number after its own was free again", async () => {
    const first = await written(undefined, "first");
    const third = await written(await written(first, "second"), "third");
    for (const number of [first.number, first.number + 1])
      await rm(join(place.folder, String(number)), { force: true });
    expect(await replace(first, "late")).toBeUndefined();
    expect(await readRegister(place)).toEqual(third);
    expect(await readdir(place.folder)).toEqual([String(third.number)]);
  });

  it("tells a writer that was replaced at once that it has written", async () => {
    let before = await written(undefined, "0");
    for (let index = 1; index < 20; index++) {
      // The next writer sees the generation as soon as its file is there, mostly before its own writer has looked again.
      const [own, next] = await Promise.all([replace(before, `${index}`), followUp(before.number + 1)]);
      expect([own?.number, next.number]).toEqual([before.number + 1, before.number + 2]);
      before = next;
    }
  });

  it("keeps few generations, however often it is written", async () => {
    let before = await written(undefined, "0");
    for (let index = 0; index < 520; index++) before = await written(before, "x".repeat(3));
    expect((await readdir(place.folder)).length).toBeLessThanOrEqual(501);
  }, 60_000);

  it("rejects with the name of the file that is damaged, and goes on after it was deleted", async () => {
    const first = await written(undefined, "first");
    const damaged = join(place.folder, String(first.number + 1));
    await writeFile(damaged, "{");
    await expect(readRegister(place)).rejects.toThrow(damaged);
    await rm(damaged);
    expect(await readRegister(place)).toEqual(first);
  });
});

async function followUp(number: number): Promise<Generation<string>> {
  for (;;) {
    const found = await readRegister<string>(place);
    if (found?.number === number) return written(found, "next");
  }
}
