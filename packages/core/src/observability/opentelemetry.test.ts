import { SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { afterEach, describe, expect, it } from "vitest";
import { place, repository, reset, widgets } from "../../test/known-bitbucket.js";
import { clientOf, codeOf } from "../../test/served-clients.js";
import type { Script } from "../../test/test-server.js";
import type { Feature } from "../client/feature.js";
import { getRepository } from "../generated/operations/index.js";
import { retry } from "../resilience/retry/retry.js";
import { openTelemetry } from "./opentelemetry.js";

const clock = { pause: async () => undefined, random: () => 1 };
const exporter = new InMemorySpanExporter();
const tracerProvider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });

afterEach(() => exporter.reset());

function traced(script: Script, use: readonly Feature[] = [openTelemetry({ tracerProvider })]) {
  return clientOf(script, { use });
}

const spans = () => exporter.getFinishedSpans();

describe("openTelemetry", () => {
  it("gives a call a client span with the attributes of the HTTP conventions", async () => {
    const { client, server } = await traced(() => ({ json: {}, headers: { "x-request-id": "abc" } }));
    await getRepository(client, { ...place, query: { fields: "slug" } });
    expect(spans()).toHaveLength(1);
    expect(spans()[0]).toMatchObject({
      name: "GET /repositories/{workspace}/{repoSlug}",
      kind: SpanKind.CLIENT,
      status: { code: SpanStatusCode.UNSET },
      ended: true,
    });
    expect(spans()[0]?.attributes).toEqual({
      "http.request.method": "GET",
      "url.full": `${server.url}/2.0/repositories/acme/widgets?fields=slug`,
      "url.template": "/repositories/{workspace}/{repoSlug}",
      "server.address": "127.0.0.1",
      "server.port": Number(new URL(server.url).port),
      "http.response.status_code": 200,
      "bitbucket.operation": getRepository.operationId,
      "bitbucket.request_id": "abc",
    });
  });

  it("marks refusals and missing answers as errors of their type", async () => {
    const { client } = await traced((_request, number) => (number ? reset : { status: 404 }));
    await codeOf(client.request(`GET ${widgets}`));
    await codeOf(client.request(`GET ${widgets}`));
    expect(spans().map(({ status, attributes }) => [status, attributes["error.type"]])).toEqual([
      [{ code: SpanStatusCode.ERROR }, "404"],
      [{ code: SpanStatusCode.ERROR }, "REQUEST_FAILED"],
    ]);
  });

  it("counts repetitions in one span when it is first, and has a span for each when it is last", async () => {
    const twice: Script = (_request, number) => (number < 2 ? { status: 503 } : repository);
    const outside = await traced(twice, [openTelemetry({ tracerProvider }), retry({ clock })]);
    await getRepository(outside.client, place);
    expect(spans().map(({ attributes }) => attributes["http.request.resend_count"])).toEqual([2]);
    expect(spans()[0]?.events.map(({ name }) => name)).toEqual([
      "bitbucket.wait",
      "bitbucket.retry",
      "bitbucket.wait",
      "bitbucket.retry",
    ]);
    exporter.reset();
    const inside = await traced(twice, [retry({ clock }), openTelemetry({ tracerProvider })]);
    await getRepository(inside.client, place);
    expect(spans().map(({ attributes }) => attributes["http.response.status_code"])).toEqual([503, 503, 200]);
  });

  it("works with the global provider, also when there is none", async () => {
    const { client } = await traced(() => repository, [openTelemetry()]);
    await getRepository(client, place);
    expect(spans()).toHaveLength(0);
    trace.setGlobalTracerProvider(tracerProvider);
    await getRepository(client, place);
    trace.disable();
    expect(spans()).toHaveLength(1);
  });
});
