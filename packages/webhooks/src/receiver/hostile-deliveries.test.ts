import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { payloads } from "../../test/payloads.js";
import { deliver, startReceiver } from "../../test/start-receiver.js";

describe("receive, under attack", () => {
  it("survives 10,000 deliveries of any bytes under any headers", async () => {
    const { webhooks, calls } = startReceiver({ onError: () => {} });
    const names = ["x-event-key", "x-hub-signature", "x-request-uuid", "x-attempt-number", "__proto__", "toString"];
    const header = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constant("repo:push"),
      fc.constant("pullrequest:created"),
    );
    const value = fc.oneof(header, fc.array(header), fc.constant(undefined));
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), value),
        async (body, headers) => {
          const { status } = await webhooks.receive({ body, headers });
          expect([400, 401]).toContain(status);
        },
      ),
      { numRuns: 10_000 },
    );
    expect(calls).toEqual([]);
  });

  it("survives any JSON that is signed", async () => {
    const { webhooks } = startReceiver({ onError: () => {} });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(payloads)), fc.json(), async (event, body) => {
        const { status } = await webhooks.receive(await deliver(event, body));
        expect([200, 422]).toContain(status);
      }),
      { numRuns: 2_000 },
    );
  });
});
