import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import type { Fault } from "./fault.js";
import { relayAnswer } from "./relay-answer.js";

/** A TCP proxy in front of a server that spoils connections as told. */
export interface FaultProxy {
  readonly url: string;
  /** Connections so far. */
  readonly connections: number;
  close(): Promise<void>;
}

/**
 * Starts a proxy on loopback; `faultOf` says for each connection, counted from 0, what goes wrong with it.
 *
 * @param upstream - origin of the server behind it.
 */
export async function faultProxy(upstream: string, faultOf: (connection: number) => Fault): Promise<FaultProxy> {
  const { hostname, port } = new URL(upstream);
  const sockets = new Set<Socket>();
  let connections = 0;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.once("close", () => sockets.delete(socket));
  };
  const server = createServer({ allowHalfOpen: true }, (client) => {
    keep(client);
    const fault = faultOf(connections++);
    if (fault.kind === "black-hole") return void client.resume();
    if (fault.kind === "half-close") {
      client.resume();
      client.once("data", () => client.end());
      return;
    }
    if (fault.kind === "reset-before-headers") return void client.once("data", () => client.resetAndDestroy());
    const server = connect(Number(port), hostname);
    keep(server);
    client.pipe(server);
    client.once("close", () => server.destroy());
    relayAnswer(server, client, fault);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get connections() {
      return connections;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
