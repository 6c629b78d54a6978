import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDiffSpec } from "./diff-spec.js";

describe("parseDiffSpec", () => {
  it.each([
    ["abc", { source: "abc", destination: undefined, sourceRepository: undefined }],
    ["a..b", { source: "a", destination: "b", sourceRepository: undefined }],
    ["cms/posts/x..master", { source: "cms/posts/x", destination: "master", sourceRepository: undefined }],
    ["w/r:1879\rd73f", { source: "1879", destination: "d73f", sourceRepository: "w/r" }],
    ["w/r:1879..w/r:d73f", { source: "1879", destination: "d73f", sourceRepository: "w/r" }],
    ["w/r:1879", { source: "1879", destination: undefined, sourceRepository: "w/r" }],
  ])("reads %j", (spec, expected) => {
    expect(parseDiffSpec(spec)).toEqual(expected);
  });

  it("finds source and destination again, whatever ref names they are", () => {
    const name = fc
      .array(fc.string({ unit: fc.constantFrom(..."abz09-_é".split("")), minLength: 1 }), {
        minLength: 1,
        maxLength: 4,
      })
      .map((parts) => parts.join("/"));
    fc.assert(
      fc.property(
        name,
        name,
        fc.constantFrom("..", "\r"),
        fc.option(name, { nil: undefined }),
        (source, destination, separator, repository) => {
          const spec = `${repository === undefined ? "" : `${repository}:`}${source}${separator}${destination}`;
          expect(parseDiffSpec(spec)).toEqual({ source, destination, sourceRepository: repository });
        },
      ),
    );
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string(), (spec) => void parseDiffSpec(spec)));
  });
});
