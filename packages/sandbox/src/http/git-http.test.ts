import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseGitRequest } from "./git-http.js";

describe("parseGitRequest", () => {
  it.each([
    [
      "GET",
      "/w/r.git/info/refs?service=git-upload-pack",
      { workspace: "w", repository: "r", service: "git-upload-pack", isAdvertisement: true },
    ],
    [
      "GET",
      "/w/r/info/refs?service=git-receive-pack",
      { workspace: "w", repository: "r", service: "git-receive-pack", isAdvertisement: true },
    ],
    [
      "POST",
      "/w/r.git/git-receive-pack",
      { workspace: "w", repository: "r", service: "git-receive-pack", isAdvertisement: false },
    ],
    [
      "POST",
      "/%7Bw%7D/%7Br%7D.git/git-upload-pack",
      { workspace: "{w}", repository: "{r}", service: "git-upload-pack", isAdvertisement: false },
    ],
  ])("reads %s %s", (method, url, expected) => {
    expect(parseGitRequest(method, url)).toEqual(expected);
  });

  it("leaves every other request to REST", () => {
    for (const [method, url] of [
      ["GET", "/w/r.git/info/refs"],
      ["GET", "/w/r.git/info/refs?service=git-upload-archive"],
      ["GET", "/w/r.git/HEAD"],
      ["GET", "/w/r.git/objects/info/packs"],
      ["POST", "/w/r.git/info/refs?service=git-upload-pack"],
      ["GET", "/w/r.git/git-upload-pack"],
      ["GET", "/2.0/r/info/refs?service=git-upload-pack"],
      ["GET", "/w/a/b/info/refs?service=git-upload-pack"],
      ["GET", "/w/../r/info/refs?service=git-upload-pack"],
    ] as const) {
      expect(parseGitRequest(method, url)).toBeUndefined();
    }
  });

  it("never throws, and never takes a REST path", () => {
    fc.assert(
      fc.property(fc.constantFrom("GET", "POST"), fc.string(), (method, text) => {
        parseGitRequest(method, text);
        expect(parseGitRequest(method, `/2.0/${text}/info/refs?service=git-upload-pack`)).toBeUndefined();
      }),
    );
  });
});
