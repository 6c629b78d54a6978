import { describe, expect, it } from "vitest";
import { anyAnswer, widgets } from "../../test/known-bitbucket.js";
import { get, httpServer, spareConnections, transportOf } from "../../test/node-transports.js";
import { serve } from "../../test/served-clients.js";
import { fetchTransport } from "../transport/fetch-transport.js";
import type { TransportRequestBody } from "../transport/transport.js";
import { type UndiciTransport, type UndiciTransportOptions, undiciTransport } from "./undici-transport.js";

describe("what is sent", () => {
  const form = new FormData();
  form.append('a"b\r\nc', "x\ny é");
  form.append("file", new Blob([new Uint8Array([0, 255, 10])], { type: "image/png" }), 'n"ä\n.png');
  const bodies: [string, TransportRequestBody | undefined, Record<string, string>][] = [
    ["nothing", undefined, {}],
    ["text", "é€", { "content-type": "application/json" }],
    ["bytes", new Uint8Array(new ArrayBuffer(8), 2, 3).fill(7), { "content-type": "application/octet-stream" }],
    ["a form", new URLSearchParams({ a: "b c&d" }), {}],
    ["a form of a type of its own", new URLSearchParams({ a: "b" }), { "content-type": "x/y" }],
    ["a Blob with a type", new Blob(["abc"], { type: "text/csv" }), {}],
    ["a Blob without a type", new Blob(["abc"]), {}],
    ["a multipart form with a file", form, {}],
  ];

  it.each(bodies)("is the same as with fetch for %s", async (_what, body, headers) => {
    const server = await serve(() => anyAnswer());
    const request = { method: "POST", url: `${server.url}/2.0/x%2Fy?q=a%20b`, headers, body, signal: undefined };
    for (const transport of [fetchTransport(), transportOf()]) await (await transport.send(request)).text();
    const [first, second] = await Promise.all(
      server.seen.map(async ({ method, target, headers: sent, body: bytes }) => {
        const type = sent["content-type"];
        const isForm = type?.startsWith("multipart/");
        const parsed = isForm
          ? await Promise.all(
              [
                ...(await new Response(new Uint8Array(bytes), { headers: { "content-type": type ?? "" } }).formData()),
              ].map(async ([name, value]) =>
                typeof value === "string"
                  ? [name, value]
                  : [name, value.name, value.type, [...new Uint8Array(await value.arrayBuffer())]],
              ),
            )
          : [type, bytes.toString("hex"), sent["content-length"]];
        return { method, target, parsed, hasLength: "content-length" in sent };
      }),
    );
    expect(second).toEqual(first);
    expect(second?.hasLength).toBe(true);
  });

  it("asks for encodings it can undo, and for plain bytes where a part of a file is wanted", async () => {
    const server = await serve(() => anyAnswer());
    await transportOf().send(get(`${server.url}/2.0${widgets}`));
    await transportOf().send(get(`${server.url}/2.0${widgets}`, { headers: { range: "bytes=1-" } }));
    expect(server.seen.map(({ headers }) => headers["accept-encoding"])).toEqual(["gzip, deflate, br", "identity"]);
  });
});

describe("what comes back", () => {
  it("has status and headers as with fetch, repeated ones joined, and follows no redirect", async () => {
    const { port } = await httpServer((_request, response) => {
      response.writeHead(302, [
        ["Location", "/elsewhere"],
        ["X-A", "1"],
        ["X-A", "2"],
        ["constructor", "c"],
      ] as unknown as string[]);
      response.end();
    });
    const url = `http://127.0.0.1:${port}/`;
    const read = async ({ status, headers }: Awaited<ReturnType<UndiciTransport["send"]>>) => {
      const all: Record<string, string> = {};
      headers.forEach((value, name) => {
        if (name !== "date") all[name] = value;
      });
      return {
        status,
        all,
        found: ["LOCATION", "x-a", "constructor", "toString", "__proto__"].map((name) => headers.get(name)),
      };
    };
    const [expected, received] = await Promise.all(
      [fetchTransport(), transportOf()].map(async (transport) => read(await transport.send(get(url)))),
    );
    expect(received).toEqual(expected);
    expect(received?.found).toEqual(["/elsewhere", "1, 2", "c", null, null]);
  });

  it("is text without a byte order mark, bytes of their own memory, or a stream", async () => {
    const text = "\ufeffé€".padEnd(200_000, "x");
    const server = await serve(() => ({ text }));
    const request = get(`${server.url}/2.0${widgets}`);
    const transport = transportOf();
    expect(await (await transport.send(request)).text()).toBe(text.slice(1));
    const buffer = await (await transport.send(request)).arrayBuffer();
    expect(Buffer.from(buffer).toString()).toBe(text);
    const response = await transport.send(request);
    expect(await new Response(response.body).text()).toBe(text.slice(1));
    await expect(response.text()).rejects.toThrow("read already");
  });

  it.each([
    ["HEAD", 200],
    ["GET", 204],
    ["GET", 304],
  ])("has no body for %s with status %i, whatever its headers announce", async (method, status) => {
    const server = await serve(() => ({
      status,
      headers: { "content-encoding": "gzip", ...(status === 200 && { "content-length": "9" }) },
    }));
    const transport = transportOf();
    const turns = 8;
    for (let turn = 0; turn < turns; turn++) {
      const response = await transport.send(get(`${server.url}/2.0${widgets}`, { method }));
      expect([response.status, response.body, await response.text()]).toEqual([status, null, ""]);
    }
    // After HEAD undici never uses a connection again, because some servers send a body all the same.
    expect(new Set(server.seen.map(({ connection }) => connection)).size).toBeLessThanOrEqual(
      method === "HEAD" ? turns : spareConnections,
    );
  });
});

describe("options", () => {
  it.each([
    [{ conections: 1 }, "conections"],
    [{ connections: 0 }, "connections"],
    [{ keepAliveMs: "1" }, "keepAliveMs"],
    [{ idleTimeoutMs: Number.NaN }, "idleTimeoutMs"],
    [{ proxy: "ftp://proxy" }, "proxy"],
    [{ ca: "/etc/ssl/ca.pem" }, "ca"],
    [{ ca: "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----" }, "ca"],
  ])("that are wrong are refused at once: %j", (options, name) => {
    expect(() => undiciTransport(options as UndiciTransportOptions)).toThrow(
      expect.objectContaining({ code: "CONFIG_INVALID", message: expect.stringContaining(`\`${name}\``) }),
    );
  });
});
