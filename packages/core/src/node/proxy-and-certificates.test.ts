import { createServer, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { connect, createServer as createTcpServer, type Socket } from "node:net";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { listenLocally } from "../../test/listen-locally.js";
import { type LocalCertificates, localCertificates } from "../../test/local-certificates.js";
import { accessTokenAuth } from "../auth/access-token-auth.js";
import { createClient } from "../client/create-client.js";
import { type UndiciTransportOptions, undiciTransport } from "./undici-transport.js";

let certificates: LocalCertificates;
beforeAll(() => {
  certificates = localCertificates();
});

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

function request(baseUrl: string, options: UndiciTransportOptions): Promise<unknown> {
  const transport = undiciTransport(options);
  closing.push(transport.close);
  return createClient({ baseUrl, auth: accessTokenAuth({ token: "CANARY-tok" }), transport }).request("GET /x");
}

const secureServer = () => listenLocally(createTlsServer(certificates, (_request, response) => response.end("secure")));

/** A proxy that opens tunnels, and what it was asked for. */
async function tunnelProxy(answer?: string) {
  const asked: { readonly target: string; readonly authorization: string | undefined; readonly headers: string }[] = [];
  const server: Server = createServer((_request, response) => response.writeHead(501).end());
  server.on("connect", ({ url = "", headers }, socket: Socket) => {
    asked.push({ target: url, authorization: headers["proxy-authorization"], headers: JSON.stringify(headers) });
    if (answer) return void socket.end(answer);
    const [host = "", port = ""] = url.split(":");
    const upstream = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      socket.pipe(upstream).pipe(socket);
    });
    upstream.on("error", () => socket.destroy());
    socket.on("error", () => upstream.destroy());
    socket.on("close", () => upstream.destroy());
  });
  const { port } = await listenLocally(server);
  return { asked, port };
}

describe("certificates", () => {
  it("of an own authority are trusted when it is given, and not otherwise", async () => {
    const { port } = await secureServer();
    const baseUrl = `https://localhost:${port}/2.0`;
    expect(await request(baseUrl, { ca: certificates.ca, proxy: false })).toBe("secure");
    await expect(request(baseUrl, { proxy: false })).rejects.toMatchObject({ code: "REQUEST_FAILED" });
    await expect(request(baseUrl, { ca: localCertificates().ca, proxy: false })).rejects.toMatchObject({
      code: "REQUEST_FAILED",
    });
  });

  it("must be for the host", async () => {
    const { port } = await secureServer();
    const error = request(`https://127.0.0.2:${port}/2.0`, { ca: certificates.ca, proxy: false });
    await expect(error).rejects.toMatchObject({ code: "REQUEST_FAILED" });
  });
});

describe("a proxy", () => {
  it("gets a tunnel to the API, its own credential, and never sees ours", async () => {
    const api = await secureServer();
    const proxy = await tunnelProxy();
    const address = `http://user:p%40ss@127.0.0.1:${proxy.port}`;
    expect(await request(`https://localhost:${api.port}/2.0`, { ca: certificates.ca, proxy: address })).toBe("secure");
    expect(proxy.asked).toMatchObject([
      { target: `localhost:${api.port}`, authorization: `Basic ${btoa("user:p@ss")}` },
    ]);
    expect(proxy.asked[0]?.headers).not.toContain("CANARY-tok");
  });

  it("is taken from the environment, except for hosts that NO_PROXY names", async () => {
    const api = await secureServer();
    const proxy = await tunnelProxy();
    const baseUrl = `https://localhost:${api.port}/2.0`;
    for (const name of ["https_proxy", "all_proxy", "ALL_PROXY", "no_proxy"]) vi.stubEnv(name, "");
    vi.stubEnv("HTTPS_PROXY", `http://127.0.0.1:${proxy.port}`);
    vi.stubEnv("NO_PROXY", "example.com");
    expect(await request(baseUrl, { ca: certificates.ca })).toBe("secure");
    expect(proxy.asked).toHaveLength(1);
    vi.stubEnv("NO_PROXY", "localhost");
    expect(await request(baseUrl, { ca: certificates.ca })).toBe("secure");
    expect(await request(baseUrl, { ca: certificates.ca, proxy: false })).toBe("secure");
    expect(proxy.asked).toHaveLength(1);
  });

  it("that refuses gives a typed error without its address's password", async () => {
    const proxy = await tunnelProxy("HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n");
    const address = `http://user:s3cret@127.0.0.1:${proxy.port}`;
    const error = await request("https://api.example.test/2.0", { proxy: address }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "REQUEST_FAILED" });
    expect(`${(error as Error).stack} ${JSON.stringify(error)}`).toMatch(/^(?![\s\S]*s3cret)[\s\S]*407/);
  });

  it("that says nothing is not waited for longer than for a connection", async () => {
    const { port } = await listenLocally(createTcpServer(() => undefined));
    const options = { proxy: `http://127.0.0.1:${port}`, connectTimeoutMs: 60 };
    await expect(request("https://api.example.test/2.0", options)).rejects.toMatchObject({ code: "REQUEST_TIMEOUT" });
  });
});
