import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { accessToken, notes, own, pullRequestPage } from "../known-bitbucket.js";
import { startServer } from "../scripted-server.js";
import type { Answer, SeenRequest, TestServer } from "../test-server.js";

/** A small Bitbucket for the fault matrix; it remembers what was written, so that a write done twice is found. */
export interface FaultyServer extends TestServer {
  /** Digests of the bodies that were written, in order. */
  readonly writes: readonly string[];
}

/**
 * Starts the server.
 *
 * @param isCompressing - whether every answer is compressed when the client allows it, so that compression can be spoiled; no answer is the
 * own one of a Bitbucket then.
 */
export async function faultyServer(isCompressing: boolean): Promise<FaultyServer> {
  const writes: string[] = [];
  const server = await startServer((request) => {
    const answer = answerTo(request, writes);
    return isCompressing && /gzip/.test(String(request.headers["accept-encoding"])) ? compressed(answer) : answer;
  });
  return Object.assign(server, { writes });
}

function compressed({ status = 200, headers, json, text }: Answer): Answer {
  return {
    status,
    headers: { "content-type": "application/json", ...headers, "content-encoding": "gzip" },
    text: gzipSync(json === undefined ? (text ?? "") : JSON.stringify(json)),
  };
}

function answerTo(request: SeenRequest, writes: string[]): Answer {
  const { method, target, body } = request;
  if (target.endsWith("/access_token")) return { json: { access_token: accessToken, expires_in: 7200 } };
  if (method !== "GET") {
    writes.push(createHash("sha256").update(body).digest("hex"));
    const isUpload = target.endsWith("/downloads");
    return own({ status: 201, json: isUpload ? { written: body.length } : JSON.parse(body.toString()) });
  }
  if (target.includes("/src/")) return own({ headers: { "content-type": "text/plain" }, text: notes.content });
  const page = pullRequestPage(request);
  // Links of a Bitbucket lead to its own host, and paging is to stay behind the proxy.
  return target.includes("pagelen=20") ? page : { json: page.json };
}
