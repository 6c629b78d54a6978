import { clients } from "./clients.js";

/** Measures one client in a process of its own: `worker.ts <client> <base URL> <concurrency> <warm-up> <requests>` prints its numbers as JSON. */
const [name = "", baseUrl = "", concurrency = "1", warmUp = "1", requests = "1"] = process.argv.slice(2);
const call = await clients[name]?.(baseUrl);
if (!call) throw new Error(`There is no client ${name}.`);

async function load(total: number): Promise<void> {
  let left = total;
  await Promise.all(
    Array.from({ length: Number(concurrency) }, async () => {
      while (left-- > 0) await call?.();
    }),
  );
}

await load(Number(warmUp));
const cpu = process.cpuUsage();
const start = performance.now();
await load(Number(requests));
const wall = performance.now() - start;
const { user, system } = process.cpuUsage(cpu);
console.log(
  JSON.stringify({ cpuMicros: (user + system) / Number(requests), wallMicros: (wall * 1000) / Number(requests) }),
);
process.exit(0);
