import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { inspect } from "node:util";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { describe, expect, it } from "vitest";
import { reset, widgets } from "../../test/known-bitbucket.js";
import { clientOf } from "../../test/served-clients.js";
import { apiTokenAuth } from "../auth/api-token-auth.js";
import { publishDiagnostics } from "../node/publish-diagnostics.js";
import { retry } from "../resilience/retry/retry.js";
import { debugLog } from "./debug-log.js";
import { deprecationNotices } from "./deprecation-notices.js";
import { openTelemetry } from "./opentelemetry.js";

const canary = "ATATT3xCANARY-_=1234ABCD";
const basic = Buffer.from(`me@example.com:${canary}`).toString("base64");

describe("what observers write", () => {
  it("never holds the credential, a secret of the URL, a header or a body, whatever the server repeats", async () => {
    const written: unknown[] = [];
    const listener = (message: unknown) => void written.push(message);
    const names = ["start", "retry", "end", "error"].map((name) => `bucketkit:request:${name}`);
    for (const name of names) subscribe(name, listener);
    const exporter = new InMemorySpanExporter();
    const tracerProvider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
    const echo = { "x-echo": basic, "www-authenticate": canary };
    const { client } = await clientOf(
      (_request, number) =>
        [
          { status: 503, text: canary, headers: { ...echo, sunset: "soon" } },
          { json: { canary }, headers: echo },
          { status: 403, json: { error: { message: canary } }, headers: echo },
          reset,
        ][number] ?? { status: 401, text: `${basic} ${canary}` },
      {
        auth: apiTokenAuth({ email: "me@example.com", token: canary }),
        use: [
          debugLog({ write: listener }),
          publishDiagnostics(),
          openTelemetry({ tracerProvider }),
          deprecationNotices(),
          retry({ retries: 1, clock: { pause: async () => undefined } }),
        ],
        hooks: { onDeprecation: listener },
      },
    );
    for (let turn = 0; turn < 4; turn++) {
      const parameters = { query: { access_token: canary }, body: { canary }, headers: { "x-secret": canary } };
      await client.request(`PUT ${widgets}`, parameters).catch(() => undefined);
    }
    for (const name of names) unsubscribe(name, listener);
    written.push(
      ...exporter.getFinishedSpans().map(({ name, attributes, events, status }) => [name, attributes, events, status]),
    );
    expect(written.length).toBeGreaterThan(20);
    const all = inspect(written, {
      depth: Number.POSITIVE_INFINITY,
      showHidden: true,
      maxStringLength: null,
      maxArrayLength: null,
    });
    expect(all).toContain("access_token=***");
    // Its beginning alone, because in URLs the rest is encoded.
    expect(all).not.toContain("CANARY");
    expect(all).not.toContain(basic);
  });
});
