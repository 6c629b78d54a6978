import { createHash } from "node:crypto";
import type { RepositoryRecord } from "../../state/entities.js";
import { uuidFromName } from "../../state/identifiers.js";
import type { ResourceRecord } from "../../state/resource-record.js";
import { type PipelineProgress, progressOf } from "./pipeline-record.js";
import { pipelineFields } from "./start-pipeline.js";

/** A span that has ended, as the `resourceSpans` of OpenTelemetry's JSON. */
export type EndedSpan = readonly unknown[];

/**
 * The spans of a pipeline that have ended by a moment, in the order of their ends: its steps that ran, and at last its run. Those of
 * commands and containers are left out, because what they carry is not known.
 *
 * @see https://www.atlassian.com/blog/bitbucket/bitbucket-pipelines-opentelemetry-traces-via-webhooks
 */
export function endedSpans(repository: RepositoryRecord, record: ResourceRecord, now: number): readonly EndedSpan[] {
  const fields = pipelineFields(record);
  const progress = progressOf(fields, now);
  const runUuid = uuidFromName(`pipeline-run/${record.key}`);
  const traceId = identifier(record.key, 32);
  const runSpanId = identifier(runUuid, 16);
  const shared = {
    "pipeline.uuid": record.key,
    "pipeline_run.uuid": runUuid,
    "pipeline.repository.uuid": repository.uuid,
    "pipeline.account.uuid": repository.workspaceUuid,
  };
  const steps = fields.steps.flatMap(({ uuid, name }, index): EndedSpan[] => {
    const { startedAt, completedAt, result } = progress.steps[index] ?? {};
    if (startedAt === undefined || completedAt === undefined) return [];
    const attributes = {
      ...shared,
      "step.uuid": uuid,
      "step.name": name,
      "step.state.result.name": resultName(result),
      "step.duration_in_seconds": String(Math.round((completedAt - startedAt) / 1000)),
    };
    const ids = { traceId, spanId: identifier(uuid, 16), parentSpanId: runSpanId };
    return [toSpan("bbc.step", ids, startedAt, completedAt, attributes)];
  });
  if (progress.completedAt === undefined) return steps;
  const { ref_type: refType, ref_name: refName } = fields.target;
  const attributes = {
    ...shared,
    "pipeline.build_number": String(record.number),
    "pipeline_run.run_number": "1",
    "pipeline.state.name": "COMPLETE",
    "pipeline.state.result.name": resultName(progress.result),
    "pipeline.trigger.name": "MANUAL",
    ...(typeof refType === "string" ? { "pipeline.target.ref_type": refType.toUpperCase() } : {}),
    ...(typeof refName === "string" ? { "pipeline.target.ref_name": refName } : {}),
  };
  const ids = { traceId, spanId: runSpanId };
  return [...steps, toSpan("bbc.pipeline_run", ids, fields.startedAt, progress.completedAt, attributes)];
}

/** Traces call complete what the API calls successful. */
function resultName(result: PipelineProgress["result"] | "NOT_RUN"): string {
  return result === undefined || result === "SUCCESSFUL" ? "COMPLETE" : result;
}

function toSpan(
  name: string,
  ids: { readonly traceId: string; readonly spanId: string; readonly parentSpanId?: string },
  startedAt: number,
  endedAt: number,
  attributes: Readonly<Record<string, string>>,
): EndedSpan {
  const span = {
    ...ids,
    name,
    kind: 1,
    startTimeUnixNano: `${startedAt}000000`,
    endTimeUnixNano: `${endedAt}000000`,
    // Numbers are text as well.
    attributes: Object.entries(attributes).map(([key, stringValue]) => ({ key, value: { stringValue } })),
  };
  return [{ resource: { attributes: [] }, scopeSpans: [{ spans: [span] }] }];
}

function identifier(name: string, digits: number): string {
  return createHash("sha256").update(name).digest("hex").slice(0, digits);
}
