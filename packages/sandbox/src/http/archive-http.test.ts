import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArchiveRequest } from "./archive-http.js";

describe("parseArchiveRequest", () => {
  it.each([
    ["/w/r/get/main.zip", { workspace: "w", repository: "r", revision: "main", format: "zip" }],
    ["/w/r/get/feature/x.y.tar.gz?a=b", { workspace: "w", repository: "r", revision: "feature/x.y", format: "tar.gz" }],
    ["/w/r/get/v1.gz", { workspace: "w", repository: "r", revision: "v1", format: "tar.gz" }],
    ["/w/r/get/0123456789ab.bz2", { workspace: "w", repository: "r", revision: "0123456789ab", format: "tar.bz2" }],
    ["/%7Bw%7D/%7Br%7D/get/a%2Fb.tar.bz2", { workspace: "{w}", repository: "{r}", revision: "a/b", format: "tar.bz2" }],
  ])("reads %s", (url, expected) => {
    expect(parseArchiveRequest("GET", url)).toEqual(expected);
  });

  it.each([
    "/w/r/get/main",
    "/w/r/get/.zip",
    "/w/r/get/main.tar",
    "/w/r/src/main.zip",
    "/w/get/main.zip",
    "/2.0/r/get/main.zip",
    "/w/r/../get/main.zip",
  ])("leaves %s to others", (url) => {
    expect(parseArchiveRequest("GET", url)).toBeUndefined();
  });

  it("never throws, and never takes a REST path", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseArchiveRequest("GET", text);
        expect(parseArchiveRequest("GET", `/2.0/${text}/get/main.zip`)).toBeUndefined();
      }),
    );
  });
});
