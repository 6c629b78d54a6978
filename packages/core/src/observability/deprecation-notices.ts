import type { Feature } from "../client/feature.js";
import { redactUrl } from "../errors/redact.js";
import { readDeprecation } from "./read-deprecation.js";

/** More different routes than this are not remembered, so that memory stays bounded. */
const maximumRemembered = 1_000;

/**
 * Passes Bitbucket's announcements that something will end, or has ended, to the hook `onDeprecation`: once for each operation and client.
 *
 * It reads the headers `Deprecation`, `Sunset` and `Link`, and the `CHANGE-nnnn` with which Bitbucket refuses what it has ended.
 * `createBitbucket` does this without being told when there is such a hook.
 *
 * @example
 * ```ts
 * import { authFromEnv, createClient, deprecationNotices } from "@bucketkit/core";
 *
 * export const client = createClient({
 *   auth: authFromEnv(),
 *   use: [deprecationNotices()],
 *   hooks: { onDeprecation: ({ operationId, sunset }) => console.warn(operationId, "ends", sunset) },
 * });
 * ```
 * @see https://www.rfc-editor.org/rfc/rfc9745
 */
export function deprecationNotices(): Feature {
  return {
    name: "deprecationNotices",
    wrap(next, { hooks }) {
      if (!hooks?.onDeprecation) return next;
      const told = new Set<string>();
      return async (request) => {
        const response = await next(request);
        const notice = readDeprecation(response);
        if (notice) {
          const { method, url, operationId, route } = request;
          const subject = operationId ?? notice.changeId ?? `${method} ${route ?? new URL(url).pathname}`;
          if (!told.has(subject) && told.size < maximumRemembered) {
            told.add(subject);
            hooks.onDeprecation?.({ method, url: redactUrl(url), operationId, ...notice }, request);
          }
        }
        return response;
      };
    },
  };
}
