import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Answers one request; the form that was sent is given along. */
export type Answer = (response: ServerResponse, form: URLSearchParams) => void;

/** A web server that a test tells how to behave, in the place of Bitbucket. */
export interface HostileEndpoint {
  readonly origin: string;
  /** Requests so far, oldest first. */
  readonly seen: readonly SeenRequest[];
  answer(next: Answer): void;
  close(): Promise<void>;
}

/** What reached the server. */
export interface SeenRequest {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly form: URLSearchParams;
}

/** Starts a server on 127.0.0.1. */
export async function hostileEndpoint(): Promise<HostileEndpoint> {
  const seen: SeenRequest[] = [];
  let answer: Answer = (response) => response.writeHead(500).end();
  const server: Server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const form = new URLSearchParams(Buffer.concat(parts).toString());
    seen.push({ method: request.method, path: request.url, headers: request.headers, form });
    answer(response, form);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    answer(next) {
      answer = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** An answer with a body. */
export function reply(status: number, contentType: string, body: string, headers: Record<string, string> = {}): Answer {
  return (response) => response.writeHead(status, { "content-type": contentType, ...headers }).end(body);
}

/** An answer in JSON. */
export function json(status: number, body: unknown): Answer {
  return reply(status, "application/json", JSON.stringify(body));
}
