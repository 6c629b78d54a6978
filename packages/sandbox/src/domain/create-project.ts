import { entityDate } from "../state/clock.js";
import type { ProjectRecord, WorkspaceRecord } from "../state/entities.js";
import { nextUuid } from "../state/identifiers.js";
import type { World } from "../state/world.js";

/** What a new project starts with. */
export interface NewProject {
  readonly key: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly isPrivate: boolean | undefined;
}

/** Makes a project; the caller has checked that its key is free. */
export function createProject(world: World, workspace: WorkspaceRecord, input: NewProject): ProjectRecord {
  const now = entityDate(world.clock.now());
  const project: ProjectRecord = {
    uuid: nextUuid(world.state, `project/${workspace.uuid}/${input.key}`),
    workspaceUuid: workspace.uuid,
    key: input.key,
    name: input.name,
    description: input.description ?? "",
    isPrivate: input.isPrivate ?? false,
    createdOn: now,
    updatedOn: now,
  };
  world.state.projects.set(project.uuid, project);
  return project;
}
