import { forgetRefs, readRefs } from "../git/read-refs.js";
import type { RepositoryRecord, WorkspaceRecord } from "../state/entities.js";
import type { World } from "../state/world.js";
import { chooseMainBranch, setMainBranch } from "./change-refs.js";
import { createRepository, type NewRepository } from "./create-repository.js";

/** Makes a repository with all branches and tags of another. */
export async function forkRepository(
  world: World,
  source: RepositoryRecord,
  workspace: WorkspaceRecord,
  input: NewRepository,
): Promise<RepositoryRecord> {
  const record = await createRepository(world, workspace, { ...input, parentUuid: source.uuid });
  const git = world.repository(record);
  await world.git.run(
    [
      "fetch",
      "--quiet",
      "--no-write-fetch-head",
      "--no-tags",
      "--",
      world.repository(source).directory,
      "+refs/heads/*:refs/heads/*",
      "+refs/tags/*:refs/tags/*",
    ],
    { directory: git.directory },
  );
  forgetRefs(git);
  if (source.mainBranch !== undefined) await setMainBranch(git, record, source.mainBranch);
  else await chooseMainBranch(git, record, await readRefs(git));
  return record;
}
