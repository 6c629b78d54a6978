import type { DeprecationInfo } from "../client/client-options.js";
import type { ClientResponse } from "../client/client-request.js";

/** What an answer says about the end of what was asked. */
export type DeprecationNotice = Pick<DeprecationInfo, "since" | "sunset" | "changeId" | "announcementUrl">;

/**
 * The notice of an answer: the headers `Deprecation`, `Sunset` and `Link`, and Bitbucket's own `CHANGE-nnnn` in the body of a refusal.
 *
 * @returns undefined when there is none.
 * @see https://www.rfc-editor.org/rfc/rfc9745
 * @see https://www.rfc-editor.org/rfc/rfc8594
 */
export function readDeprecation({ status, headers, data }: ClientResponse): DeprecationNotice | undefined {
  const [deprecation, sunset, link] = ["deprecation", "sunset", "link"].map((name) =>
    headers.get(name)?.slice(0, 8_192),
  );
  const change = status < 400 ? undefined : readChange(data);
  if (deprecation === undefined && sunset === undefined && !change) return undefined;
  const [, url] = /<(https:[^<>]*)>\s*;\s*rel="?(?:deprecation|sunset)\b/.exec(link ?? "") ?? [];
  return { since: readDate(deprecation), sunset: readDate(sunset), announcementUrl: url, ...change };
}

/** A date as `@1767225600`, the form of the standard, or as HTTP writes dates, the form of its drafts; they also wrote `true`. */
function readDate(header = ""): Date | undefined {
  const seconds = /^@(\d{1,12})$/.exec(header)?.[1];
  const time = seconds ? +seconds * 1000 : /^[A-Z][a-z]{2}, \d/.test(header) ? Date.parse(header) : Number.NaN;
  return time < 8e15 ? new Date(time) : undefined;
}

function readChange(data: unknown): DeprecationNotice | undefined {
  // Callers that parse answers themselves get bytes; a refusal is short.
  const text =
    data instanceof Uint8Array ? new TextDecoder().decode(data.subarray(0, 8_192)) : JSON.stringify(data ?? "");
  const changeId = /"message"\s*:\s*"(CHANGE-\d{1,9})\b/.exec(text)?.[1];
  const announcementUrl = /"announcement_url"\s*:\s*"(https:[^"\\]*)"/.exec(text)?.[1];
  return changeId ? { changeId, ...(announcementUrl && { announcementUrl }) } : undefined;
}
