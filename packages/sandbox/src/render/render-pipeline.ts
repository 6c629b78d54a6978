import {
  type PipelineFields,
  type PlannedStep,
  progressOf,
  type StepState,
} from "../domain/pipelines/pipeline-record.js";
import { pipelineFields } from "../domain/pipelines/start-pipeline.js";
import type { RepositoryRecord } from "../state/entities.js";
import type { ResourceRecord } from "../state/resource-record.js";
import type { World } from "../state/world.js";
import { renderAccountOf } from "./render-account.js";
import { renderCommitSummary } from "./render-commit.js";
import { renderPullRequestSummary } from "./render-pull-request.js";
import { renderRepositorySummary, repositoryLink } from "./render-repository.js";

/** Dates of pipelines have milliseconds and end in `Z`. */
function date(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** A pipeline as it stands by the sandbox's clock. */
export function renderPipeline(world: World, repository: RepositoryRecord, record: ResourceRecord) {
  const fields = pipelineFields(record);
  const { name, result, completedAt, steps } = progressOf(fields, world.clock.now().getTime());
  const ran = steps.reduce((sum, step) => sum + secondsOf(step), 0);
  const link = (...path: readonly string[]) => repositoryLink(world, repository, "pipelines", record.key, ...path);
  const lower = name.toLowerCase();
  return {
    type: "pipeline",
    uuid: record.key,
    build_number: record.number,
    run_number: 1,
    creator: renderAccountOf(world, record.userUuid),
    repository: renderRepositorySummary(world, repository),
    target: renderTarget(world, repository, fields.target),
    trigger: { type: "pipeline_trigger_manual", name: "MANUAL" },
    state: {
      type: `pipeline_state_${lower}`,
      name,
      ...(name === "IN_PROGRESS" ? { stage: { type: "pipeline_state_in_progress_running", name: "RUNNING" } } : {}),
      ...(result ? { result: { type: `pipeline_state_completed_${result.toLowerCase()}`, name: result } } : {}),
    },
    variables: fields.variables.map(({ key, value, secured }) => ({
      type: "pipeline_variable",
      uuid: record.key,
      key,
      secured,
      ...(secured ? {} : { value }),
    })),
    created_on: date(fields.startedAt),
    ...(completedAt === undefined
      ? {}
      : { completed_on: date(completedAt), duration_in_seconds: Math.round((completedAt - fields.startedAt) / 1000) }),
    build_seconds_used: ran,
    first_successful: false,
    expired: false,
    has_variables: fields.variables.length > 0,
    links: { self: link(), steps: link("steps", "") },
  };
}

function renderTarget(world: World, repository: RepositoryRecord, target: PipelineFields["target"]) {
  const commits = ["commit", "destination_commit"].flatMap((name) => {
    const { hash } = (target[name] ?? {}) as { hash?: string };
    return hash === undefined ? [] : [[name, renderCommitSummary(world, repository, hash)]];
  });
  const { id } = (target.pullrequest ?? {}) as { id?: number };
  const pullRequest = id === undefined ? undefined : repository.pullRequests.get(id);
  return {
    ...target,
    ...Object.fromEntries(commits),
    ...(pullRequest ? { pullrequest: renderPullRequestSummary(world, repository, pullRequest) } : {}),
  };
}

/** One step of a pipeline as it stands by the sandbox's clock. */
export function renderPipelineStep(record: ResourceRecord, step: PlannedStep, state: StepState) {
  const { name, result, startedAt, completedAt } = state;
  return {
    type: "pipeline_step",
    uuid: step.uuid,
    name: step.name,
    run_number: 1,
    pipeline: { type: "pipeline", uuid: record.key },
    trigger: { type: "pipeline_step_trigger_automatic" },
    image: { name: step.image ?? "atlassian/default-image:latest" },
    maxTime: 120,
    setup_commands: [],
    script_commands: step.script.map((command) => ({ name: command, command, commandType: "SCRIPT" })),
    teardown_commands: [],
    state: {
      type: `pipeline_step_state_${name.toLowerCase()}`,
      name,
      ...(name === "IN_PROGRESS"
        ? { stage: { type: "pipeline_step_state_in_progress_running", name: "RUNNING" } }
        : {}),
      ...(result ? { result: { type: `pipeline_step_state_completed_${result.toLowerCase()}`, name: result } } : {}),
    },
    ...(startedAt === undefined ? {} : { started_on: date(startedAt) }),
    ...(completedAt === undefined ? {} : { completed_on: date(completedAt) }),
    duration_in_seconds: secondsOf(state),
    build_seconds_used: secondsOf(state),
  };
}

function secondsOf({ startedAt, completedAt }: StepState): number {
  return startedAt === undefined || completedAt === undefined ? 0 : Math.round((completedAt - startedAt) / 1000);
}
