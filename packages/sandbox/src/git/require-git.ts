import type { GitProcess } from "./git-process.js";

const minimum = [2, 38] as const;
let checked: Promise<void> | undefined;

/**
 * Resolves when git is installed and new enough for merges without a work tree; asked once per process.
 *
 * @throws Error that names the version found and the version needed.
 */
export function requireGit(git: GitProcess): Promise<void> {
  checked ??= checkVersion(git).catch((reason: unknown) => {
    checked = undefined;
    throw reason;
  });
  return checked;
}

async function checkVersion(git: GitProcess): Promise<void> {
  const needed = `The sandbox needs git ${minimum.join(".")} or newer on the PATH`;
  const answer = await git.run(["--version"]).catch((cause: unknown) => {
    throw new Error(`${needed}, but git could not be started.`, { cause });
  });
  const text = answer.stdout.toString("utf8").trim();
  const [, major = "0", minor = "0"] = /(\d+)\.(\d+)/.exec(text) ?? [];
  const isNewEnough = Number(major) > minimum[0] || (Number(major) === minimum[0] && Number(minor) >= minimum[1]);
  if (!isNewEnough) throw new Error(`${needed}, but found "${text}".`);
}
