import { describe, expect, it } from "vitest";
import { parseChangeset } from "./parse-changeset.js";

describe("parseChangeset", () => {
  it("reads the packages", () => {
    const text = '---\n"@bucketkit/core": minor\nbucketkit: patch\n---\n\nText with --- in it.\n';
    expect(parseChangeset(text)).toEqual(["@bucketkit/core", "bucketkit"]);
    expect(parseChangeset(text.replaceAll("\n", "\r\n"))).toEqual(["@bucketkit/core", "bucketkit"]);
  });

  it("reads an empty changeset as no packages", () => {
    expect(parseChangeset("---\n---\n\nOnly comments changed.\n")).toEqual([]);
  });

  it("throws on a text that is no changeset", () => {
    expect(() => parseChangeset("# Notes\n")).toThrow("begins with");
  });
});
