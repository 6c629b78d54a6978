import { appendFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Results } from "./render-results.js";

/** Adds the numbers of one run to the history, one line of JSON each, so that a slow decline is seen. */
export async function keepHistory(results: Results): Promise<void> {
  const line = JSON.stringify({ date: new Date().toISOString().slice(0, 10), ...results });
  await appendFile(fileURLToPath(new URL("../history.ndjson", import.meta.url)), `${line}\n`);
}
