import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifies } from "../../test/webhook-receiver.js";
import { signDelivery } from "./sign-delivery.js";

describe("signDelivery", () => {
  it("gives the signature of Atlassian's example", () => {
    expect(signDelivery("It's a Secret to Everybody", Buffer.from("Hello World!"))).toBe(
      "sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9",
    );
  });

  it("is what another implementation verifies, for any bytes and secrets, and for no other bytes", async () => {
    const secrets = fc.string({ minLength: 1, maxLength: 128, unit: "grapheme" });
    await fc.assert(
      fc.asyncProperty(secrets, fc.uint8Array(), async (secret, bytes) => {
        const signature = signDelivery(secret, Buffer.from(bytes));
        expect(await verifies(secret, new Uint8Array(bytes), signature)).toBe(true);
        expect(await verifies(secret, new Uint8Array([...bytes, 0]), signature)).toBe(false);
      }),
    );
  });
});
