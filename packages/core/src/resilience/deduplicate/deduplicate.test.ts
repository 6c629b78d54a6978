import { describe, expect, it } from "vitest";
import { repository, widgets } from "../../../test/known-bitbucket.js";
import { clientOf, codeOf } from "../../../test/served-clients.js";
import type { Answer } from "../../../test/test-server.js";
import type { AuthStrategy } from "../../auth/auth-strategy.js";
import type { CallOptions } from "../../client/call-options.js";
import { deduplicate } from "./deduplicate.js";

/** A client whose server answers after a moment, so that calls meet. */
async function sharing(answerOf: (number: number) => Answer = () => repository, auth?: AuthStrategy) {
  const feature = deduplicate();
  const closed: number[] = [];
  const { client, server } = await clientOf(
    ({ signal }, number) => {
      signal.addEventListener("abort", () => closed.push(number));
      return { ...answerOf(number), delayMs: 60 };
    },
    { use: [feature], ...(auth && { auth }) },
  );
  const call = (options?: CallOptions, parameters = {}) =>
    client.request<{ slug: string; more?: number }>(`GET ${widgets}`, parameters, options);
  return { feature, client, server, call, closed };
}

describe("deduplicate", () => {
  it("answers identical reads that are under way with one request, and later ones with another", async () => {
    const { call, server, feature } = await sharing();
    const answers = await Promise.all(Array.from({ length: 10 }, () => call()));
    expect(answers).toEqual(Array(10).fill(answers[0]));
    expect(answers[0]?.slug).toBe("widgets");
    expect([server.seen.length, feature.usage?.()]).toEqual([1, { shared: 9 }]);
    await call();
    expect(server.seen).toHaveLength(2);
  });

  it("gives everyone a copy of their own", async () => {
    const { call } = await sharing();
    const [first, second] = await Promise.all([call(), call()]);
    first.more = 2;
    expect([second.slug, second.more]).toEqual(["widgets", undefined]);
  });

  it("shares failures too, once", async () => {
    const { call, server } = await sharing((number) => (number === 0 ? { status: 404 } : repository));
    expect(await Promise.all([codeOf(call()), codeOf(call())])).toEqual(["HTTP_NOT_FOUND", "HTTP_NOT_FOUND"]);
    expect(await codeOf(call())).toBe("resolved");
    expect(server.seen).toHaveLength(2);
  });

  it.each<[string, Parameters<Awaited<ReturnType<typeof sharing>>["call"]>]>([
    ["other headers", [{}, { headers: { "x-mode": "b" } }]],
    ["another query", [{}, { query: { page: 2 } }]],
    ["another time-out", [{ timeoutMs: 5_000 }]],
    ["another priority", [{ priority: "batch" }]],
    ["rules of its own for retries", [{ retry: false }]],
  ])("does not share with a call that has %s", async (_what, parameters) => {
    const { call, server } = await sharing();
    await Promise.all([call(), call(...parameters)]);
    expect(server.seen).toHaveLength(2);
  });

  it("shares whatever the case and order of header names", async () => {
    const { call, server } = await sharing();
    await Promise.all([
      call({}, { headers: { "X-A": "1", "x-b": "2" } }),
      call({}, { headers: { "x-b": "2", "x-a": "1" } }),
    ]);
    expect(server.seen).toHaveLength(1);
  });

  it("does not share writes, streams, or what different callers ask for", async () => {
    const { client, server } = await sharing(() => ({ json: 1 }));
    await Promise.all([1, 2].map(() => client.request(`POST ${widgets}/made`)));
    expect(server.seen).toHaveLength(2);
    const link = `${server.url}/2.0${widgets}`;
    const streams = await Promise.all([
      client.follow<ReadableStream>(link, { read: "stream" }),
      client.follow<ReadableStream>(link, { read: "stream" }),
    ]);
    await Promise.all(streams.map((stream) => stream.cancel()));
    expect(server.seen).toHaveLength(4);
    let callers = 0;
    const changing: AuthStrategy = {
      kind: "oauth",
      scopeDialect: "oauth",
      authorize: () => ({ authorization: `Bearer ${++callers}` }),
      describe: () => "one for each call",
    };
    const apart = await sharing(() => ({ json: 1 }), changing);
    await Promise.all([apart.call(), apart.call()]);
    expect(apart.server.seen).toHaveLength(2);
  });

  it("lets a caller who aborts only leave", async () => {
    const { call, server, closed } = await sharing();
    const controller = new AbortController();
    const leaving = codeOf(call({ signal: controller.signal }));
    const staying = call();
    setTimeout(() => controller.abort("enough"), 20);
    expect(await leaving).toBe("enough");
    expect((await staying).slug).toBe("widgets");
    expect([server.seen.length, closed]).toEqual([1, []]);
  });

  it("ends the request when all have left, and lets nobody join it then", async () => {
    const { call, server, closed } = await sharing();
    const controllers = [new AbortController(), new AbortController()];
    const outcomes = controllers.map(({ signal }) => codeOf(call({ signal })));
    await new Promise((resolve) => setTimeout(resolve, 20));
    for (const controller of controllers) controller.abort("enough");
    const next = call();
    expect(await Promise.all(outcomes)).toEqual(["enough", "enough"]);
    expect((await next).slug).toBe("widgets");
    expect([server.seen.length, closed]).toEqual([2, [0]]);
  });

  it("sends nothing for a signal that is aborted already", async () => {
    const { call, server } = await sharing();
    expect(await codeOf(call({ signal: AbortSignal.abort("enough") }))).toBe("enough");
    expect(server.seen).toHaveLength(0);
  });
});
