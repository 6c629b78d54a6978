import type { TimeoutPhase } from "../errors/request-error.js";

/** Milliseconds that the parts of a call may take. */
export interface TimeLimits {
  /** The whole call. */
  readonly timeoutMs: number;
  /** Until the headers of an answer are there; counted again after each redirect. */
  readonly headersTimeoutMs?: number | undefined;
  /** Between two pieces of a body. */
  readonly idleTimeoutMs?: number | undefined;
}

/** The running time limits of one call. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Which limit has passed, if one has. */
  readonly passed: TimeoutPhase | undefined;
  stop(): void;
  /** Begins, extends or, without a phase, ends the wait for a part. */
  expect(phase?: "headers" | "body"): void;
  clear(): void;
}

/** Starts the time limits of one call; whichever passes first stops it. */
export function startDeadline({ timeoutMs, headersTimeoutMs, idleTimeoutMs }: TimeLimits): Deadline {
  const controller = new AbortController();
  const stop = () => controller.abort();
  let passed: TimeoutPhase | undefined;
  const arm = (phase: TimeoutPhase, milliseconds = Number.POSITIVE_INFINITY) =>
    // Timers count in 32 bits; beyond that the wait is as good as endless.
    milliseconds < 2 ** 31
      ? setTimeout(() => {
          passed ??= phase;
          stop();
        }, milliseconds)
      : undefined;
  const total = arm("total", timeoutMs);
  let part: ReturnType<typeof arm>;
  return {
    signal: controller.signal,
    get passed() {
      return passed;
    },
    stop,
    expect(phase) {
      clearTimeout(part);
      part = phase && arm(phase, phase === "headers" ? headersTimeoutMs : idleTimeoutMs);
    },
    clear() {
      clearTimeout(total);
      clearTimeout(part);
    },
  };
}
