import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../src/index.js";
import { type ApiCall, createApiCall } from "./api-client.js";
import { git, gitEnvironment } from "./run-git.js";
import { smallSeed } from "./seeds.js";

let sandbox: Sandbox;
let call: ApiCall;
let directory: string;

beforeAll(async () => {
  sandbox = await createSandbox({ seed: smallSeed });
  call = createApiCall(sandbox);
});
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "import-"));
  return () => rm(directory, { recursive: true, force: true });
});
afterAll(() => sandbox.close());

async function commitFile(work: string, name: string, content: string): Promise<string> {
  await writeFile(join(work, name), content);
  await git(work, "add", "--all");
  await git(work, "commit", "--quiet", "-m", `Write ${name}`);
  return git(work, "rev-parse", "HEAD");
}

describe("importRepository()", () => {
  it("imports a repository named by a folder inside it, and by its .git", async () => {
    const source = join(directory, "日本");
    await git(directory, "init", "--quiet", "--initial-branch", "main", source);
    await mkdir(join(source, "deep/down"), { recursive: true });
    const head = await commitFile(source, "deep/down/a.txt", "a\n");
    for (const [folder, repoSlug] of [
      ["deep/down", "inside"],
      [".git", "dot-git"],
      [".git/objects", "objects"],
    ] as const) {
      const imported = await sandbox.importRepository({ path: join(source, folder), repoSlug });
      expect(imported.branches).toEqual({ main: head });
    }
    expect((await sandbox.importRepository({ path: join(source, "deep") })).fullName).toBe("acme/repository");
    await expect(sandbox.importRepository({ path: source, repoSlug: "日本" })).rejects.toThrow(/slug/);
  });

  it("takes the branch around a detached commit for the main branch where none has a usual name", async () => {
    const source = join(directory, "source");
    await git(directory, "init", "--quiet", "--initial-branch", "a-side", source);
    await commitFile(source, "a.txt", "a\n");
    await git(source, "switch", "--quiet", "--create", "trunk/größe");
    await commitFile(source, "b.txt", "b\n");
    await git(source, "switch", "--quiet", "--detach");
    const { fullName } = await sandbox.importRepository({ path: source, repoSlug: "around" });
    expect((await call("GET", `/repositories/${fullName}`)).body.mainbranch.name).toBe("trunk/größe");
  });

  it("imports a local repository, worktree or detached checkout without touching it", async () => {
    const source = join(directory, "source");
    await git(directory, "init", "--quiet", "--initial-branch", "trunk", source);
    const first = await commitFile(source, "a.txt", "a\n");
    await git(source, "worktree", "add", "--quiet", "-b", "side", join(directory, "linked"));
    const before = await git(source, "for-each-ref");
    const imported = await sandbox.importRepository({ path: source, repoSlug: "imported" });
    expect(imported.branches).toEqual({ trunk: first, side: first });
    expect((await call("GET", "/repositories/acme/imported")).body.mainbranch.name).toBe("trunk");
    const linked = await sandbox.importRepository({ path: join(directory, "linked") });
    expect(linked.fullName).toBe("acme/linked");
    expect((await call("GET", "/repositories/acme/linked")).body.mainbranch.name).toBe("side");
    await git(source, "checkout", "--quiet", "--detach");
    await sandbox.importRepository({ path: source, repoSlug: "detached" });
    expect((await call("GET", "/repositories/acme/detached")).body.mainbranch.name).toBe("side");
    expect(await git(source, "for-each-ref")).toBe(before);
    await expect(sandbox.importRepository({ path: source, repoSlug: "imported" })).rejects.toThrow(/already/);
  });

  it("refuses to import what is no repository or has no whole history", async () => {
    await expect(sandbox.importRepository({ path: directory })).rejects.toThrow(/not a git repository/);
    await expect(sandbox.importRepository({ path: join(directory, "none") })).rejects.toThrow(/no folder/);
    await promisify(execFile)("git", ["clone", "--quiet", "--depth", "1", sandbox.gitUrl("team/widgets"), "shallow"], {
      cwd: directory,
      env: gitEnvironment,
    });
    await expect(sandbox.importRepository({ path: join(directory, "shallow") })).rejects.toThrow(/shallow/);
  });
});
