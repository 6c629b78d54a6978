import type { BitbucketErrorBody } from "../errors/response-error.js";

/**
 * What a refusal says, from either of Bitbucket's envelopes (`{ error: { message } }`, `{ error, error_description }`), bare text or HTML.
 *
 * @param clean - masks the secrets of the request, should the answer repeat them.
 */
export function readErrorBody(
  data: unknown,
  clean: (text: string) => string,
): { text: string; body: BitbucketErrorBody | undefined } {
  if (data === undefined) return { text: "", body: undefined };
  const isText = typeof data === "string";
  const whole = clean(isText ? data : JSON.stringify(data));
  const text = whole.slice(0, 4096);
  const {
    error,
    error_description,
    data: outer,
  } = (isText ? {} : (JSON.parse(whole) ?? {})) as {
    error?: string | BitbucketErrorBody;
    error_description?: string;
    data?: unknown;
  };
  if (!error)
    return {
      text,
      body: {
        message: text
          .replace(/(<[^>]*>|\s)+/g, " ")
          .trim()
          .slice(0, 200),
      },
    };
  const envelope = typeof error === "string" ? { id: error, message: error_description ?? error } : error;
  return {
    text,
    body: { ...envelope, message: String(envelope.message), ...(outer !== undefined && { data: outer }) },
  };
}
