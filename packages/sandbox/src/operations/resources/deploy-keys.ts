import type { Fields } from "../../domain/resources.js";
import { ApiError } from "../../errors/api-error.js";
import type { OperationHandlers } from "../../http/call.js";
import { type Input, optionalText, requiredText } from "../../http/read-input.js";
import { renderAccountOf } from "../../render/render-account.js";
import { renderRepositorySummary } from "../../render/render-repository.js";
import { renderProjectSummary } from "../../render/render-workspace.js";
import { type Collection, collection, type Parent } from "./collection.js";
import { ofProject, ofRepository, type ProjectParent, type RepositoryParent } from "./parents.js";
import { readPublicKey } from "./public-key.js";

/** Keys by which machines fetch from a repository, or from all repositories of a project. */
export const deployKeyOperations: OperationHandlers = {
  ...collection<RepositoryParent>({
    ...shared("deploy-keys"),
    operations: {
      list: "listRepositoryDeployKeys",
      create: "createRepositoryDeployKey",
      get: "getRepositoryDeployKey",
      update: "updateRepositoryDeployKey",
      remove: "deleteRepositoryDeployKey",
    },
    parent: ofRepository("admin"),
    render: (call, owner, record) => ({
      type: "deploy_key",
      id: record.number,
      ...record.fields,
      added_on: record.createdOn,
      created_on: record.createdOn,
      last_used: null,
      repository: renderRepositorySummary(call.world, owner.repository),
      owner: renderAccountOf(call.world, record.userUuid),
      links: { self: owner.link("deploy-keys", record.key) },
    }),
  }),
  ...collection<ProjectParent>({
    ...shared("project-deploy-keys"),
    operations: {
      list: "listProjectDeployKeys",
      create: "createProjectDeployKey",
      get: "getProjectDeployKey",
      remove: "deleteProjectDeployKey",
    },
    // Reading them takes as much as changing them.
    parent: (call) => ofProject(call, true),
    render: (call, owner, record) => ({
      type: "project_deploy_key",
      id: record.number,
      ...record.fields,
      added_on: record.createdOn,
      created_on: record.createdOn,
      last_used: null,
      project: renderProjectSummary(call.world, owner.workspace, owner.project),
      created_by: renderAccountOf(call.world, record.userUuid),
      links: { self: owner.link("deploy-keys", record.key) },
    }),
  }),
};

function shared(name: string) {
  return {
    name,
    parameter: "key_id",
    key: "number",
    createdStatus: 200,
    read: readFields,
    missing: (key: string) => `Deploy key ${key} does not exist.`,
  } satisfies Partial<Collection<Parent>>;
}

function readFields(input: Input, before: Fields | undefined): Fields {
  const label = optionalText(input, "label") ?? before?.label ?? "";
  const comment = optionalText(input, "comment");
  if (before) {
    if (input.key !== undefined && input.key !== before.key)
      throw new ApiError(400, "The key cannot be changed. Delete it and add the other one.");
    return { ...before, label, comment: comment ?? before.comment };
  }
  const found = readPublicKey(requiredText(input, "key"));
  return { key: found.key, label, comment: comment ?? found.comment };
}
