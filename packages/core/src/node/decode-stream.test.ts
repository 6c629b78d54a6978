import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { widgets } from "../../test/known-bitbucket.js";
import { codeOf, serve } from "../../test/served-clients.js";
import { createClient } from "../client/create-client.js";
import { readEncodings } from "./decode-stream.js";
import { undiciTransport } from "./undici-transport.js";

const text = "é€ ".repeat(20_000);

async function answered(
  encoding: string | undefined,
  body: Uint8Array,
  maxResponseBytes = 10_000_000,
): Promise<unknown> {
  const server = await serve(() => ({
    headers: { "content-type": "text/plain", ...(encoding && { "content-encoding": encoding }) },
    text: body,
  }));
  await using transport = undiciTransport({ proxy: false });
  return await createClient({ baseUrl: `${server.url}/2.0`, transport, maxResponseBytes }).request(`GET ${widgets}`);
}

describe("a compressed body", () => {
  it.each<[string, Uint8Array]>([
    ["gzip", gzipSync(text)],
    ["X-GZIP", gzipSync(text)],
    ["br", brotliCompressSync(text)],
    ["deflate", deflateSync(text)],
    ["deflate", deflateRawSync(text)],
    ["gzip, br", brotliCompressSync(gzipSync(text))],
    ["identity", Buffer.from(text)],
    ["zstd", Buffer.from(text)],
  ])("of encoding %s is undone where it is known", async (encoding, body) => {
    expect(await answered(encoding, body)).toBe(text);
  });

  it("that is empty stays empty", async () => {
    expect(await answered("gzip", new Uint8Array())).toBeUndefined();
  });

  it.each([
    ["cut", gzipSync(text).subarray(0, -20)],
    ["spoilt", Buffer.from(gzipSync(text)).fill(255, 60, 90)],
    ["not compressed at all", Buffer.from(text)],
  ])("that is %s is a typed error", async (_what, body) => {
    expect(await codeOf(answered("gzip", body))).toBe("REQUEST_FAILED");
  });

  it.each<[string, Uint8Array]>([
    ["gzip", gzipSync(Buffer.alloc(200_000_000))],
    ["gzip, gzip", gzipSync(gzipSync(Buffer.alloc(200_000_000)))],
  ])("that grows beyond the limit is refused before it does: %s", async (encoding, bomb) => {
    const before = process.memoryUsage().rss;
    expect(await codeOf(answered(encoding, bomb, 1_000_000))).toBe("RESPONSE_TOO_LARGE");
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });
});

describe("readEncodings", () => {
  it("gives the layers from the outermost, and nothing when one is unknown or there are too many", () => {
    expect(readEncodings("gzip, br")).toEqual(["br", "gzip"]);
    expect(readEncodings("gzip, compress")).toEqual([]);
    expect(readEncodings(Array(5).fill("gzip").join())).toHaveLength(5);
    expect(readEncodings(Array(6).fill("gzip").join())).toEqual([]);
    expect(readEncodings(null)).toEqual([]);
  });

  it("gives nothing but what can be undone, whatever the header says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (header) => {
        for (const encoding of readEncodings(header)) expect(["gzip", "x-gzip", "deflate", "br"]).toContain(encoding);
      }),
    );
  });

  it("is quick with a header of a megabyte", () => {
    const start = performance.now();
    for (const header of [",".repeat(1_000_000), "gzip ".repeat(200_000), " ".repeat(1_000_000)]) readEncodings(header);
    expect(performance.now() - start).toBeLessThan(100);
  });
});
