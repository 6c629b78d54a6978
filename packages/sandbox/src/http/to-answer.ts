import type { Reply } from "./reply.js";

/** A reply as it goes over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | undefined;
}

/** A reply with the headers that all answers share. */
export function toAnswer(reply: Reply, common: Readonly<Record<string, string>>): WireAnswer {
  const { status } = reply;
  if (reply.kind === "exact") return { status, headers: { ...lengthOf(reply), ...reply.headers }, body: reply.body };
  if (reply.kind === "json") {
    const body = JSON.stringify(reply.body);
    const length = String(Buffer.byteLength(body));
    const type = "application/json; charset=utf-8";
    return { status, headers: { ...common, "Content-Type": type, "Content-Length": length, ...reply.headers }, body };
  }
  if (reply.kind === "bytes") {
    const { body } = reply;
    return { status, headers: { ...common, "Content-Length": String(body.length), ...reply.headers }, body };
  }
  const hasNoBody = status === 204 || status === 304;
  const headers = { ...common, ...(hasNoBody ? {} : { "Content-Length": "0" }), ...reply.headers };
  return { status, headers, body: undefined };
}

/** An answer as a Fetch response, for callers without a connection. */
export function toResponse({ status, headers, body }: WireAnswer): Response {
  return new Response(typeof body === "object" ? new Uint8Array(body) : (body ?? null), { status, headers });
}

/** The length of an answer that is sent as it is, unless it says itself how it ends. */
function lengthOf({ status, headers, body }: Extract<Reply, { kind: "exact" }>): Readonly<Record<string, string>> {
  const saysSo = Object.keys(headers).some((name) => /^(content-length|transfer-encoding)$/i.test(name));
  return saysSo || status === 204 || status === 304 ? {} : { "Content-Length": String(body?.length ?? 0) };
}
