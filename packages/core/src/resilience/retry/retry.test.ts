import { describe, expect, it } from "vitest";
import { anyAnswer, own, repository, silence, widgets } from "../../../test/known-bitbucket.js";
import { manualClock } from "../../../test/resilience/manual-clock.js";
import { destroy, ok, retrying } from "../../../test/resilience/retrying-client.js";
import { answered, clientOf, codeOf, serve } from "../../../test/served-clients.js";
import type { Answer, Script } from "../../../test/test-server.js";
import { accessTokenAuth } from "../../auth/access-token-auth.js";
import { createClient } from "../../client/create-client.js";
import { createRestClient } from "../../client/create-rest-client.js";
import { retry } from "./retry.js";

/** A client whose first request fails in the network, as `fetch` of Node tells it, and whose next ones are answered. */
function failingFirst(code: string | undefined, answer: ResponseInit) {
  let sent = 0;
  const fetch = async () => {
    if (sent++ > 0) return new Response(answer.status === 200 ? "{}" : null, answer);
    const cause = Object.assign(new Error("inner"), code && { code });
    throw new TypeError("fetch failed", { cause: new Error("between", { cause }) });
  };
  return { client: createClient({ fetch, use: [retry({ clock: manualClock() })] }), sent: () => sent };
}

describe("retry: what is sent again", () => {
  const statuses = [429, 502, 503, 504, 555];

  it.each(["GET", "HEAD", "PUT", "DELETE"].flatMap((method) => statuses.map((status) => [method, status] as const)))(
    "%s after %i",
    async (method, status) => {
      const { call, server } = await retrying([{ status }, ok]);
      await call(method);
      expect(server.seen).toHaveLength(2);
    },
  );

  it.each(["GET", "PUT", "DELETE"])("%s after a connection that broke", async (method) => {
    const { call, server } = await retrying([destroy, destroy, ok]);
    await call(method);
    expect(server.seen).toHaveLength(3);
  });

  it("a read on a kept-alive connection that the other side has closed, once and at once, even without retries", async () => {
    const used = new Set<number>();
    const fresh: Script = ({ connection }) => {
      if (used.has(connection)) return destroy;
      used.add(connection);
      return repository;
    };
    const clock = manualClock();
    const retries: unknown[] = [];
    const { client, server } = await clientOf(fresh, {
      use: [retry({ retries: 0, clock })],
      hooks: { onRetry: ({ attempt, error }) => retries.push([attempt, (error as { code: string }).code]) },
    });
    await client.request(`GET ${widgets}`);
    // The connection is free again a moment after the answer.
    await new Promise((resolve) => setTimeout(resolve, 20));
    await client.request(`GET ${widgets}`);
    expect([server.seen.length, clock.pauses, retries]).toEqual([3, [], [[1, "REQUEST_FAILED"]]]);
    const { call: again, server: closing } = await retrying([destroy], { retries: 0 });
    expect(await codeOf(again("GET"))).toBe("REQUEST_FAILED");
    expect(closing.seen).toHaveLength(2);
  });

  it.each([400, 401, 403, 404, 408, 409, 410, 500, 501])("nothing after %i", async (status) => {
    const { call, server } = await retrying([{ status }, ok]);
    expect(await codeOf(call("GET"))).toMatch(/^HTTP_/);
    expect(server.seen).toHaveLength(1);
  });

  it.each([502, 503, 504, 555])("POST not after %i: it may have been carried out", async (status) => {
    const { call, server } = await retrying([{ status }, ok]);
    expect(await codeOf(call("POST", { body: {} }))).toMatch(/^HTTP_/);
    expect(server.seen).toHaveLength(1);
  });

  it("POST not after a connection that broke", async () => {
    const { call, server } = await retrying([destroy, ok]);
    expect(await codeOf(call("POST", { body: {} }))).toBe("REQUEST_FAILED");
    expect(server.seen).toHaveLength(1);
  });

  it.each<[string, Answer]>([
    ["429", { status: 429 }],
    ["503 with Retry-After", { status: 503, headers: { "retry-after": "1" } }],
  ])("POST after %s, with the same body", async (_what, refusal) => {
    const { call, server } = await retrying([refusal, ok]);
    await call("POST", { body: { name: "é" } });
    expect(server.seen.map(({ body }) => body.toString())).toEqual(['{"name":"é"}', '{"name":"é"}']);
  });

  it("POST when nobody listened, so that nothing was sent", async () => {
    const gone = await serve(() => repository);
    await gone.close();
    const clock = manualClock();
    clock.chance = 1;
    const client = createClient({ baseUrl: `${gone.url}/2.0`, use: [retry({ clock })] });
    expect(await codeOf(client.request("POST /x", { body: {} }))).toBe("REQUEST_FAILED");
    expect(clock.pauses).toHaveLength(4);
  });

  it("POST not after 502 with Retry-After: the gateway does not know what became of it", async () => {
    const { call, server } = await retrying([{ status: 502, headers: { "retry-after": "1" } }, ok]);
    expect(await codeOf(call("POST", { body: {} }))).toBe("HTTP_SERVER_ERROR");
    expect(server.seen).toHaveLength(1);
  });

  it.each(["ECONNREFUSED", "ENOTFOUND", "UND_ERR_CONNECT_TIMEOUT", "ConnectionRefused"])(
    "POST when the connection failed with %s, however deep that is told",
    async (code) => {
      const { client, sent } = failingFirst(code, { status: 200, headers: { "content-type": "application/json" } });
      await client.request("POST /x", { body: {} });
      expect(sent()).toBe(2);
    },
  );

  it.each(["ECONNRESET", "UND_ERR_SOCKET", "UND_ERR_HEADERS_TIMEOUT", "CERT_HAS_EXPIRED", undefined])(
    "POST not when it failed with %s",
    async (code) => {
      const { client, sent } = failingFirst(code, { status: 200 });
      await codeOf(client.request("POST /x", { body: {} }));
      expect(sent()).toBe(1);
    },
  );

  it("bodies of every kind that can be sent twice", async () => {
    const form = new FormData();
    form.set("file", new Blob(["content"]), "a.txt");
    for (const body of [
      form,
      new Blob(["content"]),
      new URLSearchParams({ a: "content" }),
      new TextEncoder().encode("content"),
    ]) {
      const { call, server } = await retrying([{ status: 503 }, anyAnswer()]);
      await answered(call("PUT", { body }));
      const [first, second] = server.seen.map((request) =>
        request.body.toString().replaceAll(/[-\w]*formdata[-\w]*/gi, "boundary"),
      );
      expect(first).toContain("content");
      expect(second).toBe(first);
    }
  });

  it("no stream: the first attempt has used it up", async () => {
    const { client, server } = await retrying([{ status: 503 }, ok]);
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode("once"));
        controller.close();
      },
    });
    let sends = 0;
    const send = retry({ clock: manualClock() }).wrap(
      async () => {
        sends++;
        return { status: 503, headers: new Headers(), url: server.url, data: undefined };
      },
      { hosts: client.hosts, baseUrl: client.baseUrl, auth: client.auth, hooks: undefined },
    );
    await send({ method: "PUT", url: server.url, body: body as never });
    expect(sends).toBe(1);
  });

  it("nothing for a call with retry: false, and as the call says otherwise", async () => {
    const { call, server } = await retrying([{ status: 503 }]);
    expect(await codeOf(call("GET", {}, { retry: false }))).toBe("HTTP_SERVER_ERROR");
    expect(server.seen).toHaveLength(1);
    await codeOf(call("GET", {}, { retry: { retries: 1 } }));
    expect(server.seen).toHaveLength(3);
  });

  it("broken JSON of a read, but not an answer that is too large", async () => {
    const broken: Answer = { headers: { "content-type": "application/json" }, text: '{"a":' };
    const { call, server } = await retrying([broken, ok]);
    await call("GET");
    expect(server.seen).toHaveLength(2);
    const large = await clientOf(() => repository, {
      maxResponseBytes: 10,
      use: [retry({ clock: manualClock() })],
    });
    expect(await codeOf(large.client.request(`GET ${widgets}`))).toBe("RESPONSE_TOO_LARGE");
    expect(large.server.seen).toHaveLength(1);
  });
});

