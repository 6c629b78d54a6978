import { createServer, type Server, request as sendRequest } from "node:http";
import { createRequire } from "node:module";
import { type AddressInfo, connect } from "node:net";
import express from "express";
import fc from "fast-check";
import fastify from "fastify";
import { Hono } from "hono";
import { afterEach, describe, expect, it } from "vitest";
import { payloads } from "../../test/payloads.js";
import { deliver, secret } from "../../test/start-receiver.js";
import {
  createWebhooks,
  toExpress,
  toFastify,
  toFetchHandler,
  toLambda,
  toNodeHandler,
  type Webhooks,
} from "../index.js";

type Exchange = (init: {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
}) => Promise<{ readonly status: number; readonly text: string }>;

const express4 = createRequire(import.meta.url)("express4") as typeof express;
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** Serves on 127.0.0.1 and speaks real HTTP with it. */
async function serve(server: Server): Promise<Exchange> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return exchangeWith(port);
}

const exchangeWith =
  (port: number): Exchange =>
  ({ method = "POST", headers = {}, body }) =>
    new Promise((resolve, reject) => {
      const sent = sendRequest({ port, host: "127.0.0.1", path: "/webhooks", method, headers }, async (incoming) => {
        let text = "";
        for await (const chunk of incoming) text += chunk;
        resolve({ status: incoming.statusCode ?? 0, text });
      });
      sent.once("error", reject);
      sent.end(body);
    });

const adapters: Readonly<Record<string, (webhooks: Webhooks) => Promise<Exchange>>> = {
  "node:http": (webhooks) => serve(createServer(toNodeHandler(webhooks))),
  "Express 5": (webhooks) => serve(createServer(express().post("/webhooks", toExpress(webhooks)))),
  "Express 5 behind express.raw()": (webhooks) =>
    serve(
      createServer(express().post("/webhooks", express.raw({ type: () => true, limit: "1mb" }), toExpress(webhooks))),
    ),
  "Express 4": (webhooks) => serve(createServer(express4().post("/webhooks", toExpress(webhooks)))),
  Fastify: async (webhooks) => {
    const app = fastify();
    app.post("/json", async ({ body }) => body);
    await app.register(toFastify(webhooks));
    await app.listen({ port: 0, host: "127.0.0.1" });
    closers.push(() => app.close());
    return exchangeWith((app.server.address() as AddressInfo).port);
  },
  Hono: async (webhooks) => {
    const app = new Hono();
    const handle = toFetchHandler(webhooks);
    app.all("/webhooks", (context) => handle(context.req.raw));
    return async ({ method = "POST", headers = {}, body }) => {
      const init = { method, headers, ...(body && method === "POST" ? { body } : {}) };
      const response = await app.request("http://localhost/webhooks", init);
      return { status: response.status, text: await response.text() };
    };
  },
  Lambda: async (webhooks) => {
    const handle = toLambda(webhooks);
    return async ({ method = "POST", headers = {}, body }) => {
      const encoded = body ? { body: Buffer.from(body).toString("base64"), isBase64Encoded: true } : {};
      const result = await handle({ ...encoded, headers, requestContext: { http: { method } } });
      return { status: result.statusCode, text: result.body };
    };
  },
};

function countingWebhooks() {
  const titles: string[] = [];
  const webhooks = createWebhooks({ secret, onError: () => {}, now: () => Date.parse("2026-01-06") });
  webhooks.on("pullrequest:created", ({ payload }) => void titles.push(payload.pullrequest.title));
  return { webhooks, titles };
}

