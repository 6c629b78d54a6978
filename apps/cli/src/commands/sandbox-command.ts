import { createSandbox } from "@bucketkit/sandbox";
import { Command, InvalidArgumentError } from "commander";
import { sandboxCoverageCommand } from "./sandbox-coverage-command.js";
import { sandboxRunCommand } from "./sandbox-run-command.js";
import { untilStopped } from "./until-stopped.js";

interface SandboxFlags {
  readonly import?: string[];
  readonly port: number;
  readonly workspace: string;
  readonly json?: true;
}

/** `bucketkit sandbox`: a local Bitbucket Cloud that runs until it is stopped. */
export function sandboxCommand(): Command {
  return new Command("sandbox")
    .description("Run a local Bitbucket Cloud on 127.0.0.1 until Ctrl+C.")
    .option("--import <git dir...>", "git repositories to import")
    .option("--port <number>", "TCP port; 0 takes a free one", portOf, 0)
    .option("--workspace <slug>", "workspace the repositories go to", "acme")
    .option("--json", "print what a program needs as one line of JSON")
    .enablePositionalOptions()
    .addCommand(sandboxRunCommand())
    .addCommand(sandboxCoverageCommand())
    .action(async (flags: SandboxFlags) => {
      const sandbox = await createSandbox({ port: flags.port, workspace: flags.workspace });
      try {
        const repositories: string[] = [];
        for (const path of flags.import ?? []) repositories.push((await sandbox.importRepository({ path })).fullName);
        const { url, apiUrl, credentials } = sandbox;
        console.log(
          flags.json
            ? JSON.stringify({ url, apiUrl, repositories, env: credentials.env })
            : describe(sandbox, repositories),
        );
        await untilStopped();
      } finally {
        await sandbox.close();
      }
    });
}

function describe(
  { apiUrl, credentials, gitUrl }: Awaited<ReturnType<typeof createSandbox>>,
  repositories: readonly string[],
): string {
  const exports = Object.entries(credentials.env).map(([name, value]) => `  export ${name}='${value}'`);
  const clones = repositories.map((name) => `  git clone ${gitUrl(name, "apiToken")}`);
  return [
    `REST API: ${apiUrl}`,
    ...(clones.length ? ["Repositories:", ...clones] : ["No repositories yet; --import <git dir> brings one."]),
    "Point bucketkit at it:",
    ...exports,
    "Stop it with Ctrl+C.",
  ].join("\n");
}

function portOf(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError("It must be a whole number from 0 to 65535.");
}