describe("retry: DELETE", () => {
  it.each<[string, Answer]>([
    ["a connection that broke", destroy],
    ["a 503", { status: 503 }],
  ])("that meets 404 after %s has done its work", async (_what, fault) => {
    const { call } = await retrying([fault, { status: 404, json: { error: { message: "gone" } } }]);
    expect(await call("DELETE")).toBeUndefined();
  });

  it("that meets 404 at once, or after a 429 that kept it from being looked at, has not", async () => {
    for (const answers of [[{ status: 404 }], [{ status: 429 }, { status: 404 }]]) {
      const { call } = await retrying(answers);
      expect(await codeOf(call("DELETE"))).toBe("HTTP_NOT_FOUND");
    }
  });

  it("that meets 404 after an attempt that never left has not", async () => {
    const { client } = failingFirst("ECONNREFUSED", { status: 404 });
    expect(await codeOf(client.request("DELETE /x"))).toBe("HTTP_NOT_FOUND");
    const broken = failingFirst("ECONNRESET", { status: 404 });
    expect(await codeOf(broken.client.request("DELETE /x"))).toBe("resolved");
  });

  it("is a success for `rest` too", async () => {
    const server = await serve((_request, number) => (number === 0 ? { status: 503 } : own({ status: 404 })));
    const { rest } = createRestClient({ baseUrl: `${server.url}/2.0`, use: [retry({ clock: manualClock() })] });
    const { response, error } = await rest.DELETE("/repositories/{workspace}/{repo_slug}", {
      params: { path: { workspace: "acme", repo_slug: "gone" } },
    });
    expect([response.status, error]).toEqual([204, undefined]);
  });
});

