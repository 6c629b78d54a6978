import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** What a program ships when it uses one thing of a package. */
export interface BundleSize {
  readonly what: string;
  readonly bytes: number;
  readonly gzipBytes: number;
  /** What the project wants it to be at most. */
  readonly barBytes?: number;
}

const core = 'from "@bucketkit/core"';
const programs: readonly { readonly what: string; readonly code: string; readonly barBytes?: number }[] = [
  {
    what: "bucketkit: createClient + one operation",
    code: `import { createClient } ${core}; import { getRepository } from "@bucketkit/core/operations"; export const run = () => getRepository(createClient(), { workspace: "a", repoSlug: "b" });`,
    barBytes: 3500,
  },
  {
    what: "bucketkit: createRestClient + retry + paginate",
    code: `import { createRestClient, paginate, retry } ${core}; export const run = [createRestClient, retry, paginate];`,
    barBytes: 7000,
  },
  {
    what: "bucketkit: createBitbucket",
    code: `import { createBitbucket } ${core}; export const run = () => createBitbucket().repository("a/b").get();`,
    barBytes: 20_000,
  },
  {
    what: "openapi-fetch",
    code: 'import createClient from "openapi-fetch"; export const run = () => createClient({}).GET("/x");',
  },
  {
    what: "@coderabbitai/bitbucket",
    code: 'import { createBitbucketCloudClient } from "@coderabbitai/bitbucket/cloud"; export const run = () => createBitbucketCloudClient().GET("/x");',
  },
  {
    what: "bitbucket",
    code: 'import { Bitbucket } from "bitbucket"; export const run = () => new Bitbucket().repositories.get({});',
  },
  {
    what: "@octokit/core",
    code: 'import { Octokit } from "@octokit/core"; export const run = () => new Octokit().request("GET /x");',
  },
];

/** Bundles one program for each package as a browser app would: minified, one file. */
export async function measureBundles(): Promise<BundleSize[]> {
  return Promise.all(
    programs.map(async ({ what, code, barBytes }) => {
      const { outputFiles } = await build({
        stdin: { contents: code, resolveDir: fileURLToPath(new URL("../..", import.meta.url)) },
        bundle: true,
        minify: true,
        write: false,
        format: "esm",
        platform: "browser",
        logLevel: "silent",
      });
      const [file] = outputFiles;
      const contents = file?.contents ?? new Uint8Array();
      return {
        what,
        bytes: contents.length,
        gzipBytes: gzipSync(contents, { level: 9 }).length,
        ...(barBytes && { barBytes }),
      };
    }),
  );
}
