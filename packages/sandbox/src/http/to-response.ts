import type { Reply } from "./reply.js";

/** A reply as a Fetch response, with the headers that all answers share. */
export function toResponse(reply: Reply, common: Readonly<Record<string, string>>): Response {
  if (reply.kind === "json") {
    const text = JSON.stringify(reply.body);
    return new Response(text, {
      status: reply.status,
      headers: {
        ...common,
        "Content-Type": "application/json; charset=utf-8",
        "Content-Length": String(Buffer.byteLength(text)),
        ...reply.headers,
      },
    });
  }
  if (reply.kind === "bytes") {
    return new Response(new Uint8Array(reply.body), {
      status: reply.status,
      headers: { ...common, "Content-Length": String(reply.body.length), ...reply.headers },
    });
  }
  const hasNoBody = reply.status === 204 || reply.status === 304;
  return new Response(null, {
    status: reply.status,
    headers: { ...common, ...(hasNoBody ? {} : { "Content-Length": "0" }), ...reply.headers },
  });
}
