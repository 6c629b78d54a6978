import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Verdict } from "../check-repository.js";
import { renderTable } from "../render-table.js";

/** What the script said. */
export interface ScriptResult {
  readonly verdicts: readonly Verdict[];
  readonly table: string;
}

/** Runs the script as its own process, just as a user would, against the Bitbucket that the environment names. */
export async function runScript(env: Readonly<Record<string, string>>, repository: string): Promise<ScriptResult> {
  const script = fileURLToPath(new URL("./check-pull-requests.js", import.meta.url));
  const child = spawn(process.execPath, [script, "--repository", repository, "--json"], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number>((resolve, reject) =>
    child.once("error", reject).once("close", (code) => resolve(code ?? 1)),
  );
  const output = await text(child.stdout);
  if ((await ended) > 1) throw new Error("The script failed; its message stands above.");
  const verdicts = JSON.parse(output) as Verdict[];
  return { verdicts, table: renderTable(verdicts) };
}
