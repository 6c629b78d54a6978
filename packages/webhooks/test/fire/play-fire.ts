import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { freePort, type RedisServer } from "../servers/start-redis.js";
import type { ProcessName } from "./bundle-processes.js";
import { changeInTheDark } from "./change-in-the-dark.js";
import { drainQueue } from "./drain-queue.js";
import type { FireReport } from "./find-faults.js";
import { startFireScene } from "./fire-scene.js";
import { judgeFire } from "./judge-fire.js";
import { createKiller } from "./killer.js";
import { readLedger } from "./ledger.js";
import { openRedisStore } from "./open-redis-store.js";
import { readLogs } from "./read-logs.js";
import { sendStatuses } from "./send-statuses.js";
import { collectDeliveries } from "./sent-deliveries.js";
import { type Supervised, supervise } from "./supervise.js";

/** What {@link playFire} needs. */
export interface FireParts {
  /** How many build statuses are set while everything is being killed. */
  readonly statuses: number;
  readonly directory: string;
  readonly secret: string;
  readonly redis: RedisServer;
  readonly program: (name: ProcessName) => string;
}

const receiverCount = 2;
const workerCount = 3;
const redisIsAwayMs = 500;
const batchesPerReceiver = 4;

/** Statuses under fire; then pushes and changes of pull requests without any receiver; then reconciliation, while workers go on being killed. */
export async function playFire({ statuses, directory, secret, redis, program }: FireParts): Promise<FireReport> {
  const started = performance.now();
  const logs = join(directory, "logs");
  await mkdir(logs);
  const ports = await Promise.all(Array.from({ length: receiverCount }, freePort));
  const scene = await startFireScene(
    ports.map((port) => `http://127.0.0.1:${port}/`),
    secret,
  );
  const all: Supervised[] = [];
  const start = async (name: ProcessName, number: number, port = 0): Promise<Supervised> => {
    const settings = { redisUrl: redis.url, secret, port, log: join(logs, `${name}-${number}`) };
    const started = await supervise({ file: program(name), settings, env: scene.sandbox.credentials.env });
    all.push(started);
    return started;
  };
  const { store, close } = openRedisStore(redis.url);
  try {
    const receivers = await Promise.all(ports.map((port, number) => start("receiver", number, port)));
    const workers = await Promise.all(Array.from({ length: workerCount }, (_, number) => start("worker", number)));
    const reconciler = await start("reconciler", 0);
    const reconcile = async (since: number): Promise<readonly string[]> => {
      reconciler.child.send({ repositories: scene.repositories, since });
      const [found] = await once(reconciler.child, "message");
      return found;
    };
    const since = Date.now();
    // From now on it knows all branches and tags.
    await reconcile(since);

    const deliveries = collectDeliveries(scene.sandbox);
    const workerKiller = createKiller(workers);
    workerKiller.strikeEvery(200, 800);
    const receiverKiller = createKiller(receivers);
    let redisRestarts = 0;
    let redisIsBack: Promise<void> | undefined;
    const restartRedis = async (): Promise<void> => {
      redisRestarts += 1;
      await redis.crash();
      await new Promise((resolve) => setTimeout(resolve, redisIsAwayMs));
      await redis.start();
    };
    await sendStatuses(scene, deliveries, {
      count: statuses,
      onBatch(sent, batch) {
        // By events and not by time: what is sent while one is away is lost to it, on slow machines as on quick ones.
        if (batch % batchesPerReceiver === 1) setTimeout(receiverKiller.strike, Math.random() * 100);
        if (sent < statuses / 2 || redisIsBack) return;
        redisIsBack = restartRedis();
        // That it failed is told when it is waited for.
        redisIsBack.catch(() => {});
      },
    });
    await redisIsBack;
    await receiverKiller.stop();
    await Promise.all(receivers.map((receiver) => receiver.stop()));
    await changeInTheDark(scene, deliveries);

    // What is in the queue has to be handled before it can be told from what is lost.
    await drainQueue(redis.url);
    await reconcile(since);
    await workerKiller.stop();
    await drainQueue(redis.url);
    const foundAgain = await reconcile(since);
    for (const found of foundAgain) console.log(`found again: ${found}`);
    await drainQueue(redis.url);

    const { runs, problems } = readLogs(logs);
    for (const problem of new Set(problems)) console.log(`problem: ${problem}`);
    const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
    return {
      ...judgeFire({ sent: [...deliveries.all.values()], accounts: await readLedger(store), runs }),
      workerKills: sumOf(workers.map(({ kills }) => kills)),
      receiverKills: sumOf(receivers.map(({ kills }) => kills)),
      redisRestarts,
      crashes: sumOf(all.map(({ crashes }) => crashes)),
      problems: problems.length,
      foundAgain: foundAgain.length,
      seconds: Math.round((performance.now() - started) / 1_000),
    };
  } finally {
    await Promise.all(all.map((process) => process.stop()));
    close();
    await scene.sandbox.close();
  }
}
