import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRefusal } from "./read-refusal.js";

const secrets = ["key:s3cr3t/CONSUMER+1", "s3cr3t/CONSUMER+1", "refresh-CANARY"];
const shown = secrets.flatMap((secret) => [secret, encodeURIComponent(secret), btoa(secret)]);

/** Texts in which the secrets stand somewhere, in one of their forms. */
const leaking = fc
  .array(fc.oneof(fc.constantFrom(...shown), fc.string(), fc.string({ unit: "binary" })))
  .map((parts) => parts.join(""));
const bodies = fc.oneof(
  leaking,
  fc.json(),
  fc
    .record(
      {
        error: fc.oneof(leaking, fc.anything(), fc.record({ message: fc.oneof(leaking, fc.anything()) })),
        error_description: fc.oneof(leaking, fc.anything()),
      },
      { requiredKeys: [] },
    )
    .map((body) => JSON.stringify(body, (_key, part) => (typeof part === "bigint" ? String(part) : part)) ?? ""),
);

describe("readRefusal", () => {
  it("makes an error of any body: one line, not long, without a secret in any form", () => {
    fc.assert(
      fc.property(bodies, fc.constantFrom(204, 302, 400, 401, 429, 500), (text, status) => {
        const error = readRefusal({ status, text, contentType: "", date: undefined }, secrets);
        expect(error).toMatchObject({ code: "OAUTH_TOKEN_REFUSED", status });
        for (const words of [error.message, error.error ?? "", error.description ?? ""]) {
          expect(words).not.toMatch(/[\p{Cc}\u202a-\u202e\u2028\u2029]/u);
          expect(words.length).toBeLessThan(700);
          for (const secret of shown) expect(words).not.toContain(secret);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it("says what helps", () => {
    const messageOf = (status: number, body: object) =>
      readRefusal({ status, text: JSON.stringify(body), contentType: "", date: undefined }, secrets).message;
    expect(
      messageOf(400, { error: "unauthorized_client", error_description: "Invalid OAuth client credentials" }),
    ).toBe(
      "[@bucketkit/oauth] The token endpoint answered 400 (unauthorized_client: Invalid OAuth client credentials). Check key and secret of the consumer; client credentials also need it to be marked as a private consumer.",
    );
    expect(messageOf(302, {})).toContain("not followed");
    expect(messageOf(503, {})).toContain("Try again later.");
    expect(messageOf(400, { error: "constructor" })).toContain("Try again later.");
  });
});
