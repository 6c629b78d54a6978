import {
  type Attributes,
  context,
  type Span,
  SpanKind,
  SpanStatusCode,
  type TracerProvider,
  trace,
} from "@opentelemetry/api";
import type { ClientRequest } from "../client/client-request.js";
import type { Feature } from "../client/feature.js";
import { redactUrl } from "../errors/redact.js";
import { errorType, requestIdOf } from "./describe-outcome.js";
import { watchRequest } from "./watch-request.js";

/**
 * Gives every call a client span with the attributes of OpenTelemetry's HTTP conventions: method, route template, status, number of
 * repetitions, type of error. URLs are without secrets; headers and bodies are not recorded.
 *
 * Put it first for one span for each call, with its waits and repetitions as events, or last for one for each request that is sent.
 *
 * @param options.tracerProvider - where spans go. Default: the provider that is registered globally.
 * @example
 * ```ts
 * import { authFromEnv, createBitbucket, rateBudget, retry } from "@bucketkit/core";
 * import { openTelemetry } from "@bucketkit/core/opentelemetry";
 *
 * export const bitbucket = createBitbucket({ auth: authFromEnv(), use: [openTelemetry(), retry(), rateBudget()] });
 * ```
 * @see https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-client-span
 */
export function openTelemetry(options: { readonly tracerProvider?: TracerProvider } = {}): Feature {
  return {
    name: "openTelemetry",
    wrap: (next) => async (request) => {
      const { method, route } = request;
      const tracer = (options.tracerProvider ?? trace).getTracer("@bucketkit/core");
      const span = tracer.startSpan(route ? `${method} ${route}` : method, {
        kind: SpanKind.CLIENT,
        attributes: attributesOf(request),
      });
      const watched = watchRequest(request, {
        onRetry({ attempt, status, error }) {
          span.setAttribute("http.request.resend_count", attempt);
          span.addEvent("bitbucket.retry", { attempt, reason: status ?? errorType(error) });
        },
        onWait: ({ reason, waitMs, resource }) =>
          void span.addEvent("bitbucket.wait", { reason, wait_ms: waitMs, ...(resource && { resource }) }),
      });
      try {
        const response = await context.with(trace.setSpan(context.active(), span), next, undefined, watched);
        const { status, headers } = response;
        span.setAttribute("http.response.status_code", status);
        const id = requestIdOf(headers);
        if (id) span.setAttribute("bitbucket.request_id", id);
        if (status >= 400) fail(span, `${status}`);
        return response;
      } catch (error) {
        fail(span, errorType(error));
        throw error;
      } finally {
        span.end();
      }
    },
  };
}

function attributesOf({ method, url, route, operationId }: ClientRequest): Attributes {
  const { protocol, hostname, port } = new URL(url);
  return {
    "http.request.method": method,
    "url.full": redactUrl(url),
    "server.address": hostname,
    "server.port": Number(port) || (protocol === "https:" ? 443 : 80),
    ...(route && { "url.template": route }),
    ...(operationId && { "bitbucket.operation": operationId }),
  };
}

function fail(span: Span, type: string): void {
  span.setAttribute("error.type", type);
  span.setStatus({ code: SpanStatusCode.ERROR });
}
