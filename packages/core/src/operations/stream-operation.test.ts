import { createHash, randomBytes } from "node:crypto";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import type { Answer, SeenRequest } from "../../test/scripted-server.js";
import { clientOf, serve } from "../../test/served-clients.js";
import { getDownload, getPipelineStepLog } from "../generated/operations/index.js";
import { streamOperation } from "./stream-operation.js";

const place = { workspace: "acme", repoSlug: "widgets" };
const content = randomBytes(300_000);
const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Serves the content and breaks the connection after some bytes, as often as told. */
function breaking(breaks: number, { ranges = true, etag = (): string => '"1"' } = {}) {
  return (request: SeenRequest, number: number): Answer => {
    const start = ranges ? Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0) : 0;
    if (start >= content.length) return { status: 416 };
    const rest = content.subarray(start);
    return (response) => {
      response.writeHead(start ? 206 : 200, {
        "content-type": "application/octet-stream",
        etag: etag(),
        "content-length": rest.length,
      });
      if (number >= breaks) return void response.end(rest);
      response.write(rest.subarray(0, 90_000), () => setTimeout(() => response.destroy(), 10));
    };
  };
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe("streamOperation", () => {
  it.each([
    [0, { ranges: true }],
    [2, { ranges: true }],
    [2, { ranges: false }],
  ])("gives every byte once after %i breaks, with %j", async (breaks, form) => {
    const { client, server } = await clientOf(breaking(breaks, form));
    const stream = await streamOperation(client, getDownload, { ...place, filename: "a" });
    expect(digest(await collect(stream))).toBe(digest(content));
    expect(server.seen).toHaveLength(breaks + 1);
  });

  it("gives up after as many resumes as allowed", async () => {
    const { client, server } = await clientOf(breaking(99));
    const stream = await streamOperation(client, getDownload, { ...place, filename: "a" }, { resumes: 1 });
    await expect(collect(stream)).rejects.toMatchObject({
      code: "REQUEST_FAILED",
      operationId: getDownload.operationId,
    });
    expect(server.seen).toHaveLength(2);
  });

  it("does not put two versions together", async () => {
    let version = 0;
    const { client } = await clientOf(breaking(1, { etag: () => `"${version++}"` }));
    const stream = await streamOperation(client, getDownload, { ...place, filename: "a" });
    await expect(collect(stream)).rejects.toMatchObject({ code: "RESPONSE_INVALID" });
  });

  it("is a typed error before the content begins", async () => {
    const { client } = await clientOf(() => ({ status: 404 }));
    await expect(streamOperation(client, getDownload, { ...place, filename: "a" })).rejects.toMatchObject({
      code: "HTTP_NOT_FOUND",
    });
  });

  it("takes up a log at the storage it was redirected to, without the credential", async () => {
    const storage = await serve((request, number) => breaking(1)(request, number));
    const { client, server } = await clientOf(() => ({ status: 307, headers: { location: `${storage.url}/log` } }));
    const stream = await streamOperation(client, getPipelineStepLog, {
      ...place,
      pipelineUuid: "{1}",
      stepUuid: "{2}",
    });
    expect(digest(await collect(stream))).toBe(digest(content));
    expect(storage.seen.map(({ headers }) => [headers.range, headers.authorization])).toEqual([
      [undefined, undefined],
      ["bytes=90000-", undefined],
    ]);
    expect(server.seen).toHaveLength(2);
  });

  it("stops with the caller's reason, and when it is cancelled", async () => {
    const { client } = await clientOf(() => (response) => {
      response.writeHead(200, { "content-type": "application/octet-stream" });
      response.write("begin");
    });
    const controller = new AbortController();
    const stream = await streamOperation(
      client,
      getDownload,
      { ...place, filename: "a" },
      { signal: controller.signal },
    );
    setTimeout(() => controller.abort("enough"), 20);
    await expect(text(stream as never)).rejects.toBe("enough");
    const cancelled = await streamOperation(client, getDownload, { ...place, filename: "a" });
    for await (const _chunk of cancelled) break;
  });

  it("gives an empty stream for empty content", async () => {
    const { client } = await clientOf(() => ({ headers: { "content-type": "application/octet-stream" } }));
    expect((await collect(await streamOperation(client, getDownload, { ...place, filename: "a" }))).length).toBe(0);
  });
});
