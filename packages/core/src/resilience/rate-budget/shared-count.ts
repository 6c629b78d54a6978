import type { Store } from "../../store/store.js";
import { earlierPieces, type HourlyWindow, pieceMs, pieceOf } from "./hourly-window.js";

/** Counts requests together with other processes. */
export interface SharedCount {
  /**
   * Takes leave for one request.
   *
   * @param cap - requests of the last hour, by all, that must not be exceeded.
   * @param blockCap - up to here leave may be taken for several at once, which saves calls of the store.
   */
  take(time: number, cap: number, blockCap: number): Promise<boolean>;
}

/** Longer than any piece counts. */
const ttlMs = (earlierPieces + 2) * pieceMs;
const largestBlock = 20;

/**
 * Counts in a store, one number for each piece of time. Leave is taken before sending, by adding to the number: whoever gets a sum beyond
 * the limit gives it back. So however many processes do so at once, no more than the limit is ever granted.
 *
 * @param keyOf - the key of the number of a piece.
 */
export function sharedCount(
  store: Store,
  keyOf: (piece: number) => Promise<string>,
  window: HourlyWindow,
): SharedCount {
  let present = Number.NaN;
  /** Leave that is taken and not used yet; it counts in the present piece, so it is used there or given back. */
  let spare = 0;
  let block = 1;
  let last: Promise<unknown> = Promise.resolve();

  const add = async (piece: number, amount: number) => store.increment(await keyOf(piece), amount, { ttlMs });
  const enter = async (piece: number) => {
    if (spare) await add(present, -spare);
    spare = 0;
    block = 1;
    const earlier = Array.from({ length: earlierPieces }, (_, index) => piece - 1 - index);
    await Promise.all(
      earlier.map(async (number) => {
        const entry = await store.get<number>(await keyOf(number));
        window.set(number, Number(entry?.value) || 0);
      }),
    );
    present = piece;
  };
  const takeMore = async (time: number, cap: number, blockCap: number): Promise<void> => {
    const wanted = window.used(time) + block <= blockCap ? block : 1;
    window.set(present, await add(present, wanted));
    const bound = wanted > 1 ? blockCap : cap;
    const excess = Math.min(wanted, Math.max(0, window.used(time) - bound));
    if (excess) window.set(present, await add(present, -excess));
    spare = wanted - excess;
    // Those who send much take more at a time; those who send little keep nothing from others.
    block = excess ? 1 : Math.min(2 * block, Math.max(1, Math.ceil(cap / 100)), largestBlock);
  };
  const takeOne = async (time: number, cap: number, blockCap: number): Promise<boolean> => {
    if (pieceOf(time) !== present) await enter(pieceOf(time));
    // A block is taken within the smaller bound, so what is left of it is good for everyone; beyond that one is taken at a time.
    const mayTryAlone = block > 1;
    if (spare === 0) await takeMore(time, cap, blockCap);
    if (spare === 0 && mayTryAlone) await takeMore(time, cap, blockCap);
    if (spare === 0) return false;
    spare--;
    return true;
  };
  return {
    take(time, cap, blockCap) {
      // One after the other: what one takes for several is there for the next.
      const turn = last.then(() => takeOne(time, cap, blockCap));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
