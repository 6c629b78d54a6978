import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type Bitbucket, parseBitbucketUrl } from "@bucketkit/core";
import { type Check, wordsOf } from "./check.js";

const run = promisify(execFile);

/** The repository to try: the one that was named, the origin of the folder, or the first one the credential sees. */
async function chooseRepository(
  bitbucket: Bitbucket,
  named: string | undefined,
  folder: string,
): Promise<string | undefined> {
  if (named) return named;
  const origin = await run("git", ["-C", folder, "remote", "get-url", "origin"]).then(
    ({ stdout }) => stdout.trim(),
    () => "",
  );
  try {
    const location = parseBitbucketUrl(origin, { hosts: bitbucket.hosts });
    if ("repoSlug" in location) return `${location.workspace}/${location.repoSlug}`;
  } catch {
    // The folder is no clone of a Bitbucket repository.
  }
  for await (const { workspace } of bitbucket.currentUser.workspaces(undefined, { timeoutMs: 15_000 })) {
    for await (const { full_name } of bitbucket
      .workspace(workspace?.slug ?? "")
      .repositories.list(undefined, { limit: 1, timeoutMs: 15_000 })) {
      return full_name;
    }
  }
  return undefined;
}

/** Whether the credential may read one repository by REST, and reach it by git. */
export async function checkRepository(
  bitbucket: Bitbucket,
  named: string | undefined,
  folder: string,
): Promise<Check[]> {
  let name: string | undefined;
  try {
    name = await chooseRepository(bitbucket, named, folder);
    if (!name)
      return [
        {
          name: "repository",
          state: "skip",
          detail: "the credential sees none",
          next: "Name one with --repository <workspace/slug>.",
        },
      ];
    const { mainbranch } = await bitbucket.repository(name).get({ timeoutMs: 15_000 });
    return [
      { name: "repository", state: "ok", detail: `${name}, main branch ${mainbranch?.name ?? "none"}` },
      await checkLsRemote(bitbucket, name),
    ];
  } catch (error) {
    const next =
      "Check the name, and that the credential has read:repository:bitbucket (API token) or repository (access token, OAuth).";
    return [{ name: "repository", state: "fail", detail: name ? `${name}: ${wordsOf(error)}` : wordsOf(error), next }];
  }
}

async function checkLsRemote(bitbucket: Bitbucket, name: string): Promise<Check> {
  const credentials = await bitbucket.auth.gitCredentials?.();
  const helper = '!f() { echo "username=$BUCKETKIT_GIT_USERNAME"; echo "password=$BUCKETKIT_GIT_PASSWORD"; }; f';
  try {
    // The secret travels in the environment of the one process: arguments and URLs are visible to others.
    const { stdout } = await run(
      "git",
      [
        "-c",
        "credential.helper=",
        "-c",
        `credential.helper=${credentials ? helper : ""}`,
        "ls-remote",
        "--heads",
        `${bitbucket.hosts.git}/${name}.git`,
      ],
      {
        timeout: 30_000,
        env: {
          ...process.env,
          GIT_TERMINAL_PROMPT: "0",
          BUCKETKIT_GIT_USERNAME: credentials?.username,
          BUCKETKIT_GIT_PASSWORD: credentials?.password,
        },
      },
    );
    return {
      name: "git access",
      state: "ok",
      detail: `${stdout.split("\n").filter(Boolean).length} branches by ls-remote`,
    };
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    const reason = stderr?.trim().split("\n").at(-1) || wordsOf(error);
    return {
      name: "git access",
      state: "fail",
      detail: reason,
      next: "Git over HTTPS takes the same token, but not the email address as user name.",
    };
  }
}
