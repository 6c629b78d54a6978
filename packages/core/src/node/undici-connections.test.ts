import type { RequestListener } from "node:http";
import { createServer as createTcpServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { repository, silence, widgets } from "../../test/known-bitbucket.js";
import { listenLocally } from "../../test/listen-locally.js";
import { clientOver, get, httpServer, spareConnections, transportOf } from "../../test/node-transports.js";
import { codeOf, serve } from "../../test/served-clients.js";
import type { Answer, SeenRequest, TestServer } from "../../test/test-server.js";
import { createClient } from "../client/create-client.js";
import type { UndiciTransportOptions } from "./undici-transport.js";

const moved = "/repositories/acme/moved";
const portOf = ({ url }: TestServer): number => Number(new URL(url).port);
const connectionsOf = ({ seen }: TestServer): number => new Set(seen.map(({ connection }) => connection)).size;

/** Sends away from one repository to `acme/widgets`, with an answer that has a body. */
const redirecting =
  (text: string, more: Answer = {}) =>
  ({ target }: SeenRequest): Answer =>
    target.endsWith(moved) ? { status: 302, headers: { location: `/2.0${widgets}` }, text, ...more } : repository;

describe("connections", () => {
  it("are kept and used again, also after a redirect whose body nobody reads", async () => {
    const server = await serve(redirecting("moved".repeat(500)));
    const client = clientOver(portOf(server), transportOf());
    for (let turn = 0; turn < 8; turn++) await client.request(`GET ${moved}`);
    expect(server.seen).toHaveLength(16);
    expect(connectionsOf(server)).toBeLessThanOrEqual(spareConnections);
  });

  it("are given up when an unwanted body is long", async () => {
    const server = await serve(redirecting("x".repeat(300_000), { delivery: { kind: "stall", bytes: 200_000 } }));
    await clientOver(portOf(server), transportOf()).request(`GET ${moved}`);
    await sleep(50);
    expect(server.seen.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  });

  it("are no more than allowed; further requests wait, and can be aborted while they do", async () => {
    let running = 0;
    let most = 0;
    const server = await serve(async () => {
      most = Math.max(most, ++running);
      await sleep(20);
      running--;
      return repository;
    });
    const client = clientOver(portOf(server), transportOf({ connections: 2 }));
    const calls = Array.from({ length: 6 }, () => client.request(`GET ${widgets}`));
    const aborted = client.request(`GET ${widgets}`, {}, { signal: AbortSignal.timeout(5) });
    expect(await codeOf(aborted)).toBe(23);
    await Promise.all(calls);
    expect(await client.request(`GET ${widgets}`)).toMatchObject({ slug: "widgets" });
    // The aborted one never left.
    expect([most, server.seen.length]).toEqual([2, 7]);
  });

  it("are held back while nobody reads, and closed when the reader leaves", async () => {
    let written = 0;
    const { port, sockets } = await httpServer((_request, response) => {
      const piece = Buffer.alloc(65_536);
      const more = () => {
        while (written < 100_000_000) {
          written += piece.length;
          if (!response.write(piece)) return;
        }
      };
      response.on("drain", more);
      more();
    });
    const response = await transportOf().send(get(`http://127.0.0.1:${port}/`));
    const reader = response.body?.getReader();
    expect((await reader?.read())?.value?.length).toBeGreaterThan(0);
    await sleep(400);
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
    const client = clientOver(port, transportOf());
    await client.request("GET /x");
    await sleep(30);
    await client.request("GET /x");
    expect(sockets).toHaveLength(2);
  });

  it("that break say so with a code that retry() knows", async () => {
    const { port } = await listenLocally(createTcpServer((socket) => socket.once("data", () => socket.end())));
    const error = await clientOver(port, transportOf())
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
    expect(await codeOf(clientOver(port, transportOf()).request("GET /x"))).toBe("REQUEST_FAILED");
  });

  it("are closed by close(), after what is under way", async () => {
    const { port, sockets } = await httpServer(async (_request, response) => {
      await sleep(30);
      response.end('{"done":true}');
    });
    const transport = transportOf();
    const client = clientOver(port, transport);
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
  const stuck: Answer = { ...repository, delivery: { kind: "stall", bytes: 1 } };

  it.each<[string, Answer, UndiciTransportOptions]>([
    ["headers", silence, { headersTimeoutMs: 50 }],
    ["body", stuck, { idleTimeoutMs: 50 }],
  ])("says that the wait for the %s was too long", async (phase, answer, options) => {
    const server = await serve(() => answer);
    const error = await clientOver(portOf(server), transportOf(options))
      .request(`GET ${widgets}`)
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
    for (const answer of [silence, stuck]) {
      const { url: origin, seen } = await serve(() => answer);
      const transport = transportOf();
      const url = `${origin}/2.0${widgets}`;
      await expect(transport.send(get(url, { signal: AbortSignal.abort(reason) }))).rejects.toBe(reason);
      expect(seen).toHaveLength(0);
      const controller = new AbortController();
      const pending = transport.send(get(url, { signal: controller.signal })).then((response) => response.text());
      setTimeout(() => controller.abort(reason), 30);
      await expect(pending).rejects.toBe(reason);
      await vi.waitFor(() => expect(seen.map(({ signal }) => signal.aborted)).toEqual([true]));
    }
  });

  it("leaves no listener on a signal that outlives its request", async () => {
    const { url } = await serve(() => repository);
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
    await (await transport.send(get(`${url}/2.0${widgets}`, { signal }))).text();
    await transport.send(get("http://127.0.0.1:1/", { signal })).catch(() => undefined);
    expect(listening).toBe(0);
  });
});
