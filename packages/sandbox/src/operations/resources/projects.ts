import { createProject } from "../../domain/create-project.js";
import { projectByIdentifier } from "../../domain/find-records.js";
import { isWorkspaceOwner, requireUser } from "../../domain/permissions.js";
import { addResource, resourcesOf } from "../../domain/resources.js";
import { ApiError, invalidFields, notFound } from "../../errors/api-error.js";
import type { Call, OperationHandlers } from "../../http/call.js";
import { listPage } from "../../http/list-page.js";
import { optionalFlag, optionalText, requiredText } from "../../http/read-input.js";
import { created, empty, json } from "../../http/reply.js";
import { renderAccount, renderAccountOf } from "../../render/render-account.js";
import { renderProject } from "../../render/render-workspace.js";
import { entityDate } from "../../state/clock.js";
import { compareValues } from "../../state/compare-values.js";
import type { ProjectRecord, UserRecord } from "../../state/entities.js";
import { findUser, findWorkspace } from "../find-subject.js";

import { ofProject } from "./parents.js";

const key = /^[A-Za-z][A-Za-z0-9_]{0,127}$/;

/** Changing and removing projects, and their default reviewers. */
export const projectOperations: OperationHandlers = {
  updateProject: async (call) => {
    const { state } = call.world;
    const workspace = findWorkspace(call);
    const wanted = call.parameter("project_key");
    if (!projectByIdentifier(state, workspace, wanted)) return createByKey(call, wanted);
    const { project } = ofProject(call, true);
    const input = await call.body.json();
    const newKey = optionalText(input, "key");
    if (newKey !== undefined && !key.test(newKey)) throw invalidFields({ key: ["Invalid project key"] });
    const other = newKey === undefined ? undefined : projectByIdentifier(state, workspace, newKey);
    if (other && other !== project) throw keyIsTaken();
    const changes = {
      key: newKey ?? project.key,
      name: optionalText(input, "name") ?? project.name,
      description: optionalText(input, "description") ?? project.description,
      isPrivate: optionalFlag(input, "is_private") ?? project.isPrivate,
    };
    const before = describe(project);
    Object.assign(project, changes, { updatedOn: entityDate(call.world.clock.now()) });
    await call.world.events.emit({
      type: "project:updated",
      projectUuid: project.uuid,
      actorUuid: requireUser(call.caller).uuid,
      changes: compareValues(before, describe(project)),
    });
    return json(renderProject(call.world, workspace, project));
  },
  deleteProject: (call) => {
    const { project } = ofProject(call, true);
    const { state } = call.world;
    if ([...state.repositories.values()].some(({ projectUuid }) => projectUuid === project.uuid))
      throw new ApiError(400, "The project still has repositories. Move or delete them first.");
    state.projects.delete(project.uuid);
    return empty();
  },
  listProjectDefaultReviewers: (call) => {
    const owner = ofProject(call, false);
    return listPage(call, {
      items: [...resourcesOf(call.world, "project-reviewers", owner).keys()],
      render: (uuid) => ({
        type: "default_reviewer",
        reviewer_type: "project",
        user: renderAccountOf(call.world, uuid),
      }),
      style: "counted",
    });
  },
  getProjectDefaultReviewer: (call) => {
    const owner = ofProject(call, false);
    const user = findUser(call);
    if (!resourcesOf(call.world, "project-reviewers", owner).has(user.uuid)) throw notAReviewer(user);
    return json(renderAccount(call.world, user));
  },
  addProjectDefaultReviewer: (call) => {
    const owner = ofProject(call, true);
    const user = findUser(call);
    if (!owner.workspace.members.has(user.uuid))
      throw new ApiError(400, `${user.displayName} is not a member of the workspace.`);
    if (!resourcesOf(call.world, "project-reviewers", owner).has(user.uuid))
      addResource(call.world, "project-reviewers", owner, requireUser(call.caller).uuid, () => user.uuid, {});
    return json(renderAccount(call.world, user));
  },
  deleteProjectDefaultReviewer: (call) => {
    const owner = ofProject(call, true);
    const user = findUser(call);
    if (!resourcesOf(call.world, "project-reviewers", owner).delete(user.uuid)) throw notAReviewer(user);
    return empty();
  },
};

/** What `project:updated` tells about when it changes. */
function describe({ key: projectKey, name, description, isPrivate }: ProjectRecord) {
  return { key: projectKey, name, description, is_private: isPrivate };
}

/** A PUT to a key that is free makes the project. */
async function createByKey(call: Call, wanted: string) {
  const { state } = call.world;
  const workspace = findWorkspace(call);
  requireUser(call.caller);
  if (!isWorkspaceOwner(call.caller, workspace)) throw notFound(`No project with key ${wanted} exists.`);
  const input = await call.body.json();
  // Somebody else may have made it meanwhile.
  if (projectByIdentifier(state, workspace, wanted)) throw keyIsTaken();
  if (!key.test(wanted)) throw invalidFields({ key: ["Invalid project key"] });
  const project = createProject(call.world, workspace, {
    key: wanted,
    name: requiredText(input, "name"),
    description: optionalText(input, "description"),
    isPrivate: optionalFlag(input, "is_private"),
  });
  const body = renderProject(call.world, workspace, project);
  return created(body, body.links.self.href);
}

function keyIsTaken(): ApiError {
  return invalidFields({ key: ["You already have a project with this key."] });
}

function notAReviewer(user: UserRecord): ApiError {
  return notFound(`${user.displayName} is not a default reviewer`);
}
