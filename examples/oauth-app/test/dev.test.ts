import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

it("`npm run dev` serves the app on a local Bitbucket, and ends when it is told to", async () => {
  const tsx = join(dirname(createRequire(import.meta.url).resolve("tsx/package.json")), "dist/cli.mjs");
  const script = fileURLToPath(new URL("../src/dev/dev.ts", import.meta.url));
  const child = spawn(process.execPath, [tsx, "--conditions=@bucketkit/source", script], {
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  try {
    let url: string | undefined;
    for await (const line of createInterface(child.stdout)) {
      url = /^The app: (\S+)/.exec(line)?.[1];
      if (url) break;
    }
    const page = await fetch(url ?? "");
    expect(await page.text()).toContain("Sign in with Bitbucket");
  } finally {
    child.kill("SIGTERM");
  }
  expect((await ended)[0]).toBe(0);
}, 40_000);
