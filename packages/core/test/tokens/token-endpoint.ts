import { type ScriptedServer, scriptedServer } from "../scripted-server.js";

/** A token endpoint that honours each refresh token once and has no mercy: stricter than Bitbucket, which gives it ten minutes. */
export interface TokenEndpoint extends ScriptedServer {
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
  const server = await scriptedServer(({ body }) => (response) => {
    setTimeout(() => {
      const refreshToken = new URLSearchParams(body.toString()).get("refresh_token");
      const json = (status: number, value: object) =>
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
      if (endpoint.failure) return json(endpoint.failure, { error: "server_error" });
      const isKnown = refreshToken === endpoint.live || (endpoint.graceful && refreshToken === before);
      if (!isKnown) return json(400, { error: "invalid_grant" });
      if (refreshToken === endpoint.live) {
        before = endpoint.live;
        endpoint.live = `rt-${++issued}`;
      }
      if (endpoint.lost > 0) {
        endpoint.lost--;
        return response.destroy();
      }
      return json(200, {
        access_token: `at-${issued}`,
        refresh_token: endpoint.live,
        expires_in: 7200,
        scopes: "account",
      });
    }, delayMs);
  });
  const endpoint: TokenEndpoint = { ...server, live: "rt-0", lost: 0, failure: 0, graceful: false };
  return endpoint;
}
