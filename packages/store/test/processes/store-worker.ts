import { once } from "node:events";
import { createTokenSource } from "@bucketkit/core/tokens";
import { type Backend, openStore } from "./backend.js";
import type { RefreshReport, Work, WriteReport } from "./store-work.js";
import { exchangeToken } from "./token-endpoint.js";

const { store } = await openStore(JSON.parse(process.argv[2] ?? "") as Backend);
const say = (message: unknown): void => void process.send?.(message);
const forever = (): Promise<never> => new Promise(() => undefined);

async function refresh({ key, url, callers, timeoutMs, stopsAt }: Work & { does: "refresh" }): Promise<RefreshReport> {
  const source = createTokenSource({
    store,
    key,
    timeoutMs,
    async fetchToken(context) {
      if (stopsAt === "before") {
        say("stopped");
        await forever();
      }
      const token = await exchangeToken(url, context);
      if (stopsAt === "after") {
        say("stopped");
        await forever();
      }
      return token;
    },
  });
  const outcomes = await Promise.allSettled(Array.from({ length: callers }, () => source.getToken()));
  return {
    tokens: outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : [])),
    failures: outcomes.flatMap((outcome) =>
      outcome.status === "rejected" ? [String(outcome.reason?.code ?? outcome.reason)] : [],
    ),
  };
}

/** Reads, waits for a word of the test with the lock in its hand, and writes over what it read. */
async function writeLate({ key, leaseMs }: Work & { does: "writeLate" }): Promise<WriteReport> {
  return store.withLock(
    key,
    async ({ fence, signal }) => {
      const entry = await store.get<number>(key);
      const word = once(process, "message");
      say("holds");
      await word;
      const version = await store.compareAndSet(key, entry?.version, "late");
      return { fence, hasWritten: version !== undefined, wasTold: signal.aborted };
    },
    { leaseMs },
  );
}

/** Adds one, again and again, and tells each sum. */
async function count({ key, times }: Work & { does: "count" }): Promise<readonly number[]> {
  const sums: number[] = [];
  for (let done = 0; done < times; done++) {
    sums.push(await store.increment(key, 1));
    say(sums.at(-1));
  }
  return sums;
}

process.on("message", async (work: Work) => {
  if (work.does === "refresh") say(await refresh(work));
  if (work.does === "writeLate") say(await writeLate(work));
  if (work.does === "count") say(await count(work));
});
process.on("disconnect", () => process.exit(0));
say("ready");
