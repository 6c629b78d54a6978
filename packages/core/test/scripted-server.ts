import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One request as the server saw it, body included. */
export interface SeenRequest {
  readonly method: string;
  /** Path and query exactly as they came. */
  readonly target: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** A real HTTP server on loopback that answers as a test says. */
export interface ScriptedServer extends AsyncDisposable {
  readonly url: string;
  readonly seen: SeenRequest[];
  close(): Promise<void>;
}

/** What a test answers with: a status and JSON, or full control of the response. */
export type Answer =
  | {
      readonly status?: number;
      readonly headers?: Record<string, string>;
      readonly json?: unknown;
      readonly text?: string | Uint8Array;
    }
  | ((response: ServerResponse) => void);

/** Starts a server; `answer` is called for every request with its number from 0. */
export async function scriptedServer(
  answer: (request: SeenRequest, number: number) => Answer,
): Promise<ScriptedServer> {
  const seen: SeenRequest[] = [];
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const request = {
        method: incoming.method ?? "",
        target: incoming.url ?? "",
        headers: incoming.headers,
        body: Buffer.concat(chunks),
      };
      const reply = answer(request, seen.push(request) - 1);
      if (typeof reply === "function") return reply(response);
      const { status = 200, headers, json, text } = reply;
      response.writeHead(status, {
        ...(json !== undefined && { "content-type": "application/json; charset=utf-8" }),
        ...headers,
      });
      response.end(json === undefined ? text : JSON.stringify(json));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close,
    [Symbol.asyncDispose]: close,
  };
}
