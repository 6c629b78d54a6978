import { randomBytes } from "node:crypto";
import { inspect } from "node:util";
import { createMemoryStore, type Store } from "@bucketkit/core/store";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { storeConformance } from "../conformance/index.js";
import { DecryptionError } from "../errors/decryption-error.js";
import { encrypted } from "./encrypted.js";
import type { EncryptionKey } from "./encryption-key.js";

const keyNamed = (id: string): EncryptionKey => ({ id, secret: randomBytes(32) });
const first = keyNamed("first");

describe("encrypted keeps the rules of the port:", () => {
  it.each(
    storeConformance(() => encrypted(createMemoryStore(), { keys: [first] })).map((rule) => [rule.name, rule] as const),
  )("%s", async (_name, { run }) => run());
});

/** The kind of error that reading a key ends with. */
const problemOf = async (store: Store, key: string): Promise<unknown> => {
  const error: unknown = await store.get(key).catch((reason: unknown) => reason);
  return DecryptionError.isInstance(error) ? [error.code, error.problem, error.key] : error;
};

describe("encrypted", () => {
  it("leaves nothing of a value in the store, whatever it is", async () => {
    const plain = createMemoryStore();
    const store = encrypted(plain, { keys: [first] });
    await store.set("token", { accessToken: "CANARY-access", nested: ["CANARY-refresh"] });
    await store.compareAndSet("other", undefined, "CANARY-text");
    for await (const { value } of plain.list("")) {
      expect(value).toMatch(/^v1\.first\.[\w-]{16}\.[\w-]+$/);
      expect(Buffer.from(String(value), "base64url").toString("latin1")).not.toContain("CANARY");
    }
    expect((await store.get("token"))?.value).toEqual({ accessToken: "CANARY-access", nested: ["CANARY-refresh"] });
  });

  it("gives back any JSON value under any key", async () => {
    const store = encrypted(createMemoryStore(), { keys: [first] });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", minLength: 1 }), fc.jsonValue(), async (key, value) => {
        await store.set(key, value);
        expect(await store.get(key)).toMatchObject({ key, value: JSON.parse(JSON.stringify(value)) });
      }),
    );
  });

  it("encrypts the same value differently each time", async () => {
    const plain = createMemoryStore();
    const store = encrypted(plain, { keys: [first] });
    const seen = new Set<unknown>();
    for (let write = 0; write < 100; write++) {
      await store.set("key", "value");
      seen.add((await plain.get("key"))?.value);
    }
    expect(seen.size).toBe(100);
  });

  it("keeps tokens of 8 kB whole", async () => {
    const store = encrypted(createMemoryStore(), { keys: [first] });
    const token = randomBytes(6_144).toString("base64url");
    await store.set("key", { token });
    expect((await store.get<{ token: string }>("key"))?.value.token).toBe(token);
  });

  it("notices every changed character", async () => {
    const plain = createMemoryStore();
    const store = encrypted(plain, { keys: [first] });
    await store.set("key", { a: 1 });
    const sealed = String((await plain.get("key"))?.value);
    for (let index = 0; index < sealed.length; index++) {
      for (const other of ["A", "B", "-", "."]) {
        if (sealed[index] === other) continue;
        await plain.set("key", sealed.slice(0, index) + other + sealed.slice(index + 1));
        expect(await problemOf(store, "key")).toEqual([
          "DECRYPTION_FAILED",
          expect.stringMatching(/^(damaged|plaintext|unknown-key)$/),
          "key",
        ]);
      }
    }
    for (const cut of [1, 5, 20]) {
      await plain.set("key", sealed.slice(0, -cut));
      expect((await problemOf(store, "key")) as unknown[]).toContain("DECRYPTION_FAILED");
    }
  });

  it("refuses a value that was moved to another record, or marked with another key", async () => {
    const plain = createMemoryStore();
    const second = keyNamed("second");
    const store = encrypted(plain, { keys: [first, second] });
    await store.set("mine", "secret");
    const sealed = String((await plain.get("mine"))?.value);
    await plain.set("yours", sealed);
    expect(await problemOf(store, "yours")).toEqual(["DECRYPTION_FAILED", "damaged", "yours"]);
    await plain.set("mine", sealed.replace(".first.", ".second."));
    expect(await problemOf(store, "mine")).toEqual(["DECRYPTION_FAILED", "damaged", "mine"]);
  });

  it("changes to a new key as values are written, and reads old ones as long as their key is there", async () => {
    const plain = createMemoryStore();
    const second = keyNamed("second");
    await encrypted(plain, { keys: [first] }).set("key", "value");
    const both = encrypted(plain, { keys: [second, first] });
    expect((await both.get("key"))?.value).toBe("value");
    const only = encrypted(plain, { keys: [second] });
    expect(await problemOf(only, "key")).toEqual(["DECRYPTION_FAILED", "unknown-key", "key"]);
    const entry = await both.get("key");
    await both.compareAndSet("key", entry?.version, entry?.value);
    expect((await only.get("key"))?.value).toBe("value");
  });

  it("refuses what was never encrypted, unless it is told to accept it, and encrypts it at the next write", async () => {
    const plain = createMemoryStore();
    await plain.set("old", { token: "CANARY" });
    const strict = encrypted(plain, { keys: [first] });
    expect(await problemOf(strict, "old")).toEqual(["DECRYPTION_FAILED", "plaintext", "old"]);
    const changing = encrypted(plain, { keys: [first], plaintext: "accept" });
    const entry = await changing.get("old");
    expect(entry?.value).toEqual({ token: "CANARY" });
    await changing.compareAndSet("old", entry?.version, entry?.value);
    expect((await strict.get("old"))?.value).toEqual({ token: "CANARY" });
    expect(JSON.stringify((await plain.get("old"))?.value)).not.toContain("CANARY");
  });

  it("rejects a list that has an entry it cannot read", async () => {
    const plain = createMemoryStore();
    await plain.set("a", "plain");
    const store = encrypted(plain, { keys: [first] });
    const list = store.list("")[Symbol.asyncIterator]();
    await expect(list.next()).rejects.toMatchObject({ code: "DECRYPTION_FAILED" });
  });

  it("shows no value and no secret in its errors or in itself", async () => {
    const plain = createMemoryStore();
    await plain.set("key", "CANARY-plain");
    const secret = Buffer.from("CANARY-secret-of-thirty-two-bytes");
    const errors = [
      await encrypted(plain, { keys: [first] })
        .get("key")
        .catch((reason: unknown) => reason),
      attempt(() => encrypted(plain, { keys: [{ id: "a", secret }] })),
      attempt(() => encrypted(plain, { keys: [{ id: "a", secret: secret.toString() }] })),
    ];
    for (const error of errors) {
      expect(error).toBeInstanceOf(Error);
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("CANARY");
    }
    const store = encrypted(plain, { keys: [{ id: "a", secret: "a".repeat(43) }] });
    expect(inspect(store, { depth: 9, showHidden: true })).not.toContain("aaaa");
  });

  it.each([
    ["no keys", undefined],
    ["an empty list", []],
    ["an empty id", [{ id: "", secret: randomBytes(32) }]],
    ["an id with a dot", [{ id: "a.b", secret: randomBytes(32) }]],
    ["an id twice", [first, first]],
    ["a short secret", [{ id: "a", secret: randomBytes(31) }]],
    ["an empty secret", [{ id: "a", secret: "" }]],
    ["a secret that is a passphrase", [{ id: "a", secret: "correct horse battery staple" }]],
  ])("refuses %s", (_what, keys) => {
    expect(() => encrypted(createMemoryStore(), { keys: keys as never })).toThrow("keys");
  });

  it("takes secrets as bytes and in either form of base64, with and without padding", async () => {
    const secret = randomBytes(32);
    const forms = [
      secret,
      secret.toString("base64"),
      secret.toString("base64url"),
      secret.toString("base64").replace("=", ""),
    ];
    const plain = createMemoryStore();
    await encrypted(plain, { keys: [{ id: "a", secret }] }).set("key", "value");
    for (const form of forms)
      expect((await encrypted(plain, { keys: [{ id: "a", secret: form }] }).get("key"))?.value).toBe("value");
  });

  it("refuses to work without a store, or with a word that it does not know", () => {
    expect(() => encrypted(undefined as never, { keys: [first] })).toThrow("store");
    expect(() => encrypted(createMemoryStore(), { keys: [first], plaintext: "yes" as never })).toThrow("plaintext");
  });
});

function attempt(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
