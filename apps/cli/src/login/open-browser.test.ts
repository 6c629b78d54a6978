import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openBrowser } from "./open-browser.js";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "open-browser-"));
});
afterEach(() => rm(directory, { recursive: true }));

describe.skipIf(process.platform === "win32")("openBrowser", () => {
  it.each([
    ["linux", "xdg-open"],
    ["darwin", "open"],
  ] as const)("hands the address on %s to %s as it is", async (platform, program) => {
    const file = join(directory, program);
    await writeFile(
      file,
      `#!/bin/sh\nprintf '%s\\n' "$@" > "${directory}/new" && mv "${directory}/new" "${directory}/opened"\n`,
    );
    await chmod(file, 0o755);
    vi.stubEnv("PATH", `${directory}:${process.env.PATH}`);
    const url = "http://127.0.0.1:1/start/a?b=$(touch x)&c='d'";
    openBrowser(url, platform);
    const opened = () => readFile(join(directory, "opened"), "utf8").catch(() => undefined);
    expect(await vi.waitUntil(opened, { timeout: 5_000 })).toBe(`${url}\n`);
  });

  it("is silent where there is no such program", async () => {
    vi.stubEnv("PATH", directory);
    openBrowser("http://127.0.0.1:1/", "linux");
    await new Promise((done) => setTimeout(done, 100));
  });
});
