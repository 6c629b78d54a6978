import type { Supervised } from "./supervise.js";

/** Whom to kill, and how often. */
export interface KillerOptions {
  readonly victims: readonly Supervised[];
  readonly shortestMs: number;
  readonly longestMs: number;
}

/** Kills one of several processes at random, again and again; resolves, when stopped, after all are back. */
export function startKiller({ victims, shortestMs, longestMs }: KillerOptions): { stop(): Promise<void> } {
  const dying = new Map<Supervised, Promise<void>>();
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
        victim.kill().finally(() => dying.delete(victim)),
      );
    }
    plan();
  };
  plan();
  return {
    async stop() {
      clearTimeout(timer);
      await Promise.all(dying.values());
    },
  };
}
