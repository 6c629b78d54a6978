import { writeFile } from "node:fs/promises";
import { createSandbox, readSeedFile, type Sandbox, type SeedResult, toHar } from "@bucketkit/sandbox";
import { Command } from "commander";
import { portOf } from "../terminal/port-of.js";
import { describeSandbox, describeScopes } from "./describe-sandbox.js";
import { sandboxCoverageCommand } from "./sandbox-coverage-command.js";
import { sandboxRunCommand } from "./sandbox-run-command.js";
import { untilStopped } from "./until-stopped.js";

interface SandboxFlags {
  readonly autoApprove?: true | string;
  readonly har?: string;
  readonly import?: string[];
  readonly port: number;
  readonly rateLimits?: true;
  readonly seed?: string;
  readonly strictRefresh?: true;
  readonly workspace: string;
  readonly json?: true;
}

/** `bucketkit sandbox`: a local Bitbucket Cloud that runs until it is stopped. */
export function sandboxCommand(): Command {
  return new Command("sandbox")
    .description("Run a local Bitbucket Cloud on 127.0.0.1 until Ctrl+C.")
    .option("--auto-approve [nickname]", "grant OAuth requests without a page; default: as the sandbox's own user")
    .option("--har <file>", "write the requests as an HTTP archive at the end")
    .option("--import <git dir...>", "git repositories to import")
    .option("--port <number>", "TCP port; 0 takes a free one", portOf, 0)
    .option("--rate-limits", "limit requests per hour as Bitbucket does")
    .option("--seed <file>", "YAML or JSON with users, workspaces, repositories, tokens and OAuth consumers")
    .option("--strict-refresh", "refuse an OAuth refresh token after its first use, without Bitbucket's ten minutes")
    .option("--workspace <slug>", "workspace the repositories go to", "acme")
    .option("--json", "print what a program needs as one line of JSON")
    .enablePositionalOptions()
    .addCommand(sandboxRunCommand())
    .addCommand(sandboxCoverageCommand())
    .action(run);
}

async function run(flags: SandboxFlags): Promise<void> {
  const seed = flags.seed === undefined ? {} : await readSeedFile(flags.seed);
  const sandbox = await createSandbox({
    port: flags.port,
    workspace: flags.workspace,
    rateLimits: flags.rateLimits ?? false,
    oauth: { autoApprove: flags.autoApprove ?? false, strictRefresh: flags.strictRefresh ?? false },
  });
  try {
    const seeded = await sandbox.seed(seed);
    const repositories = Object.keys(seeded.repositories);
    for (const path of flags.import ?? []) repositories.push((await sandbox.importRepository({ path })).fullName);
    console.log(flags.json ? asJson(sandbox, repositories, seeded) : describeSandbox(sandbox, repositories, seeded));
    await untilStopped();
    if (flags.har !== undefined) await writeFile(flags.har, JSON.stringify(toHar(sandbox.requests, sandbox.url)));
    const advice = sandbox.scopeAdvice();
    if (flags.json) console.log(JSON.stringify({ scopeAdvice: advice }));
    else if (advice.length > 0) console.log(describeScopes(advice));
  } finally {
    await sandbox.close();
  }
}

function asJson(sandbox: Sandbox, repositories: readonly string[], seeded: SeedResult): string {
  const { url, apiUrl, oauth, credentials } = sandbox;
  const { authorizationUrl, tokenUrl } = oauth;
  const { users, tokens, consumers } = seeded;
  const endpoints = { authorizationUrl, tokenUrl };
  return JSON.stringify({
    url,
    apiUrl,
    repositories,
    env: credentials.env,
    oauth: endpoints,
    users,
    tokens,
    consumers,
  });
}
