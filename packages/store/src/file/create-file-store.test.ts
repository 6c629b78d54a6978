import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { storeConformance } from "../conformance/index.js";
import { createFileStore } from "./create-file-store.js";

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "bucketkit-store-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe("createFileStore keeps the rules of the port, with two handles on one folder:", () => {
  it.each(
    storeConformance(() => createFileStore({ dir: join(dir, "shared") }), { shared: true }).map(
      (rule) => [rule.name, rule] as const,
    ),
  )("%s", async (_name, { run }) => run());
});

describe("createFileStore", () => {
  it.each([undefined, "", 7])("refuses a dir of %j", (wrong) => {
    expect(() => createFileStore({ dir: wrong as string })).toThrow("`dir`");
  });

  it("lets nobody but its user read, and puts no key or path of a key into a file name", async () => {
    const own = join(dir, "modes");
    const store = createFileStore({ dir: own });
    await store.set("../../secret", "value");
    await store.withLock("../lock", async () => undefined);
    const names = await readdir(own, { recursive: true });
    expect(names.filter((name) => !/^(entries|locks|drafts)(\/[0-9a-f]{64}(\/\d+)?)?$/.test(name))).toEqual([]);
    for (const name of [".", ...names]) {
      const entry = await stat(join(own, name));
      expect([name, (entry.mode & 0o777).toString(8)]).toEqual([name, entry.isDirectory() ? "700" : "600"]);
    }
  });

  it("finds what another handle wrote, in another folder nothing", async () => {
    await createFileStore({ dir: join(dir, "one") }).set("key", 1);
    expect((await createFileStore({ dir: join(dir, "one") }).get("key"))?.value).toBe(1);
    expect(await createFileStore({ dir: join(dir, "two") }).get("key")).toBeUndefined();
  });

  it("removes what killed processes were writing, once it is old", async () => {
    const own = join(dir, "drafts");
    await createFileStore({ dir: own }).set("key", 1);
    const [old, young] = [join(own, "drafts", "old"), join(own, "drafts", "young")];
    for (const path of [old, young]) await writeFile(path, "{");
    await utimes(old, 1, 1);
    await createFileStore({ dir: own }).get("key");
    expect(await readdir(join(own, "drafts"))).toEqual(["young"]);
  });

  it("does not show the content of a damaged file", async () => {
    const own = join(dir, "damaged");
    const store = createFileStore({ dir: own });
    await store.set("key", "CANARY");
    const [file = ""] = (await readdir(own, { recursive: true })).filter((name) => /\/\d+$/.test(name));
    const text = await readFile(join(own, file), "utf8");
    await writeFile(join(own, file), text.slice(0, -3));
    const error = await store.get("key").catch((reason: unknown) => reason);
    expect(String(error)).toContain("damaged");
    expect(String(error)).not.toContain("CANARY");
  });

  it("tells any two keys apart and gives each back as it was", async () => {
    const store = createFileStore({ dir: join(dir, "keys") });
    const key = fc.string({ unit: "binary", minLength: 1, maxLength: 20 });
    const half = fc.constantFrom("\ud800", "\ud801", "\udc00", "a\ud800", "\0", "\u001b");
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.oneof(key, half), { minLength: 2, maxLength: 6 }), async (keys) => {
        for (const [index, name] of keys.entries()) await store.set(name, index);
        for (const [index, name] of keys.entries()) {
          expect(await store.get(name)).toMatchObject({ key: name, value: index });
        }
      }),
      { numRuns: 30 },
    );
  });
});
