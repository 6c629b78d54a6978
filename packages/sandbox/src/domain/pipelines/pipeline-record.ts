/** How a step ends when it runs to its end. */
export type StepResult = "SUCCESSFUL" | "FAILED" | "ERROR";

/** One step as it was planned. */
export interface PlannedStep {
  readonly uuid: string;
  readonly name: string;
  /** How long it runs by the sandbox's clock. */
  readonly seconds: number;
  readonly result: StepResult;
  readonly script: readonly string[];
  /** Docker image; default: Atlassian's. */
  readonly image?: string;
  readonly log: string;
}

/** What is kept of a pipeline; everything else follows from the clock. */
export interface PipelineFields {
  readonly target: Readonly<Record<string, unknown>>;
  readonly variables: readonly { readonly key: string; readonly value: string; readonly secured: boolean }[];
  readonly steps: readonly PlannedStep[];
  /** Milliseconds of the sandbox's clock at which it was made. */
  readonly startedAt: number;
  readonly stoppedAt?: number;
  readonly stoppedBy?: string;
  /** How many of its spans were told of; without it, it is not traced, or not any more. */
  readonly toldSpans?: number | undefined;
}

/** How far a step is. */
export interface StepState {
  readonly name: "PENDING" | "IN_PROGRESS" | "COMPLETED";
  readonly result?: StepResult | "STOPPED" | "NOT_RUN";
  readonly startedAt?: number;
  readonly completedAt?: number;
}

/** How far a pipeline is. */
export interface PipelineProgress {
  readonly name: "PENDING" | "IN_PROGRESS" | "COMPLETED";
  readonly result?: StepResult | "STOPPED";
  readonly completedAt?: number;
  readonly steps: readonly StepState[];
}

/** Before the first step begins. */
const queueMilliseconds = 1_000;

/** Where a pipeline stands at a moment: steps run one after the other, and none after one that failed. */
export function progressOf({ steps, startedAt, stoppedAt }: PipelineFields, now: number): PipelineProgress {
  const end = Math.min(now, stoppedAt ?? Number.POSITIVE_INFINITY);
  let begin = startedAt + queueMilliseconds;
  let failed: StepResult | undefined;
  const states = steps.map((step): StepState => {
    if (failed) return { name: "COMPLETED", result: "NOT_RUN" };
    const isStopped = stoppedAt !== undefined && stoppedAt <= now;
    const startsAt = begin;
    begin += step.seconds * 1000;
    if (startsAt > end) return isStopped ? { name: "COMPLETED", result: "STOPPED" } : { name: "PENDING" };
    if (begin > end) {
      return isStopped
        ? { name: "COMPLETED", result: "STOPPED", startedAt: startsAt, completedAt: end }
        : { name: "IN_PROGRESS", startedAt: startsAt };
    }
    if (step.result !== "SUCCESSFUL") failed = step.result;
    return { name: "COMPLETED", result: step.result, startedAt: startsAt, completedAt: begin };
  });
  const isComplete = states.every(({ name }) => name === "COMPLETED");
  if (!isComplete) return { name: now < startedAt + queueMilliseconds ? "PENDING" : "IN_PROGRESS", steps: states };
  const wasStopped = states.some(({ result }) => result === "STOPPED");
  return {
    name: "COMPLETED",
    result: wasStopped ? "STOPPED" : (failed ?? "SUCCESSFUL"),
    completedAt: Math.max(startedAt, ...states.map(({ completedAt }) => completedAt ?? 0)),
    steps: states,
  };
}
