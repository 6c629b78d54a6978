import { createHash } from "node:crypto";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { download, own, place } from "../../test/known-bitbucket.js";
import { clientOf, serve } from "../../test/served-clients.js";
import type { Answer, Script, SeenRequest } from "../../test/test-server.js";
import { getDownload, getPipelineStepLog } from "../generated/operations/index.js";
import { streamOperation } from "./stream-operation.js";

const { content, filename } = download;
const file = { ...place, filename };
const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** The content, or what a range asks for of it, as storage gives it. */
function stored({ headers }: SeenRequest, { ranges = true, etag = '"1"' } = {}): Answer {
  const start = ranges ? Number(/bytes=(\d+)-/.exec(headers.range ?? "")?.[1] ?? 0) : 0;
  if (start >= content.length) return { status: 416 };
  return {
    status: start ? 206 : 200,
    headers: { "content-type": "application/octet-stream", etag },
    text: content.subarray(start),
  };
}

/** Breaks the connection after some bytes, as often as told. */
function breaking(breaks: number, answer: (request: SeenRequest, number: number) => Answer): Script {
  return (request, number) => ({
    ...answer(request, number),
    ...(number < breaks && { delivery: { kind: "truncate", bytes: 90_000 } as const }),
  });
}

/** Leads from the API to storage, as Bitbucket does with downloads, and breaks connections there. */
function breakingDownload(breaks: number): Script {
  let served = 0;
  const storage = breaking(breaks, (request) => own(stored(request)));
  return (request) =>
    request.target.startsWith("/2.0/")
      ? own({ status: 302, headers: { location: "/storage" } })
      : storage(request, served++);
}

const fromStorage = ({ target }: SeenRequest) => !target.startsWith("/2.0/");

async function collect(stream: ReadableStream<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe("streamOperation", () => {
  it.each([0, 2])("gives every byte once after %i breaks", async (breaks) => {
    const { client, server } = await clientOf(breakingDownload(breaks));
    expect(digest(await collect(await streamOperation(client, getDownload, file)))).toBe(digest(content));
    const asked = server.seen.filter(fromStorage).map(({ headers }) => headers.range);
    expect(asked).toEqual([undefined, "bytes=90000-", "bytes=180000-"].slice(0, breaks + 1));
    expect(server.seen).toHaveLength(2 * (breaks + 1));
  });

  it("gives every byte once after breaks where storage knows no ranges", async () => {
    const { client, server } = await clientOf(breaking(2, (request) => stored(request, { ranges: false })));
    expect(digest(await collect(await streamOperation(client, getDownload, file)))).toBe(digest(content));
    expect(server.seen).toHaveLength(3);
  });

  it("gives up after as many resumes as allowed", async () => {
    const { client, server } = await clientOf(breakingDownload(99));
    const stream = await streamOperation(client, getDownload, file, { resumes: 1 });
    await expect(collect(stream)).rejects.toMatchObject({
      code: "REQUEST_FAILED",
      operationId: getDownload.operationId,
    });
    expect(server.seen.filter(fromStorage)).toHaveLength(2);
  });

  it("does not put two versions together", async () => {
    let version = 0;
    const { client } = await clientOf(breaking(1, (request) => stored(request, { etag: `"${version++}"` })));
    const stream = await streamOperation(client, getDownload, file);
    await expect(collect(stream)).rejects.toMatchObject({ code: "RESPONSE_INVALID" });
  });

  it("is a typed error before the content begins", async () => {
    const { client } = await clientOf(() => own({ status: 404 }));
    await expect(streamOperation(client, getDownload, { ...place, filename: "none" })).rejects.toMatchObject({
      code: "HTTP_NOT_FOUND",
    });
  });

  it("takes up a log at the storage it was redirected to, without the credential", async () => {
    const storage = await serve(breaking(1, (request) => stored(request)));
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
    const { client } = await clientOf((request) =>
      fromStorage(request)
        ? own({ ...stored(request), delivery: { kind: "stall", bytes: 5 } })
        : own({ status: 302, headers: { location: "/storage" } }),
    );
    const controller = new AbortController();
    const stream = await streamOperation(client, getDownload, file, { signal: controller.signal });
    setTimeout(() => controller.abort("enough"), 20);
    await expect(text(stream as never)).rejects.toBe("enough");
    const cancelled = await streamOperation(client, getDownload, file);
    for await (const _chunk of cancelled) break;
  });

  it("gives an empty stream for empty content", async () => {
    const { client } = await clientOf(() => ({ headers: { "content-type": "application/octet-stream" } }));
    expect((await collect(await streamOperation(client, getDownload, file))).length).toBe(0);
  });
});
