import { build } from "esbuild";
import { describe, expect, inject, it } from "vitest";

async function bundle(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: inject("consumer") },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

describe("a bundle of @bucketkit/core", () => {
  it("has the operation that is used and none of the others", async () => {
    const code = await bundle(`
      import { createClient } from "@bucketkit/core";
      import { getRepository } from "@bucketkit/core/operations";
      export const run = () => getRepository(createClient(), { workspace: "acme", repoSlug: "widgets" });
    `);
    expect(code).toContain('"GET /repositories/{workspace}/{repoSlug}"');
    // Each is made from its operation id and its route.
    expect(code.match(/"\w+","(GET|POST|PUT|DELETE) \//g)).toHaveLength(1);
  });

  it("has neither handles, paging, retries nor openapi-fetch unless they are used", async () => {
    const smallest = await bundle('export { createClient } from "@bucketkit/core";');
    const all = await bundle('export * from "@bucketkit/core";');
    for (const sign of ["run in a circle", "multipart/form-data", "bodySerializer"]) {
      expect(all).toContain(sign);
      expect(smallest).not.toContain(sign);
    }
  });
});
