import { writeFile } from "node:fs/promises";
import { collectSamples, type Sample } from "./samples/collect-samples.js";

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: npm run sandbox:samples -- <file>");
  process.exit(2);
}
const samples = await collectSamples();
const again = await collectSamples();
if (comparable(samples) !== comparable(again)) {
  console.error("The same scene was answered differently the second time: the sandbox is not deterministic.");
  process.exitCode = 1;
}
await writeFile(file, samples.map((sample) => `${JSON.stringify(sample)}\n`).join(""));
console.log(`${samples.length} samples, the same in two runs, written to ${file}`);

/** What has to be the same in every run: everything but request ids and the port of the receiver. */
function comparable(list: readonly Sample[]): string {
  return JSON.stringify(list.map(({ requestId: _, ...sample }) => sample)).replace(/127\.0\.0\.1:\d+/g, "receiver");
}
