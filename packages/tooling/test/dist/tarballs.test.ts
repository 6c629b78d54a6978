import { describe, expect, inject, it } from "vitest";
import { judgeTarball } from "../../src/tarballs/judge-tarball.js";

const tarballs = inject("tarballs");

describe("published packages", () => {
  it("include the client, the sandbox and the command line", () => {
    const names = tarballs.map(({ manifest }) => manifest.name);
    expect(names).toEqual(expect.arrayContaining(["@bucketkit/core", "@bucketkit/sandbox", "bucketkit"]));
  });

  it.each(tarballs)("$manifest.name has the right content, and publint and attw find nothing", async (tarball) => {
    expect(await judgeTarball(tarball)).toEqual([]);
  });

  it.each(tarballs)("$manifest.name is ESM for every Node the SDK supports", ({ manifest }) => {
    expect(manifest).toMatchObject({ type: "module", license: "MIT", engines: { node: ">=20.19" } });
  });
});
