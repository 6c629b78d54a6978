import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFilePath, parseRoute } from "../../scripts/corpus/parse-route.js";

describe("parseRoute", () => {
  it.each([
    ["GET /2.0/user?fields=uuid", "GET", "/2.0/user"],
    ["https://api.bitbucket.org/2.0/user", undefined, "/2.0/user"],
    ["/repositories/{workspace} (list)", undefined, "/repositories/{workspace}"],
    ["put https://x/2.0/a#b", "PUT", "/2.0/a"],
  ])("reads %s", (text, method, path) => {
    expect(parseRoute(text)).toEqual({ method, path });
  });

  it.each(["", "name:x.json", "list<pullrequest>", "error", "PATCH /x", "https://x"])("finds none in %j", (text) => {
    expect(parseRoute(text)).toBeUndefined();
  });

  it("never keeps a query, a fragment or space in a path", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(parseRoute(`GET /${text}`)?.path).toMatch(/^\/[^\s?#]*$/);
      }),
    );
  });
});

describe("parseFilePath", () => {
  it("reads a route that a file name repeats", () => {
    expect(parseFilePath("tests/2.0/repositories/a/b/pipelines/GET#page=2")).toEqual({
      method: "GET",
      path: "/repositories/a/b/pipelines",
    });
    expect(parseFilePath("tests/2.0/repositories/a/b.json")).toEqual({ method: undefined, path: "/repositories/a/b" });
    expect(parseFilePath("testdata/commit.json")).toBeUndefined();
  });
});
