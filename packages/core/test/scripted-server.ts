import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Answer, Script, SeenRequest, TestServer } from "./test-server.js";

/** Starts a server that has nothing but its script. */
export async function startServer(script: Script): Promise<TestServer> {
  const seen: SeenRequest[] = [];
  const connections = new Map<Socket, number>();
  const server = createServer(async (incoming, response) => {
    const request = await receive(incoming, response, connections.get(incoming.socket) ?? 0).catch(() => undefined);
    // The client has left while it was sending.
    if (!request) return;
    const answer = await script(request, seen.push(request) - 1);
    if (answer.delayMs) await wait(answer.delayMs);
    send(response, answer);
  });
  server.on("connection", (socket: Socket) => connections.set(socket, connections.size));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = async () => {
    if (!server.listening) return;
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    features: [],
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function receive(incoming: IncomingMessage, response: ServerResponse, connection: number): Promise<SeenRequest> {
  const left = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) left.abort();
  });
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { method = "", url: target = "", headers } = incoming;
  return { method, target, headers, body: Buffer.concat(chunks), connection, signal: left.signal };
}

function send(response: ServerResponse, { status = 200, headers, json, text, delivery }: Answer): void {
  if (delivery?.kind === "blackHole") return;
  if (delivery?.kind === "reset") return void response.destroy();
  const body = Buffer.from(json === undefined ? (text ?? "") : JSON.stringify(json));
  const hasLength = status !== 204 && status !== 304 && headers?.["transfer-encoding"] === undefined;
  response.writeHead(status, {
    ...(json !== undefined && { "content-type": "application/json; charset=utf-8" }),
    ...(hasLength && { "content-length": String(body.length) }),
    ...headers,
  });
  if (!delivery) return void response.end(body);
  response.flushHeaders();
  if (delivery.kind === "drip") drip(response, body, delivery.milliseconds);
  else response.write(body.subarray(0, delivery.bytes), () => delivery.kind === "truncate" && response.destroy());
}

function drip(response: ServerResponse, body: Buffer, milliseconds: number): void {
  let sent = 0;
  const timer = setInterval(() => {
    response.write(body.subarray(sent, ++sent));
    if (sent < body.length) return;
    clearInterval(timer);
    response.end();
  }, milliseconds);
  response.once("close", () => clearInterval(timer));
}
