import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { type ScriptedServer, type SeenRequest, scriptedServer } from "../scripted-server.js";

/** A small Bitbucket for the fault matrix; it remembers what was written, so that a write done twice is found. */
export interface FaultyServer extends ScriptedServer {
  /** Digests of the bodies that were written, in order. */
  readonly writes: readonly string[];
}

/** Starts the server; every answer is compressed when the client allows it, so that compression can be spoiled. */
export async function faultyServer(): Promise<FaultyServer> {
  const writes: string[] = [];
  const server: ScriptedServer = await scriptedServer((request) => {
    const answer = answerTo(request, server.url, writes);
    const bytes = Buffer.from(typeof answer === "string" ? answer : JSON.stringify(answer));
    const isCompressed = /gzip/.test(String(request.headers["accept-encoding"]));
    const body = isCompressed ? gzipSync(bytes) : bytes;
    return {
      headers: {
        "content-type": typeof answer === "string" ? "text/plain" : "application/json",
        "content-length": String(body.length),
        connection: "close",
        ...(isCompressed && { "content-encoding": "gzip" }),
      },
      text: body,
    };
  });
  return Object.assign(server, { writes });
}

function answerTo(request: SeenRequest, origin: string, writes: string[]): unknown {
  const url = new URL(request.target, origin);
  if (request.method === "POST" && url.pathname.endsWith("/access_token"))
    return { access_token: "fresh", expires_in: 7200 };
  if (request.method !== "GET") {
    writes.push(createHash("sha256").update(request.body).digest("hex"));
    return { written: request.body.length };
  }
  if (url.pathname.endsWith("/diff/a")) return "diff --git a/x b/x\n".repeat(400);
  const page = Number(url.searchParams.get("page") ?? 1);
  const values = Array.from({ length: 20 }, (_value, index) => ({ id: (page - 1) * 20 + index, text: "x".repeat(60) }));
  // The host that the client used, so that paging stays behind the proxy.
  const next = page < 4 ? { next: `http://${request.headers.host}/2.0/numbers?page=${page + 1}` } : {};
  return { page, pagelen: 20, size: 80, values, ...next };
}
