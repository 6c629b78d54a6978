import type { Supervised } from "./supervise.js";

/** Whom to kill, and how often. */
export interface KillerOptions {
  readonly victims: readonly Supervised[];
  readonly shortestMs: number;
  readonly longestMs: number;
}

/** Kills one of several processes at random, again and again; `stop` resolves when all are back, and rejects when one did not come back. */
export function startKiller({ victims, shortestMs, longestMs }: KillerOptions): { stop(): Promise<void> } {
  const dying = new Map<Supervised, Promise<void>>();
  const failures: unknown[] = [];
  let timer: ReturnType<typeof setTimeout>;
  const plan = (): void => {
    timer = setTimeout(strike, shortestMs + Math.random() * (longestMs - shortestMs));
  };
  const strike = (): void => {
    const living = victims.filter((victim) => !dying.has(victim));
    const victim = living[Math.floor(Math.random() * living.length)];
    if (victim) {
      dying.set(
        victim,
        victim
          .kill()
          .catch((error) => void failures.push(error))
          .finally(() => dying.delete(victim)),
      );
    }
    plan();
  };
  plan();
  return {
    async stop() {
      clearTimeout(timer);
      await Promise.all(dying.values());
      if (failures.length > 0) throw failures[0];
    },
  };
}
