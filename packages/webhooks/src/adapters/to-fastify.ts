import type { Webhooks } from "../receiver/create-webhooks.js";

/** The part of a Fastify request that is needed. */
export interface FastifyRequestPart {
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** The part of a Fastify reply that is needed. */
export interface FastifyReplyPart {
  code(status: number): { type(name: string): { send(text: string): unknown } };
}

/** The part of a Fastify instance that is needed. */
export interface FastifyPart {
  removeAllContentTypeParsers(): void;
  addContentTypeParser(
    type: string,
    options: { readonly parseAs: "buffer"; readonly bodyLimit: number },
    parser: (request: unknown, body: Uint8Array, done: (error: null, body: Uint8Array) => void) => void,
  ): unknown;
  post(
    path: string,
    options: { readonly bodyLimit: number },
    handler: (request: FastifyRequestPart, reply: FastifyReplyPart) => Promise<unknown>,
  ): unknown;
}

/** Options of {@link toFastify}. */
export interface FastifyOptions {
  /** Where deliveries come. Default `/webhooks`. */
  readonly path?: string;
}

/**
 * A plugin for Fastify with one route for deliveries. Inside the plugin bodies stay bytes; the rest of the application keeps its parsers.
 *
 * @example
 * ```ts
 * import { createWebhooks, toFastify } from "@bucketkit/webhooks";
 * import fastify from "fastify";
 *
 * const webhooks = createWebhooks({ secret: process.env.WEBHOOK_SECRET ?? "" });
 * const app = fastify();
 * app.register(toFastify(webhooks, { path: "/webhooks" }));
 * ```
 * @see https://fastify.dev/docs/latest/Reference/Plugins/
 */
export function toFastify(
  webhooks: Webhooks,
  options: FastifyOptions = {},
): (instance: FastifyPart, given: unknown, done: () => void) => void {
  const bodyLimit = webhooks.maxBodyBytes;
  return (instance, _, done) => {
    instance.removeAllContentTypeParsers();
    instance.addContentTypeParser("*", { parseAs: "buffer", bodyLimit }, (_request, body, parsed) =>
      parsed(null, body),
    );
    instance.post(options.path ?? "/webhooks", { bodyLimit }, async (request, reply) => {
      const body = request.body instanceof Uint8Array ? request.body : new Uint8Array();
      const { status, text } = await webhooks.receive({ body, headers: request.headers });
      return reply.code(status).type("text/plain; charset=utf-8").send(text);
    });
    done();
  };
}
