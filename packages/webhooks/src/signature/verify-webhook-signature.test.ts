import { ConfigurationError } from "@bucketkit/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signDelivery } from "./sign-delivery.js";
import { verifyWebhookSignature } from "./verify-webhook-signature.js";

const secrets = "It's a Secret to Everybody";
const body = "Hello World!";
const digits = "a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9";
const verify = (signature: string | null | undefined) => verifyWebhookSignature({ body, signature, secrets });

describe("verifyWebhookSignature", () => {
  it("accepts Atlassian's example", async () => {
    expect(await verify(`sha256=${digits}`)).toBe(true);
  });

  it.each([
    ["a missing header", undefined],
    ["no header in the words of fetch", null],
    ["an empty one", ""],
    ["the digits alone", digits],
    ["another last digit", `sha256=${digits.slice(0, -1)}8`],
    ["the SHA-1 form of GitHub", `sha1=${digits}`],
    ["upper-case digits", `sha256=${digits.toUpperCase()}`],
    ["an upper-case prefix", `SHA256=${digits}`],
    ["a digit less", `sha256=${digits.slice(1)}`],
    ["a digit more", `sha256=${digits}0`],
    ["a space behind", `sha256=${digits} `],
    ["a line break behind", `sha256=${digits}\n`],
    ["a space before", ` sha256=${digits}`],
    ["the prefix twice", `sha256=sha256=${digits}`],
    ["junk before the digits", `sha256=xx${digits}`],
    ["two headers that were joined", `sha256=${digits}, sha256=${digits}`],
    ["no hexadecimal at all", "sha256=hello"],
  ])("refuses %s", async (_, signature) => {
    expect(await verify(signature)).toBe(false);
  });

  it("refuses a list of headers, which types do not allow", async () => {
    expect(await verify([`sha256=${digits}`] as never)).toBe(false);
  });

  it("refuses the right signature for a body with any byte changed", async () => {
    const signed = await signDelivery({ event: "repo:push", payload: { push: { changes: [] } }, secret: "one" });
    for (const index of signed.body.keys()) {
      const changed = Uint8Array.from(signed.body, (byte, at) => (at === index ? byte ^ 1 : byte));
      const signature = signed.headers["x-hub-signature"];
      expect(await verifyWebhookSignature({ body: changed, signature, secrets: "one" })).toBe(false);
    }
  });

  it("accepts any of several secrets, so that one can replace another", async () => {
    const signed = await signDelivery({ event: "repo:push", payload: {}, secret: "old" });
    const delivery = { body: signed.body, signature: signed.headers["x-hub-signature"] };
    expect(await verifyWebhookSignature({ ...delivery, secrets: ["new", "old"] })).toBe(true);
    expect(await verifyWebhookSignature({ ...delivery, secrets: ["new", "newer"] })).toBe(false);
  });

  it("signs nothing without a secret", async () => {
    const signing = signDelivery({ event: "repo:push", payload: {}, secret: undefined as never });
    await expect(signing).rejects.toThrow(ConfigurationError);
  });

  it("verifies bytes that are no text", async () => {
    const payload = Uint8Array.of(0xef, 0xbb, 0xbf, 0xff, 0xfe, 0);
    const signed = await signDelivery({ event: "repo:push", payload, secret: "one" });
    expect(
      await verifyWebhookSignature({ body: payload, signature: signed.headers["x-hub-signature"], secrets: "one" }),
    ).toBe(true);
  });

  it("never throws, whatever the header is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (header) => {
        expect(await verify(header)).toBe(false);
        expect(await verify(`sha256=${header}`)).toBe(false);
      }),
    );
  });

  it.each([[[]], [""], [["good", ""]], ["x".repeat(129)], [undefined]])("refuses the secrets %j", async (given) => {
    const attempt = verifyWebhookSignature({ body, signature: `sha256=${digits}`, secrets: given as string[] });
    await expect(attempt).rejects.toBeInstanceOf(ConfigurationError);
  });
});
