import { createRequire } from "node:module";
import { Command } from "commander";
import { doctorCommand } from "./commands/doctor-command.js";
import { loginCommand } from "./commands/login-command.js";
import { sandboxCommand } from "./commands/sandbox-command.js";
import { webhooksCommand } from "./commands/webhooks-command.js";

/** The command line, ready to parse. */
export function createProgram(): Command {
  const { version } = createRequire(import.meta.url)("bucketkit/package.json") as { version: string };
  return (
    new Command("bucketkit")
      .description("Work with Bitbucket Cloud, the real one or a local one.")
      .version(version)
      // Options behind a command are of that command, also where the one above it has options of the same name.
      .enablePositionalOptions()
      .addCommand(sandboxCommand())
      .addCommand(doctorCommand())
      .addCommand(loginCommand())
      .addCommand(webhooksCommand())
      .showHelpAfterError()
  );
}
