import { runTool } from "../set-up/run-tool.mjs";

const halves = ["packages/core/scripts/corpus.ts", "packages/webhooks/scripts/corpus.ts"];

/**
 * Examines a corpus of recordings: its REST answers, then its webhook payloads. With `--json` both make one object.
 *
 * @param {readonly string[]} words
 * @returns {Promise<number>} the exit code: 0 passed, 1 below a bar, 2 no corpus to read.
 */
export async function corpusCommand(words) {
  const asJson = words.includes("--json");
  /** @type {string[]} */
  const outputs = [];
  let exitCode = 0;
  for (const script of halves) {
    /** @type {string[]} */
    const lines = [];
    const take = asJson ? { onLine: (/** @type {string} */ line) => lines.push(line) } : {};
    const code = await runTool("tsx", ["--conditions=@bucketkit/source", script, ...words], take);
    outputs.push(lines.join("\n"));
    exitCode = Math.max(exitCode, code);
    if (code > 1 || words.some((word) => ["--help", "-h"].includes(word))) break;
  }
  if (asJson) console.log(exitCode > 1 ? outputs.join("\n") : merge(outputs, exitCode));
  return exitCode;
}

/**
 * @param {readonly string[]} outputs
 * @param {number} exitCode
 */
function merge([rest = "{}", webhooks = "{}"], exitCode) {
  return JSON.stringify({ ...JSON.parse(rest), ok: exitCode === 0, webhooks: JSON.parse(webhooks) }, undefined, 2);
}
