import type { FetchedToken, FetchTokenContext } from "../../src/tokens/token-source.js";

/** Exchanges refresh tokens at an endpoint, as an app would. */
export function fetchFromEndpoint(url: string) {
  return async ({ refreshToken = "", signal }: FetchTokenContext): Promise<FetchedToken> => {
    const body = new URLSearchParams({ grant_type: "refresh_token", refresh_token: refreshToken });
    const response = await fetch(url, { method: "POST", body, signal });
    const answer = (await response.json()) as Record<string, string | number>;
    if (!response.ok)
      throw Object.assign(new Error(`token endpoint: ${answer.error} for ${refreshToken}`), { code: answer.error });
    return {
      accessToken: String(answer.access_token),
      refreshToken: String(answer.refresh_token),
      expiresInSeconds: Number(answer.expires_in),
      scope: String(answer.scopes),
      date: response.headers.get("date") ?? undefined,
    };
  };
}
