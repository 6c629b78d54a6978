import { onAbort } from "../client/on-abort.js";
import { type OptionNames, refuseUnknown } from "../errors/refuse-unknown.js";
import { invalid } from "../errors/validation-error.js";
import type { Checkpoint } from "./checkpoint.js";
import type { BatchProgress, ItemOutcome } from "./item-outcome.js";

/** How to run a batch. */
export interface MapConcurrentOptions<Item> {
  /** Items under way at once. Default 4. */
  readonly concurrency?: number;
  /** Stable name of an item, for outcomes and the checkpoint. Default: its place in the list. */
  readonly key?: (item: Item, index: number) => string;
  /** What is done already, and where to remember more. Results must then be values that JSON can hold. */
  readonly checkpoint?: Checkpoint;
  /** Called after every change. */
  readonly onProgress?: (progress: BatchProgress) => void;
  /** Stops the batch: items that are not begun are skipped, those under way get the signal. */
  readonly signal?: AbortSignal;
}

const known: OptionNames<MapConcurrentOptions<unknown>> = {
  concurrency: true,
  key: true,
  checkpoint: true,
  onProgress: true,
  signal: true,
};

/**
 * Does the same for many items, some at a time, and tells for each what became of it: one failure stops nothing, a crash loses nothing.
 *
 * It never rejects because of an item. When the signal is aborted it resolves with what was done; look for `skipped`.
 *
 * @param items - what to work on; any iterable, also an asynchronous one such as a paginated list.
 * @param run - does one item; pass the signal on to every call.
 * @throws {@link ValidationError} when `concurrency` is below 1 or two items have the same key; otherwise as `checkpoint` and `items` do.
 * @example
 * ```ts
 * import { type Bitbucket, mapConcurrent } from "@bucketkit/core";
 *
 * export async function countBranches(bitbucket: Bitbucket): Promise<Record<string, number>> {
 *   const outcomes = await mapConcurrent(
 *     bitbucket.workspace("acme").repositories.list(),
 *     async ({ full_name }, { signal }) => (await bitbucket.repository(full_name).branches.list({}, { signal }).toArray()).length,
 *     { concurrency: 8, key: ({ full_name }) => full_name },
 *   );
 *   return Object.fromEntries(outcomes.flatMap((outcome) => (outcome.status === "done" ? [[outcome.key, outcome.value]] : [])));
 * }
 * ```
 */
export async function mapConcurrent<Item, Value>(
  items: Iterable<Item> | AsyncIterable<Item>,
  run: (item: Item, context: { readonly signal: AbortSignal; readonly key: string }) => Promise<Value>,
  options: MapConcurrentOptions<Item> = {},
): Promise<ItemOutcome<Item, Value>[]> {
  refuseUnknown(options, known, "mapConcurrent");
  const { concurrency = 4, key = (_item, index) => String(index), checkpoint, onProgress, signal } = options;
  if (!(concurrency >= 1)) throw invalid("concurrency", `must be a number from 1, not ${concurrency}.`);
  const saved = (await checkpoint?.load()) ?? new Map<string, unknown>();
  const entries: { readonly item: Item; readonly key: string }[] = [];
  const keys = new Set<string>();
  for await (const item of items) {
    const name = key(item, entries.length);
    if (keys.size === keys.add(name).size) throw invalid("key", `must tell all items apart; "${name}" is there twice.`);
    entries.push({ item, key: name });
  }
  const outcomes = new Array<ItemOutcome<Item, Value>>(entries.length);
  const counts = { total: entries.length, done: 0, failed: 0, resumed: 0, running: 0 };
  const report = () => onProgress?.({ ...counts });
  const batch = new AbortController();
  const forget = signal && onAbort(signal, () => batch.abort(signal.reason));
  if (signal?.aborted) batch.abort(signal.reason);

  const doOne = async (index: number, entry: { readonly item: Item; readonly key: string }) => {
    if (saved.has(entry.key)) {
      outcomes[index] = { ...entry, status: "done", value: saved.get(entry.key) as Value, resumed: true };
      counts.done++;
      counts.resumed++;
    } else if (batch.signal.aborted) outcomes[index] = { ...entry, status: "skipped" };
    else {
      counts.running++;
      report();
      try {
        const value = await run(entry.item, { signal: batch.signal, key: entry.key });
        await checkpoint?.save(entry.key, value);
        outcomes[index] = { ...entry, status: "done", value, resumed: false };
        counts.done++;
      } catch (error) {
        // What was under way when the batch was stopped has not failed by itself.
        outcomes[index] =
          batch.signal.aborted && error === batch.signal.reason
            ? { ...entry, status: "skipped" }
            : { ...entry, status: "failed", error };
        if (outcomes[index].status === "failed") counts.failed++;
      }
      counts.running--;
    }
    report();
  };

  const waiting = entries.entries();
  await Promise.all(
    Array.from({ length: Math.min(concurrency, entries.length) }, async () => {
      for (const [index, entry] of waiting) await doOne(index, entry);
    }),
  );
  forget?.();
  return outcomes;
}
