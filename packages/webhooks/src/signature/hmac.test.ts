import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hmac as nodeHmac } from "./node/hmac.js";
import { hmac as webHmac } from "./web/hmac.js";

const secret = "It's a Secret to Everybody";
const body = new TextEncoder().encode("Hello World!");
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

describe.each([
  ["node:crypto", nodeHmac],
  ["Web Crypto", webHmac],
])("HMAC by %s", (_, hmac) => {
  /** @see https://support.atlassian.com/bitbucket-cloud/docs/manage-webhooks/ */
  it("computes Atlassian's example", async () => {
    expect(hex(await hmac.compute(secret, body))).toBe(
      "a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9",
    );
  });

  /** @see https://www.rfc-editor.org/rfc/rfc4231#section-4 */
  it.each([
    ["Jefe", "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"],
    ["\u000b".repeat(20), "Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"],
  ])("computes the vector of RFC 4231 with the key %j", async (key, text, expected) => {
    expect(hex(await hmac.compute(key, new TextEncoder().encode(text)))).toBe(expected);
  });

  it("accepts its own codes, and none with a flipped bit, of another length or for another secret", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1, unit: "binary" }),
        fc.uint8Array({ maxLength: 300 }),
        fc.nat(255),
        async (key, bytes, bit) => {
          const code = await hmac.compute(key, bytes);
          const flipped = Uint8Array.from(code, (byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
          expect(await hmac.matches(key, bytes, code)).toBe(true);
          expect(await hmac.matches(key, bytes, flipped)).toBe(false);
          expect(await hmac.matches(key, bytes, code.slice(0, 31))).toBe(false);
          expect(await hmac.matches(`${key}!`, bytes, code)).toBe(false);
        },
      ),
    );
  });
});

describe("the two ways to compute an HMAC", () => {
  it("agree", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1 }), fc.uint8Array(), async (key, bytes) => {
        expect(hex(await nodeHmac.compute(key, bytes))).toBe(hex(await webHmac.compute(key, bytes)));
      }),
    );
  });
});
