import { requireUser } from "../../domain/permissions.js";
import { progressOf } from "../../domain/pipelines/pipeline-record.js";
import { pipelineFields, startPipeline } from "../../domain/pipelines/start-pipeline.js";
import { resourcesOf } from "../../domain/resources.js";
import { ApiError } from "../../errors/api-error.js";
import type { Call, OperationHandlers } from "../../http/call.js";
import { listPage } from "../../http/list-page.js";
import { created, empty, json } from "../../http/reply.js";
import { renderPipeline, renderPipelineStep } from "../../render/render-pipeline.js";
import { findRepository } from "../find-subject.js";
import { findPipeline, findStep } from "./find-pipeline.js";
import { readPlan } from "./read-plan.js";

/** Pipelines as a state machine that the clock drives: they wait, run their steps one after the other, and end. */
export const pipelineOperations: OperationHandlers = {
  getPipelinesForRepository: (call) => {
    const { record } = findRepository(call);
    return listPage(call, {
      items: sorted(call, [...resourcesOf(call.world, "pipelines", { key: record.uuid }).values()]),
      render: (pipeline) => renderPipeline(call.world, record, pipeline),
      style: "counted",
    });
  },
  createPipelineForRepository: async (call) => {
    const subject = findRepository(call, "write");
    const pipeline = startPipeline(
      call.world,
      subject.record,
      requireUser(call.caller).uuid,
      await readPlan(call, subject),
    );
    const body = renderPipeline(call.world, subject.record, pipeline);
    return created(body, body.links.self.href);
  },
  getPipelineForRepository: (call) => {
    const { repository, record } = findPipeline(call);
    return json(renderPipeline(call.world, repository, record));
  },
  stopPipeline: (call) => {
    const { record } = findPipeline(call, "write");
    const user = requireUser(call.caller);
    const fields = pipelineFields(record);
    const now = call.world.clock.now().getTime();
    if (progressOf(fields, now).name === "COMPLETED")
      throw new ApiError(400, "The pipeline cannot be stopped: it has completed.");
    record.fields = { ...fields, stoppedAt: now, stoppedBy: user.uuid };
    call.world.traces.wake();
    return empty();
  },
  getPipelineStepsForRepository: (call) => {
    const { record } = findPipeline(call);
    const fields = pipelineFields(record);
    const { steps } = progressOf(fields, call.world.clock.now().getTime());
    return listPage(call, {
      items: fields.steps.map((step, index) => ({ step, state: steps[index] ?? { name: "PENDING" as const } })),
      render: ({ step, state }) => renderPipelineStep(record, step, state),
      style: "counted",
    });
  },
  getPipelineStepForRepository: (call) => {
    const { record, step, state } = findStep(call);
    return json(renderPipelineStep(record, step, state));
  },
};

/** Newest last, unless `sort=-created_on` asks for the other way round; that list has its own way of sorting. */
function sorted<Item>(call: Call, items: Item[]): Item[] {
  return call.query.get("sort")?.startsWith("-") ? items.toReversed() : items;
}
