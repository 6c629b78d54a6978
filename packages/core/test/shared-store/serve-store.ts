import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import type { Store } from "../../src/store/store.js";

/** One call of a store as it travels to the process that has it. */
export interface StoreCall {
  readonly method: "get" | "set" | "delete" | "list" | "compareAndSet" | "increment" | "lock" | "release";
  readonly values: readonly unknown[];
}

/** A store that other processes reach over HTTP, with the calls that arrived. */
export interface ServedStore {
  readonly url: string;
  readonly calls: StoreCall[];
  close(): Promise<void>;
}

/** Serves a store on loopback, as a database does and not as Bitbucket. A lock whose holder dies stays until its lease ends, as in a database. */
export async function serveStore(store: Store): Promise<ServedStore> {
  const calls: StoreCall[] = [];
  const releases = new Map<number, () => void>();
  let leases = 0;
  const perform = async ({ method, values }: StoreCall, gone: AbortSignal): Promise<unknown> => {
    const [key = "", ...rest] = values as [string, ...never[]];
    if (method === "lock") {
      const [options] = rest as unknown as [object];
      return new Promise((resolve, reject) => {
        const id = ++leases;
        const held = store.withLock(
          key,
          ({ fence }) =>
            new Promise<void>((release) => {
              releases.set(id, release);
              gone.addEventListener("abort", () => release());
              if (gone.aborted) release();
              resolve({ id, fence });
            }),
          { ...options, signal: gone },
        );
        held.catch(reject);
      });
    }
    if (method === "release") return releases.get(Number(key))?.();
    if (method !== "list") return (store[method] as (...all: unknown[]) => Promise<unknown>)(key, ...rest);
    const entries = [];
    for await (const entry of store.list(key)) entries.push(entry);
    return entries;
  };
  const server = createServer(async (incoming, response) => {
    const gone = new AbortController();
    response.on("close", () => {
      if (!response.writableFinished) gone.abort();
    });
    const { method, boxes } = (await json(incoming)) as { method: StoreCall["method"]; boxes: [unknown?][] };
    const call = { method, values: boxes.map(([value]) => value) };
    calls.push(call);
    perform(call, gone.signal).then(
      (result) => response.end(JSON.stringify({ result })),
      ({ code, message }) => response.end(JSON.stringify({ error: { code, message } })),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
