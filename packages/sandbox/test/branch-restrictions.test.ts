import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox, type SeededUser } from "../src/index.js";
import { type ApiCall, basic, createApiCall } from "./api-client.js";
import { git } from "./run-git.js";
import { smallSeed } from "./seeds.js";

const repository = "/repositories/team/widgets";
let sandbox: Sandbox;
let call: ApiCall;
let directory: string;
let work: string;
let rin: SeededUser;
const events: string[] = [];

beforeAll(async () => {
  sandbox = await createSandbox();
  const { users } = await sandbox.seed(smallSeed);
  rin = users.rin as SeededUser;
  call = createApiCall(sandbox);
  sandbox.onEvent(({ event }) => void events.push(event));
});
beforeEach(async () => {
  await sandbox.reset();
  directory = await mkdtemp(join(tmpdir(), "branch-restrictions-"));
  work = join(directory, "work");
  await git(directory, "clone", "--quiet", urlOf("x-bitbucket-api-token-auth", rin.apiToken), "work");
  return () => rm(directory, { recursive: true, force: true });
});
afterAll(() => sandbox.close());

function urlOf(name: string, secret: string): string {
  const url = new URL(sandbox.gitUrl("team/widgets"));
  url.username = name;
  url.password = secret;
  return url.href;
}

async function commit(name: string): Promise<void> {
  await writeFile(join(work, name), `${name}\n`);
  await git(work, "add", "--all");
  await git(work, "commit", "--quiet", "-m", `Write ${name}`);
}

async function restrict(fields: Readonly<Record<string, unknown>>): Promise<number> {
  const json = { branch_match_kind: "glob", pattern: "main", ...fields };
  const answer = await call("POST", `${repository}/branch-restrictions`, { json });
  expect(answer.status).toBe(201);
  return answer.body.id as number;
}

const push = (...refs: readonly string[]) => git(work, "push", "origin", ...refs);
const head = (branch: string) => git(directory, "ls-remote", urlOf("x-bitbucket-api-token-auth", rin.apiToken), branch);

describe("several restrictions of one branch", () => {
  it("let through whom one of them names", async () => {
    await restrict({ kind: "push", users: [] });
    await restrict({ kind: "push", pattern: "*", users: [{ uuid: rin.uuid }] });
    await commit("named.txt");
    await push("HEAD:main");
    expect((await call("GET", `${repository}/src/main/named.txt`)).text).toBe("named.txt\n");
  });
});

describe("a merge that closes its source branch", () => {
  it("leaves a branch that a restriction keeps from being deleted", async () => {
    await restrict({ kind: "delete", pattern: "feature/*" });
    const merged = await call("POST", `${repository}/pullrequests/1/merge`, { json: { close_source_branch: true } });
    expect(merged.body.state).toBe("MERGED");
    expect((await call("GET", `${repository}/refs/branches/feature/two`)).status).toBe(200);
  });
});

