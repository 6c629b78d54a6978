/** A failure whose message says everything: commands print it without a stack and exit with its code. */
export class ExpectedFailure extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.name = "ExpectedFailure";
    this.exitCode = exitCode;
  }
}

/**
 * Runs a command to its exit code: its own, that of an {@link ExpectedFailure}, or 1 with the stack of anything else.
 *
 * @param {() => Promise<number>} command
 */
export async function runCommand(command) {
  try {
    process.exitCode = await command();
  } catch (problem) {
    console.error(problem instanceof ExpectedFailure ? problem.message : problem);
    process.exitCode = problem instanceof ExpectedFailure ? problem.exitCode : 1;
  }
}
