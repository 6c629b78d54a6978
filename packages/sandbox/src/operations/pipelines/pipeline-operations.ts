import { requireUser } from "../../domain/permissions.js";
import { progressOf } from "../../domain/pipelines/pipeline-record.js";
import { pipelineFields, startPipeline, usualSteps } from "../../domain/pipelines/start-pipeline.js";
import { resourcesOf } from "../../domain/resources.js";
import { ApiError, invalidFields } from "../../errors/api-error.js";
import { readRefs } from "../../git/read-refs.js";
import type { Call, OperationHandlers } from "../../http/call.js";
import { listPage } from "../../http/list-page.js";
import {
  type Input,
  optionalFlag,
  optionalList,
  optionalObject,
  optionalText,
  requiredText,
} from "../../http/read-input.js";
import { created, empty, json } from "../../http/reply.js";
import { renderPipeline, renderPipelineStep } from "../../render/render-pipeline.js";
import { findCommit, findRepository, type RepositorySubject } from "../find-subject.js";
import { findPipeline, findStep } from "./find-pipeline.js";

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
    const user = requireUser(call.caller);
    const input = await call.body.json();
    const target = await readTarget(subject, input);
    const pipeline = startPipeline(call.world, subject.record, user.uuid, {
      target,
      variables: readVariables(input),
      steps: usualSteps,
    });
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

async function readTarget(subject: RepositorySubject, input: Input): Promise<Input> {
  const target = optionalObject(input, "target");
  if (!target) throw invalidFields({ target: ["required key not provided"] });
  const selector = optionalObject(target, "selector");
  const type = requiredText(target, "type");
  const commitOf = async (revision: string) => ({ hash: (await findCommit(subject, revision)).oid });
  const hash = optionalText(optionalObject(target, "commit") ?? {}, "hash");
  const chosen = selector ? { selector } : {};
  if (type === "pipeline_commit_target" && hash !== undefined) return { type, commit: await commitOf(hash), ...chosen };
  if (type !== "pipeline_ref_target") throw invalidFields({ target: [`${type} needs a commit`] });
  const name = requiredText(target, "ref_name");
  const refs = await readRefs(subject.git);
  const ref = refs[target.ref_type === "tag" ? "tags" : "branches"].get(name);
  if (!ref) throw invalidFields({ target: [`There is no ${target.ref_type === "tag" ? "tag" : "branch"} ${name}`] });
  return {
    type,
    ref_type: optionalText(target, "ref_type") ?? "branch",
    ref_name: name,
    ...chosen,
    commit: await commitOf(hash ?? ref.commit),
  };
}

function readVariables(input: Input) {
  return (optionalList(input, "variables") ?? []).map((entry) => {
    if (typeof entry !== "object" || entry === null) throw invalidFields({ variables: ["expected objects"] });
    const variable = entry as Input;
    return {
      key: requiredText(variable, "key"),
      value: optionalText(variable, "value") ?? "",
      secured: optionalFlag(variable, "secured") ?? false,
    };
  });
}
