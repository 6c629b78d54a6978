import type { RequestListener } from "node:http";
import { requestTarget } from "./request-target.js";

/** Hands a request to the listener whose prefix its path begins with, or to the one for all others. */
export function byPath(listeners: Readonly<Record<string, RequestListener>>, others: RequestListener): RequestListener {
  const known = Object.entries(listeners);
  return (incoming, outgoing) => {
    const target = requestTarget(incoming.url ?? "/");
    const [, listener = others] = known.find(([prefix]) => target.startsWith(prefix)) ?? [];
    return listener(incoming, outgoing);
  };
}
