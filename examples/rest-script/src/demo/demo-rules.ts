import type { RepositoryHandle } from "@bucketkit/core";
import { rulesPath } from "@example/readiness";

const common = `size: { max-files: 100000, max-lines: 10000000 }
conflict-markers: true
mergeable: true
`;

/** Wants an issue key in every title, which no commit message of a real history has by chance. */
export const strictRules = `title: { pattern: "^[A-Z][A-Z0-9]+-[0-9]{6,} ", hint: "Begin with the key of an issue, such as ABC-123456." }\n${common}`;

/** The same rules with that one left out. */
export const looseRules = common;

/** The branch that the pull requests of the demo go to. */
export const trunk = "demo/trunk";

/** Commits rules to the trunk of the demo, as anyone would with an editor and a push. */
export async function changeRules(repository: RepositoryHandle, rules: string): Promise<void> {
  await repository.source.commit({
    branch: trunk,
    message: "Change the readiness rules",
    files: { [rulesPath]: rules },
  });
}
