import { setTimeout as wait } from "node:timers/promises";
import { reset } from "../known-bitbucket.js";
import { startServer } from "../scripted-server.js";
import type { TestServer } from "../test-server.js";

/** A token endpoint that honours each refresh token once and has no mercy: stricter than Bitbucket, which gives it ten minutes. */
export interface TokenEndpoint extends TestServer {
  /** The one refresh token that works. */
  live: string;
  /** Answers that are destroyed after the token was replaced, as when the connection breaks. */
  lost: number;
  /** Status that is answered instead, while it is not 0. */
  failure: number;
  /** Whether the refresh token before the live one works too, as Bitbucket lets it for about ten minutes. */
  graceful: boolean;
}

/** Starts the endpoint; it takes `delayMs` before it looks at a refresh token. */
export async function tokenEndpoint(delayMs = 0): Promise<TokenEndpoint> {
  let issued = 0;
  let before = "";
  const server = await startServer(async ({ body }) => {
    await wait(delayMs);
    const refreshToken = new URLSearchParams(body.toString()).get("refresh_token");
    if (endpoint.failure) return { status: endpoint.failure, json: { error: "server_error" } };
    const isKnown = refreshToken === endpoint.live || (endpoint.graceful && refreshToken === before);
    if (!isKnown) return { status: 400, json: { error: "invalid_grant" } };
    if (refreshToken === endpoint.live) {
      before = endpoint.live;
      endpoint.live = `rt-${++issued}`;
    }
    if (endpoint.lost > 0) {
      endpoint.lost--;
      return reset;
    }
    return {
      json: { access_token: `at-${issued}`, refresh_token: endpoint.live, expires_in: 7200, scopes: "account" },
    };
  });
  const endpoint: TokenEndpoint = {
    ...server,
    url: `${server.url}/site/oauth2/access_token`,
    live: "rt-0",
    lost: 0,
    failure: 0,
    graceful: false,
  };
  return endpoint;
}