describe.each(Object.entries(adapters))("the adapter for %s", (_, start) => {
  const title = 'Größe 😀 \u2028 "quoted" \\u00e9';
  const { pullrequest, ...rest } = payloads["pullrequest:created"];
  const payload = { ...rest, pullrequest: { ...pullrequest, title } };

  it("hands over the bytes as they came, whatever is in the text", async () => {
    const { webhooks, titles } = countingWebhooks();
    const exchange = await start(webhooks);
    const escaped = JSON.stringify(payload, undefined, 3).replace("ö", "\\u00f6");
    expect(await exchange(await deliver("pullrequest:created", escaped))).toEqual({ status: 200, text: "handled" });
    expect(titles).toEqual([title]);
  });

  it("takes bodies of 256 KiB, which is what Bitbucket sends at most, and more", async () => {
    const { webhooks, titles } = countingWebhooks();
    const exchange = await start(webhooks);
    const filled = { ...payload, filler: "x".repeat(600_000) };
    expect(await exchange(await deliver("pullrequest:created", filled))).toMatchObject({ status: 200 });
    expect(titles).toHaveLength(1);
  });

  it("refuses what is larger than 1 MiB with 413, also without a length", async () => {
    const { webhooks, titles } = countingWebhooks();
    const exchange = await start(webhooks);
    const filled = await deliver("pullrequest:created", { ...payload, filler: "x".repeat(1_048_576) });
    expect((await exchange(filled)).status).toBe(413);
    const headers = { ...filled.headers, "transfer-encoding": "chunked" };
    expect((await exchange({ ...filled, headers })).status).toBe(413);
    expect(titles).toEqual([]);
  });

  it("refuses unsigned bytes with 401, an empty body too", async () => {
    const exchange = await start(countingWebhooks().webhooks);
    const { body, headers } = await deliver("pullrequest:created", payload);
    const changed = Uint8Array.from(body, (byte, index) => (index === 5 ? byte ^ 1 : byte));
    expect((await exchange({ body: changed, headers })).status).toBe(401);
    expect((await exchange({ headers })).status).toBe(401);
    const { "x-hub-signature": __, ...unsigned } = headers;
    expect((await exchange({ body, headers: unsigned })).status).toBe(401);
  });

  it("survives any bytes", async () => {
    const { webhooks, titles } = countingWebhooks();
    const exchange = await start(webhooks);
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 64 }),
        fc.constantFrom("repo:push", "x", ""),
        async (bytes, event) => {
          const headers = { "x-event-key": event, "content-type": "application/json", "x-hub-signature": "sha256=0" };
          expect([400, 401]).toContain((await exchange({ body: new Uint8Array(bytes), headers })).status);
        },
      ),
      { numRuns: 300 },
    );
    expect(titles).toEqual([]);
  });
});

describe("adapters that choose their methods", () => {
  it.each(["node:http", "Hono", "Lambda"])("of %s answer 405 to anything but POST", async (name) => {
    const exchange = await adapters[name]?.(countingWebhooks().webhooks);
    expect(await exchange?.({ method: "GET" })).toMatchObject({ status: 405 });
  });
});

describe("toExpress", () => {
  it.each([
    ["Express 5", express],
    ["Express 4", express4],
  ])("says on %s what to do when express.json() took the body", async (_, framework) => {
    const app = framework();
    app.use(framework.json());
    app.post("/webhooks", toExpress(countingWebhooks().webhooks));
    app.use(((
      error: Error,
      _request: unknown,
      response: { status(code: number): { send(text: string): void } },
      _next: unknown,
    ) => response.status(500).send(error.message)) as never);
    const exchange = await serve(createServer(app));
    const answer = await exchange(await deliver("pullrequest:created", payloads["pullrequest:created"]));
    expect(answer).toMatchObject({ status: 500, text: expect.stringContaining("before express.json()") });
  });
});

describe("toFastify", () => {
  it("leaves the parsers of the application alone", async () => {
    const app = fastify();
    app.post("/json", async ({ body }) => body);
    await app.register(toFastify(countingWebhooks().webhooks));
    const answer = await app.inject({ method: "POST", url: "/json", payload: { a: 1 } });
    expect(answer.json()).toEqual({ a: 1 });
    await app.close();
  });
});

describe("toNodeHandler", () => {
  it("does not wait for ever for a body", async () => {
    const { webhooks } = countingWebhooks();
    const server = createServer(toNodeHandler(webhooks, { bodyTimeoutMs: 50 }));
    await serve(server);
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    socket.write("POST /webhooks HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n12345");
    let text = "";
    for await (const chunk of socket) text += chunk;
    expect(text).toMatch(/^HTTP\/1.1 408 /);
  });

  it("survives senders that go away", async () => {
    const { webhooks } = countingWebhooks();
    const server = createServer(toNodeHandler(webhooks));
    const exchange = await serve(server);
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    socket.write("POST /webhooks HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n12345");
    await new Promise((resolve) => setTimeout(resolve, 20));
    socket.destroy();
    expect(await exchange(await deliver("repo:fork", payloads["repo:fork"]))).toMatchObject({ status: 200 });
  });
});

describe("toFetchHandler", () => {
  it("has the runtime wait for handlers that go on after the answer", async () => {
    let release = () => {};
    const webhooks = createWebhooks({ secret, acknowledgeWithinMs: 5 });
    webhooks.on(
      "repo:push",
      () =>
        new Promise<void>((resolve) => {
          release = resolve;
        }),
    );
    const kept: Promise<unknown>[] = [];
    const { body, headers } = await deliver("repo:push", payloads["repo:push"]);
    const request = new Request("https://example.com/", { method: "POST", body, headers });
    const response = await toFetchHandler(webhooks)(request, { waitUntil: (promise) => void kept.push(promise) });
    expect(response.status).toBe(202);
    release();
    await expect(Promise.all(kept)).resolves.toHaveLength(1);
  });
});
