import {
  type AuthStrategy,
  authFromEnv,
  type Bitbucket,
  createBitbucket,
  type Environment,
  readHosts,
} from "@bucketkit/core";
import { type Check, wordsOf } from "./check.js";
import { checkApi } from "./check-api.js";
import { checkRepository } from "./check-repository.js";
import { checkGit, checkNode } from "./check-tools.js";

/** What the doctor looks at. */
export interface DiagnoseOptions {
  readonly repository: string | undefined;
  /** Folder whose origin names the repository to try. */
  readonly folder: string;
  readonly env: Environment;
}

/** All checks in the order in which they depend on each other; what cannot be checked is skipped with the reason. */
export async function diagnose({ repository, folder, env }: DiagnoseOptions): Promise<Check[]> {
  const tools = [checkNode(process.version), await checkGit()];
  let auth: AuthStrategy;
  try {
    auth = authFromEnv(env);
  } catch (error) {
    const failed: Check = { name: "credential", state: "fail", detail: wordsOf(error), next: wordsOf(error) };
    return [...tools, failed, ...skip("needs a credential")];
  }
  const credential: Check = { name: "credential", state: "ok", detail: auth.describe() };
  let bitbucket: Bitbucket;
  try {
    // A doctor shows what is wrong now instead of trying again.
    bitbucket = createBitbucket({ auth, hosts: readHosts(env), use: [] });
  } catch (error) {
    const next = "Correct BUCKETKIT_HOSTS, or unset it to reach Bitbucket Cloud.";
    return [
      ...tools,
      credential,
      { name: "hosts", state: "fail", detail: wordsOf(error), next },
      ...skip("needs hosts"),
    ];
  }
  return [
    ...tools,
    credential,
    ...(await checkApi(bitbucket)),
    ...(await checkRepository(bitbucket, repository, folder)),
  ];
}

function skip(detail: string): Check[] {
  return ["API", "repository", "git access"].map((name) => ({ name, state: "skip", detail }));
}
