import type { ClientRequest, ClientResponse } from "../../client/client-request.js";
import type { Feature } from "../../client/feature.js";
import { onAbort } from "../../client/on-abort.js";
import { credentialDigest } from "../credential-digest.js";

/** A request that several callers wait for. */
interface SharedRequest {
  readonly answer: Promise<ClientResponse>;
  readonly controller: AbortController;
  callers: number;
}

/**
 * Lets identical reads that are under way at the same time share one request: for services whose callers often want the same.
 *
 * Identical means the same URL, headers, credential, form of the body and limits of time. A caller who aborts only leaves; the request
 * ends when all have left. Everyone gets a copy of the data of their own. Streams are never shared. Put it outermost. Not on by default.
 *
 * @example
 * ```ts
 * import { authFromEnv, createBitbucket, deduplicate, rateBudget, retry } from "@bucketkit/core";
 *
 * export const bitbucket = createBitbucket({ auth: authFromEnv(), use: [deduplicate(), retry(), rateBudget()] });
 * ```
 */
export function deduplicate(): Feature {
  let shared = 0;
  return {
    name: "deduplicate",
    usage: () => ({ shared }),
    wrap(next, { auth, baseUrl }) {
      const underway = new Map<string, SharedRequest>();

      const begin = (key: string, request: ClientRequest): SharedRequest => {
        const controller = new AbortController();
        const forget = () => {
          if (underway.get(key) === begun) underway.delete(key);
        };
        const answer = next({ ...request, signal: controller.signal }).finally(forget);
        // Everyone may have left before it fails.
        answer.catch(() => undefined);
        const begun: SharedRequest = { answer, controller, callers: 0 };
        controller.signal.addEventListener("abort", forget);
        underway.set(key, begun);
        return begun;
      };
      const join = (request: SharedRequest, signal: AbortSignal | undefined): Promise<ClientResponse> => {
        request.callers++;
        if (!signal) return request.answer;
        return new Promise((resolve, reject) => {
          const forget = onAbort(signal, () => {
            forget();
            if (--request.callers === 0) request.controller.abort(signal.reason);
            reject(signal.reason);
          });
          request.answer.then(resolve, reject).finally(forget);
        });
      };

      return async (request) => {
        const { method, url, headers = {}, read, signal, timeoutMs, priority, retry, body } = request;
        if (method !== "GET" || read === "stream" || body !== undefined || retry !== undefined) return next(request);
        signal?.throwIfAborted();
        const owner = await credentialDigest(auth, method, baseUrl);
        signal?.throwIfAborted();
        const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
        const key = JSON.stringify([url, owner, named.sort(), read, timeoutMs, priority]);
        const known = underway.get(key);
        if (!known) return join(begin(key, request), signal);
        shared++;
        const response = await join(known, signal);
        return { ...response, data: structuredClone(response.data) };
      };
    },
  };
}
