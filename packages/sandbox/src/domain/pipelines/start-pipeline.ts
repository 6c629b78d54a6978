import { entityDate } from "../../state/clock.js";
import type { RepositoryRecord } from "../../state/entities.js";
import { nextNumber, nextUuid } from "../../state/identifiers.js";
import type { ResourceRecord } from "../../state/resource-record.js";
import type { World } from "../../state/world.js";
import { resourcesOf } from "../resources.js";
import type { PipelineFields, PlannedStep } from "./pipeline-record.js";

/** The sequence of a repository's build numbers. */
export const buildNumbers = (repositoryUuid: string): string => `pipelines ${repositoryUuid}`;

/** A step without the UUID that it gets when its pipeline is made. */
export type NewStep = Omit<PlannedStep, "uuid">;

/** What a pipeline runs that nobody described: one short step. */
export const usualSteps: readonly NewStep[] = [
  { name: "Build", seconds: 2, result: "SUCCESSFUL", script: ["echo build"], log: "+ echo build\nbuild\n" },
];

/** What a new pipeline runs, and on what. */
export interface PipelinePlan extends Pick<PipelineFields, "target" | "variables"> {
  readonly steps: readonly NewStep[];
  /** Milliseconds of the sandbox's clock; default: now. */
  readonly startedAt?: number;
}

/** Makes a pipeline; from then on the clock drives it. One that began in the past is not traced. */
export function startPipeline(
  world: World,
  repository: RepositoryRecord,
  userUuid: string,
  plan: PipelinePlan,
): ResourceRecord {
  const { state, clock } = world;
  const startedAt = plan.startedAt ?? clock.now().getTime();
  const number = nextNumber(state, buildNumbers(repository.uuid));
  const key = nextUuid(state, "pipeline");
  const steps = plan.steps.map((step): PlannedStep => ({ ...step, uuid: nextUuid(state, "pipeline-step") }));
  const date = entityDate(new Date(startedAt));
  const isTraced = plan.startedAt === undefined;
  const fields: PipelineFields = { ...plan, steps, startedAt, ...(isTraced ? { toldSpans: 0 } : {}) };
  const record: ResourceRecord = { key, number, fields: { ...fields }, userUuid, createdOn: date, updatedOn: date };
  resourcesOf(world, "pipelines", { key: repository.uuid }).set(key, record);
  if (isTraced) world.traces.wake();
  return record;
}

/** What is kept of a pipeline, in its own type. */
export function pipelineFields({ fields }: ResourceRecord): PipelineFields {
  return fields as unknown as PipelineFields;
}
