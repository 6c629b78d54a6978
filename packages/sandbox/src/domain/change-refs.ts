import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compareRefs } from "../git/compare-refs.js";
import type { GitRepository } from "../git/git-repository.js";
import { forgetRefs, type RefTable, readRefs } from "../git/read-refs.js";
import { entityDate } from "../state/clock.js";
import type { RepositoryRecord } from "../state/entities.js";
import type { World } from "../state/world.js";

/**
 * Runs a task that may move refs, alone among the writes of its repository, and announces what moved as `repo:push`.
 * Everything that writes to git goes through here: pushes, commits, merges, branches and tags.
 */
export function changeRefs<Result>(
  world: World,
  record: RepositoryRecord,
  actorUuid: string,
  task: (repository: GitRepository) => Promise<Result>,
): Promise<Result> {
  const repository = world.repository(record);
  return repository.writes.run(async () => {
    const before = await readRefs(repository);
    try {
      return await task(repository);
    } finally {
      forgetRefs(repository);
      const after = await readRefs(repository);
      const changes = compareRefs(before, after);
      if (changes.length > 0) {
        await chooseMainBranch(repository, record, after);
        record.updatedOn = entityDate(world.clock.now());
        await world.events.emit({ type: "repo:push", repositoryUuid: record.uuid, actorUuid, changes });
      }
    }
  });
}

/** The first branch of an empty repository becomes its main branch, `main` and `master` before others. */
export async function chooseMainBranch(
  repository: GitRepository,
  record: RepositoryRecord,
  refs: RefTable,
): Promise<void> {
  if (record.mainBranch !== undefined) return;
  const name = ["main", "master"].find((candidate) => refs.branches.has(candidate)) ?? [...refs.branches.keys()][0];
  if (name === undefined) return;
  await setMainBranch(repository, record, name);
}

/** Makes `name` the main branch and lets HEAD say so, which is what `git clone` checks out. */
export async function setMainBranch(repository: GitRepository, record: RepositoryRecord, name: string): Promise<void> {
  record.mainBranch = name;
  await writeFile(join(repository.directory, "HEAD"), `ref: refs/heads/${name}\n`);
}
