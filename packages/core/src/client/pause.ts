import { onAbort } from "./on-abort.js";

/** Timers count in 32 bits. */
const longestMs = 2 ** 31 - 1;

/**
 * Waits, or rejects with the reason of the signal as soon as it is aborted. Any number of waits may share one signal.
 *
 * @param milliseconds - 0 to 2,147,483,647; longer ones are cut to that.
 */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => {
        forget?.();
        resolve();
      },
      Math.min(milliseconds, longestMs),
    );
    const forget =
      signal &&
      onAbort(signal, () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
  });
}
