import { errorBody } from "./fixtures/page.js";

const replyMark = Symbol("bucketkit.mock.reply");

/** How an answer comes, beside its data. */
export interface ReplyOptions {
  /** Default 200, or 204 without data. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds until it comes. Default 0. */
  readonly delayMs?: number;
}

/** An answer with more than its data; made by {@link reply}, {@link refusal} and {@link brokenConnection}. */
export interface MockReply<Data> extends ReplyOptions {
  readonly [replyMark]: true;
  readonly data?: Data;
  /** Code of the failure that comes instead of an answer. */
  readonly failure?: string;
}

/**
 * An answer with a status, headers or a delay of its own.
 *
 * @param data - JSON, text or bytes; nothing for an empty body.
 */
export function reply<Data>(data: Data, options: ReplyOptions = {}): MockReply<Data> {
  return { [replyMark]: true, data, ...options };
}

/**
 * A refusal in the words of Bitbucket.
 *
 * @param status - such as 404.
 * @param message - default: the status in words.
 * @param options - `detail`, `fields` and `data` become part of the error; `headers` and `delayMs` as in {@link reply}.
 */
export function refusal(
  status: number,
  message = `Refused with status ${status}`,
  options: Omit<ReplyOptions, "status"> & {
    readonly detail?: string | Record<string, unknown>;
    readonly fields?: Record<string, string[]>;
    readonly data?: Record<string, unknown>;
  } = {},
): MockReply<never> {
  const { headers, delayMs, ...more } = options;
  const body = errorBody(message, more) as never;
  return { [replyMark]: true, status, data: body, ...(headers && { headers }), ...(delayMs && { delayMs }) };
}

/**
 * No answer at all: the connection breaks.
 *
 * @param code - as Node names it. Default `ECONNRESET`; `ECONNREFUSED` for a request that was never sent.
 */
export function brokenConnection(code = "ECONNRESET", options: Pick<ReplyOptions, "delayMs"> = {}): MockReply<never> {
  return { [replyMark]: true, failure: code, ...options };
}

/** Whether a planned answer is more than its data. */
export function isReply(value: unknown): value is MockReply<unknown> {
  return typeof value === "object" && value !== null && replyMark in value;
}
