import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, inject, it } from "vitest";

const run = promisify(execFile);
const consumer = inject("consumer");
const commands = inject("tarballs").flatMap(({ manifest }) =>
  Object.keys(manifest.bin ?? {}).map((command) => ({ command, version: manifest.version ?? "" })),
);

describe("installed commands", () => {
  it("include bucketkit", () => {
    expect(commands.map(({ command }) => command)).toContain("bucketkit");
  });

  it.each(commands)("$command says its version", async ({ command, version }) => {
    const { stdout } = await run(join(consumer, "node_modules/.bin", command), ["--version"], { cwd: consumer });
    expect(stdout.trim()).toBe(version);
  });

  it.each(commands)("$command explains itself", async ({ command }) => {
    const { stdout } = await run(join(consumer, "node_modules/.bin", command), ["--help"], { cwd: consumer });
    expect(stdout).toContain(command);
  });
});

describe("bucketkit sandbox run, installed", () => {
  it("is Bitbucket to a script with hard-coded URLs", async () => {
    const script = `fetch("https://api.bitbucket.org/2.0/hook_events").then(async (answer) => console.log(answer.status, (await answer.json()).repository.links.events.href))`;
    const command = ["sandbox", "run", "--", process.execPath, "--eval", script];
    const { stdout } = await run(join(consumer, "node_modules/.bin/bucketkit"), command, { cwd: consumer });
    expect(stdout.trim()).toBe("200 https://api.bitbucket.org/2.0/hook_events/repository");
  });
});
