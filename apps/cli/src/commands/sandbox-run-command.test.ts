import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createProgram } from "../program.js";

let directory: string;
const errors: string[] = [];
beforeEach(async () => {
  // Names with spaces are usual on some systems.
  directory = await mkdtemp(join(tmpdir(), "sandbox run "));
  errors.splice(0);
  vi.spyOn(console, "error").mockImplementation((text: unknown) => void errors.push(String(text)));
});
afterEach(async () => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(directory, { recursive: true });
});

const seed = {
  repositories: [{ slug: "widgets", commits: [{ message: "Begin", files: { "README.md": "# Widgets\n" } }] }],
};

/** Runs a script in `bucketkit sandbox run`; tells what it wrote into the file of its first parameter, and the exit code. */
async function runScript(source: string, ...flags: readonly string[]) {
  const script = join(directory, "script.mjs");
  const seedFile = join(directory, "seed.json");
  const output = join(directory, "output");
  const prelude = `import { writeFileSync } from "node:fs"; const say = (text) => writeFileSync(${JSON.stringify(output)}, String(text));\n`;
  await Promise.all([
    writeFile(script, prelude + source),
    writeFile(seedFile, JSON.stringify(seed)),
    writeFile(output, ""),
  ]);
  const command = ["sandbox", "run", "--seed", seedFile, ...flags, "--", process.execPath, script];
  await createProgram().parseAsync(["node", "bucketkit", ...command]);
  return { said: await readFile(output, "utf8"), code: process.exitCode };
}

const callApi = `
  const basic = Buffer.from(process.env.BITBUCKET_EMAIL + ":" + process.env.BITBUCKET_API_TOKEN).toString("base64");
  const answer = await fetch("https://api.bitbucket.org/2.0/repositories/acme/widgets", { headers: { Authorization: "Basic " + basic } });
`;

describe("bucketkit sandbox run", () => {
  it("lets a script with hard-coded URLs and global fetch see the seeded sandbox, and exits as the script does", async () => {
    const { said, code } = await runScript(
      `${callApi} say((await answer.json()).links.html.href); process.exitCode = 5;`,
    );
    expect(said).toBe("https://bitbucket.org/acme/widgets");
    expect(code).toBe(5);
    expect(errors).toEqual([]);
  });

  it("exits with 3 when nothing came through, whatever the script exits with", async () => {
    const { code } = await runScript("say(1)");
    expect(code).toBe(3);
    expect(errors).toEqual(["bucketkit: no request came through the sandbox"]);
  });

  it("replaces credentials for Bitbucket, and keeps them with --keep-env", async () => {
    vi.stubEnv("BITBUCKET_API_TOKEN", "of-the-user");
    const script = `${callApi} say(answer.status + " " + (process.env.BITBUCKET_API_TOKEN === "of-the-user"));`;
    expect((await runScript(script)).said).toBe("200 false");
    expect((await runScript(script, "--keep-env")).said).toBe("401 true");
  });

  it("names the hosts that it refused", async () => {
    await runScript(`${callApi} await fetch("https://example.com/").catch((error) => say(error.message));`);
    expect(errors).toEqual(["bucketkit: refused a connection to example.com:443"]);
  });

  it("ends what the command leaves behind", async () => {
    const left = `import { spawn } from "node:child_process"; ${callApi}
      const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" }); child.unref(); say(child.pid); process.exit();`;
    const { said } = await runScript(left);
    await expect(promisify(execFile)("kill", ["-0", said])).rejects.toThrow();
  });

  it("hands on a signal and tells by the exit code what ended the command", async () => {
    const stopped = runScript(
      `${callApi} say("ready"); process.kill(process.ppid, "SIGUSR2"); setInterval(() => {}, 1000);`,
    );
    expect(await stopped).toMatchObject({ said: "ready", code: 128 + 12 });
  });

  it("says which command there is not, and what is wrong with a seed", async () => {
    const run = (...parameters: readonly string[]) =>
      createProgram().parseAsync(["node", "bucketkit", "sandbox", "run", ...parameters]);
    await expect(run("--", "no-such-command-here")).rejects.toThrow("There is no command no-such-command-here.");
    const file = join(directory, "seed.yaml");
    await writeFile(file, "repositories:\n  - slugg: widgets\n");
    await expect(run("--seed", file, "--", "true")).rejects.toThrow(/seed\.yaml:2:\d+: .*slugg/);
  });
});
