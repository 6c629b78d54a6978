import { once } from "node:events";
import type { AddressInfo, Server, Socket } from "node:net";
import { afterEach } from "vitest";

const open = new Map<Server, Set<Socket>>();

afterEach(async () => {
  for (const [server, sockets] of open) {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, "close");
  }
  open.clear();
});

/** A server that listens until the test ends, however its connections stand. */
export interface LocalServer {
  readonly port: number;
  /** Every connection so far, also closed ones. */
  readonly sockets: readonly Socket[];
}

/** Lets a server of any protocol listen on loopback. */
export async function listenLocally(server: Server): Promise<LocalServer> {
  const living = new Set<Socket>();
  const sockets: Socket[] = [];
  open.set(server, living);
  server.on("connection", (socket: Socket) => {
    sockets.push(socket);
    living.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => living.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { port: (server.address() as AddressInfo).port, sockets };
}
