import { createServer, type RequestListener } from "node:http";
import { afterEach } from "vitest";
import { accessTokenAuth } from "../src/auth/access-token-auth.js";
import type { Client } from "../src/client/client.js";
import type { ClientOptions } from "../src/client/client-options.js";
import { createClient } from "../src/client/create-client.js";
import { type UndiciTransport, type UndiciTransportOptions, undiciTransport } from "../src/node/undici-transport.js";
import type { TransportRequest } from "../src/transport/transport.js";
import { type LocalServer, listenLocally } from "./listen-locally.js";

const transports: UndiciTransport[] = [];

afterEach(async () => {
  await Promise.all(transports.splice(0).map((transport) => transport.close()));
});

/** A transport without proxy that is closed with the test. */
export function transportOf(options: UndiciTransportOptions = {}): UndiciTransport {
  const transport = undiciTransport({ proxy: false, ...options });
  transports.push(transport);
  return transport;
}

/** A server whose connections can be counted. */
export function httpServer(answer: RequestListener): Promise<LocalServer> {
  return listenLocally(createServer(answer));
}

/** A client of such a server. */
export function clientOver(port: number, transport: UndiciTransport, options: ClientOptions = {}): Client {
  const auth = accessTokenAuth({ token: "CANARY-tok" });
  return createClient({ baseUrl: `http://127.0.0.1:${port}/2.0`, auth, transport, ...options });
}

/** A request as a transport takes it. */
export const get = (url: string, more: Partial<TransportRequest> = {}): TransportRequest => ({
  method: "GET",
  url,
  headers: {},
  signal: undefined,
  ...more,
});

/** undici lets a connection rest for a turn of the event loop, so requests without a pause between them take turns on two. */
export const spareConnections = 2;
