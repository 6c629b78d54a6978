import type { Store } from "@bucketkit/core/store";

/** What a store knows of a delivery. */
interface Claim {
  readonly state: "running" | "done" | "failed" | "dead";
  /** How often somebody has begun with it; whoever was killed counts as well. */
  readonly tries: number;
  /** Until when whoever runs it may be thought alive, in milliseconds since 1970. */
  readonly until: number;
  /** Of the delivery that was begun last. */
  readonly requestUuid: string | null;
  /** Handlers that are through, by their number: they are not called again. */
  readonly finished: readonly number[];
}

/** What {@link DeliverOnceOptions.run} is told, and tells. */
export interface Run {
  /** From 1. */
  readonly tries: number;
  readonly isLast: boolean;
  readonly finished: readonly number[];
  /** Notes that a handler is through. */
  finish(handler: number): void;
}

/** How often and for how long. */
export interface DeliverOnceOptions {
  readonly store: Store;
  readonly key: string;
  readonly requestUuid: string | undefined;
  /** Tries until a delivery that always fails is given up. */
  readonly maxTries: number;
  /** Milliseconds that a delivery is remembered. */
  readonly keepMs: number;
  /** Milliseconds without a sign of life after which somebody else may begin. */
  readonly leaseMs: number;
  readonly now: () => number;
  readonly run: (run: Run) => Promise<void>;
}

/** What became of it: `busy` means that somebody else is at it, `dead` that it has been given up before. */
export type Once =
  | { readonly result: "duplicate" | "busy" | "dead" }
  /** `isFirst` when nobody had begun with it before. */
  | { readonly result: "done"; readonly isFirst: boolean }
  | Failed;

/** The handlers failed; `isLast` when that was the last try, and nobody else had begun with it meanwhile. */
export interface Failed {
  readonly result: "failed";
  readonly isLast: boolean;
  readonly tries: number;
  readonly error: unknown;
}

/**
 * Runs unless that has been done before, in any process that shares the store. It counts as done only after `run` has resolved, so that a
 * delivery whose handler failed, or whose process died, is handled when it comes again.
 */
export async function deliverOnce(options: DeliverOnceOptions): Promise<Once> {
  const { store, key, now, keepMs, leaseMs, maxTries } = options;
  const requestUuid = options.requestUuid ?? null;
  for (;;) {
    const entry = await store.get<Claim>(key);
    const known = entry?.value;
    if (known?.state === "done") return { result: "duplicate" };
    if (known?.state === "running" && known.until > now()) return { result: "busy" };
    // Sent again by hand, it has another id: then whoever did that wants it tried anew.
    const isAgain = known?.state === "dead" && known.requestUuid !== requestUuid;
    if (known?.state === "dead" && !isAgain) return { result: "dead" };
    const tries = isAgain ? 1 : (known?.tries ?? 0) + 1;
    const finished = new Set(known?.finished);
    const claim = (state: Claim["state"]): Claim => ({
      state,
      tries,
      until: now() + leaseMs,
      requestUuid,
      finished: [...finished],
    });
    // It was begun so often without an end that it must be what ends the process.
    if (tries > maxTries) {
      const error = new Error(`The process ended ${maxTries} times while this delivery was handled.`);
      const buried = await store.compareAndSet(key, entry?.version, claim("dead"), { ttlMs: keepMs });
      if (buried !== undefined) return { result: "failed", isLast: true, tries: maxTries, error };
      continue;
    }
    const version = await store.compareAndSet(key, entry?.version, claim("running"), { ttlMs: keepMs });
    if (version === undefined) continue;
    const isLast = tries >= maxTries;
    const stopSigns = giveSigns(options, () => claim("running"), version);
    /** Resolves to whether the claim was still ours: whoever slept beyond its lease does not undo what others have done since. */
    const fail = async (): Promise<boolean> => {
      const current = await stopSigns();
      if (current === undefined) return false;
      const ended = await store.compareAndSet(key, current, claim(isLast ? "dead" : "failed"), { ttlMs: keepMs });
      return ended !== undefined;
    };
    try {
      await options.run({ tries, isLast, finished: [...finished], finish: (handler) => void finished.add(handler) });
    } catch (error) {
      const isOurs = await fail();
      return { result: "failed", isLast: isLast && isOurs, tries, error };
    }
    await stopSigns();
    await store.set(key, claim("done"), { ttlMs: keepMs });
    return { result: "done", isFirst: !known };
  }
}

/** Prolongs the claim for as long as the work goes on. The function that ends this resolves to its version, or to nothing when it was lost. */
function giveSigns(
  { store, key, leaseMs, keepMs }: DeliverOnceOptions,
  claim: () => Claim,
  version: string,
): () => Promise<string | undefined> {
  let current: string | undefined = version;
  let sign: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    sign = sign.then(async () => {
      if (current === undefined) return;
      // A store that is away for a moment is asked again at the next sign.
      current = await store.compareAndSet(key, current, claim(), { ttlMs: keepMs }).catch(() => current);
    });
  }, leaseMs / 3);
  return async () => {
    clearInterval(timer);
    await sign;
    return current;
  };
}
