import { walkers } from "./walkers.js";

/** Walks the list in a process of its own: `page-worker.ts <walker> <base URL>` prints its numbers as JSON. */
const [name = "", baseUrl = ""] = process.argv.slice(2);
const walk = await walkers[name]?.(baseUrl);
if (!walk) throw new Error(`There is no walker ${name}.`);
// The first request of a process pays for loading fetch; that is measured elsewhere.
await (await fetch(`${baseUrl}/repositories/acme/widgets/pullrequests?page=200`)).text();
let rss = 0;
const watch = setInterval(() => {
  rss = Math.max(rss, process.memoryUsage.rss());
}, 5);
const cpu = process.cpuUsage();
const start = performance.now();
const items = await walk();
const wallMs = performance.now() - start;
const { user, system } = process.cpuUsage(cpu);
clearInterval(watch);
console.log(
  JSON.stringify({
    items,
    wallMs,
    cpuMs: (user + system) / 1000,
    rssMb: Math.max(rss, process.memoryUsage.rss()) / 2 ** 20,
  }),
);
process.exit(0);
