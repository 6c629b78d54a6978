import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { platform as node } from "./node/platform.js";
import { platform as web } from "./web/platform.js";

const secret = "It's a Secret to Everybody";
const bytesOf = (text: string) => new TextEncoder().encode(text);
const flip = (digit: string) => (Number.parseInt(digit, 16) ^ 1).toString(16);

describe.each([
  ["node:crypto", node],
  ["Web Crypto", web],
])("the platform of %s", (_, platform) => {
  /** @see https://support.atlassian.com/bitbucket-cloud/docs/manage-webhooks/ */
  it("computes the HMAC of Atlassian's example", async () => {
    expect(await platform.computeHmac(secret, bytesOf("Hello World!"))).toBe(
      "a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9",
    );
  });

  /** @see https://www.rfc-editor.org/rfc/rfc4231#section-4 */
  it.each([
    ["Jefe", "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"],
    ["\u000b".repeat(20), "Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"],
  ])("computes the vector of RFC 4231 with the key %j", async (key, text, expected) => {
    expect(await platform.computeHmac(key, bytesOf(text))).toBe(expected);
  });

  it("accepts its own codes, and none with another digit, of another length or for another secret", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1, unit: "binary" }),
        fc.uint8Array({ maxLength: 300 }),
        fc.nat(63),
        async (key, bytes, place) => {
          const code = await platform.computeHmac(key, bytes);
          const changed = code.slice(0, place) + flip(code[place] ?? "") + code.slice(place + 1);
          expect(await platform.matchesHmac(key, bytes, code)).toBe(true);
          expect(await platform.matchesHmac(key, bytes, changed)).toBe(false);
          expect(await platform.matchesHmac(key, bytes, code.slice(2))).toBe(false);
          expect(await platform.matchesHmac(`${key}!`, bytes, code)).toBe(false);
        },
      ),
    );
  });

  it("takes a view of larger memory for what it shows", async () => {
    const memory = bytesOf("..Hello World!..");
    const view = memory.subarray(2, 14);
    expect(await platform.matchesHmac(secret, view, await platform.computeHmac(secret, bytesOf("Hello World!")))).toBe(
      true,
    );
  });

  /** @see https://csrc.nist.gov/csrc/media/publications/fips/180/2/archive/2002-08-01/documents/fips180-2.pdf */
  it("computes the SHA-256 of the standard's example, wherever it is cut", async () => {
    const expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    for (const cut of [0, 1, 2, 3])
      expect(await platform.digest("abc".slice(0, cut), bytesOf("abc".slice(cut)))).toBe(expected);
  });

  it("decodes what TextEncoder encodes, without a byte order mark", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" })), (text) => {
        expect(platform.decodeText(bytesOf(text))).toBe(text.replace(/^\ufeff/, ""));
      }),
    );
    expect(platform.decodeText(bytesOf("..Hello..").subarray(2, 7))).toBe("Hello");
  });

  it.each([[[0xff]], [[0x41, 0xc3]], [[0xed, 0xa0, 0x80]], [[0xc0, 0x80]]])(
    "decodes nothing that is no UTF-8: %j",
    (bytes) => {
      expect(() => platform.decodeText(Uint8Array.from(bytes))).toThrow(TypeError);
    },
  );
});

describe("the platforms", () => {
  it("agree", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1 }), fc.uint8Array(), async (text, bytes) => {
        expect(await node.computeHmac(text, bytes)).toBe(await web.computeHmac(text, bytes));
        expect(await node.digest(text, bytes)).toBe(await web.digest(text, bytes));
      }),
    );
  });
});
