import { parseArgs } from "node:util";
import { apiTokenAuth, createBitbucket } from "@bucketkit/core";
import { createSandbox } from "@bucketkit/sandbox";
import { demoRepository } from "./demo-repository.js";
import { changeRules, looseRules, strictRules } from "./demo-rules.js";
import { endCleanly } from "./end-cleanly.js";
import { openPullRequests } from "./open-pull-requests.js";
import { runScript } from "./run-script.js";
import { step } from "./step.js";

const usage = `Starts a local Bitbucket Cloud, fills it from a real git repository, opens pull requests from its history,
and judges them twice with the rest-script example: before and after one rule in the repository changes.

Usage: npm run demo [-- options]

  --repo <path>  git repository to import (default: this checkout)
  --keep         keep the local Bitbucket running until Ctrl+C
  --help         print this`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      repo: { type: "string" },
      keep: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  endCleanly();
  const source = await demoRepository(values.repo ?? process.cwd());
  if (source.note) console.log(source.note);
  const sandbox = await step("start a local Bitbucket Cloud", () => createSandbox());
  try {
    await step(`import ${source.path}`, () => sandbox.importRepository({ path: source.path, repoSlug: "widgets" }));
    const { apiToken, env } = sandbox.credentials;
    const bitbucket = createBitbucket({ hosts: sandbox.hosts, auth: apiTokenAuth(apiToken) });
    const repository = bitbucket.repository("acme/widgets");
    await step("open pull requests from its history", () => openPullRequests(repository, strictRules));
    const before = await step("judge them by strict rules", () => runScript(env, "acme/widgets"));
    console.log(`\n${before.table}\n`);
    await step("change one rule in the repository", () => changeRules(repository, looseRules));
    const after = await step("judge them again", () => runScript(env, "acme/widgets"));
    console.log(`\n${after.table}\n`);
    const changed = before.verdicts.filter(
      (verdict, index) => verdict.outcome.ok !== after.verdicts[index]?.outcome.ok,
    ).length;
    console.log(`${changed} of ${before.verdicts.length} verdicts changed with the rule.`);
    console.log(
      `REST API ${sandbox.apiUrl}   git ${sandbox.gitUrl("acme/widgets")}   requests answered ${sandbox.requests.length}`,
    );
    if (values.keep) {
      console.log(
        `\nStill running. Use it with these variables, end it with Ctrl+C:\n${Object.entries(env)
          .map(([name, value]) => `export ${name}='${value}'`)
          .join("\n")}`,
      );
      await new Promise(() => undefined);
    }
    return before.verdicts.length > 0 && changed === before.verdicts.length ? 0 : 1;
  } finally {
    await sandbox.close();
    await source.dispose();
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
