import { request } from "node:http";
import { invalid } from "../../src/errors/validation-error.js";
import { checkWrite } from "../../src/store/check-write.js";
import { encodeValue } from "../../src/store/encode-value.js";
import type { Store, StoreEntry } from "../../src/store/store.js";
import type { StoreCall } from "./serve-store.js";

/** A store in another process, reached over HTTP; see `serveStore`. */
export function connectStore(url: string): Store {
  const call = <Result>(method: StoreCall["method"], values: readonly unknown[], signal?: AbortSignal) =>
    new Promise<Result>((resolve, reject) => {
      const outgoing = request(url, { method: "POST", ...(signal && { signal }) }, async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk as Buffer);
        const { result, error } = JSON.parse(Buffer.concat(chunks).toString());
        if (error) reject(Object.assign(new Error(error.message), error));
        else resolve(result as Result);
      });
      outgoing.on("error", (error) => reject(signal?.aborted ? signal.reason : error));
      // JSON has no `undefined`; an empty box stands for it.
      const boxes = values.map((value) => (value === undefined ? [] : [value]));
      outgoing.end(JSON.stringify({ method, boxes }));
    });
  return {
    get: (key) => call("get", [key]),
    async set(key, value, options) {
      checkWrite(key, options?.ttlMs);
      encodeValue(value);
      return call("set", [key, value, options]);
    },
    delete: (key) => call("delete", [key]),
    async *list<Value>(prefix: string) {
      yield* await call<StoreEntry<Value>[]>("list", [prefix]);
    },
    compareAndSet: (key, version, value, options) => call("compareAndSet", [key, version, value, options]),
    async increment(key, amount, options) {
      if (!Number.isInteger(amount)) throw invalid("amount", "must be a whole number.");
      return call("increment", [key, amount, options]);
    },
    async withLock(key, run, options = {}) {
      options.signal?.throwIfAborted();
      const { signal, ...times } = options;
      const { id, fence } = await call<{ id: number; fence: number }>("lock", [key, times], signal);
      const lease = new AbortController();
      const timer = setTimeout(() => lease.abort(), options.leaseMs ?? 30_000);
      try {
        return await run({ fence, signal: lease.signal });
      } finally {
        clearTimeout(timer);
        await call("release", [String(id)]);
      }
    },
  };
}
