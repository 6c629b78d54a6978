import { ReadableStream as WebStream } from "node:stream/web";

/** What a body can do to the connection that it comes from. */
export interface Flow {
  pause(): void;
  resume(): void;
  abort(reason: Error): void;
}

/** A body that arrives piece by piece: pushed in by the connection, taken out in the way the caller wants. */
export interface IncomingBody {
  push(chunk: Uint8Array): void;
  end(): void;
  fail(error: unknown): void;
  /** All pieces once the last one is there. The connection is not held back meanwhile. */
  collect(): Promise<readonly Uint8Array[]>;
  /** The pieces as they come; the connection waits while nobody reads. */
  stream(): ReadableStream<Uint8Array>;
}

/** Bytes that are kept for a reader who has not come yet, before the connection is held back. */
const keptBytes = 65_536;

/** What is read and thrown away, in bytes and milliseconds, to save the connection of a body that nobody wants. */
const spared = { bytes: 16_384, milliseconds: 1_000 };

/** Makes the body of one answer. */
export function incomingBody(flow: Flow): IncomingBody {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let state: "open" | "ended" | "failed" = "open";
  let failure: unknown;
  let isCollecting = false;
  let unwanted: { bytes: number; timer: ReturnType<typeof setTimeout> } | undefined;
  let wake: (() => void) | undefined;

  const settle = (next: "ended" | "failed") => {
    state = next;
    clearTimeout(unwanted?.timer);
    wake?.();
  };
  const waitForChange = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
      flow.resume();
    });
  const discard = () => {
    chunks.length = 0;
    if (state !== "open") return;
    const giveUp = () => flow.abort(new Error("The body was not wanted."));
    unwanted = { bytes: size, timer: setTimeout(giveUp, spared.milliseconds) };
    unwanted.timer.unref();
    flow.resume();
  };
  return {
    push(chunk) {
      size += chunk.length;
      if (unwanted) {
        if (size - unwanted.bytes > spared.bytes) flow.abort(new Error("The body was not wanted."));
        return;
      }
      chunks.push(chunk);
      if (!isCollecting) {
        if (size > keptBytes) flow.pause();
        wake?.();
      }
    },
    end: () => settle("ended"),
    fail(error) {
      failure = error;
      settle("failed");
    },
    async collect() {
      isCollecting = true;
      if (state === "open") await waitForChange();
      if (state === "failed") throw failure;
      return chunks;
    },
    stream: () =>
      new WebStream<Uint8Array>(
        {
          async pull(controller) {
            while (chunks.length === 0 && state === "open") await waitForChange();
            const chunk = chunks.shift();
            if (chunk) {
              size -= chunk.length;
              controller.enqueue(chunk);
            } else if (state === "failed") controller.error(failure);
            else controller.close();
          },
          cancel: discard,
        },
        { highWaterMark: 0 },
      ) as ReadableStream<Uint8Array>,
  };
}
