import { workspaceByIdentifier } from "../domain/find-records.js";
import { addResource } from "../domain/resources.js";
import { entityDate } from "../state/clock.js";
import type { UserRecord, WorkspacePermission, WorkspaceRecord } from "../state/entities.js";
import { uuidFromName } from "../state/identifiers.js";
import type { World } from "../state/world.js";
import type { SeedGroup, SeedPermissions, SeedWorkspace } from "./seed-input.js";
import { seedEpoch } from "./write-history.js";

/** When everything of a seed was made that has no date of its own. */
export const seedDate = entityDate(new Date(seedEpoch * 1000));

/** The user that a seed calls by this name. @throws Error when there is none */
export function userByNickname(world: World, nickname: string): UserRecord {
  const user = world.state.users.get(uuidFromName(`user/${nickname}`));
  if (!user) throw new Error(`The seed refers to a user that there is not: ${nickname}`);
  return user;
}

/** Makes a workspace with its members, groups and projects. @param owner - nickname of who owns it when the seed says nothing. */
export function seedWorkspace(world: World, seed: SeedWorkspace, owner: string): void {
  if (workspaceByIdentifier(world.state, seed.slug)) throw new Error(`The seed has a workspace twice: ${seed.slug}`);
  const workspace: WorkspaceRecord = {
    uuid: uuidFromName(`workspace/${seed.slug}`),
    slug: seed.slug.toLowerCase(),
    name: seed.name ?? seed.slug,
    isPrivate: seed.isPrivate ?? false,
    isPersonal: seed.isPersonal ?? false,
    createdOn: seedDate,
    updatedOn: seedDate,
    members: new Map(),
    groups: new Map(),
    webhooks: new Map(),
  };
  for (const [nickname, permission] of Object.entries(seed.members ?? { [owner]: "owner" as const })) {
    const userUuid = userByNickname(world, nickname).uuid;
    workspace.members.set(userUuid, { userUuid, permission, addedOn: seedDate });
  }
  seedGroups(world, workspace, seed.groups ?? []);
  world.state.workspaces.set(workspace.uuid, workspace);
  for (const project of seed.projects ?? []) {
    const uuid = uuidFromName(`project/${seed.slug}/${project.key}`);
    world.state.projects.set(uuid, {
      uuid,
      workspaceUuid: workspace.uuid,
      key: project.key,
      name: project.name ?? project.key,
      description: project.description ?? "",
      isPrivate: project.isPrivate ?? false,
      createdOn: seedDate,
      updatedOn: seedDate,
    });
    seedPermissions(world, "project", workspace, uuid, project.permissions);
  }
}

/** The groups that every workspace has, and those of the seed. */
function seedGroups(world: World, workspace: WorkspaceRecord, groups: readonly SeedGroup[]): void {
  const those = (permission: WorkspacePermission) =>
    [...workspace.members.values()]
      .filter((member) => member.permission === permission)
      .map(({ userUuid }) => userUuid);
  const add = (slug: string, name: string, userUuids: readonly string[]) =>
    workspace.groups.set(slug, { slug, name, userUuids: new Set(userUuids) });
  add("administrators", "Administrators", those("owner"));
  add("developers", "Developers", those("member"));
  for (const { slug, name = slug, members = [] } of groups) {
    const userUuids = members.map((nickname) => userByNickname(world, nickname).uuid);
    add(slug.toLowerCase(), name, userUuids);
  }
}

/** Gives people and groups of a workspace permissions on one of its repositories or projects. */
export function seedPermissions(
  world: World,
  what: "repository" | "project",
  workspace: WorkspaceRecord,
  uuid: string,
  { users = {}, groups = {} }: SeedPermissions<string> = {},
): void {
  const [owner] = workspace.members.keys();
  const add = (whose: "user" | "group", key: string, permission: string) =>
    addResource(world, `${what}-${whose}-permissions`, { key: uuid }, owner ?? "", () => key, { permission }, seedDate);
  for (const [nickname, permission] of Object.entries(users)) {
    add("user", userByNickname(world, nickname).uuid, permission);
  }
  for (const [name, permission] of Object.entries(groups)) {
    const slug = name.toLowerCase();
    if (!workspace.groups.has(slug))
      throw new Error(`The seed refers to a group that ${workspace.slug} has not: ${name}`);
    add("group", slug, permission);
  }
}
