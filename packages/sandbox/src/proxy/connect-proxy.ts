import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, connect, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { pipeline } from "node:stream";
import type { Certificates } from "./create-certificates.js";
import { type Destination, destinationOf } from "./proxied-hosts.js";

/** A connection that the proxy did not let out. */
export interface RefusedConnection {
  /** `host:port`. */
  readonly authority: string;
}

/** A running proxy. */
export interface ConnectProxy {
  /** Origin, such as `http://127.0.0.1:40124`. */
  readonly url: string;
  /** Connections that were refused, oldest first. */
  readonly refused: readonly RefusedConnection[];
  /** Forgets {@link ConnectProxy.refused}. */
  clear(): void;
  /** Ends the proxy with every connection through it. */
  close(): Promise<void>;
}

/** What a proxy is made of. */
export interface ConnectProxyParts {
  readonly certificates: Certificates;
  /** Hosts to tunnel to, beside those that the sandbox answers for. */
  readonly allowedHosts: ReadonlySet<string>;
  /** Handles what came for Bitbucket. */
  readonly listener: RequestListener;
}

const refusal =
  "The sandbox lets nothing out to this host. `bucketkit sandbox run --allow-host <host>` allows one that is not Bitbucket's.\n";
const mostRefusalsKept = 1_000;

/**
 * An HTTP proxy on 127.0.0.1 that answers for Bitbucket's hosts, over TLS and without, and refuses every other host
 * with 403 unless it was allowed.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-9.3.6
 */
export async function openConnectProxy(parts: ConnectProxyParts): Promise<ConnectProxy> {
  const sockets = new Set<Duplex>();
  const refused: RefusedConnection[] = [];
  const secure = createSecureServer({ cert: parts.certificates.certificate, key: parts.certificates.key });
  const plain = createServer();
  for (const server of [secure, plain]) server.on("request", parts.listener);
  const front = createServer();
  const servers = [secure, plain, front];
  for (const server of servers) {
    server.on("connection", (socket: Socket) => {
      sockets.add(socket);
      socket.once("close", () => sockets.delete(socket));
    });
  }
  const decide = (authority: string): Destination => {
    const destination = destinationOf(authority, parts.allowedHosts);
    if (destination.kind === "refused") {
      refused.push({ authority });
      if (refused.length > mostRefusalsKept) refused.shift();
    }
    return destination;
  };

  front.on("request", (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const authority = authorityOfAbsolute(incoming.url ?? "");
    if (authority === undefined) return answer(outgoing, 400, "This is a proxy for HTTP.\n");
    // An absolute https URL, as some clients send it instead of CONNECT, has crossed this machine only.
    if (decide(authority).kind === "sandbox") {
      incoming.url = (incoming.url ?? "").replace(/^https?:\/\/[^/?#]*/i, "") || "/";
      parts.listener(incoming, outgoing);
      return;
    }
    // Plain requests to allowed hosts are not forwarded: a CONNECT carries them unread.
    answer(outgoing, 403, refusal);
  });
  front.on("connect", (incoming: IncomingMessage, client: Duplex, head: Buffer) => {
    client.on("error", () => client.destroy());
    const destination = decide(incoming.url ?? "");
    if (destination.kind === "refused") {
      client.end(
        `HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nContent-Length: ${refusal.length}\r\nConnection: close\r\n\r\n${refusal}`,
      );
      return;
    }
    if (destination.kind === "sandbox") {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      client.unshift(head);
      (destination.isSecure ? secure : plain).emit("connection", client);
      return;
    }
    tunnel(client, head, destination, sockets);
  });

  const url = await listenOnLoopback(front);
  return {
    url,
    refused,
    clear: () => void refused.splice(0),
    async close() {
      const closed = new Promise<void>((resolve) => front.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      for (const server of servers) server.closeAllConnections();
      await closed;
    },
  };
}

/** `host:port` of a target in absolute form. */
function authorityOfAbsolute(target: string): string | undefined {
  const match = /^(https?):\/\/([^/?#@]+)/i.exec(target);
  if (!match) return undefined;
  const authority = match[2] ?? "";
  const port = (match[1] ?? "").toLowerCase() === "https" ? 443 : 80;
  return /:\d+$/.test(authority) ? authority : `${authority}:${port}`;
}

function tunnel(
  client: Duplex,
  head: Buffer,
  { host, port }: { readonly host: string; readonly port: number },
  sockets: Set<Duplex>,
): void {
  const upstream = connect({ host, port });
  sockets.add(upstream);
  upstream.once("close", () => sockets.delete(upstream));
  upstream.once("error", () => client.end("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"));
  upstream.once("connect", () => {
    client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    upstream.write(head);
    pipeline(client, upstream, client, () => undefined);
  });
  client.once("close", () => upstream.destroy());
}

function answer(outgoing: ServerResponse, status: number, text: string): void {
  outgoing.writeHead(status, { "Content-Type": "text/plain", Connection: "close" }).end(text);
}

function listenOnLoopback(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      server.off("error", reject);
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}
