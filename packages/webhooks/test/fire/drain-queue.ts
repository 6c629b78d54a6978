import { Queue } from "bullmq";

const timeoutMs = 180_000;

/** Waits until the queue has nothing left, neither waiting nor under way nor to be tried later. */
export async function drainQueue(url: string): Promise<void> {
  const queue = new Queue("bitbucket-webhooks", { connection: { url } });
  queue.on("error", () => {});
  try {
    const end = performance.now() + timeoutMs;
    for (;;) {
      const counts = await queue.getJobCounts("wait", "active", "delayed", "prioritized", "failed");
      if (Object.values(counts).every((count) => count === 0)) return;
      if (performance.now() > end) throw new Error(`The queue is not empty: ${JSON.stringify(counts)}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } finally {
    await queue.close();
  }
}
