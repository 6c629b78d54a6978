import { execFileSync } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeAtExit } from "./end-cleanly.js";

const verbs = ["Add", "Rename", "Speed up", "Document", "Test", "Simplify", "Fix"];
const things = ["the parser", "the cache", "the index", "the report", "the search", "the settings"];

/** Makes a git repository with a history that is the same every time, and resolves with its path; it goes at the latest when the process ends. */
export async function seededRepository(commits: number): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "bucketkit-demo-"));
  removeAtExit(path);
  execFileSync("git", ["init", "--quiet", "--bare", "--initial-branch=main", path]);
  execFileSync("git", ["-C", path, "fast-import", "--quiet"], { input: history(commits) });
  return path;
}

function history(commits: number): string {
  let stream = "";
  for (let number = 1; number <= commits; number++) {
    // A small generator instead of Math.random keeps every hash the same.
    const dice = (number * 7919) % 1009;
    const message = `${verbs[dice % verbs.length]} ${things[dice % things.length]}`;
    const content = `export const change${number} = ${dice};\n`.repeat((dice % 9) + 1);
    const date = 1_700_000_000 + number * 3600;
    stream += `commit refs/heads/main\ncommitter Demo <demo@example.com> ${date} +0000\ndata ${message.length}\n${message}\n`;
    stream += `M 100644 inline src/module-${dice % 23}.ts\ndata ${content.length}\n${content}\n`;
  }
  return stream;
}
