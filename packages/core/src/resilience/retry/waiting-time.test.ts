import { describe, expect, it } from "vitest";
import { rateLimited } from "../../../test/known-bitbucket.js";
import { destroy, ok, retrying } from "../../../test/resilience/retrying-client.js";
import { codeOf } from "../../../test/served-clients.js";
import type { Answer } from "../../../test/test-server.js";
import { RateLimitError } from "../../errors/rate-limit-error.js";

describe("retry: pauses after faults", () => {
  it("are a free one for a closed connection, then grow from half a second with full jitter, at most four", async () => {
    for (const [chance, expected] of [
      [1, [500, 1_000, 2_000, 4_000]],
      [0.5, [250, 500, 1_000, 2_000]],
    ] as const) {
      const { call, clock, server } = await retrying([destroy]);
      clock.chance = chance;
      expect(await codeOf(call("GET"))).toBe("REQUEST_FAILED");
      expect([clock.pauses, server.seen.length]).toEqual([expected, 6]);
    }
  });

  it("are 20 s at most", async () => {
    const { call, clock } = await retrying([{ status: 502 }], { retries: 8, budgetMs: 1e9 });
    clock.chance = 1;
    await codeOf(call("GET"));
    expect(clock.pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 20_000, 20_000]);
  });

  it("may be none by chance", async () => {
    const { call, clock } = await retrying([{ status: 502 }, { status: 502 }, ok]);
    await call("GET");
    expect(clock.pauses).toEqual([]);
  });

  it("obey Retry-After in seconds and as a date, with at most a twentieth more", async () => {
    const date = "Wed, 25 Nov 2026 10:00:00 GMT";
    for (const header of ["30", "Wed, 25 Nov 2026 10:00:30 GMT"]) {
      const { call, clock } = await retrying([{ status: 503, headers: { "retry-after": header, date } }, ok]);
      clock.chance = 1;
      await call("GET");
      expect(clock.pauses).toEqual([31_500]);
    }
  });

  it("end with the budget of the call", async () => {
    const { call, clock, server } = await retrying([{ status: 503 }], { retries: 100, budgetMs: 10_000 });
    clock.chance = 1;
    expect(await codeOf(call("GET"))).toBe("HTTP_SERVER_ERROR");
    expect(clock.pauses).toEqual([500, 1_000, 2_000, 4_000]);
    expect(server.seen).toHaveLength(5);
  });

  it("are not begun when Retry-After asks for more than the budget", async () => {
    const { call, clock } = await retrying([{ status: 503, headers: { "retry-after": "86400" } }, ok]);
    expect(await codeOf(call("GET"))).toBe("HTTP_SERVER_ERROR");
    expect(clock.pauses).toEqual([]);
  });
});

describe("retry: waits for rate limits", () => {
  it("grow from 5 s until the call has waited a minute, then the error says when to come back", async () => {
    const { call, clock, server } = await retrying([rateLimited]);
    const error = await call("GET").catch((thrown: unknown) => thrown);
    expect(clock.pauses).toEqual([5_000, 10_000, 20_000, 25_000]);
    expect(server.seen).toHaveLength(5);
    expect(RateLimitError.isInstance(error)).toBe(true);
    expect(error).toMatchObject({ resource: "repositories", estimated: true, retryAt: new Date(clock.time + 80_000) });
  });

  it("are spread upwards by chance, never below 5 s", async () => {
    const { call, clock } = await retrying([rateLimited]);
    clock.chance = 1;
    await codeOf(call("GET"));
    expect(clock.pauses).toEqual([10_000, 20_000, 30_000]);
  });

  it("go on as long as it takes with maxWaitMs of Infinity, five minutes at a time in the end", async () => {
    const { call, clock } = await retrying([...Array<Answer>(12).fill(rateLimited), ok], {
      maxWaitMs: Number.POSITIVE_INFINITY,
    });
    expect((await call("POST", { body: {} }))?.slug).toBe("made");
    expect(clock.pauses.slice(0, 7)).toEqual([5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000]);
    expect(clock.pauses.at(-1)).toBe(300_000);
  });

  it("go on as long as it takes for calls of priority batch, unless the client says otherwise", async () => {
    const { call, clock } = await retrying([...Array<Answer>(6).fill(rateLimited), ok]);
    expect((await call("GET", {}, { priority: "batch" }))?.slug).toBe("widgets");
    expect(clock.pauses).toHaveLength(6);
    const bounded = await retrying([rateLimited], { maxWaitMs: 10_000 });
    expect(await codeOf(bounded.call("GET", {}, { priority: "batch" }))).toBe("HTTP_RATE_LIMITED");
    expect(bounded.clock.pauses).toEqual([5_000, 5_000]);
  });

  it("do not use up what faults may take", async () => {
    const { call } = await retrying([...Array<Answer>(6).fill(rateLimited), { status: 503 }, ok], { maxWaitMs: 1e9 });
    expect((await call("GET"))?.slug).toBe("widgets");
  });

  it("obey Retry-After, and fail at once when it is beyond the patience", async () => {
    const asking = (seconds: string): Answer => ({
      status: 429,
      headers: { "retry-after": seconds, "x-ratelimit-resource": "api" },
    });
    const patient = await retrying([asking("60"), ok]);
    await patient.call("GET");
    expect(patient.clock.pauses).toEqual([60_000]);
    const { call, clock } = await retrying([asking("61"), ok]);
    const error = await call("GET").catch((thrown: unknown) => thrown);
    expect(clock.pauses).toEqual([]);
    expect(error).toMatchObject({
      resource: "api",
      estimated: false,
      retryAt: new Date(clock.time + 61_000),
      retryAfterSeconds: 61,
    });
  });

  it.each(["999999999", "Fri, 31 Dec 9999 23:59:59 GMT"])(
    "are never longer than an hour, even for a Retry-After of %s",
    async (value) => {
      const { call, clock } = await retrying([{ status: 429, headers: { "retry-after": value } }, ok], {
        maxWaitMs: Number.POSITIVE_INFINITY,
      });
      clock.chance = 1;
      await call("GET");
      expect(clock.pauses).toEqual([3_600_000]);
    },
  );

  it.each(["0", "-5", "1e9", "Thu, 01 Jan 1970 00:00:00 GMT", "soon"])(
    "take a Retry-After of %s for none",
    async (value) => {
      const { call, clock } = await retrying([{ status: 429, headers: { "retry-after": value } }, ok]);
      await call("GET");
      expect(clock.pauses).toEqual([5_000]);
    },
  );
});
