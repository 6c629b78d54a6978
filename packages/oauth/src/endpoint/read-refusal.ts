import { TokenEndpointError } from "../errors/token-endpoint-error.js";
import { mask } from "../secrets/mask.js";
import type { PostAnswer } from "./post-form.js";

const longestDescription = 300;

/** The error for an answer that is not a success, whichever of Bitbucket's envelopes it came in: OAuth's, that of REST, or a page. */
export function readRefusal({ status, text }: PostAnswer, secrets: readonly string[]): TokenEndpointError {
  const body = parseObject(text);
  const { error } = body;
  const words =
    typeof error === "string" ? body.error_description : (error as { message?: unknown } | undefined)?.message;
  const description = typeof words === "string" ? plain(mask(words, secrets)) : undefined;
  // The one recording of Bitbucket refusing a refresh token has another word for it.
  const isDeadToken = error === "invalid_request" && /invalid refresh.?token/i.test(description ?? "");
  // RFC 6749 allows more characters, but words of this form are all that anybody uses.
  const word = typeof error === "string" && /^[\w.-]{1,64}$/.test(error) ? mask(error, secrets) : undefined;
  return new TokenEndpointError({ status, error: isDeadToken ? "invalid_grant" : word, description });
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** One line of limited length, for logs. */
function plain(text: string): string {
  return text
    .slice(0, longestDescription)
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ")
    .trim();
}
