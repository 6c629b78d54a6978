import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { runTool } from "./run-tool.mjs";

const node = (script: string) => ["--eval", script];

describe("runTool", () => {
  it.each([0, 1, 42])("answers with the exit code %d of the tool", async (code) => {
    expect(await runTool("node", node(`process.exit(${code})`), { onLine: () => {} })).toBe(code);
  });

  it("answers as a shell when a signal ended the tool", async () => {
    expect(await runTool("node", node('process.kill(process.pid, "SIGKILL")'), { onLine: () => {} })).toBe(128 + 9);
  });

  it("hands over whole lines of both outputs, the last one without a line break as well", async () => {
    const lines: string[] = [];
    const script = 'process.stdout.write("a"); process.stdout.write("b\\r\\nc"); process.stderr.write("d\\n")';
    await runTool("node", node(script), { onLine: (line) => lines.push(line) });
    expect(lines.toSorted()).toEqual(["ab", "c", "d"]);
  });

  it("finds the commands of the workspace and tells them to report to nobody", async () => {
    const lines: string[] = [];
    const script = "console.log(process.env.TURBO_TELEMETRY_DISABLED, process.env.DO_NOT_TRACK, process.env.EXTRA)";
    await runTool("node", node(script), { env: { EXTRA: "extra" }, onLine: (line) => lines.push(line) });
    expect(lines).toEqual(["1 1 extra"]);
    expect(await runTool("turbo", ["--version"], { onLine: (line) => lines.push(line) })).toBe(0);
  });

  it("rejects when there is no such command", async () => {
    await expect(runTool("no-such-command-anywhere", [], { onLine: () => {} })).rejects.toThrow("ENOENT");
  });

  it.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("leaves it to the tool how to end on %s", async (signal) => {
    const tool = `process.on("${signal}", () => process.exit(7)); setInterval(() => {}, 1000); console.log("ready")`;
    const module = JSON.stringify(new URL("./run-tool.mjs", import.meta.url).href);
    const wrapper = `import(${module}).then(({ runTool }) => runTool("node", ["--eval", ${JSON.stringify(tool)}])).then((code) => process.exit(code))`;
    const child = spawn(process.execPath, node(wrapper), { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    child.kill(signal);
    expect(await once(child, "exit")).toEqual([7, null]);
  });
});
