import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { FetchedToken, FetchTokenContext } from "@bucketkit/core/tokens";

/** A token endpoint that replaces the refresh token at each use. */
export interface TokenEndpoint {
  readonly url: string;
  /** Requests that came. */
  calls: number;
  /** The refresh token that works now. */
  live: string;
  /** Whether the one before it works too, as Bitbucket lets it for about ten minutes. */
  isGraceful: boolean;
  /** Answers still to be lost after the token was replaced. */
  lost: number;
  close(): Promise<void>;
}

/** Starts an endpoint that takes its time. */
export async function startTokenEndpoint(delayMs = 120): Promise<TokenEndpoint> {
  let issued = 0;
  let before = "";
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      endpoint.calls++;
      setTimeout(() => {
        const refreshToken = new URLSearchParams(Buffer.concat(chunks).toString()).get("refresh_token");
        if (refreshToken !== endpoint.live && !(endpoint.isGraceful && refreshToken === before)) {
          response.writeHead(400).end('{"error":"invalid_grant"}');
          return;
        }
        if (refreshToken === endpoint.live) {
          before = endpoint.live;
          endpoint.live = `refresh-${++issued}`;
        }
        if (endpoint.lost-- > 0) response.destroy();
        else response.end(JSON.stringify({ access_token: `access-${issued}`, refresh_token: endpoint.live }));
      }, delayMs);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const endpoint: TokenEndpoint = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: 0,
    live: "refresh-0",
    isGraceful: false,
    lost: 0,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return endpoint;
}

/** Exchanges a refresh token, as an app would. */
export async function exchangeToken(
  url: string,
  { refreshToken = "", signal }: FetchTokenContext,
): Promise<FetchedToken> {
  const body = new URLSearchParams({ grant_type: "refresh_token", refresh_token: refreshToken });
  const response = await fetch(url, { method: "POST", body, signal });
  const answer = (await response.json()) as { error?: string; access_token: string; refresh_token: string };
  if (answer.error) throw Object.assign(new Error(answer.error), { code: answer.error });
  return { accessToken: answer.access_token, refreshToken: answer.refresh_token, expiresInSeconds: 7200 };
}
