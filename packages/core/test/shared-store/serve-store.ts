import type { Store } from "../../src/store/store.js";
import { type ScriptedServer, scriptedServer } from "../scripted-server.js";

/** One call of a store as it travels to the process that has it. */
export interface StoreCall {
  readonly method: "get" | "set" | "delete" | "list" | "compareAndSet" | "increment" | "lock" | "release";
  readonly values: readonly unknown[];
}

/** A store that other processes reach over HTTP, with the calls that arrived. */
export interface ServedStore extends ScriptedServer {
  readonly calls: StoreCall[];
}

/** Serves a store on loopback. A lock whose holder dies stays until its lease ends, as in a database. */
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
  const server = await scriptedServer(({ body }) => (response) => {
    const { method, boxes } = JSON.parse(body.toString()) as { method: StoreCall["method"]; boxes: [unknown?][] };
    const call = { method, values: boxes.map(([value]) => value) };
    calls.push(call);
    const gone = new AbortController();
    response.on("close", () => {
      if (!response.writableFinished) gone.abort();
    });
    perform(call, gone.signal).then(
      (result) => response.end(JSON.stringify({ result })),
      ({ code, message }) => response.end(JSON.stringify({ error: { code, message } })),
    );
  });
  return { ...server, calls };
}
