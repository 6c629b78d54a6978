import { BitbucketKitError } from "@bucketkit/core";
import { isEndedWebhookEvent, isLiveWebhookEvent } from "../../src/events/event-names.js";
import { parseWebhook } from "../../src/events/parse-webhook.js";

/** A recorded payload with the key of its event. */
export interface RecordedWebhook {
  readonly file: string;
  readonly label: string | undefined;
  readonly text: string;
}

/** One document and why it was not parsed. */
export interface Unparsed {
  readonly file: string;
  readonly reason: string;
}

/** What a corpus says about the shapes of payloads. */
export interface WebhookExamination {
  readonly parsed: number;
  /** Without the exceptions. */
  readonly total: number;
  /** Documents that lack nothing current payloads have. */
  readonly complete: number;
  readonly events: Readonly<Record<string, { readonly parsed: number; readonly total: number }>>;
  readonly refused: readonly Unparsed[];
  /** Documents that are no payloads of Bitbucket Cloud, or that name no event. */
  readonly exceptions: readonly Unparsed[];
}

/** Parses every document as the event that its label names. */
export function examineWebhooks(documents: readonly RecordedWebhook[]): WebhookExamination {
  const events: Record<string, { parsed: number; total: number }> = {};
  const refused: Unparsed[] = [];
  const exceptions: Unparsed[] = [];
  let complete = 0;
  for (const { file, label = "", text } of documents) {
    const exception = exceptionOf(label, text);
    if (exception) {
      exceptions.push({ file, reason: exception });
      continue;
    }
    const counts = events[label] ?? { parsed: 0, total: 0 };
    events[label] = counts;
    counts.total += 1;
    const reason = whyRefused(label, text, false);
    if (reason === undefined) counts.parsed += 1;
    else refused.push({ file, reason });
    if (reason === undefined && whyRefused(label, text, true) === undefined) complete += 1;
  }
  const sum = (name: "parsed" | "total") => Object.values(events).reduce((left, counts) => left + counts[name], 0);
  return { parsed: sum("parsed"), total: sum("total"), complete, events, refused, exceptions };
}

function whyRefused(event: string, body: string, strict: boolean): string | undefined {
  try {
    parseWebhook({ event, body }, { strict });
    return undefined;
  } catch (error) {
    if (BitbucketKitError.isInstance(error)) return error.message;
    throw error;
  }
}

function exceptionOf(label: string, text: string): string | undefined {
  const payload = readJson(text) as { eventKey?: unknown; repository?: { scm?: unknown } } | null | undefined;
  if (typeof payload?.eventKey === "string") return `a payload of Bitbucket Server (${payload.eventKey})`;
  if (payload?.repository?.scm === "hg") return "a Mercurial repository, which Bitbucket ended on 2020-07-01";
  if (!isLiveWebhookEvent(label) && !isEndedWebhookEvent(label)) return `its label "${label}" names no event`;
  return undefined;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
