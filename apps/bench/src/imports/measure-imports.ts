import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { median } from "../median.js";

/** CPU that a process spends on importing a package and making its client, above an empty process. */
export interface ImportCost {
  readonly what: string;
  readonly cpuMillis: number;
  /** Compared with openapi-fetch in the same run. */
  readonly ratio: number;
}

const run = promisify(execFile);
const folder = fileURLToPath(new URL("../..", import.meta.url));

const programs: Readonly<Record<string, string>> = {
  empty: "",
  "openapi-fetch": 'const { default: make } = await import("openapi-fetch"); make({ baseUrl: "https://x.example" });',
  "bucketkit createClient": 'const { createClient } = await import("@bucketkit/core"); createClient();',
  "bucketkit createClient + operations":
    'const { createClient } = await import("@bucketkit/core"); const { getRepository } = await import("@bucketkit/core/operations"); createClient(); getRepository.path;',
  "bucketkit createBitbucket": 'const { createBitbucket } = await import("@bucketkit/core"); createBitbucket();',
  "@coderabbitai/bitbucket":
    'const { createBitbucketCloudClient: make } = await import("@coderabbitai/bitbucket/cloud"); make();',
  "@octokit/core": 'const { Octokit } = await import("@octokit/core"); new Octokit();',
  bitbucket: 'const { default: { Bitbucket } } = await import("bitbucket"); new Bitbucket({ notice: false });',
};

/** Measures what starting costs, in interleaved rounds of fresh processes. */
export async function measureImports(rounds: number): Promise<ImportCost[]> {
  const samples = new Map<string, number[]>(Object.keys(programs).map((what) => [what, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [what, code] of Object.entries(programs)) {
      const script = `const before = process.cpuUsage(); ${code}; const { user, system } = process.cpuUsage(before); console.log((user + system) / 1000);`;
      const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script], { cwd: folder });
      samples.get(what)?.push(Number(stdout));
    }
  }
  const cost = (what: string) => median(samples.get(what) ?? []);
  const floor = cost("openapi-fetch");
  return Object.keys(programs).map((what) => ({ what, cpuMillis: cost(what), ratio: cost(what) / floor }));
}
