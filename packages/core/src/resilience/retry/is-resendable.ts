import type { ClientRequest } from "../../client/client-request.js";

/** Whether a body can be sent a second time: everything but streams, which are used up by the first. */
export function isResendable({ body }: ClientRequest): boolean {
  const given: unknown = body;
  return typeof given !== "object" || given === null || !("getReader" in given || Symbol.asyncIterator in given);
}
