import { type Coverage, measureCoverage } from "@bucketkit/sandbox/coverage";
import { Command } from "commander";

interface CoverageFlags {
  readonly json?: true;
}

/** `bucketkit sandbox coverage`: how far the sandbox simulates each operation, measured on the spot. */
export function sandboxCoverageCommand(): Command {
  return new Command("coverage")
    .description("Measure how far the sandbox simulates each operation of the API.")
    .option("--json", "print the numbers and every operation as JSON")
    .addHelpText(
      "after",
      `
An operation is "deep" when it answers whom it should, refuses a token without its scopes, answers 404 below what there is not, keeps
what is written, brings it back from a snapshot, and reads what the seed says. It is "generic" when it answers but one of these fails,
and "missing" when it answers 501.`,
    )
    .action(async (flags: CoverageFlags) => {
      const isTerminal = process.stderr.isTTY === true;
      const coverage = await measureCoverage(undefined, (done, total) => {
        if (isTerminal) process.stderr.write(`\r${done} of ${total}${done === total ? "\n" : ""}`);
      });
      console.log(flags.json ? JSON.stringify(coverage, null, 2) : describe(coverage));
    });
}

function describe({ deep, generic, missing, total, operations }: Coverage): string {
  const rest = operations
    .filter(({ level }) => level !== "deep")
    .map(({ level, method, path, failures }) =>
      [`${level.padEnd(8)}${method.padEnd(7)}${path}`, ...failures].join("\n          "),
    );
  return [...rest, `${total} operations: ${deep} deep, ${generic} generic, ${missing} missing`].join("\n");
}
