import { entityDate } from "../state/clock.js";
import type { World } from "../state/world.js";
import { projectsIn, repositoryByIdentifier, workspaceByIdentifier } from "./find-records.js";
import { requireFreeSlug } from "./require-free-slug.js";

/** A repository that is to get another owner. */
export interface TransferInput {
  /** `workspace/slug`, or a slug of the sandbox's own workspace. */
  readonly repository: string;
  /** Slug of the workspace that gets it. */
  readonly workspace: string;
}

/**
 * Gives a repository to another workspace, where it comes into the first project. What groups of the old one were given ends.
 *
 * @param home - slug of the sandbox's own workspace.
 * @throws Error when there is no such repository or workspace, or the workspace has one of that slug.
 */
export async function transferRepository(
  world: World,
  input: TransferInput,
  actorUuid: string,
  home: string,
): Promise<void> {
  const { state } = world;
  const fullName = input.repository.includes("/") ? input.repository : `${home}/${input.repository}`;
  const [owner = "", slug = ""] = fullName.split("/");
  const record = repositoryByIdentifier(state, owner, slug);
  if (!record) throw new Error(`There is no repository ${fullName} to transfer.`);
  const workspace = workspaceByIdentifier(state, input.workspace);
  if (!workspace) throw new Error(`There is no workspace ${input.workspace} to transfer ${fullName} to.`);
  requireFreeSlug(state, workspace, record.slug);
  const previousWorkspaceUuid = record.workspaceUuid;
  record.workspaceUuid = workspace.uuid;
  record.projectUuid = projectsIn(state, workspace)[0]?.uuid;
  record.updatedOn = entityDate(world.clock.now());
  state.resources.delete(`repository-group-permissions ${record.uuid}`);
  for (const restriction of record.branchRestrictions.values()) restriction.groupSlugs = [];
  await world.events.emit({ type: "repo:transfer", repositoryUuid: record.uuid, actorUuid, previousWorkspaceUuid });
}