describe("retry: signals and hooks", () => {
  it("ends a wait at once with the caller's reason, and sends nothing more", async () => {
    const { client, server } = await clientOf(() => ({ status: 429 }), { use: [retry()] });
    const controller = new AbortController();
    const reason = new Error("enough");
    setTimeout(() => controller.abort(reason), 30);
    const startedAt = performance.now();
    expect(await codeOf(client.request(`GET ${widgets}`, {}, { signal: controller.signal }))).toBe(reason);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(server.seen).toHaveLength(1);
  });

  it("does not send again what was aborted as the answer came", async () => {
    const controller = new AbortController();
    const retries: unknown[] = [];
    const { client, server } = await clientOf(() => ({ status: 503 }), {
      use: [retry({ clock: manualClock() })],
      hooks: { onResponse: () => controller.abort("enough"), onRetry: (info) => retries.push(info) },
    });
    expect(await codeOf(client.request(`GET ${widgets}`, {}, { signal: controller.signal }))).toBe("enough");
    expect([server.seen.length, retries]).toEqual([1, []]);
  });

  it("tells every wait before it and every retry after it, and counts them", async () => {
    const { call, seen, clock, feature } = await retrying([{ status: 429 }, { status: 503 }, destroy, ok]);
    clock.chance = 0.5;
    await call("GET");
    expect(seen).toEqual([
      "wait rate-limit 7500",
      "retry 1 after 429",
      "wait fault 250",
      "retry 2 after 503",
      "retry 3 after REQUEST_FAILED",
    ]);
    expect(feature.usage?.()).toEqual({ retries: 3, waits: 2, waitedMs: 7_750 });
  });

  it("retries a time-out while the budget lasts", async () => {
    const { call, server } = await retrying([silence, ok]);
    expect((await call("GET", {}, { timeoutMs: 200 }))?.slug).toBe("widgets");
    expect(server.seen).toHaveLength(2);
    const posting = await retrying([silence, ok]);
    expect(await codeOf(posting.call("POST", { body: {} }, { timeoutMs: 60 }))).toBe("REQUEST_TIMEOUT");
  });

  it("shows no credential in what hooks and errors get", async () => {
    const errors: unknown[] = [];
    const { client } = await clientOf(() => destroy, {
      auth: accessTokenAuth({ token: "CANARY" }),
      use: [retry({ clock: manualClock() })],
      hooks: { onRetry: (info, request) => errors.push(JSON.stringify([info, request]), String(info.error)) },
    });
    await codeOf(client.request(`GET ${widgets}`));
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.join()).not.toContain("CANARY");
  });
});
