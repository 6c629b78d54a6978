import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { repositoryRoot } from "../../src/set-up/repository-root.mjs";

const parameters = (script: string) => ["-c", `source .ci/suites.bash\ndeadline=60\n${script}`];

/** Runs a script that uses the suites of the CI entry points. */
function run(script: string) {
  const { status, stdout } = spawnSync("bash", parameters(script), { cwd: repositoryRoot, encoding: "utf8" });
  const lines = stdout.trimEnd().split("\n");
  return { status, lines, closing: lines.at(-1) };
}

const line = (passed: number, failed: number, code: number) =>
  `bash -c 'echo "${passed} passed, ${failed} failed"; exit ${code}'`;

describe.skipIf(process.platform === "win32")("counting of CI suites", () => {
  it("adds the tests and one for each suite", () => {
    expect(run(`tests 9 ${line(12, 0, 0)}\nsuite one 9 true\nsuite two 9 true\ncomplete=yes`)).toMatchObject({
      status: 0,
      closing: "14 passed, 0 failed",
    });
  });

  it("goes on after a failure, names it and exits with 1", () => {
    const { status, lines, closing } = run(
      `tests 9 ${line(12, 2, 1)}\nsuite one 9 false\nsuite two 9 true\ncomplete=yes`,
    );
    expect({ status, closing }).toEqual({ status: 1, closing: "13 passed, 3 failed" });
    expect(lines).toEqual(expect.arrayContaining(["failed: 2 of the tests", "failed: one"]));
  });

  it.each([
    ["without a result", "bash -c 'exit 3'", "0 passed, 1 failed"],
    ["without a result and with 0", "true", "0 passed, 1 failed"],
    ["with an error although no test failed", line(5, 0, 1), "5 passed, 1 failed"],
    ["with 0 although a test failed", line(5, 1, 0), "5 passed, 1 failed"],
    ["by a signal", "bash -c 'kill -KILL $$'", "0 passed, 1 failed"],
  ])("counts tests that end %s as failed", (_how, command, closing) => {
    expect(run(`tests 9 ${command}\ncomplete=yes`)).toMatchObject({ status: 1, closing });
  });

  it("stops a suite that hangs, also one that ignores the deadline of the script", () => {
    expect(run("suite slow 1 sleep 30\ncomplete=yes")).toMatchObject({ status: 1, closing: "0 passed, 1 failed" });
    expect(run("deadline=0\nsuite late 30 sleep 30\ncomplete=yes")).toMatchObject({
      status: 1,
      closing: "0 passed, 1 failed",
    });
  });

  it("prints one line of the closing form only, whatever the suites print", () => {
    const { lines } = run(`suite noisy 9 ${line(7, 7, 0)}\ncomplete=yes`);
    expect(lines.filter((text) => /^\d+ passed, \d+ failed$/.test(text))).toEqual(["1 passed, 0 failed"]);
  });

  it("gives suites no input", () => {
    expect(run("suite reads 9 cat\ncomplete=yes")).toMatchObject({ status: 0 });
  });

  it("fails when the script ends before its suites are through", () => {
    expect(run("suite one 9 true\nexit 0")).toMatchObject({ status: 1, closing: "1 passed, 1 failed" });
    expect(run(`suite one 9 true\necho "$undefined_variable"\ncomplete=yes`)).toMatchObject({
      status: 1,
      closing: "1 passed, 1 failed",
    });
  });

  it("answers SIGTERM at once with the closing line", async () => {
    const child = spawn("bash", parameters("suite slow 30 sleep 30\ncomplete=yes"), { cwd: repositoryRoot });
    const started = performance.now();
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (output === "") child.kill("SIGTERM");
      output += text;
    });
    const [status] = (await once(child, "close")) as [number];
    expect({ status, closing: output.trimEnd().split("\n").at(-1) }).toEqual({
      status: 1,
      closing: "0 passed, 1 failed",
    });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
