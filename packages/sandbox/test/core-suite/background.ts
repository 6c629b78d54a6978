import { type Feature, retry } from "@bucketkit/core";

/** Numbers from 0 to below 1, the same in every run for the same words. */
export function createChance(words: string): () => number {
  let state = Buffer.from(words).reduce((sum, byte) => (Math.imul(sum, 31) + byte) >>> 0, 7);
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Asked for by the header, so that no other request meets what is meant for this one. */
const strikes = ["status=502", "status=503", "status=504", "rate-limited", "reset"] as const;

/** What the answer of the second attempt hides in, so that `retry` has nothing more to say. */
class Outcome extends Error {
  readonly give: () => never;

  constructor(give: () => never) {
    super("not to be sent again");
    this.give = give;
  }
}

/**
 * Strikes one read in four of a client before it gets to the test's script, and lets core's own `retry` hide that. What the script answers
 * then is final: whether that is sent again is up to the client under test.
 *
 * @param chance - decides which reads are struck, and by what.
 */
export function background(chance: () => number): Feature {
  const clock = { pause: async () => undefined, random: () => 1 };
  return {
    name: "background",
    wrap: (next, context) => async (request) => {
      const strike = strikes[Math.floor(chance() * 4 * strikes.length)];
      if (request.method !== "GET" || strike === undefined || request.read === "stream") return next(request);
      let attempts = 0;
      const sending = retry({ clock }).wrap(async (attempt) => {
        if (++attempts === 1)
          return next({ ...attempt, headers: { ...attempt.headers, "x-sandbox-fault": strike }, read: "raw" });
        return next(request).then(
          (response) => {
            throw new Outcome(() => response as never);
          },
          (error: unknown) => {
            throw new Outcome(() => {
              throw error;
            });
          },
        );
      }, context);
      return sending({ ...request, retry: {}, priority: "batch", observer: undefined }).catch((error: unknown) => {
        if (error instanceof Outcome) return error.give();
        throw error;
      });
    },
  };
}
