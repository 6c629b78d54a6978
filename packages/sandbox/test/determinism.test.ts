import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../src/index.js";
import { createApiCall } from "./api-client.js";
import { git } from "./run-git.js";
import { randomHistory, smallSeed } from "./seeds.js";

let sandboxes: readonly Sandbox[];

beforeAll(async () => {
  sandboxes = await Promise.all(
    [1, 2].map(async () => {
      const sandbox = await createSandbox({
        seed: { repositories: [{ slug: "history", commits: randomHistory(3, 40) }] },
      });
      await sandbox.seed({ ...smallSeed, consumers: { app: { callbackUrl: "http://127.0.0.1:1/" } } });
      return sandbox;
    }),
  );
});
afterAll(() => Promise.all(sandboxes.map((sandbox) => sandbox.close())));

/** What each sandbox says, without the port that it listens on. */
async function eachSays(ask: (sandbox: Sandbox) => Promise<string>): Promise<readonly string[]> {
  return Promise.all(
    sandboxes.map(async (sandbox) =>
      (await ask(sandbox)).replaceAll(sandbox.url, "").replaceAll(new URL(sandbox.url).host, ""),
    ),
  );
}

describe("two sandboxes with the same seed", () => {
  it.each([
    "/user",
    "/workspaces/team",
    "/workspaces/team/members",
    "/repositories/team/widgets",
    "/repositories/team/widgets/refs?pagelen=100",
    "/repositories/team/widgets/pullrequests/1",
    "/repositories/team/widgets/commits?pagelen=100",
    "/repositories/acme/history/commits?pagelen=100",
    "/repositories/acme/history/src/main/?max_depth=5&pagelen=100",
  ])("answer %s alike: ids, hashes, dates and links", async (path) => {
    const [first, second] = await eachSays(async (sandbox) => {
      const { status, text } = await createApiCall(sandbox)("GET", path);
      return `${status} ${text}`;
    });
    expect(first).toMatch(/^200 \{/);
    expect(second).toBe(first);
  });

  it("have the same objects behind their refs, and the same keys of consumers", async () => {
    const [first, second] = await eachSays((sandbox) => git(".", "ls-remote", sandbox.gitUrl("history", "apiToken")));
    expect(first?.split("\n").length).toBeGreaterThan(2);
    expect(second).toBe(first);
    expect(sandboxes[1]?.oauth.consumers).toEqual(sandboxes[0]?.oauth.consumers);
  });

  it("make the next thing alike, and no secrets alike", async () => {
    const made = await Promise.all(
      sandboxes.map((sandbox) => createApiCall(sandbox)("POST", "/repositories/acme/next", { json: {} })),
    );
    expect(made[0]?.body.uuid).toBe(made[1]?.body.uuid);
    expect(sandboxes[0]?.credentials.apiToken.token).not.toBe(sandboxes[1]?.credentials.apiToken.token);
  });
});
