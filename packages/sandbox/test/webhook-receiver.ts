import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** One request that a receiver got. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A receiver of webhooks on 127.0.0.1; `answer` decides about the status, or `undefined` never to answer. */
export async function startReceiver(answer: (received: Received, count: number) => number | undefined = () => 200) {
  const received: Received[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const request = { headers: incoming.headers, bytes: new Uint8Array(Buffer.concat(chunks)) };
    received.push(request);
    const status = answer(request, received.length);
    if (status !== undefined) outgoing.writeHead(status, { "X-Answer": "yes" }).end("thanks");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * Whether a signature is the one of `bytes`: by WebCrypto, with which the sandbox does not sign.
 *
 * @see https://www.rfc-editor.org/rfc/rfc2104
 */
export async function verifies(secret: string, bytes: Uint8Array<ArrayBuffer>, header: unknown): Promise<boolean> {
  const match = /^sha256=([0-9a-f]{64})$/.exec(String(header));
  if (!match) return false;
  const signature = Uint8Array.from((match[1] ?? "").match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(secret), algorithm, false, ["verify"]);
  return crypto.subtle.verify("HMAC", key, signature, bytes);
}
