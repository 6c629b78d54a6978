import {
  apiTokenAuth,
  type Bitbucket,
  createBitbucket,
  defineTask,
  isConflict,
  isNotFound,
  type RepositoryHandle,
  ResponseError,
  runTask,
} from "@bucketkit/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../src/index.js";

let sandbox: Sandbox;
let bitbucket: Bitbucket;
let repository: RepositoryHandle;

beforeAll(async () => {
  sandbox = await createSandbox({
    seed: {
      users: [{ nickname: "zoe" }],
      repositories: [
        { slug: "widgets", commits: [{ message: "First", files: { "README.md": "hello\n", "src/a.ts": "one\n" } }] },
      ],
    },
  });
  bitbucket = createBitbucket({ hosts: sandbox.hosts, auth: apiTokenAuth(sandbox.credentials.apiToken) });
  repository = bitbucket.repository("acme/widgets");
});

afterAll(() => sandbox.close());

describe("handles of the current user and the workspace", () => {
  it("read who one is and what one can reach", async () => {
    const user = await bitbucket.currentUser.get();
    expect(user.account_id).toBeTruthy();
    const workspaces = await bitbucket.currentUser.workspaces().toArray();
    expect(workspaces.map(({ workspace }) => workspace?.slug)).toContain("acme");
    const workspace = bitbucket.workspace("acme");
    expect((await workspace.get()).slug).toBe("acme");
    await workspace.projects.create({ key: "PRJ", name: "Project" });
    expect((await workspace.projects.get("PRJ")).name).toBe("Project");
    expect((await workspace.repositories.list().toArray()).map(({ full_name }) => full_name)).toEqual(["acme/widgets"]);
    expect((await workspace.members.list().toArray()).length).toBeGreaterThan(0);
  });

  it("make, rename and delete a repository", async () => {
    const made = await bitbucket
      .workspace("acme")
      .repositories.create("gadgets", { scm: "git", is_private: true, description: "Made" });
    expect(made.full_name).toBe("acme/gadgets");
    const handle = bitbucket.repository({ uuid: made.uuid });
    expect((await handle.get()).description).toBe("Made");
    await bitbucket.repository("acme/gadgets").update({ description: "Changed" });
    expect((await handle.get()).description).toBe("Changed");
    await bitbucket.repository("acme/gadgets").delete();
    await expect(handle.get()).rejects.toSatisfy(isNotFound);
  });
});

describe("branches and tags", () => {
  it("are made, listed and deleted, slashes included", async () => {
    const { target } = await repository.branch("main").get();
    await repository.branch("release/1.0").create(target.hash);
    expect((await repository.branches.list().toArray()).map(({ name }) => name)).toContain("release/1.0");
    expect((await repository.branch("release/1.0").commits({ limit: 1 }).toArray())[0]?.hash).toBe(target.hash);
    await repository.branch("release/1.0").delete();
    await expect(repository.branches.get("release/1.0")).rejects.toSatisfy(isNotFound);
    const tag = await repository.tags.create({ name: "v1", target: { hash: target.hash } });
    expect([tag.name, tag.target.hash]).toEqual(["v1", target.hash]);
  });
});

describe("a pull request", () => {
  const open = async (branch: string, files: Record<string, string>) => {
    const parents = (await repository.branch("main").get()).target.hash;
    await repository.source.commit({ branch, parents, message: `Change ${branch}`, files });
    const { id } = await repository.pullRequests.create({
      title: `Change ${branch}`,
      source: { branch: { name: branch } },
    });
    return repository.pullRequest(id);
  };

  it("goes from opened to merged", async () => {
    const pullRequest = await open("change/one", { "one.txt": "1\n" });
    expect(await pullRequest.get()).toMatchObject({ state: "OPEN", source: { branch: { name: "change/one" } } });
    expect((await pullRequest.diffstat().toArray()).map((file) => file.new?.path)).toEqual(["one.txt"]);
    expect(await pullRequest.diff()).toContain("+1");
    expect((await pullRequest.commits().toArray()).length).toBe(1);

    const comment = await pullRequest.comments.create({ content: { raw: "Here" }, inline: { path: "one.txt", to: 1 } });
    expect((await pullRequest.comments.get(comment.id)).inline).toMatchObject({ path: "one.txt", to: 1 });
    await pullRequest.comments.resolve(comment.id);
    await pullRequest.comments.reopen(comment.id);

    expect((await pullRequest.approve()).approved).toBe(true);
    expect((await pullRequest.get()).participants?.some(({ approved }) => approved)).toBe(true);
    await pullRequest.unapprove();
    expect((await pullRequest.requestChanges()).state).toBe("changes_requested");
    await pullRequest.withdrawChangesRequest();
    expect((await pullRequest.mergeability()).values.every(({ status }) => status !== "FAILED")).toBe(true);

    const merged = await pullRequest.merge({ strategy: "squash", closeSourceBranch: true });
    expect(merged.outcome).toBe("merged");
    expect(await pullRequest.get()).toMatchObject({ state: "MERGED" });
    expect(await repository.source.readText("one.txt")).toBe("1\n");
    await expect(repository.branch("change/one").get()).rejects.toSatisfy(isNotFound);
    expect((await pullRequest.activity().toArray()).length).toBeGreaterThan(2);
  });

  it("is merged in the background when asked, and waited for", async () => {
    const pullRequest = await open("change/two", { "two.txt": "2\n" });
    const result = await pullRequest.merge({ async: true });
    const merged = result.outcome === "queued" ? await result.wait({ pollMs: 20 }) : result.pullRequest;
    expect(merged).toMatchObject({ state: "MERGED" });
  });

  it("with a conflict is not merged, and says why", async () => {
    const left = await open("change/left", { "same.txt": "left\n" });
    const right = await open("change/right", { "same.txt": "right\n" });
    await left.merge();
    const error = await right.merge().catch((thrown: unknown) => thrown);
    expect(ResponseError.isInstance(error)).toBe(true);
    expect(isConflict(error) || (error as ResponseError).status === 400).toBe(true);
    expect((await right.decline({ message: "Not now" })).state).toBe("DECLINED");
  });

  it("keeps one comment up to date by its marker", async () => {
    const pullRequest = await open("change/three", { "three.txt": "3\n" });
    expect((await pullRequest.comments.upsert({ marker: "lint", text: "Two problems" })).change).toBe("created");
    expect((await pullRequest.comments.upsert({ marker: "lint", text: "Two problems" })).change).toBe("unchanged");
    expect((await pullRequest.comments.upsert({ marker: "lint", text: "All clean" })).change).toBe("updated");
    await pullRequest.comments.upsert({ marker: "other", text: "Beside it" });
    const texts = (await pullRequest.comments.list().toArray()).map(({ content }) => content.raw.split("\n")[0]);
    expect(texts.sort()).toEqual(["All clean", "Beside it"]);
  });
});

