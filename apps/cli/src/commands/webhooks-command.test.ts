import { apiTokenAuth, createBitbucket } from "@bucketkit/core";
import { createSandbox, type Sandbox } from "@bucketkit/sandbox";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createProgram } from "../program.js";

let sandbox: Sandbox;
let printed: string[];
let told: string[];
beforeEach(async () => {
  const commits = [
    { message: "Begin", files: { "README.md": "# Widgets\n" } },
    { message: "Lid", branch: "lid", files: { "lid.txt": "round\n" } },
  ];
  sandbox = await createSandbox({ seed: { repositories: [{ slug: "widgets", commits }] } });
  for (const [name, value] of Object.entries(sandbox.credentials.env)) vi.stubEnv(name, value);
  printed = [];
  told = [];
  vi.spyOn(console, "log").mockImplementation((text: unknown) => void printed.push(String(text)));
  vi.spyOn(console, "error").mockImplementation((text: unknown) => void told.push(String(text)));
});
afterEach(() => sandbox.close());

const repository = () => {
  const { email, token } = sandbox.credentials.apiToken;
  return createBitbucket({ auth: apiTokenAuth({ email, token }), hosts: sandbox.hosts }).repository("acme/widgets");
};
const tail = (...words: string[]) =>
  createProgram().parseAsync(["node", "bucketkit", "webhooks", "tail", "acme/widgets", ...words]);

async function begin(...words: string[]): Promise<Promise<unknown>[]> {
  const running = tail(...words);
  await Promise.race([running, vi.waitUntil(() => told.length > 0, { timeout: 5_000 })]);
  return [running];
}

const openPullRequest = () =>
  repository().pullRequests.create({ title: "A \u001b[31mround\u202e lid", source: { branch: { name: "lid" } } });

describe("bucketkit webhooks tail", () => {
  it("prints what happens, without what steers a terminal, and takes its webhook away", async () => {
    const [running] = await begin("--limit", "2");
    expect(told).toEqual([
      expect.stringMatching(/^Listening at http:\/\/127\.0\.0\.1:\d+\/ to \d\d events of acme\/widgets/),
    ]);
    await openPullRequest();
    await repository().pullRequest(1).approve();
    await running;
    expect(printed).toEqual([
      expect.stringMatching(/^\S+Z {2}pullrequest:created {2}acme\/widgets {2}#1 A {2}\[31mround {2}lid {2}by /),
      expect.stringMatching(/pullrequest:approved/),
    ]);
    for (const steering of ["\u001b", "\u202e"]) expect(printed.join("")).not.toContain(steering);
    expect(await repository().webhooks.list().toArray()).toEqual([]);
  });

  it("prints lines of JSON for programs, of the events that were asked for", async () => {
    const [running] = await begin("--json", "--limit", "1", "--event", "pullrequest:approved");
    await openPullRequest();
    await repository().pullRequest(1).approve();
    await running;
    expect(printed).toHaveLength(1);
    expect(JSON.parse(printed[0] ?? "")).toMatchObject({
      event: "pullrequest:approved",
      delivery: { attempt: 1 },
      payload: { pullrequest: { id: 1 } },
    });
  });

  it.each([
    ["Ctrl+C", () => process.emit("SIGINT")],
    [
      "the end of who reads what it prints",
      () => process.stdout.emit("error", Object.assign(new Error(), { code: "EPIPE" })),
    ],
  ])("takes its webhook away after %s", async (_what, stop) => {
    const ignore = () => undefined;
    process.stdout.on("error", ignore);
    const [running] = await begin();
    stop();
    await running;
    process.stdout.off("error", ignore);
    expect(await repository().webhooks.list().toArray()).toEqual([]);
  });

  it.each([
    ["--limit", "0"],
    ["--limit", "many"],
    ["--port", "70000"],
  ])("refuses %s %s", async (...words) => {
    const exit = vi.spyOn(process, "exit").mockImplementation(() => {
      throw new Error("exit");
    });
    const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    await expect(tail(...words)).rejects.toThrow("exit");
    expect(exit).toHaveBeenCalledWith(1);
    expect(said.mock.calls.join()).toMatch(/must be a whole number from/);
  });

  it("leaves the webhook of somebody else alone", async () => {
    const url = "http://127.0.0.1:9/";
    await repository().webhooks.create({ url, events: ["repo:push"], secret: "theirs" });
    await expect(tail("--url", url)).rejects.toThrow(/already/);
    expect(await repository().webhooks.list().toArray()).toMatchObject([{ url, events: ["repo:push"] }]);
  });

  it("refuses ended events with their day", async () => {
    await expect(tail("--event", "issue:created")).rejects.toThrow(/2026-08-20/);
  });

  it("says that Bitbucket itself needs a tunnel", async () => {
    vi.stubEnv("BUCKETKIT_HOSTS", "");
    await expect(tail()).rejects.toThrow(/tunnel/);
  });
});
