import type { Webhooks } from "../receiver/create-webhooks.js";
import { refusals } from "./refusals.js";

/** An event of API Gateway (REST and HTTP APIs), of a function URL, or of a load balancer. */
export interface LambdaEvent {
  readonly body?: string | null | undefined;
  readonly isBase64Encoded?: boolean | undefined;
  readonly headers?: Readonly<Record<string, string | undefined>> | null | undefined;
  /** Where a load balancer sends each header as a list. */
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[] | undefined>> | null | undefined;
  /** In the format 1.0 and of load balancers. */
  readonly httpMethod?: string | undefined;
  /** In the format 2.0. */
  readonly requestContext?: { readonly http?: { readonly method?: string } };
}

/** What the function returns. */
export interface LambdaResult {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * A handler for AWS Lambda. It resolves only when all handlers are through, because a function is frozen once it has answered: give those that
 * take longer than ten seconds a queue.
 *
 * @example
 * ```ts
 * import { createWebhooks, toLambda } from "@bucketkit/webhooks";
 *
 * export const handler = toLambda(createWebhooks({ secret: process.env.WEBHOOK_SECRET ?? "" }));
 * ```
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function toLambda(webhooks: Webhooks): (event: LambdaEvent) => Promise<LambdaResult> {
  return async (event) => {
    const method = event.httpMethod ?? event.requestContext?.http?.method ?? "POST";
    if (method !== "POST") return result(refusals.method.status, refusals.method.text, { allow: "POST" });
    const body = readBody(event);
    const { status, text, settled } = await webhooks.receive({
      body,
      headers: event.headers ?? event.multiValueHeaders ?? {},
    });
    await settled;
    return result(status, text);
  };
}

/** Bytes, which Lambda hands over as text or, when the API is set to binary, in base64. Text that is no base64 counts as empty. */
function readBody({ body, isBase64Encoded }: LambdaEvent): Uint8Array {
  if (typeof body !== "string") return new Uint8Array();
  if (!isBase64Encoded) return new TextEncoder().encode(body);
  try {
    return Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

function result(statusCode: number, body: string, headers: Readonly<Record<string, string>> = {}): LambdaResult {
  return { statusCode, headers: { "content-type": "text/plain; charset=utf-8", ...headers }, body };
}
