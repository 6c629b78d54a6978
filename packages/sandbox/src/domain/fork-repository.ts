import { fetchAll } from "../git/fetch-all.js";
import { readRefs } from "../git/read-refs.js";
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
  await fetchAll(git, world.repository(source).directory);
  if (source.mainBranch !== undefined) await setMainBranch(git, record, source.mainBranch);
  else await chooseMainBranch(git, record, await readRefs(git));
  return record;
}
