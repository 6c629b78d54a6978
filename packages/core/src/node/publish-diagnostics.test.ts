import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { afterEach, describe, expect, it } from "vitest";
import { place, repository, reset, widgets } from "../../test/known-bitbucket.js";
import { clientOf, codeOf } from "../../test/served-clients.js";
import { getRepository } from "../generated/operations/index.js";
import { retry } from "../resilience/retry/retry.js";
import { publishDiagnostics } from "./publish-diagnostics.js";

const names = ["start", "retry", "end", "error"].map((name) => `bucketkit:request:${name}`);
const clock = { pause: async () => undefined, random: () => 1 };
const messages: [name: string, message: Record<string, unknown>][] = [];
const listener = (message: unknown, name: string | symbol) =>
  void messages.push([String(name).slice("bucketkit:request:".length), message as Record<string, unknown>]);

afterEach(() => {
  for (const name of names) unsubscribe(name, listener);
  messages.length = 0;
});

describe("publishDiagnostics", () => {
  it("publishes the start, every repetition and the end of a call, which share one object", async () => {
    for (const name of names) subscribe(name, listener);
    const { client } = await clientOf((_request, number) => (number ? repository : { status: 503 }), {
      use: [publishDiagnostics(), retry({ clock })],
    });
    await getRepository(client, place);
    expect(messages.map(([name]) => name)).toEqual(["start", "retry", "end"]);
    expect(new Set(messages.map(([, { call }]) => call)).size).toBe(1);
    expect(messages[0]?.[1].call).toMatchObject({
      method: "GET",
      route: "/repositories/{workspace}/{repoSlug}",
      operationId: getRepository.operationId,
    });
    expect(messages[1]?.[1]).toMatchObject({ attempt: 1, status: 503 });
    expect(messages[2]?.[1]).toMatchObject({ status: 200, retries: 1, durationMs: expect.any(Number) });
  });

  it("publishes why there was no answer, and passes it on", async () => {
    subscribe("bucketkit:request:error", listener);
    const { client } = await clientOf(() => reset, { use: [publishDiagnostics()] });
    expect(await codeOf(client.request(`GET ${widgets}`))).toBe("REQUEST_FAILED");
    expect(messages).toMatchObject([["error", { error: { code: "REQUEST_FAILED" }, retries: 0 }]]);
  });

  it("hands the very request on while nobody listens", async () => {
    const request = { method: "GET", url: "https://x.example/" };
    let seen: unknown;
    const send = publishDiagnostics().wrap(async (handed) => {
      seen = handed;
      return { status: 200, url: "", headers: new Headers(), data: undefined };
    }, {} as never);
    await send(request);
    expect(seen).toBe(request);
  });
});
