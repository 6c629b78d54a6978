import type { FetchFunction } from "@bucketkit/core";

/**
 * `fetch` whose answers are dated by another clock, that of the sandbox. Its server dates them by the clock of the machine, which tests do not
 * advance.
 */
export function datedFetch(now: () => number): FetchFunction {
  return async (url, init) => {
    const answer = await fetch(url, init as RequestInit);
    const headers = new Headers(answer.headers);
    headers.set("date", new Date(now()).toUTCString());
    return new Response(answer.body, { status: answer.status, headers });
  };
}
