import { type PlannedStep, progressOf, type StepState } from "../../domain/pipelines/pipeline-record.js";
import { pipelineFields } from "../../domain/pipelines/start-pipeline.js";
import { findResource, resourcesOf } from "../../domain/resources.js";
import { notFound } from "../../errors/api-error.js";
import type { Call } from "../../http/call.js";
import type { RepositoryRecord } from "../../state/entities.js";
import type { ResourceRecord } from "../../state/resource-record.js";
import { findRepository } from "../find-subject.js";

/** A pipeline as a call found it. */
export interface PipelineSubject {
  readonly repository: RepositoryRecord;
  readonly record: ResourceRecord;
}

/** A step as a call found it. */
export interface StepSubject extends PipelineSubject {
  readonly step: PlannedStep;
  readonly state: StepState;
}

/** The pipeline in the path, by UUID or build number. @throws 404 when there is none */
export function findPipeline(call: Call, needed: "read" | "write" = "read"): PipelineSubject {
  const { record: repository } = findRepository(call, needed);
  const name = call.parameter("pipeline_uuid");
  const pipelines = resourcesOf(call.world, "pipelines", { key: repository.uuid });
  const record = findResource(pipelines, name) ?? [...pipelines.values()].find(({ number }) => String(number) === name);
  if (!record) throw notFound("The requested pipeline does not exist.");
  return { repository, record };
}

/** The step in the path. @throws 404 when there is none */
export function findStep(call: Call): StepSubject {
  const subject = findPipeline(call);
  const fields = pipelineFields(subject.record);
  const name = call.parameter("step_uuid");
  const index = fields.steps.findIndex(({ uuid }) => uuid === name || uuid === `{${name}}`);
  const step = fields.steps[index];
  const state = progressOf(fields, call.world.clock.now().getTime()).steps[index];
  if (!step || !state) throw notFound("The requested step does not exist.");
  return { ...subject, step, state };
}
