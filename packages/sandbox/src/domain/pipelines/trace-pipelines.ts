import type { PipelineTraces, World } from "../../state/world.js";
import { progressOf } from "./pipeline-record.js";
import { endedSpans } from "./pipeline-spans.js";
import { writePipelineStatus } from "./pipeline-status.js";
import { pipelineFields } from "./start-pipeline.js";

/** The longest and the shortest pause between two looks while a pipeline runs; by a stopped clock none comes to its end. */
const pauses = { longest: 60_000, shortest: 250 };

/** Tells of pipelines as they go on, by their spans and by the build statuses of their commits, by whatever moves the sandbox's clock. */
export function tracePipelines(world: Omit<World, "traces">): PipelineTraces {
  let timer: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();
  let hasEnded = false;
  const look = async (): Promise<void> => {
    clearTimeout(timer);
    const running = await tellProgress(world);
    if (hasEnded || running.length === 0) return;
    const wait = Math.min(...running) - world.clock.now().getTime();
    timer = setTimeout(wake, Math.min(Math.max(wait, pauses.shortest), pauses.longest));
    timer.unref();
  };
  const wake = (): void => {
    // Whoever cannot be told of one span is told of the next.
    if (!hasEnded) looking = looking.then(look).catch(() => undefined);
  };
  return {
    wake,
    async end() {
      hasEnded = true;
      clearTimeout(timer);
      await looking;
    },
  };
}

/** Tells of what began and ended since the last time. Gives when the next step of each running pipeline may end. */
async function tellProgress(world: Omit<World, "traces">): Promise<readonly number[]> {
  const running: number[] = [];
  for (const repository of [...world.state.repositories.values()]) {
    for (const record of world.state.resources.get(`pipelines ${repository.uuid}`)?.values() ?? []) {
      const fields = pipelineFields(record);
      if (fields.toldSpans === undefined) continue;
      const now = world.clock.now().getTime();
      const status = writePipelineStatus(repository, record, now);
      const spans = endedSpans(repository, record, now);
      const { name, steps } = progressOf(fields, now);
      // Noted at once: what is told meanwhile must not be told again.
      record.fields = { ...record.fields, toldSpans: name === "COMPLETED" ? undefined : spans.length };
      const about = { repositoryUuid: repository.uuid, actorUuid: record.userUuid };
      if (status) {
        const { isNew, commit, key } = status;
        const type = isNew ? "repo:commit_status_created" : "repo:commit_status_updated";
        await world.events.emit({ type, ...about, commit, key });
      }
      for (const resourceSpans of spans.slice(fields.toldSpans)) {
        await world.events.emit({ type: "pipeline:span_created", ...about, resourceSpans });
      }
      if (name === "COMPLETED") continue;
      const current = steps.findIndex((step) => step.name === "IN_PROGRESS");
      const startedAt = steps[current]?.startedAt ?? fields.startedAt;
      running.push(startedAt + (fields.steps[Math.max(current, 0)]?.seconds ?? 0) * 1000);
    }
  }
  return running;
}
