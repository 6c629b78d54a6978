import { createSandbox, readSeedFile } from "@bucketkit/sandbox";
import { Command } from "commander";
import { runInside } from "./run-inside.js";

interface RunFlags {
  readonly allowHost?: string[];
  readonly import?: string[];
  readonly keepEnv?: true;
  readonly seed?: string;
  readonly workspace: string;
}

/** What the exit code is when the command never asked the sandbox. */
const neverAsked = 3;

/** `bucketkit sandbox run -- <command>`: runs any program with the sandbox in the place of Bitbucket. */
export function sandboxRunCommand(): Command {
  return new Command("run")
    .description(
      "Run a command to which the sandbox is Bitbucket: what it sends to bitbucket.org stays on this machine.",
    )
    .argument("<command...>", "the command with its arguments, after --")
    .option("--allow-host <host>", "host beside Bitbucket's that may be reached; repeatable", append)
    .option("--import <git dir>", "git repository to import; repeatable", append)
    .option("--keep-env", "leave credentials for Bitbucket in the environment as they are")
    .option("--seed <file>", "YAML or JSON file with the users, workspaces and repositories to start with")
    .option("--workspace <slug>", "workspace of the sandbox", "acme")
    .passThroughOptions()
    .action(async (command: string[], flags: RunFlags) => {
      const seed = flags.seed === undefined ? undefined : await readSeedFile(flags.seed);
      const sandbox = await createSandbox({
        workspace: flags.workspace,
        proxy: { allowHosts: flags.allowHost ?? [] },
        ...(seed ? { seed } : {}),
      });
      try {
        for (const path of flags.import ?? []) await sandbox.importRepository({ path });
        if (!sandbox.proxy) throw new Error("The sandbox has no proxy.");
        const env = sandbox.proxy.environmentFor(process.env, { keepCredentials: flags.keepEnv === true });
        const code = await runInside(command, env);
        for (const authority of new Set(sandbox.proxy.refused.map((refusal) => refusal.authority))) {
          console.error(`bucketkit: refused a connection to ${authority}`);
        }
        const wasAsked = sandbox.requests.length > 0;
        if (!wasAsked) console.error("bucketkit: no request came through the sandbox");
        process.exitCode = wasAsked ? code : neverAsked;
      } finally {
        await sandbox.close();
      }
    });
}

function append(value: string, earlier: string[] = []): string[] {
  return [...earlier, value];
}
