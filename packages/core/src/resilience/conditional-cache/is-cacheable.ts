import type { ClientRequest } from "../../client/client-request.js";

/** Headers with which a caller takes conditions and parts into their own hands. */
const own = /^(range|if-.*|authorization)$/i;

/** Whether the cache may answer a request: whole reads without conditions of their own, into memory. */
export function isCacheable({ method, read, body, headers = {} }: ClientRequest): boolean {
  return (
    method === "GET" && read !== "stream" && body === undefined && !Object.keys(headers).some((name) => own.test(name))
  );
}
