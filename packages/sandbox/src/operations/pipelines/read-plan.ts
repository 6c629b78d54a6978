import {
  type PipelineConfiguration,
  type PipelineSelector,
  parseConfiguration,
  selectorAt,
  stepsOf,
} from "../../domain/pipelines/pipeline-configuration.js";
import { type PipelinePlan, usualSteps } from "../../domain/pipelines/start-pipeline.js";
import { ApiError, invalidFields } from "../../errors/api-error.js";
import { findEntry, readBlob, readCommit } from "../../git/read-objects.js";
import type { Call } from "../../http/call.js";
import {
  type Input,
  optionalFlag,
  optionalList,
  optionalText,
  queryFlag,
  requiredText,
} from "../../http/read-input.js";
import type { RepositorySubject } from "../find-subject.js";
import { makeRef } from "../ref-operations.js";
import { type PipelineTarget, readPipelineTarget } from "./read-pipeline-target.js";

/**
 * What a request for a pipeline asks for. The configuration is its body when that is YAML, with everything else in the query, or
 * else the repository's `bitbucket-pipelines.yml`. Repositories without one run a step all the same.
 *
 * @see https://www.atlassian.com/blog/bitbucket/on-demand-pipelines-via-api
 */
export async function readPlan(call: Call, subject: RepositorySubject): Promise<PipelinePlan> {
  const isOnDemand = call.body.mediaType === "application/yaml";
  const given = isOnDemand ? parseConfiguration(await call.body.text()) : undefined;
  const input = isOnDemand ? inputOf(call.query) : await call.body.json();
  const variables = readVariables(input);
  const wanted = await readPipelineTarget(subject, input);
  const own = await configurationAt(subject, wanted.commit);
  const defaults = queryFlag(call.query, "merge_defaults") ? own : undefined;
  const configuration = given ? { ...given, image: given.image ?? defaults?.image } : own;
  const planned = configuration ? choosePipeline(configuration, wanted) : { fields: wanted.fields, steps: usualSteps };
  const branch = call.query.get("target_branch_to_create") ?? "";
  if (branch === "") return { target: planned.fields, variables, steps: planned.steps };
  if (wanted.place.section === "pull-requests") {
    throw invalidFields({ target_branch_to_create: ["A branch can only be made of a branch or commit."] });
  }
  await makeRef(call, subject, "branch", { name: branch, commit: wanted.commit });
  const target = { ...planned.fields, type: "pipeline_ref_target", ref_type: "branch", ref_name: branch };
  return { target, variables, steps: planned.steps };
}

function choosePipeline(configuration: PipelineConfiguration, { fields, place }: PipelineTarget) {
  const selector = (fields.selector as PipelineSelector | undefined) ?? selectorAt(configuration, place);
  if (!selector) {
    const detail = `The configuration has no pipeline for ${place.name} in "${place.section}".`;
    throw new ApiError(400, "Bad request", { detail });
  }
  return { fields: { ...fields, selector }, steps: stepsOf(configuration, selector) };
}

async function configurationAt(subject: RepositorySubject, hash: string): Promise<PipelineConfiguration | undefined> {
  const commit = await readCommit(subject.git, hash);
  const entry = commit && (await findEntry(subject.git, commit.tree, "bitbucket-pipelines.yml"));
  const content = entry && (await readBlob(subject.git, entry.oid));
  return content && parseConfiguration(content.toString("utf8"));
}

/** The JSON body that a query stands for whose names are its paths. */
function inputOf(query: URLSearchParams): Input {
  const under = (path: string, ...names: readonly string[]): Input | undefined => {
    const found = names.flatMap((name) => (query.has(`${path}.${name}`) ? [[name, query.get(`${path}.${name}`)]] : []));
    return found.length > 0 ? Object.fromEntries(found) : undefined;
  };
  const target = {
    ...under("target", "type", "ref_type", "ref_name", "source", "destination"),
    commit: under("target.commit", "hash"),
    destination_commit: under("target.destination_commit", "hash"),
    pullrequest: under("target.pullrequest", "id"),
    selector: under("target.selector", "type", "pattern"),
  };
  const variables: Input[] = [];
  for (;;) {
    const variable = under(`variables[${variables.length}]`, "key", "value", "secured");
    if (!variable) return { target, variables };
    variables.push(variable);
  }
}

function readVariables(input: Input): PipelinePlan["variables"] {
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
