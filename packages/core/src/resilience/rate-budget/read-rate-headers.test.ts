import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRateHeaders } from "./read-rate-headers.js";

const read = (limit: string, near = "") =>
  readRateHeaders({ get: (name) => ({ "x-ratelimit-limit": limit, "x-ratelimit-nearlimit": near })[name] ?? null });

describe("readRateHeaders", () => {
  it("reads what Bitbucket sends to access tokens", () => {
    expect(read("3500", "true")).toEqual({ limit: 3500, isNear: true });
    expect(read("1000", "false")).toEqual({ limit: 1000, isNear: false });
  });

  it.each(["", "0", "-5", "1e9", "99999999", "1000.5", "Infinity", "NaN", " 1000", "1,000", "0x10"])(
    "does not believe a limit of %j",
    (limit) => {
      expect(read(limit).limit).toBeUndefined();
    },
  );

  it("gives a whole number of at least 1, or nothing, whatever is sent", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String)),
        fc.string(),
        (limit, near) => {
          const told = read(limit, near);
          return (
            (told.limit === undefined || (Number.isSafeInteger(told.limit) && told.limit >= 1)) &&
            told.isNear === (near === "true")
          );
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
