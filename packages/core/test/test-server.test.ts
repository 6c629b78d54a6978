import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { describe, expect, it, vi } from "vitest";
import { accessToken, anyAnswer, repository, reset, silence, widgets } from "./known-bitbucket.js";
import { serve } from "./served-clients.js";
import type { Answer, SeenRequest } from "./test-server.js";

const authorization = `Bearer ${accessToken}`;
const moment = () => new Promise((resolve) => setTimeout(resolve, 150));

/** What has arrived of an answer after a moment, and whether the connection is still open then. */
async function received(answer: Answer, headers: Record<string, string> = {}) {
  const { url } = await serve(() => answer);
  const outgoing = request(`${url}/2.0${widgets}`, { headers: { authorization, ...headers }, agent: false }).end();
  const got = { status: 0, headers: {} as IncomingMessage["headers"], body: "", pieces: 0, isOpen: true };
  outgoing.on("error", () => undefined);
  outgoing.on("close", () => {
    got.isOpen = false;
  });
  outgoing.on("response", (response) => {
    Object.assign(got, { status: response.statusCode, headers: response.headers });
    response.on("error", () => undefined);
    response.on("data", (chunk) => {
      got.body += chunk;
      got.pieces++;
    });
  });
  await Promise.race([new Promise((resolve) => outgoing.once("close", resolve)), moment()]);
  outgoing.destroy();
  return got;
}

/** The rules that every server of these tests keeps, the scripted one and the sandbox alike. */
describe("a server of tests", () => {
  it("announces the length of a whole body, and leaves it out where the answer says so", async () => {
    const whole = await received({ text: "é", headers: { "content-type": "text/plain", "x-own": "1" } });
    expect(whole).toMatchObject({ status: 200, body: "é", isOpen: false });
    expect(whole.headers).toMatchObject({ "content-length": "2", "content-type": "text/plain", "x-own": "1" });
    const chunked = await received({ text: "é", headers: { "transfer-encoding": "chunked" } });
    expect([chunked.body, chunked.headers["content-length"]]).toEqual(["é", undefined]);
    expect((await received({ status: 204 })).headers["content-length"]).toBeUndefined();
  });

  it("gives nothing but the headers of the answer, and its date", async () => {
    const { headers } = await received({ status: 299, json: [], headers: { date: "Wed, 25 Nov 2026 10:00:00 GMT" } });
    expect(headers.date).toBe("Wed, 25 Nov 2026 10:00:00 GMT");
    expect(Object.keys(headers).sort()).toEqual(["connection", "content-length", "content-type", "date"]);
    expect(headers["content-type"]).toBe("application/json; charset=utf-8");
  });

  it.each<[string, Answer, object]>([
    ["resets", reset, { status: 0, isOpen: false }],
    ["falls silent", silence, { status: 0, isOpen: true }],
    ["truncates", { text: "0123456789", delivery: { kind: "truncate", bytes: 4 } }, { body: "0123", isOpen: false }],
    ["stalls", { text: "0123456789", delivery: { kind: "stall", bytes: 4 } }, { body: "0123", isOpen: true }],
    ["sends headers and stalls", { text: "0", delivery: { kind: "stall", bytes: 0 } }, { status: 200, isOpen: true }],
    [
      "drips",
      { text: "0123", delivery: { kind: "drip", milliseconds: 5 } },
      { body: "0123", pieces: 4, isOpen: false },
    ],
    ["waits", { text: "late", delayMs: 400 }, { status: 0, isOpen: true }],
    ["fails", { status: 503, headers: { "retry-after": "7" } }, { status: 503, headers: { "retry-after": "7" } }],
  ])("%s", async (_what, answer, expected) => {
    expect(await received(answer)).toMatchObject(expected);
  });

  it("shows each request as it came, in its order, with its body", async () => {
    const server = await serve(() => anyAnswer());
    const target = `/2.0${widgets}/issues/%7B1%7D?q=a%20b+c&page=2`;
    const outgoing = request(server.url + target, { method: "POST", headers: { authorization, "X-Extra": "1" } });
    outgoing.end(Buffer.from([0, 255, 10]));
    const [response] = (await once(outgoing, "response")) as [IncomingMessage];
    response.resume();
    expect(server.seen).toMatchObject([{ method: "POST", target, headers: { "x-extra": "1", authorization } }]);
    expect([...(server.seen[0]?.body ?? [])]).toEqual([0, 255, 10]);
  });

  it("tells connections apart", async () => {
    const { url, seen } = await serve(() => repository);
    const get = async (agent: Agent | false) => {
      const outgoing = request(`${url}/2.0${widgets}`, { agent, headers: { authorization } }).end();
      const [response] = (await once(outgoing, "response")) as [IncomingMessage];
      await once(response.resume(), "close");
    };
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (const by of [agent, agent, false] as const) await get(by);
    agent.destroy();
    const [first, second, third] = seen.map(({ connection }) => connection);
    expect([second === first, third === first]).toEqual([true, false]);
  });

  it("tells when a client has left before it was answered", async () => {
    const { url, seen } = await serve(() => silence);
    const outgoing = request(`${url}/2.0${widgets}`, { agent: false, headers: { authorization } }).end();
    outgoing.on("error", () => undefined);
    const isLeft = () => seen.map(({ signal }: SeenRequest) => signal.aborted);
    await vi.waitFor(() => expect(isLeft()).toEqual([false]));
    outgoing.destroy();
    await vi.waitFor(() => expect(isLeft()).toEqual([true]));
  });

  it("listens no longer when it is closed", async () => {
    const server = await serve(() => repository);
    await server.close();
    await expect(fetch(server.url)).rejects.toMatchObject({ cause: { code: "ECONNREFUSED" } });
  });
});
