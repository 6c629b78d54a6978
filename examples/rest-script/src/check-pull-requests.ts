#!/usr/bin/env node
import { parseArgs } from "node:util";
import { authFromEnv, BitbucketKitError, createBitbucket } from "@bucketkit/core";
import { checkRepository } from "./check-repository.js";
import { renderTable } from "./render-table.js";

const usage = `Judges every open pull request of a repository by the rules in its .bitbucket/readiness.yml,
and publishes each verdict as a Code Insights report and a build status.

Usage: check-pull-requests --repository <workspace/slug> [options]

  --repository <ref>  repository to check
  --json              print the verdicts as JSON
  --dry-run           judge only; publish nothing
  --help              print this

Credentials: BITBUCKET_EMAIL and BITBUCKET_API_TOKEN, or BITBUCKET_ACCESS_TOKEN.
Exit code: 0 when all are ready, 1 when one is not, 2 when something went wrong.`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      repository: { type: "string" },
      json: { type: "boolean", default: false },
      "dry-run": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help || !values.repository) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort(new Error("stopped by Ctrl+C")));
  const verdicts = await checkRepository(createBitbucket({ auth: authFromEnv() }), values.repository, {
    publish: !values["dry-run"],
    signal: stop.signal,
    onProgress: (done, total) =>
      process.stderr.isTTY && process.stderr.write(`\rjudged ${done} of ${total}${done === total ? "\n" : ""}`),
  });
  console.log(values.json ? JSON.stringify(verdicts, null, 2) : renderTable(verdicts));
  return verdicts.every(({ outcome }) => outcome.ok) ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(BitbucketKitError.isInstance(error) || error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
