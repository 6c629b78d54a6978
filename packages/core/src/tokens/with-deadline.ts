/** Runs with a signal that is aborted after a time; rejects then even when the work does not heed it. */
export async function withDeadline<Result>(
  timeoutMs: number,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const deadline = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const error = new DOMException(`The token endpoint did not answer within ${timeoutMs} ms.`, "TimeoutError");
      reject(error);
      deadline.abort(error);
    }, timeoutMs);
  });
  try {
    return await Promise.race([run(deadline.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
