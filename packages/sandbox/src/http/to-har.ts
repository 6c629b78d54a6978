import type { LoggedRequest } from "./request-log.js";

/** Requests in the HTTP Archive format, for the tools that read it. Bodies, headers and credentials are not in it. */
export interface HarLog {
  readonly log: {
    readonly version: "1.2";
    readonly creator: { readonly name: string; readonly version: string };
    readonly entries: readonly Readonly<Record<string, unknown>>[];
  };
}

/**
 * A request log as HAR 1.2; what Bitbucket calls the operation and its scopes stand in fields that begin with an underscore.
 *
 * @param origin - of the sandbox; absolute URLs need it.
 * @see http://www.softwareishard.com/blog/har-12-spec/
 */
export function toHar(requests: readonly LoggedRequest[], origin: string): HarLog {
  const entries = requests.map((request) => {
    const url = new URL(request.url, origin);
    const unknown = { httpVersion: "HTTP/1.1", cookies: [], headersSize: -1, bodySize: -1 };
    const userAgent = request.userAgent === undefined ? [] : [{ name: "User-Agent", value: request.userAgent }];
    return {
      startedDateTime: request.startedAt,
      time: request.milliseconds,
      request: {
        ...unknown,
        method: request.method,
        url: url.href,
        headers: userAgent,
        queryString: [...url.searchParams].map(([name, value]) => ({ name, value })),
      },
      response: {
        ...unknown,
        status: request.status,
        statusText: "",
        headers: [],
        content: { size: -1, mimeType: "x-unknown" },
        redirectURL: "",
      },
      cache: {},
      timings: { send: 0, wait: request.milliseconds, receive: 0 },
      _id: request.id,
      _operationId: request.operationId ?? null,
      _credentialKind: request.credentialKind,
      _neededScopes: request.neededScopes,
      _heldScopes: request.heldScopes,
    };
  });
  return { log: { version: "1.2", creator: { name: "bucketkit sandbox", version: "0" }, entries } };
}