describe("a push that a branch restriction forbids", () => {
  it("is declined in Bitbucket's words, moves nothing and tells nobody", async () => {
    await restrict({ kind: "push", users: [] });
    const before = await head("refs/heads/main");
    await commit("new");
    events.length = 0;
    await expect(push("main")).rejects.toThrow(
      /remote: Permission denied to update branch main\.[\s\S]*! \[remote rejected\] main -> main \(pre-receive hook declined\)/,
    );
    expect(await head("refs/heads/main")).toBe(before);
    expect(events).toEqual([]);
    // The same commit elsewhere is welcome.
    await push("main:refs/heads/elsewhere");
    expect(await head("refs/heads/elsewhere")).toContain(await git(work, "rev-parse", "HEAD"));
    expect(events).toEqual(["repo:push"]);
  });

  it("takes the other branches of the push along", async () => {
    await restrict({ kind: "push", users: [] });
    await commit("new");
    await expect(push("main", "main:refs/heads/elsewhere")).rejects.toThrow(/pre-receive hook declined/);
    expect(await head("refs/heads/elsewhere")).toBe("");
  });

  it("passes for the people that the restriction names, and for nobody else, owners included", async () => {
    await restrict({ kind: "push", users: [{ uuid: rin.uuid }] });
    await commit("new");
    await push("main");
    const { apiToken } = sandbox.credentials;
    await commit("newer");
    await expect(git(work, "push", urlOf(apiToken.gitUser, apiToken.token), "main")).rejects.toThrow(
      /Permission denied to update branch main/,
    );
  });

  it("passes again when the restriction is gone", async () => {
    const id = await restrict({ kind: "push", users: [] });
    await commit("new");
    await expect(push("main")).rejects.toThrow();
    expect((await call("DELETE", `${repository}/branch-restrictions/${id}`)).status).toBe(204);
    await push("main");
    expect(await head("refs/heads/main")).toContain(await git(work, "rev-parse", "HEAD"));
  });

  it("is one that rewrites history, where only that is forbidden", async () => {
    await restrict({ kind: "force", pattern: "*" });
    await commit("new");
    await push("main");
    await push("main:refs/heads/topic/new");
    const before = await head("refs/heads/main");
    await git(work, "commit", "--quiet", "--amend", "-m", "Otherwise");
    await expect(push("--force", "main")).rejects.toThrow(
      /remote: Permission denied to rewrite the history of branch main/,
    );
    await expect(push("--force", "main:refs/heads/topic/new")).rejects.toThrow(/branch topic\/new/);
    expect(await head("refs/heads/main")).toBe(before);
    await push("--delete", "topic/new");
  });

  it("is one that deletes the branch, where only that is forbidden", async () => {
    await restrict({ kind: "delete", pattern: "feature/*" });
    await expect(push("--delete", "feature/two")).rejects.toThrow(/Permission denied to delete branch feature\/two/);
    expect(await head("refs/heads/feature/two")).not.toBe("");
    await git(work, "checkout", "--quiet", "feature/two");
    await commit("three");
    await push("feature/two");
    await git(work, "commit", "--quiet", "--amend", "-m", "Otherwise");
    await push("--force", "feature/two");
  });

  it("is told by the branching model as well", async () => {
    await restrict({
      kind: "push",
      branch_match_kind: "branching_model",
      branch_type: "feature",
      pattern: "",
      users: [],
    });
    await restrict({ kind: "delete", branch_match_kind: "branching_model", branch_type: "development", pattern: "" });
    await commit("new");
    await expect(push("main:refs/heads/feature/three")).rejects.toThrow(/Permission denied to update/);
    await push("main:refs/heads/bugfix/three");
    await push("main");
    const json = { branch_types: [{ kind: "feature", prefix: "f-" }] };
    expect((await call("PUT", `${repository}/branching-model/settings`, { json })).status).toBe(200);
    await push("main:refs/heads/feature/three");
    await expect(push("main:refs/heads/f-three")).rejects.toThrow(/Permission denied to update branch f-three/);
  });

  it("is none that moves tags", async () => {
    await restrict({ kind: "push", pattern: "*", users: [] });
    await git(work, "tag", "v2");
    await push("v2");
    expect(await head("refs/tags/v2")).not.toBe("");
  });
});

describe("changes by REST that a branch restriction forbids", () => {
  const as = () => basic(rin.email, rin.apiToken);
  const upload = (branch: string) => {
    const form = new FormData();
    form.set("/new.txt", "new");
    form.set("branch", branch);
    return call("POST", `${repository}/src`, { form, as: as() });
  };

  it("are commits and new branches", async () => {
    await restrict({ kind: "push", pattern: "feature/*", users: [] });
    const refused = await upload("feature/two");
    expect([refused.status, refused.body.error.message]).toEqual([
      403,
      "Permission denied to update branch feature/two.",
    ]);
    expect((await upload("main")).status).toBe(201);
    const json = { name: "feature/three", target: { hash: "main" } };
    expect((await call("POST", `${repository}/refs/branches`, { json, as: as() })).status).toBe(403);
    const other = { name: "topic/three", target: { hash: "main" } };
    expect((await call("POST", `${repository}/refs/branches`, { json: other, as: as() })).status).toBe(201);
  });

  it("are deletions", async () => {
    const id = await restrict({ kind: "delete", pattern: "feature/two" });
    const remove = () => call("DELETE", `${repository}/refs/branches/feature/two`, { as: as() });
    expect((await remove()).status).toBe(403);
    expect((await call("DELETE", `${repository}/branch-restrictions/${id}`)).status).toBe(204);
    expect((await remove()).status).toBe(204);
  });

  it("are merges, but for the people that the restriction names; pushes are another matter", async () => {
    const id = await restrict({ kind: "restrict_merges", users: [] });
    const merge = () => call("POST", `${repository}/pullrequests/1/merge`, { json: {}, as: as() });
    expect(await merge()).toMatchObject({ status: 403 });
    expect((await call("GET", `${repository}/pullrequests/1`)).body.state).toBe("OPEN");
    await commit("new");
    await push("main");
    const json = { kind: "restrict_merges", branch_match_kind: "glob", pattern: "main", users: [{ uuid: rin.uuid }] };
    expect((await call("PUT", `${repository}/branch-restrictions/${id}`, { json })).status).toBe(200);
    await restrict({ kind: "push", users: [] });
    expect(await merge()).toMatchObject({ status: 200 });
  });
});
