import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createSandbox } from "@bucketkit/sandbox";

const run = promisify(execFile);

/** A repository with a main branch and a branch one commit ahead. */
const seed = {
  repositories: [
    {
      slug: "widgets",
      commits: [
        { message: "Begin", files: { "README.md": "# Widgets\n" } },
        { message: "Add a lid", branch: "feature/lid", files: { "lid.txt": "round\n" } },
      ],
    },
  ],
};

/**
 * Runs `act` against a fresh sandbox with a folder to work in, then ends both. Exits with 1 when `act` fails, or when the sandbox met an operation that it
 * does not simulate or an error of its own, or answered no request at all.
 */
export async function play(act, options = {}) {
  const directory = await mkdtemp(join(tmpdir(), "client-"));
  const sandbox = await createSandbox({ seed, ...options });
  try {
    await act({
      sandbox,
      directory,
      run: (command, ...parameters) => run(command, parameters, { cwd: directory }),
      runWith: (env, command, ...parameters) => run(command, parameters, { cwd: directory, env }),
    });
    const answered = sandbox.requests.length;
    const broken = sandbox.requests.filter(({ status }) => status === 500 || status === 501);
    if (answered === 0) throw new Error("The sandbox was never asked.");
    if (broken.length > 0) throw new Error(`The sandbox could not answer: ${JSON.stringify(broken, null, 2)}`);
    console.log(`${answered} requests answered, none of them with 500 or 501`);
  } catch (error) {
    // Some clients are one long line, which Node would print whole with an uncaught error.
    console.error(error instanceof Error ? error.stack : error);
    process.exitCode = 1;
  } finally {
    await sandbox.close();
    await rm(directory, { recursive: true, force: true });
  }
}

/** What the main branch of the repository is according to git itself: hashes, newest first, and the names of its files. */
export async function readMain({ sandbox, run: runIn }) {
  await runIn("git", "clone", "--quiet", sandbox.gitUrl("widgets", "apiToken"), "check");
  const log = await runIn("git", "-C", "check", "log", "--format=%H %P", "main");
  const files = await runIn("git", "-C", "check", "ls-files");
  return { log: log.stdout.trim().split("\n"), files: files.stdout.trim().split("\n") };
}
