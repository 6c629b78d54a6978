/**
 * What a failure at the token endpoint means for the refresh token: `refused` ends it, after `lost` it may have been used without us seeing
 * the answer, and anything else says nothing about it.
 */
export type FetchFailure = "refused" | "lost" | "other";

/** Reads a failure of `fetchToken`, whichever library threw it. */
export function failureOf(error: unknown): FetchFailure {
  const {
    name,
    code,
    error: oauthError,
    isRetryable,
    error_description: words,
  } = (error ?? {}) as Record<string, unknown>;
  if (oauthError === "invalid_grant" || code === "invalid_grant") return "refused";
  // The one recording of Bitbucket refusing a refresh token has another word for it.
  if (oauthError === "invalid_request" && /invalid refresh.?token/i.test(String(words))) return "refused";
  return isRetryable === true || name === "TypeError" || name === "TimeoutError" || name === "AbortError"
    ? "lost"
    : "other";
}
