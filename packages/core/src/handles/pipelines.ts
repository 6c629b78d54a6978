import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import { pause } from "../client/pause.js";
import { RequestError } from "../errors/request-error.js";
import {
  getPipeline,
  getPipelineStepLog,
  listPipelineSteps,
  listPipelines,
  runPipeline,
  stopPipeline,
} from "../generated/operations/index.js";
import type * as types from "../generated/types.js";
import type { Paginated, PaginateOptions } from "../operations/paginate.js";
import { type StreamOptions, streamOperation } from "../operations/stream-operation.js";
import { type Listable, listItems } from "./collection.js";
import type { WaitOptions } from "./merge-pull-request.js";
import { type PipelineRun, pipelineTarget } from "./pipeline-target.js";
import type { RepositoryPlace } from "./repository-ref.js";

/** One pipeline: nothing is sent until a method is called. */
export interface PipelineHandle extends RepositoryPlace {
  readonly pipelineUuid: string;
  get(options?: CallOptions): Promise<types.Pipeline>;
  /** Polls until the pipeline has ended, well or not; look at `state.result` of what comes back. */
  wait(options?: WaitOptions): Promise<types.Pipeline>;
  stop(options?: CallOptions): Promise<void>;
  steps(options?: PaginateOptions): Paginated<types.PipelineStep>;
  /** The log of one step, decoded as UTF-8. */
  log(stepUuid: string, options?: CallOptions): Promise<string>;
  /** The log of one step as it arrives, resumed where the connection breaks. */
  logStream(stepUuid: string, options?: StreamOptions): Promise<ReadableStream<Uint8Array>>;
}

/** The pipelines of a repository. */
export interface Pipelines extends Listable<types.Pipeline, { sort?: string; fields?: string }> {
  /** Starts a pipeline and resolves with its handle. */
  run(run: PipelineRun, options?: CallOptions): Promise<PipelineHandle>;
}

/** Makes the handle of one pipeline. */
export function pipelineHandle(client: Client, repository: RepositoryPlace, pipelineUuid: string): PipelineHandle {
  const place = { ...repository, pipelineUuid };
  const get = (options?: CallOptions) => getPipeline(client, place, options);
  return {
    ...place,
    get,
    async wait({ pollMs = 3000, waitMs = 7_200_000, ...call } = {}) {
      const end = Date.now() + waitMs;
      for (;;) {
        const pipeline = await get(call);
        if (pipeline.state?.name === "COMPLETED") return pipeline;
        if (Date.now() + pollMs > end) {
          throw new RequestError(
            "REQUEST_TIMEOUT",
            `was still running after ${waitMs} ms. Wait again with \`wait()\`, or \`stop()\` it.`,
            {
              method: "GET",
              url: client.baseUrl + getPipeline.path,
            },
          );
        }
        await pause(pollMs, call.signal);
      }
    },
    stop: (options) => stopPipeline(client, place, options),
    steps: (options) => listItems(client, listPipelineSteps, place, undefined, options),
    logStream: (stepUuid, options) => streamOperation(client, getPipelineStepLog, { ...place, stepUuid }, options),
    log: async (stepUuid, options) =>
      new TextDecoder().decode(await getPipelineStepLog(client, { ...place, stepUuid }, options)),
  };
}

/** Makes the pipelines of a repository. */
export function pipelinesOf(client: Client, repository: RepositoryPlace): Pipelines {
  return {
    list: (query, options) => listItems(client, listPipelines, { ...repository }, query, options),
    async run(run, options) {
      const body = await pipelineTarget(client, repository, run, options);
      const { uuid } = await runPipeline(client, { ...repository, body }, options);
      return pipelineHandle(client, repository, uuid);
    },
  };
}
