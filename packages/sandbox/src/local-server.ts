import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A server with limits on how long requests may take, not listening yet. */
export function createLocalServer(): Server {
  return createServer({ requestTimeout: 120_000, headersTimeout: 20_000, keepAliveTimeout: 30_000 });
}

/** Listens on 127.0.0.1 and tells the origin. @throws Error when the port is taken. */
export function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", (reason: NodeJS.ErrnoException) => {
      const isTaken = reason.code === "EADDRINUSE";
      reject(isTaken ? new Error(`Port ${port} of 127.0.0.1 is taken; port 0 takes a free one.`) : reason);
    });
    server.listen(port, "127.0.0.1", () => {
      server.removeAllListeners("error");
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}

/** Frees the port and ends every connection. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
