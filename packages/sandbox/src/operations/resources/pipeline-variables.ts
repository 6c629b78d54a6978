import { type Fields, findResource, resourcesOf } from "../../domain/resources.js";
import { ApiError, invalidFields, notFound } from "../../errors/api-error.js";
import type { Call, OperationHandlers } from "../../http/call.js";
import { type Input, optionalFlag, optionalText, requiredText } from "../../http/read-input.js";
import type { ResourceRecord } from "../../state/resource-record.js";
import { type Collection, collection, type Parent } from "./collection.js";
import { ofOwnUser, ofRepository, ofTeam, ofWorkspace, type RepositoryParent } from "./parents.js";

const nameOfVariable = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Variables of pipelines, of a repository, a deployment environment, a workspace or a user. Secured values go in and never come out. */
export const pipelineVariableOperations: OperationHandlers = {
  ...variables("repository-variables", ofRepository("admin"), {
    list: "getRepositoryPipelineVariables",
    create: "createRepositoryPipelineVariable",
    get: "getRepositoryPipelineVariable",
    update: "updateRepositoryPipelineVariable",
    remove: "deleteRepositoryPipelineVariable",
  }),
  ...variables("deployment-variables", ofEnvironment, {
    list: "getDeploymentVariables",
    create: "createDeploymentVariable",
    update: "updateDeploymentVariable",
    remove: "deleteDeploymentVariable",
  }),
  // Reading them takes as much as changing them.
  ...variables("workspace-variables", (call) => ofWorkspace(call, true), {
    list: "getPipelineVariablesForWorkspace",
    create: "createPipelineVariableForWorkspace",
    get: "getPipelineVariableForWorkspace",
    update: "updatePipelineVariableForWorkspace",
    remove: "deletePipelineVariableForWorkspace",
  }),
  // A team is a workspace by its old name: the same variables.
  ...variables("workspace-variables", (call) => ofTeam(call, true), {
    list: "getPipelineVariablesForTeam",
    create: "createPipelineVariableForTeam",
    get: "getPipelineVariableForTeam",
    update: "updatePipelineVariableForTeam",
    remove: "deletePipelineVariableForTeam",
  }),
  ...variables("user-variables", ofOwnUser, {
    list: "getPipelineVariablesForUser",
    create: "createPipelineVariableForUser",
    get: "getPipelineVariableForUser",
    update: "updatePipelineVariableForUser",
    remove: "deletePipelineVariableForUser",
  }),
};

function variables<Owner extends Parent>(
  name: string,
  parent: Collection<Owner>["parent"],
  operations: Collection<Owner>["operations"],
): OperationHandlers {
  return collection<Owner>({
    name,
    operations,
    parent,
    parameter: "variable_uuid",
    key: "uuid",
    unique: "key",
    read: readVariable,
    render: (_call, _owner, record) => renderVariable(record),
    missing: () => "The requested variable does not exist.",
  });
}

/** The variables of an environment belong to it and to its repository. */
function ofEnvironment(call: Call, isWrite: boolean): RepositoryParent {
  const owner = ofRepository("read", "write")(call, isWrite);
  const environment = findResource(resourcesOf(call.world, "environments", owner), call.parameter("environment_uuid"));
  if (!environment) throw notFound("The requested environment does not exist.");
  return { ...owner, key: environment.key };
}

function readVariable(input: Input, before: Fields | undefined): Fields {
  const key = optionalText(input, "key") ?? before?.key ?? requiredText(input, "key");
  if (!nameOfVariable.test(String(key)))
    throw invalidFields({ key: ["Only letters, digits and underscores, not beginning with a digit."] });
  const secured = optionalFlag(input, "secured") ?? before?.secured ?? false;
  if (before?.secured === true && secured === false && input.value === undefined)
    throw new ApiError(400, "A secured variable can only be opened together with a new value.");
  const value = optionalText(input, "value") ?? before?.value;
  if (value === undefined) throw invalidFields({ value: ["required key not provided"] });
  return { key, value, secured };
}

function renderVariable({ key, fields }: ResourceRecord): object {
  const { value, ...open } = fields;
  return { type: "pipeline_variable", uuid: key, ...open, ...(fields.secured ? {} : { value }) };
}
