import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { median } from "../median.js";
import { serverProcess } from "../server-process.js";
import { walkers } from "./walkers.js";

/** What walking 200 pages of 100 items takes. */
export interface PageCost {
  readonly walker: string;
  /** Milliseconds the server waits for each page. */
  readonly delay: number;
  readonly wallMs: number;
  readonly wallRatio: number;
  readonly cpuMs: number;
  readonly cpuRatio: number;
  readonly rssMb: number;
}

interface Sample {
  readonly items: number;
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly rssMb: number;
}

const run = promisify(execFile);
const worker = fileURLToPath(new URL("./page-worker.ts", import.meta.url));
const names = Object.keys(walkers);

/** Walks the list in interleaved rounds, each walker in a fresh process; a slow server needs fewer rounds to tell. */
export async function measurePages(rounds: number): Promise<PageCost[]> {
  return [...(await measure(0, rounds)), ...(await measure(50, Math.min(2, rounds)))];
}

async function measure(delay: number, rounds: number): Promise<PageCost[]> {
  const server = await serverProcess(fileURLToPath(new URL("./page-server.ts", import.meta.url)), [String(delay)]);
  try {
    const samples = new Map<string, Sample[]>(names.map((name) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      for (const name of round % 2 ? [...names].reverse() : names) {
        const { stdout } = await run(process.execPath, ["--import", "tsx", worker, name, server.baseUrl]);
        const sample = JSON.parse(stdout) as Sample;
        if (sample.items !== 20_000) throw new Error(`${name} saw ${sample.items} items instead of 20,000.`);
        samples.get(name)?.push(sample);
      }
    }
    const floor = samples.get(names[0] ?? "") ?? [];
    return names.map((walker) => {
      const own = samples.get(walker) ?? [];
      const ratio = (field: "wallMs" | "cpuMs") =>
        median(own.map((sample, index) => sample[field] / (floor[index]?.[field] ?? Number.NaN)));
      const middle = (field: keyof Sample) => median(own.map((sample) => sample[field]));
      return {
        walker,
        delay,
        wallMs: middle("wallMs"),
        wallRatio: ratio("wallMs"),
        cpuMs: middle("cpuMs"),
        cpuRatio: ratio("cpuMs"),
        rssMb: middle("rssMb"),
      };
    });
  } finally {
    server.stop();
  }
}
