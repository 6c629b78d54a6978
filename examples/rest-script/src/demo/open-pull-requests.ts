import type { Commit, RepositoryHandle } from "@bucketkit/core";
import { changeRules, trunk } from "./demo-rules.js";

/** How many commits the trunk lies behind, and after how many each pull request stands. */
const behind = 12;
const distances = [9, 6, 3, 0];

/**
 * Opens pull requests from the real history of a repository, by REST alone: a trunk some commits back, and a branch at several later
 * commits, each titled like the commit it ends with.
 */
export async function openPullRequests(repository: RepositoryHandle, rules: string): Promise<void> {
  const line = await mainLine(repository);
  const base = line[Math.min(behind, line.length - 1)];
  if (!base) throw new Error("The repository has no commits.");
  await repository.branch(trunk).create(base.hash);
  await changeRules(repository, rules);
  for (const commit of distances.map((distance) => line[distance]).filter((candidate) => candidate !== undefined)) {
    if (commit.hash === base.hash) continue;
    const name = `demo/${commit.hash.slice(0, 7)}`;
    await repository.branch(name).create(commit.hash);
    await repository.pullRequests.create({
      title: commit.message?.split("\n")[0]?.slice(0, 200) || commit.hash,
      source: { branch: { name } },
      destination: { branch: { name: trunk } },
    });
  }
}

/** The newest commits of the main branch along first parents. */
async function mainLine(repository: RepositoryHandle): Promise<Commit[]> {
  const { mainbranch } = await repository.get();
  const byHash = new Map<string, Commit>();
  let next: string | undefined;
  for await (const commit of repository.commits({ revision: mainbranch?.name ?? "HEAD" }, { limit: 200 })) {
    byHash.set(commit.hash, commit);
    next ??= commit.hash;
  }
  const line: Commit[] = [];
  for (
    let commit = byHash.get(next ?? "");
    commit && line.length <= behind;
    commit = byHash.get(commit.parents?.[0]?.hash ?? "")
  )
    line.push(commit);
  return line;
}
