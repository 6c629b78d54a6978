import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { repositoryRoot } from "./repository-root.mjs";

const bin = join(repositoryRoot, "packages/tooling/bin");
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "set-up-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function start(script: string, { nodeVersion, path }: { nodeVersion?: string; path?: string }) {
  const preload = join(folder, "version.cjs");
  writeFileSync(
    preload,
    nodeVersion ? `Object.defineProperty(process, "versions", { value: { node: "${nodeVersion}" } });` : "",
  );
  const { status, stderr } = spawnSync(process.execPath, ["--require", preload, join(bin, script), "unknown"], {
    encoding: "utf8",
    env: { ...process.env, ...(path === undefined ? {} : { PATH: path }) },
  });
  return { status, stderr };
}

describe("every command", () => {
  it.each(["set-up.mjs", "run-tasks.mjs", "demo.mjs"])(
    "%s refuses an older Node before anything else, and says what to do",
    (script) => {
      for (const nodeVersion of ["12.22.12", "18.20.8", "20.18.3"]) {
        expect(start(script, { nodeVersion })).toEqual({
          status: 1,
          stderr: expect.stringMatching(
            `^bucketkit needs Node 20.19 or later. This is Node ${nodeVersion} .*\nInstall a newer one`,
          ),
        });
      }
    },
  );

  it.each(["20.19.0", "20.20.2", "22.0.0", "100.0.0"])("goes on with Node %s", (nodeVersion) => {
    expect(start("run-tasks.mjs", { nodeVersion }).stderr).toContain('Unknown task "unknown"');
  });

  it("asks for the Node that package.json names", () => {
    const { engines } = JSON.parse(readFileSync(join(repositoryRoot, "package.json"), "utf8")) as {
      engines: { node: string };
    };
    expect(engines.node).toBe(">=20.19");
  });
});

// The stand-in is a shell script.
describe.skipIf(process.platform === "win32")("set-up", () => {
  it("refuses an older git, and says what to do", () => {
    const git = join(folder, "git");
    writeFileSync(git, "#!/bin/sh\necho git version 2.37.9\n");
    chmodSync(git, 0o755);
    expect(start("demo.mjs", { path: [folder, process.env.PATH].join(delimiter) })).toEqual({
      status: 1,
      stderr: "bucketkit needs git 2.38 or later. This is git 2.37.9. Update git and run the command again.\n",
    });
  });

  it("says so when there is no git", () => {
    expect(start("demo.mjs", { path: folder })).toEqual({
      status: 1,
      stderr: expect.stringContaining("no git answers in the path"),
    });
  });
});
