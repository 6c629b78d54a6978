import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { median } from "../median.js";
import { serverProcess } from "../server-process.js";
import { clients } from "./clients.js";

/** Microseconds of one request, and how they compare with the yardstick of the same round. */
export interface RequestCost {
  readonly client: string;
  readonly concurrency: number;
  readonly cpuMicros: number;
  readonly cpuRatio: number;
  readonly wallMicros: number;
  readonly wallRatio: number;
}

interface Sample {
  readonly cpuMicros: number;
  readonly wallMicros: number;
}

const run = promisify(execFile);
const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Measures all clients in interleaved rounds, each in a fresh process against one server; ratios are medians of same-round ratios. */
export async function measureRequests(rounds: number, onRound: (done: number) => void): Promise<RequestCost[]> {
  const server = await serverProcess(script("./server.ts"));
  try {
    const { baseUrl } = server;
    const names = Object.keys(clients);
    const samples = new Map<string, Sample[]>();
    for (let round = 0; round < rounds; round++) {
      for (const [concurrency, requests] of [
        [1, 600],
        [64, 1500],
      ] as const) {
        for (const name of shuffled(names, round)) {
          const { stdout } = await run(process.execPath, [
            "--import",
            "tsx",
            script("./worker.ts"),
            name,
            baseUrl,
            `${concurrency}`,
            `${requests}`,
          ]);
          const key = `${concurrency} ${name}`;
          samples.set(key, [...(samples.get(key) ?? []), JSON.parse(stdout) as Sample]);
        }
      }
      onRound(round + 1);
    }
    return [1, 64].flatMap((concurrency) =>
      names.map((client) => compare(samples, client, concurrency, names[0] ?? "")),
    );
  } finally {
    server.stop();
  }
}

function compare(
  samples: ReadonlyMap<string, readonly Sample[]>,
  client: string,
  concurrency: number,
  yardstick: string,
): RequestCost {
  const own = samples.get(`${concurrency} ${client}`) ?? [];
  const floor = samples.get(`${concurrency} ${yardstick}`) ?? [];
  const ratio = (field: keyof Sample) =>
    median(own.map((sample, index) => sample[field] / (floor[index]?.[field] ?? Number.NaN)));
  return {
    client,
    concurrency,
    cpuMicros: median(own.map(({ cpuMicros }) => cpuMicros)),
    cpuRatio: ratio("cpuMicros"),
    wallMicros: median(own.map(({ wallMicros }) => wallMicros)),
    wallRatio: ratio("wallMicros"),
  };
}

/** Another order in each round, so that no client always follows the same one. */
function shuffled(names: readonly string[], round: number): string[] {
  const turn = (round * 3) % names.length;
  const rotated = [...names.slice(turn), ...names.slice(0, turn)];
  return round % 2 ? rotated.reverse() : rotated;
}
