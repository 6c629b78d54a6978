import { describe, expect, it } from "vitest";
import { isSameOrigin } from "./same-origin.js";

const origin = "https://app.example";

describe("isSameOrigin", () => {
  it.each([
    [{ origin }, true],
    [{ "sec-fetch-site": "same-origin" }, true],
    [{ origin: "null", "sec-fetch-site": "same-origin" }, true],
    [{}, true],
    [{ origin: "null" }, false],
    [{ origin: "null", "sec-fetch-site": "cross-site" }, false],
    [{ origin: "https://evil.example", "sec-fetch-site": "same-origin" }, false],
    [{ origin: "https://evil.example" }, false],
    [{ "sec-fetch-site": "same-site" }, false],
    [{ "sec-fetch-site": "cross-site" }, false],
  ])("judges %o", (headers: Record<string, string>, expected) => {
    expect(isSameOrigin(new Headers(headers), origin)).toBe(expected);
  });
});
