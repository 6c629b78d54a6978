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
  /** Requests made before the measured ones: few show what a script pays, many what a service pays. */
  readonly warmUp: number;
  readonly cpuMicros: number;
  readonly cpuRatio: number;
  readonly wallMicros: number;
  readonly wallRatio: number;
}

interface Sample {
  readonly cpuMicros: number;
  readonly wallMicros: number;
}

interface Load {
  readonly concurrency: number;
  readonly warmUp: number;
  readonly requests: number;
}

const loads: readonly Load[] = [
  { concurrency: 1, warmUp: 200, requests: 600 },
  { concurrency: 64, warmUp: 500, requests: 1500 },
  { concurrency: 1, warmUp: 3000, requests: 4000 },
  { concurrency: 64, warmUp: 3000, requests: 6000 },
];

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
      for (const load of loads) {
        for (const name of shuffled(names, round)) {
          const { concurrency, warmUp, requests } = load;
          const numbers = [concurrency, warmUp, requests].map(String);
          const { stdout } = await run(process.execPath, [
            "--import",
            "tsx",
            script("./worker.ts"),
            name,
            baseUrl,
            ...numbers,
          ]);
          const key = keyOf(load, name);
          samples.set(key, [...(samples.get(key) ?? []), JSON.parse(stdout) as Sample]);
        }
      }
      onRound(round + 1);
    }
    return loads.flatMap((load) => names.map((client) => compare(samples, client, load, names[0] ?? "")));
  } finally {
    server.stop();
  }
}

const keyOf = ({ concurrency, warmUp }: Load, client: string) => `${concurrency} ${warmUp} ${client}`;

function compare(
  samples: ReadonlyMap<string, readonly Sample[]>,
  client: string,
  load: Load,
  yardstick: string,
): RequestCost {
  const own = samples.get(keyOf(load, client)) ?? [];
  const floor = samples.get(keyOf(load, yardstick)) ?? [];
  const ratio = (field: keyof Sample) =>
    median(own.map((sample, index) => sample[field] / (floor[index]?.[field] ?? Number.NaN)));
  return {
    client,
    concurrency: load.concurrency,
    warmUp: load.warmUp,
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
