import { describe, expect, it } from "vitest";
import { bitbucketCloud } from "./bitbucket-hosts.js";
import { readHosts } from "./read-hosts.js";

describe("readHosts", () => {
  it("gives Bitbucket Cloud when nothing is set", () => {
    expect(readHosts({})).toEqual(bitbucketCloud);
  });

  it("replaces what the variable names", () => {
    expect(readHosts({ BUCKETKIT_HOSTS: '{"api":"http://127.0.0.1:8910"}' })).toEqual({
      ...bitbucketCloud,
      api: "http://127.0.0.1:8910",
    });
  });

  it.each([
    ["http://127.0.0.1"],
    ["[]x"],
    ['{"api":1}'],
    ['{"apis":"http://127.0.0.1"}'],
    ['{"api":"http://127.0.0.1/"}'],
    ['{"api":"ftp://x"}'],
    ["null"],
  ])("refuses %s and shows the form", (value) => {
    expect(() => readHosts({ BUCKETKIT_HOSTS: value })).toThrow(/BUCKETKIT_HOSTS must be a JSON object of URLs/);
  });
});
