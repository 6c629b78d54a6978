import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cacheRules } from "./cache-policy.js";
import { decodeBody, encodeBody, headerRecord } from "./cached-answer.js";

describe("encodeBody", () => {
  it("brings every body back through JSON", () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.uint8Array(), fc.string(), fc.constant(undefined)), (data) => {
        const stored = JSON.parse(JSON.stringify(encodeBody(data, 1e6)));
        expect(decodeBody(stored)).toEqual(
          data === undefined ? undefined : data instanceof Uint8Array ? data : JSON.parse(JSON.stringify(data)),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it("keeps what has as many characters as allowed, and not one more", () => {
    for (const data of ["text", { a: [1] }, new Uint8Array(10)]) {
      const { length } = JSON.stringify(encodeBody(data, 1e6));
      expect(encodeBody(data, length)).toBeDefined();
      expect(encodeBody(data, length - 1)).toBeUndefined();
    }
  });

  it("spends nothing on bytes that are much too many", () => {
    const start = performance.now();
    expect(encodeBody(new Uint8Array(2 ** 26), 2 ** 18)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(50);
  });

  it("has no form for streams", () => {
    expect(encodeBody(new ReadableStream(), 1e6)).toBeUndefined();
  });
});

describe("headerRecord", () => {
  it("leaves cookies out", () => {
    expect(headerRecord(new Headers({ ETag: '"1"', "set-cookie": "a=b" }))).toEqual({ etag: '"1"' });
  });
});

describe("cacheRules", () => {
  const now = Date.parse("2026-11-25T10:00:00Z");
  const request = { method: "GET", url: "https://api.bitbucket.org/2.0/x", headers: {} };
  const token = fc.constantFrom(
    "no-store",
    "no-cache",
    "max-age=60",
    "max-age=-1",
    "max-age=1e99",
    "max-age",
    "private",
    "public",
    "immutable",
    "must-revalidate",
    "__proto__=1",
    "stale-while-revalidate=9",
    ",",
    "=",
    '"',
  );

  it("read whatever is sent without failing, never keep what must not be kept, and come back from JSON the same", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(token, fc.string()), { maxLength: 6 }),
        fc.string(),
        fc.string(),
        (directives, vary, expires) => {
          const control = directives.join(", ");
          const { of, from } = cacheRules(() => now);
          const policy = of(request, {
            status: 200,
            headers: { "cache-control": control, vary, expires, etag: '"1"' },
          });
          if (directives.includes("no-store")) expect(policy.storable()).toBe(false);
          if (directives.includes("no-cache") || directives.includes("must-revalidate"))
            expect(policy.satisfiesWithoutRevalidation(request)).toBe(false);
          const again = from(JSON.parse(JSON.stringify(policy.toObject())));
          expect(again.satisfiesWithoutRevalidation(request)).toBe(policy.satisfiesWithoutRevalidation(request));
          expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("read a megabyte of directives at once", () => {
    for (const piece of ["a,", "=", " ", 'max-age="', ", "]) {
      // Of the processor: the machine may be busy with something else.
      const before = process.cpuUsage();
      cacheRules(() => now).of(request, {
        status: 200,
        headers: { "cache-control": piece.repeat(1_000_000 / piece.length) },
      });
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(500);
    }
  });
});
