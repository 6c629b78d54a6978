import { Command } from "commander";
import { diagnose } from "../doctor/diagnose.js";
import { renderChecks } from "../doctor/render-checks.js";

interface DoctorFlags {
  readonly repository?: string;
  readonly json?: true;
}

/** `bucketkit doctor`: finds out whether this machine and credential are ready, and what to do if not. */
export function doctorCommand(): Command {
  return new Command("doctor")
    .description("Check Node, git, the credential in the environment and what it may do.")
    .option(
      "--repository <workspace/slug>",
      "repository to try; default: the origin of this folder, else the first one the credential sees",
    )
    .option("--json", "print the checks as JSON")
    .action(async (flags: DoctorFlags) => {
      const checks = await diagnose({ repository: flags.repository, folder: process.cwd(), env: process.env });
      console.log(flags.json ? JSON.stringify(checks, null, 2) : renderChecks(checks));
      if (checks.some(({ state }) => state === "fail")) process.exitCode = 1;
    });
}
