import type { Fields } from "../../domain/resources.js";
import { invalidFields } from "../../errors/api-error.js";
import type { Call, OperationHandlers } from "../../http/call.js";
import { type Input, optionalList, optionalText, requiredText } from "../../http/read-input.js";
import { pipelineDate } from "../../state/clock.js";
import type { ResourceRecord } from "../../state/resource-record.js";
import { type Collection, collection, type Parent } from "./collection.js";
import { ofRepository, ofWorkspace } from "./parents.js";

/** Runners that somebody keeps for pipelines. None of them ever reports for work here. */
export const runnerOperations: OperationHandlers = {
  ...runners("repository-runners", ofRepository("admin"), {
    list: "getRepositoryRunners",
    create: "createRepositoryRunner",
    get: "getRepositoryRunner",
    update: "updateRepositoryRunner",
    remove: "deleteRepositoryRunner",
  }),
  // Reading them takes as much as changing them.
  ...runners("workspace-runners", (call) => ofWorkspace(call, true), {
    list: "getWorkspaceRunners",
    create: "createWorkspaceRunner",
    get: "getWorkspaceRunner",
    update: "updateWorkspaceRunner",
    remove: "deleteWorkspaceRunner",
  }),
};

function runners<Owner extends Parent>(
  name: string,
  parent: Collection<Owner>["parent"],
  operations: Collection<Owner>["operations"],
): OperationHandlers {
  return collection<Owner>({
    name,
    operations,
    parent,
    parameter: "runner_uuid",
    key: "uuid",
    createdStatus: 200,
    read: readRunner,
    render: renderRunner,
    missing: () => "The requested runner does not exist.",
  });
}

function readRunner(input: Input, before: Fields | undefined): Fields {
  const labels = optionalList(input, "labels") ?? before?.labels;
  if (!Array.isArray(labels) || !labels.every((label) => typeof label === "string" && /^[a-z0-9.]+$/.test(label)))
    throw invalidFields({ labels: ["a list of labels of lower-case letters, digits and dots is required"] });
  const name = before ? (optionalText(input, "name") ?? before.name) : requiredText(input, "name");
  return { name, labels };
}

function renderRunner(_call: Call, _owner: Parent, { key, fields, createdOn, updatedOn }: ResourceRecord): object {
  return {
    type: "pipeline_runner",
    uuid: key,
    ...fields,
    state: {
      type: "pipeline_runner_state",
      status: "UNREGISTERED",
      updated_on: pipelineDate(updatedOn),
      cordoned: false,
    },
    created_on: pipelineDate(createdOn),
    updated_on: pipelineDate(updatedOn),
  };
}
