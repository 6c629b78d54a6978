import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { createServer as createTcpServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { type LocalServer, listenLocally } from "../../test/listen-locally.js";
import { codeOf, serve } from "../../test/served-clients.js";
import { accessTokenAuth } from "../auth/access-token-auth.js";
import type { ClientOptions } from "../client/client-options.js";
import { createClient } from "../client/create-client.js";
import { fetchTransport } from "../transport/fetch-transport.js";
import type { TransportRequest, TransportRequestBody } from "../transport/transport.js";
import { type UndiciTransport, type UndiciTransportOptions, undiciTransport } from "./undici-transport.js";

const transports: UndiciTransport[] = [];

afterEach(async () => {
  await Promise.all(transports.splice(0).map((transport) => transport.close()));
});

function transportOf(options: UndiciTransportOptions = {}): UndiciTransport {
  const transport = undiciTransport({ proxy: false, ...options });
  transports.push(transport);
  return transport;
}

function httpServer(answer: RequestListener): Promise<LocalServer> {
  return listenLocally(createServer(answer));
}

function clientOf(port: number, transport: UndiciTransport, options: ClientOptions = {}) {
  const auth = accessTokenAuth({ token: "tok-en" });
  return createClient({ baseUrl: `http://127.0.0.1:${port}/2.0`, auth, transport, ...options });
}

/** undici lets a connection rest for a turn of the event loop, so requests without a pause between them take turns on two. */
const spare = 2;

const get = (url: string, more: Partial<TransportRequest> = {}): TransportRequest => ({
  method: "GET",
  url,
  headers: {},
  signal: undefined,
  ...more,
});

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
    const server = await serve(() => ({ json: 1 }));
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
    const server = await serve(() => ({ json: 1 }));
    await transportOf().send(get(server.url));
    await transportOf().send(get(server.url, { headers: { range: "bytes=1-" } }));
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
    const { port } = await httpServer((_request, response) => response.end(text));
    const request = get(`http://127.0.0.1:${port}/`);
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
    const { port, sockets } = await httpServer((_request, response) => {
      response.writeHead(status, { "content-encoding": "gzip", ...(status === 200 && { "content-length": "9" }) });
      response.end();
    });
    const transport = transportOf();
    const turns = 8;
    for (let turn = 0; turn < turns; turn++) {
      const response = await transport.send(get(`http://127.0.0.1:${port}/`, { method }));
      expect([response.status, response.body, await response.text()]).toEqual([status, null, ""]);
    }
    // After HEAD undici never uses a connection again, because some servers send a body all the same.
    expect(sockets.length).toBeLessThanOrEqual(method === "HEAD" ? turns : spare);
  });
});

