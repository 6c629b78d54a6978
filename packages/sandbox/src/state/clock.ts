/** Where the sandbox takes the time from. */
export interface Clock {
  now(): Date;
}

/** The sandbox's own time, which tests can stop and move on. */
export interface SandboxClock extends Clock {
  /**
   * Stops the time.
   *
   * @param at - the time to stop at: a date or ISO 8601; default now.
   */
  freeze(at?: Date | string): void;
  /** Moves the time on by milliseconds, stopped or not. */
  advance(milliseconds: number): void;
  /** Back to the time of the machine. */
  reset(): void;
}

/**
 * A clock that goes with the machine until it is told otherwise.
 *
 * @param moved - called when somebody did.
 */
export function createClock(moved: () => void = () => undefined): SandboxClock {
  let offset = 0;
  let stopped: number | undefined;
  return {
    now: () => new Date(stopped ?? Date.now() + offset),
    freeze(at) {
      const time = at === undefined ? (stopped ?? Date.now() + offset) : new Date(at).getTime();
      if (Number.isNaN(time)) throw new TypeError(`clock.freeze() takes a date or ISO 8601, but got ${String(at)}.`);
      stopped = time;
      moved();
    },
    advance(milliseconds) {
      if (!(Number.isFinite(milliseconds) && milliseconds >= 0))
        throw new TypeError(`clock.advance() takes milliseconds from 0, but got ${milliseconds}.`);
      if (Number.isNaN(new Date((stopped ?? Date.now() + offset) + milliseconds).getTime()))
        throw new TypeError(`clock.advance() cannot go beyond the last date that there is: ${milliseconds}.`);
      if (stopped === undefined) offset += milliseconds;
      else stopped += milliseconds;
      moved();
    },
    reset() {
      offset = 0;
      stopped = undefined;
      moved();
    },
  };
}

/** A date as Bitbucket writes it on entities: microseconds and an offset. */
export function entityDate(date: Date): string {
  return `${date.toISOString().slice(0, -1)}000+00:00`;
}

/** The same date as the services around pipelines write it: milliseconds, and `Z`. */
export function pipelineDate(date: string): string {
  return new Date(date).toISOString();
}

/** A date as Bitbucket writes it on commits: whole seconds and an offset. */
export function commitDate(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}+00:00`;
}
