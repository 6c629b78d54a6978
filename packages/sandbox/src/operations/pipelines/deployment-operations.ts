import { findResource, resourcesOf } from "../../domain/resources.js";
import { notFound } from "../../errors/api-error.js";
import type { Call, OperationHandlers } from "../../http/call.js";
import { listPage } from "../../http/list-page.js";
import { json } from "../../http/reply.js";
import { repositoryLink } from "../../render/render-repository.js";
import { pipelineDate } from "../../state/clock.js";
import type { RepositoryRecord } from "../../state/entities.js";
import type { ResourceRecord } from "../../state/resource-record.js";
import { findRepository } from "../find-subject.js";

/** What was deployed where. Pipelines and seeds make deployments; the API only reads them. */
export const deploymentOperations: OperationHandlers = {
  getDeploymentsForRepository: (call) => {
    const { record } = findRepository(call);
    return listPage(call, {
      items: [...resourcesOf(call.world, "deployments", { key: record.uuid }).values()].toReversed(),
      render: (deployment) => render(call, record, deployment),
      style: "counted",
    });
  },
  getDeploymentForRepository: (call) => {
    const { record } = findRepository(call);
    const deployments = resourcesOf(call.world, "deployments", { key: record.uuid });
    const found = findResource(deployments, call.parameter("deployment_uuid"));
    if (!found) throw notFound("The requested deployment does not exist.");
    return json(render(call, record, found));
  },
};

function render(
  call: Call,
  repository: RepositoryRecord,
  { key, number, fields, createdOn, updatedOn }: ResourceRecord,
) {
  const environment = findResource(
    resourcesOf(call.world, "environments", { key: repository.uuid }),
    String(fields.environment),
  );
  const status = String(fields.status);
  const hash = String(fields.commit);
  return {
    type: "deployment",
    uuid: key,
    number,
    state: {
      type: "deployment_state_completed",
      name: "COMPLETED",
      status: { type: `deployment_state_completed_status_${status.toLowerCase()}`, name: status },
      started_on: pipelineDate(createdOn),
      completed_on: pipelineDate(updatedOn),
    },
    environment: {
      type: "deployment_environment",
      uuid: String(fields.environment),
      name: String(environment?.fields.name ?? "removed"),
    },
    release: {
      type: "deployment_release",
      uuid: key,
      name: `#${number}`,
      commit: { type: "commit", hash, links: { self: repositoryLink(call.world, repository, "commit", hash) } },
      created_on: pipelineDate(createdOn),
    },
    last_update_time: pipelineDate(updatedOn),
  };
}
