import { BitbucketKitError } from "../errors/bitbucketkit-error.js";

/** Why there was no answer, in one word fit for logs and attributes: a code of this SDK, else the name of the error. */
export function errorType(error: unknown): string {
  if (BitbucketKitError.isInstance(error)) return error.code;
  return error instanceof Error ? error.name : typeof error;
}

/** The id to give to Atlassian support, without characters that could steer a terminal. */
export function requestIdOf(headers: { get(name: string): string | null }): string | undefined {
  const id = headers.get("x-request-id") ?? headers.get("x-b3-traceid") ?? headers.get("atl-traceid");
  return id?.replace(/[^\x21-\x7e]/g, "").slice(0, 128) || undefined;
}
