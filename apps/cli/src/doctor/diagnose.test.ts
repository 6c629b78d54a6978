import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSandbox, type Sandbox } from "@bucketkit/sandbox";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diagnose } from "./diagnose.js";
import { renderChecks } from "./render-checks.js";

let sandbox: Sandbox;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bucketkit-doctor-"));
  const git = (...parameters: string[]) =>
    execFileSync("git", ["-C", folder, "-c", "user.name=Zoe", "-c", "user.email=zoe@example.com", ...parameters]);
  git("init", "--quiet", "--initial-branch=main");
  git("commit", "--quiet", "--allow-empty", "--message=First");
  sandbox = await createSandbox();
  await sandbox.importRepository({ path: folder, repoSlug: "widgets" });
});

afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

const statesOf = (checks: Awaited<ReturnType<typeof diagnose>>) =>
  Object.fromEntries(checks.map(({ name, state }) => [name, state]));

describe("diagnose", () => {
  it("finds everything in order with a credential that works", async () => {
    const checks = await diagnose({ repository: "acme/widgets", folder, env: sandbox.credentials.env });
    expect(statesOf(checks)).toMatchObject({
      Node: "ok",
      git: "ok",
      credential: "ok",
      API: "ok",
      repository: "ok",
      "git access": "ok",
    });
    expect(checks.find(({ name }) => name === "git access")?.detail).toBe("1 branches by ls-remote");
    expect(renderChecks(checks)).toContain("Next: nothing; you are ready.");
    expect(JSON.stringify(checks)).not.toContain(sandbox.credentials.apiToken.token);
  });

  it("tries the first repository the credential sees when the folder is no clone of one", async () => {
    const checks = await diagnose({ repository: undefined, folder: tmpdir(), env: sandbox.credentials.env });
    expect(checks.find(({ name }) => name === "repository")?.detail).toBe("acme/widgets, main branch main");
  });

  it("takes the origin of the folder", async () => {
    execFileSync("git", ["-C", folder, "remote", "add", "origin", sandbox.gitUrl("acme/widgets")]);
    const checks = await diagnose({ repository: undefined, folder, env: sandbox.credentials.env });
    expect(statesOf(checks).repository).toBe("ok");
  });

  it("names the variables when there is no credential", async () => {
    const checks = await diagnose({ repository: undefined, folder, env: {} });
    expect(statesOf(checks)).toMatchObject({
      credential: "fail",
      API: "skip",
      repository: "skip",
      "git access": "skip",
    });
    expect(renderChecks(checks)).toMatch(/Next: .*BITBUCKET_EMAIL and BITBUCKET_API_TOKEN/);
  });

  it("says what the API said about a wrong token, and does not show it", async () => {
    const env = { ...sandbox.credentials.env, BITBUCKET_API_TOKEN: "wrong-canary-token" };
    const checks = await diagnose({ repository: "acme/widgets", folder, env });
    expect(statesOf(checks)).toMatchObject({ API: "fail", repository: "fail" });
    expect(JSON.stringify(checks)).toContain("answered 401");
    expect(JSON.stringify(checks)).not.toContain("canary");
  });

  it("shows wrong hosts as a check of their own, with the variable to correct", async () => {
    const env = { ...sandbox.credentials.env, BUCKETKIT_HOSTS: "{" };
    const checks = await diagnose({ repository: undefined, folder, env });
    expect(statesOf(checks)).toMatchObject({ hosts: "fail", API: "skip", repository: "skip", "git access": "skip" });
    expect(renderChecks(checks)).toMatch(/Next: Correct BUCKETKIT_HOSTS/);
  });

  it("sends to the network, not to the token, when nobody answers", async () => {
    const gone = await createSandbox();
    await gone.close();
    const checks = await diagnose({ repository: undefined, folder, env: gone.credentials.env });
    expect(renderChecks(checks)).toMatch(/Next: Check the network/);
  });

  it("tells a missing repository from a wrong credential", async () => {
    const checks = await diagnose({ repository: "acme/nothing", folder, env: sandbox.credentials.env });
    expect(statesOf(checks)).toMatchObject({ API: "ok", repository: "fail" });
  });
});
