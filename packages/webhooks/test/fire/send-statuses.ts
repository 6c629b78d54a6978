import type { FireScene } from "./fire-scene.js";
import type { SentDeliveries } from "./sent-deliveries.js";

/** At most so many are on their way when a receiver dies: its lanes fail fast while it is gone. */
const batchSize = 160;

const largestAmount = 1_000;

/** How many statuses to set, and whom to tell. */
export interface SendStatusesOptions {
  readonly count: number;
  /** Called before each batch with how many were sent, and its number. */
  onBatch(sent: number, batch: number): void;
}

/** Sets build statuses, each of which is one event of the sandbox, on the heads of the open pull requests. */
export async function sendStatuses(
  { bitbucket, lanes }: FireScene,
  deliveries: SentDeliveries,
  { count, onBatch }: SendStatusesOptions,
): Promise<void> {
  const heads = await Promise.all(
    lanes.map(async (slug) => {
      const repository = bitbucket.repository(`acme/${slug}`);
      const { target } = await repository.branch("change").get();
      return repository.commit(target.hash);
    }),
  );
  for (let sent = 0; sent < count; sent += batchSize) {
    onBatch(sent, sent / batchSize);
    const numbers = Array.from({ length: Math.min(batchSize, count - sent) }, (_, index) => sent + index);
    await Promise.all(
      heads.map(async (head, lane) => {
        for (const number of numbers.filter((each) => each % heads.length === lane)) {
          await head.statuses.set({
            key: `build-${number}`,
            state: "SUCCESSFUL",
            url: `https://ci.example.com/${number}`,
            description: String(1 + ((number * 7_919) % largestAmount)),
          });
        }
      }),
    );
    await deliveries.collect();
  }
}
