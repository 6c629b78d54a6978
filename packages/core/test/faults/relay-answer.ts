import type { Socket } from "node:net";
import type { Fault } from "./fault.js";

/** Passes what a server answers on to a client, spoiled by a fault. */
export function relayAnswer(server: Socket, client: Socket, fault: Fault): void {
  if (fault.kind === "none") {
    server.pipe(client);
    return;
  }
  const chunks: Buffer[] = [];
  let isDone = false;
  server.on("data", (chunk: Buffer) => {
    if (isDone) return;
    chunks.push(chunk);
    const all = Buffer.concat(chunks);
    const headersEnd = all.indexOf("\r\n\r\n") + 4;
    if (headersEnd < 4) return;
    const length = Number(/content-length: (\d+)/i.exec(all.subarray(0, headersEnd).toString("latin1"))?.[1] ?? 0);
    if (all.length < headersEnd + length) return;
    isDone = true;
    spoil(client, all.subarray(0, headersEnd), all.subarray(headersEnd, headersEnd + length), fault);
  });
}

function spoil(client: Socket, headers: Buffer, body: Buffer, fault: Fault): void {
  const half = body.subarray(0, Math.floor(body.length / 2));
  switch (fault.kind) {
    case "latency":
      setTimeout(() => client.write(headers), fault.milliseconds);
      setTimeout(() => client.end(body), 2 * fault.milliseconds);
      return;
    case "bandwidth":
      drip(client, Buffer.concat([headers, body]), Math.ceil(fault.bytesPerSecond / 50), 20, () => client.end());
      return;
    case "slow-drip":
      drip(client, Buffer.concat([headers, body]), 1, 50, () => client.end());
      return;
    case "reset-after-headers":
      client.write(headers, () => setTimeout(() => client.resetAndDestroy(), 10));
      return;
    case "reset-in-body":
      client.write(Buffer.concat([headers, half]), () => setTimeout(() => client.resetAndDestroy(), 10));
      return;
    case "truncate":
      client.end(Buffer.concat([headers, half]));
      return;
    case "corrupt-gzip": {
      const corrupt = Buffer.from(body);
      for (let offset = 12; offset < corrupt.length; offset += 7) corrupt[offset] = (corrupt[offset] ?? 0) ^ 0x5a;
      client.end(Buffer.concat([headers, corrupt]));
      return;
    }
    default:
      client.end(Buffer.concat([headers, body]));
  }
}

function drip(client: Socket, bytes: Buffer, size: number, milliseconds: number, end: () => void): void {
  let offset = 0;
  const timer = setInterval(() => {
    if (client.destroyed) return clearInterval(timer);
    client.write(bytes.subarray(offset, offset + size));
    offset += size;
    if (offset < bytes.length) return;
    clearInterval(timer);
    end();
  }, milliseconds);
}