describe("connections", () => {
  it("are kept and used again, also after a redirect whose body nobody reads", async () => {
    const { port, sockets } = await httpServer((request, response) => {
      if (request.url === "/2.0/x") response.writeHead(302, { location: "/2.0/y" }).end("moved".repeat(500));
      else response.end("{}");
    });
    const client = clientOf(port, transportOf());
    for (let turn = 0; turn < 8; turn++) await client.request("GET /x");
    expect(sockets.length).toBeLessThanOrEqual(spare);
  });

  it("are given up when an unwanted body is long", async () => {
    const { port, sockets } = await httpServer((request, response) => {
      if (request.url === "/2.0/x") response.writeHead(302, { location: "/2.0/y" }).write("x".repeat(200_000));
      else response.end("{}");
    });
    await clientOf(port, transportOf()).request("GET /x");
    await sleep(50);
    expect(sockets[0]?.destroyed).toBe(true);
  });

  it("are no more than allowed; further requests wait, and can be aborted while they do", async () => {
    let running = 0;
    let most = 0;
    const { port } = await httpServer(async (_request, response) => {
      most = Math.max(most, ++running);
      await sleep(20);
      running--;
      response.end("{}");
    });
    const client = clientOf(port, transportOf({ connections: 2 }));
    const calls = Array.from({ length: 6 }, () => client.request("GET /x"));
    const aborted = client.request("GET /x", {}, { signal: AbortSignal.timeout(5) });
    expect(await codeOf(aborted)).toBe(23);
    await Promise.all(calls);
    expect(most).toBe(2);
  });

  it("are held back while nobody reads, and closed when the reader leaves", async () => {
    let written = 0;
    const { port, sockets } = await httpServer((_request, response) => {
      const piece = Buffer.alloc(65_536);
      const more = () => {
        while (written < 100_000_000 && response.write(piece)) written += piece.length;
      };
      response.on("drain", more);
      more();
    });
    const response = await transportOf().send(get(`http://127.0.0.1:${port}/`));
    const reader = response.body?.getReader();
    expect((await reader?.read())?.value?.length).toBeGreaterThan(0);
    await sleep(100);
    expect(written).toBeLessThan(30_000_000);
    await reader?.cancel();
    await sleep(50);
    expect(sockets[0]?.destroyed).toBe(true);
  });

  it("that the server closed while they were idle are replaced", async () => {
    const { port, sockets } = await httpServer((_request, response) => {
      response.end("{}");
      response.socket?.end();
    });
    const client = clientOf(port, transportOf());
    await client.request("GET /x");
    await sleep(30);
    await client.request("GET /x");
    expect(sockets).toHaveLength(2);
  });

  it("that break say so with a code that retry() knows", async () => {
    const { port } = await listenLocally(createTcpServer((socket) => socket.once("data", () => socket.end())));
    const error = await clientOf(port, transportOf())
      .request("GET /x")
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "REQUEST_FAILED", isRetryable: true, cause: { code: "UND_ERR_SOCKET" } });
  });

  it.each<[string, RequestListener]>([
    ["reset before the headers", (_request, response) => void response.socket?.resetAndDestroy()],
    [
      "reset in the body",
      (_request, response) => {
        response.writeHead(200, { "content-length": "100" }).write("x");
        setTimeout(() => response.socket?.resetAndDestroy(), 20);
      },
    ],
    [
      "closed in the middle of the body",
      (_request, response) => {
        response.writeHead(200, { "content-length": "100" }).write("x");
        setTimeout(() => response.socket?.end(), 20);
      },
    ],
  ])("that are %s give a typed error", async (_what, answer) => {
    const { port } = await httpServer(answer);
    expect(await codeOf(clientOf(port, transportOf()).request("GET /x"))).toBe("REQUEST_FAILED");
  });

  it("are closed by close(), after what is under way", async () => {
    const { port, sockets } = await httpServer(async (_request, response) => {
      await sleep(30);
      response.end('{"done":true}');
    });
    const transport = transportOf();
    const client = clientOf(port, transport);
    const pending = client.request("GET /x");
    await sleep(10);
    await transport.close();
    expect(await pending).toEqual({ done: true });
    expect(await codeOf(client.request("GET /x"))).toBe("CONFIG_INVALID");
    await sleep(20);
    expect(sockets[0]?.destroyed).toBe(true);
  });
});

describe("time and cancellation", () => {
  const silent: RequestListener = () => undefined;
  const stuck: RequestListener = (_request, response) =>
    void response.writeHead(200, { "content-length": "9" }).write("x");

  it.each<[string, RequestListener, UndiciTransportOptions]>([
    ["headers", silent, { headersTimeoutMs: 50 }],
    ["body", stuck, { idleTimeoutMs: 50 }],
  ])("says that the wait for the %s was too long", async (phase, answer, options) => {
    const { port } = await httpServer(answer);
    const error = await clientOf(port, transportOf(options))
      .request("GET /x")
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "REQUEST_TIMEOUT", phase });
  });

  it("says that the wait for the connection was too long", async () => {
    // It takes the connection, but never answers the handshake of TLS.
    const { port } = await listenLocally(createTcpServer(() => undefined));
    const transport = transportOf({ connectTimeoutMs: 50 });
    const client = createClient({ baseUrl: `https://127.0.0.1:${port}/2.0`, transport });
    const error = await client.request("GET /x").catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "REQUEST_TIMEOUT", phase: "connect" });
  });

  it("ends at once with the reason of the signal: before, during headers and during the body", async () => {
    const reason = new Error("enough");
    for (const answer of [silent, stuck]) {
      const { port, sockets } = await httpServer(answer);
      const transport = transportOf();
      const url = `http://127.0.0.1:${port}/`;
      await expect(transport.send(get(url, { signal: AbortSignal.abort(reason) }))).rejects.toBe(reason);
      expect(sockets).toHaveLength(0);
      const controller = new AbortController();
      const pending = transport.send(get(url, { signal: controller.signal })).then((response) => response.text());
      setTimeout(() => controller.abort(reason), 30);
      await expect(pending).rejects.toBe(reason);
      if (!sockets[0]?.destroyed) await once(sockets[0] as never, "close");
    }
  });

  it("leaves no listener on a signal that outlives its request", async () => {
    const { port } = await httpServer((_request, response) => response.end("x"));
    const { signal } = new AbortController();
    let listening = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...parameters: Parameters<typeof add>) => {
      listening++;
      add(...parameters);
    };
    signal.removeEventListener = (...parameters: Parameters<typeof remove>) => {
      listening--;
      remove(...parameters);
    };
    const transport = transportOf();
    await (await transport.send(get(`http://127.0.0.1:${port}/`, { signal }))).text();
    await transport.send(get("http://127.0.0.1:1/", { signal })).catch(() => undefined);
    expect(listening).toBe(0);
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
