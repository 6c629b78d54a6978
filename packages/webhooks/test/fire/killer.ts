import type { Supervised } from "./supervise.js";

/** Kills processes. */
export interface Killer {
  /** Kills one at random, of those that are not just coming back. */
  strike(): void;
  /** Strikes again and again, after a random time between two numbers of milliseconds. */
  strikeEvery(shortestMs: number, longestMs: number): void;
  /** Strikes no more; resolves when all are back, and rejects when one did not come back. */
  stop(): Promise<void>;
}

/** A killer of some processes, which come back at once. */
export function createKiller(victims: readonly Supervised[]): Killer {
  const dying = new Map<Supervised, Promise<void>>();
  const failures: unknown[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const strike = (): void => {
    const living = victims.filter((victim) => !dying.has(victim));
    const victim = living[Math.floor(Math.random() * living.length)];
    if (!victim) return;
    const back = victim
      .kill()
      .catch((error) => void failures.push(error))
      .finally(() => dying.delete(victim));
    dying.set(victim, back);
  };
  return {
    strike,
    strikeEvery(shortestMs, longestMs) {
      const plan = (): void => {
        const strikeAndPlan = (): void => {
          strike();
          plan();
        };
        timer = setTimeout(strikeAndPlan, shortestMs + Math.random() * (longestMs - shortestMs));
      };
      plan();
    },
    async stop() {
      clearTimeout(timer);
      await Promise.all(dying.values());
      if (failures.length > 0) throw failures[0];
    },
  };
}
