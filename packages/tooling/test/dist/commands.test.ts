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
