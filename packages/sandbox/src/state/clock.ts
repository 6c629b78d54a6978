/** Where the sandbox takes the time from. */
export interface Clock {
  now(): Date;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => new Date() };

/** A date as Bitbucket writes it on entities: microseconds and an offset. */
export function entityDate(date: Date): string {
  return `${date.toISOString().slice(0, -1)}000+00:00`;
}

/** A date as Bitbucket writes it on commits: whole seconds and an offset. */
export function commitDate(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}+00:00`;
}