describe("a commit", () => {
  it("carries reports that are replaced as a whole, and statuses that are replaced by key", async () => {
    const { target } = await repository.branch("main").get();
    const commit = repository.commit(target.hash.slice(0, 12));
    const annotation = (id: number) => ({
      external_id: `a${id}`,
      annotation_type: "BUG" as const,
      summary: `Problem ${id}`,
      path: "src/a.ts",
      line: 1,
    });
    const report = { title: "Lint", details: "Two", report_type: "BUG" as const, result: "FAILED" as const };
    const many = Array.from({ length: 250 }, (_value, index) => annotation(index));
    await commit.reports.publish({ reportId: "lint", report, annotations: many });
    expect((await commit.reports.annotations("lint").toArray()).length).toBe(250);
    await commit.reports.publish({ reportId: "lint", report, annotations: [annotation(1), annotation(7)] });
    expect((await commit.reports.annotations("lint").toArray()).map(({ external_id }) => external_id).sort()).toEqual([
      "a1",
      "a7",
    ]);
    await expect(
      commit.reports.publish({ reportId: "lint", report, annotations: [{ ...annotation(1), summary: "" }] }),
    ).rejects.toThrow("annotations[0].summary");

    await commit.statuses.set({ key: "ci", state: "INPROGRESS", url: "https://ci.example.com" });
    await commit.statuses.set({ key: "ci", state: "SUCCESSFUL", url: "https://ci.example.com" });
    expect((await commit.statuses.list().toArray()).map(({ key, state }) => [key, state])).toEqual([
      ["ci", "SUCCESSFUL"],
    ]);
    await expect(
      commit.statuses.set({ key: "x".repeat(41), state: "FAILED", url: "https://ci.example.com" }),
    ).rejects.toThrow("status.key");
  });

  it("knows the pull requests it is part of", async () => {
    const [merged] = await repository.pullRequests.list({ state: "MERGED" }, { limit: 1 }).toArray();
    const hash = merged?.source.commit?.hash ?? "";
    expect((await repository.commit(hash).pullRequests({ pollMs: 10 })).map(({ id }) => id)).toContain(merged?.id);
  });
});

describe("how changes get into a repository", () => {
  it("is ruled by restrictions, default reviewers and webhooks", async () => {
    const made = await repository.branchRestrictions.create({
      kind: "push",
      branch_match_kind: "glob",
      pattern: "release/*",
    });
    expect((await repository.branchRestrictions.get(made.id)).pattern).toBe("release/*");
    await repository.branchRestrictions.delete(made.id);

    const { uuid } = await bitbucket.currentUser.get();
    await repository.defaultReviewers.add(uuid ?? "");
    expect((await repository.defaultReviewers.list().toArray()).map((user) => user.uuid)).toEqual([uuid]);
    await repository.defaultReviewers.remove(uuid ?? "");

    const hook = await repository.webhooks.create({
      url: "http://127.0.0.1:1/hook",
      description: "Mine",
      active: true,
      events: ["repo:push"],
      secret: "s3cret-value",
    });
    expect(hook.secret_set).toBe(true);
    expect(JSON.stringify(await repository.webhooks.list().toArray())).not.toContain("s3cret-value");
    await repository.webhooks.delete(hook.uuid);
  });
});

describe("a task", () => {
  it("runs with the handles of its subject", async () => {
    const task = defineTask({
      name: "counts-files",
      subject: "repository",
      operations: ["getSource"],
      async run({ repository: subject, signal }) {
        const files = await subject.source.list("", { signal }).toArray();
        return {
          ok: files.length > 0,
          title: "Counted",
          summary: `${files.length} entries.`,
          findings: [],
          data: [{ title: "Entries", type: "NUMBER", value: files.length }],
        };
      },
    });
    const log = { debug() {}, info() {}, warn() {}, error() {} };
    const outcome = await runTask(task, {
      surface: "script",
      bitbucket,
      repository,
      actingAs: "user",
      log,
      signal: new AbortController().signal,
    });
    expect(outcome.ok).toBe(true);
  });
});
