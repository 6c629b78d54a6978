import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ValidationError } from "../errors/validation-error.js";
import { expandPath } from "./expand-path.js";

const branch = "/repositories/{workspace}/{repoSlug}/refs/branches/{+name}";
const expand = (value: unknown) =>
  expandPath(branch, { workspace: "acme", repoSlug: "widgets", name: value }).slice(
    "/repositories/acme/widgets/refs/branches/".length,
  );

describe("expandPath", () => {
  it.each([
    ["main", "main"],
    ["feature/x y#1?z=%", "feature/x%20y%231%3Fz%3D%25"],
    ["日本語/ü", "%E6%97%A5%E6%9C%AC%E8%AA%9E/%C3%BC"],
    ["a;b", "a%3Bb"],
    ["~", "~"],
    ["\\..\\", "%5C..%5C"],
    ["{1d5a}", "%7B1d5a%7D"],
    ["release/2.0", "release/2.0"],
    ["..a", "..a"],
    [7, "7"],
  ])("encodes %j as %s", (value, expected) => {
    expect(expand(value)).toBe(expected);
  });

  it.each([
    ["..", "leads elsewhere"],
    [".", "leads elsewhere"],
    ["", "must not be empty"],
    ["a//b", "must not be empty"],
    ["/a", "must not be empty"],
    ["a/", "must not be empty"],
    ["a/../..", "leads elsewhere"],
    ["%2e%2E", "leads elsewhere"],
    ["x/%2e", "leads elsewhere"],
    [".%2E", "leads elsewhere"],
    ["a\r\nX: y", "control characters"],
    ["a\0b", "control characters"],
    ["\ud800", "surrogate"],
    [undefined, "must be text or a number"],
    [null, "must be text or a number, not null"],
    [{}, "must be text or a number"],
    [["a"], "must be text or a number"],
  ])("refuses %j and names the parameter", (value, reason) => {
    expect(() => expand(value)).toThrow(ValidationError);
    expect(() => expand(value)).toThrow(reason);
    try {
      expand(value);
    } catch (error) {
      expect((error as ValidationError).issues[0]?.path).toBe("name");
    }
  });

  it("encodes slashes of parameters that are one segment", () => {
    expect(expandPath("/users/{selectedUser}", { selectedUser: "a/b" })).toBe("/users/a%2Fb");
  });

  it("lets folders end in a slash and the root be empty, for `path` only", () => {
    const source = (path: string) => expandPath("/src/{+commit}/{+path}", { commit: "main", path });
    expect(source("")).toBe("/src/main/");
    expect(source("src/lib/")).toBe("/src/main/src/lib/");
    expect(() => source("/src")).toThrow("must not be empty");
  });

  it("lets a carriage return separate the sides of a diff spec, and nothing else", () => {
    expect(expandPath("/diff/{+spec}", { spec: "acme/widgets:1234\r5678" })).toBe("/diff/acme/widgets%3A1234%0D5678");
    expect(() => expandPath("/diff/{+spec}", { spec: "1234\n5678" })).toThrow("control characters");
  });

  it("gives every accepted value back and never leaves the template", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.string(), fc.stringMatching(/^[./%2eE\\]{1,8}$/)),
        (value) => {
          let path: string;
          try {
            path = expandPath(branch, { workspace: value, repoSlug: value, name: value });
          } catch (error) {
            expect(error).toBeInstanceOf(ValidationError);
            return;
          }
          const { pathname } = new URL(`http://127.0.0.1/2.0${path}`);
          expect(pathname).toBe(`/2.0${path}`);
          const [, , collection, workspace, repoSlug, refs, branches, ...name] = pathname
            .split("/")
            .map(decodeURIComponent);
          expect([collection, refs, branches]).toEqual(["repositories", "refs", "branches"]);
          expect([workspace, repoSlug, name.join("/")]).toEqual([value, value, value]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
