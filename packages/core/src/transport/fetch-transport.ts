import type { Transport, TransportResponse } from "./transport.js";

/** The part of `fetch` that the transport uses, so that any compatible function can be given. */
export type FetchFunction = (
  url: string,
  init: {
    method: string;
    headers: Record<string, string>;
    body?: never;
    signal?: AbortSignal | null;
    redirect: "manual" | "follow";
  },
) => Promise<TransportResponse & { readonly type?: string }>;

/**
 * Sends requests with `fetch`: the default everywhere.
 *
 * @param fetch - the function to use; default the global one, looked up at each request so that it can be replaced.
 */
export function fetchTransport(fetch?: FetchFunction): Transport {
  return {
    async send({ method, url, headers, body, signal }) {
      const send = fetch ?? (globalThis.fetch as unknown as FetchFunction);
      const init = {
        method,
        headers: headers as Record<string, string>,
        redirect: "manual" as const,
        ...(body === undefined ? undefined : { body: body as never }),
        ...(signal && { signal }),
      };
      const response = await send(url, init);
      // Browsers hide manual redirects. Following is safe there: they drop Authorization at another origin themselves.
      return response.type === "opaqueredirect" ? send(url, { ...init, redirect: "follow" }) : response;
    },
  };
}
