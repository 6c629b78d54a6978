import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runCommand } from "../../scripts/corpus/run-command.js";
import { specFolder } from "../facts/spec-folder.js";
import { pullRequest, writeCorpus } from "./small-corpus.js";

const request = { method: "GET", request: "/2.0/repositories/a/b/pullrequests/7", era: "2026-01" };
const corpus = (...words: string[]) => runCommand(words, specFolder);

describe("npm run corpus", () => {
  it("passes a good corpus and prints it as JSON when asked", () => {
    const { exitCode, output } = corpus(writeCorpus([{ body: pullRequest, ...request }]), "--json");
    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ ok: true, missed: [], answers: 1, unplaced: [] });
  });

  it("ends with 1 below a bar and says what was refused", () => {
    const { exitCode, output } = corpus(writeCorpus([{ body: { ...pullRequest, id: "7" }, ...request }]));
    expect(exitCode).toBe(1);
    expect(output).toContain("/id must be integer");
  });

  it("ends with 2 and a reason when there is no corpus", () => {
    expect(corpus("/nowhere")).toEqual({
      exitCode: 2,
      output: "There is no index.json in /nowhere. See npm run corpus -- --help.",
    });
    expect(corpus()).toMatchObject({ exitCode: 2, output: expect.stringContaining("Name one corpus folder.") });
    expect(corpus("a", "b")).toMatchObject({ exitCode: 2 });
    expect(corpus("--colour")).toMatchObject({ exitCode: 2, output: expect.stringContaining("--colour") });
  });

  it("explains itself from the command line", () => {
    const root = fileURLToPath(new URL("../../../../", import.meta.url));
    const { status, stdout } = spawnSync(process.execPath, ["packages/tooling/bin/corpus.mjs", "--help"], {
      cwd: root,
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining("Usage: npm run corpus") });
  });
});
