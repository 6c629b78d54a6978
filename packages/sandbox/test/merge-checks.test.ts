import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox, type SeedResult } from "../src/index.js";
import { type ApiCall, basic, createApiCall } from "./api-client.js";
import { smallSeed } from "./seeds.js";

let sandbox: Sandbox;
let seeded: SeedResult;
let call: ApiCall;

beforeEach(async () => {
  sandbox = await createSandbox();
  seeded = await sandbox.seed(smallSeed);
  call = createApiCall(sandbox);
});
afterEach(() => sandbox.close());

const repository = "/repositories/team/widgets";
const restrict = async (kind: string, value?: number) => {
  const json = { kind, branch_match_kind: "glob", pattern: "main", ...(value === undefined ? {} : { value }) };
  expect((await call("POST", `${repository}/branch-restrictions`, { json })).status).toBe(201);
};
const merge = () => call("POST", `${repository}/pullrequests/1/merge`, { json: {} });
const check = async (kind: string) => {
  const { body } = await call("GET", `${repository}/pullrequests/1/mergeability/checks`);
  return body.values.find((one: { check?: { kind: string } }) => one.check?.kind === kind);
};
const asSam = () => ({ as: basic("sam@example.com", seeded.users.sam?.apiToken ?? "") });

describe("merge checks", () => {
  it("warn until they are enforced", async () => {
    await restrict("require_approvals_to_merge", 1);
    expect(await check("require_approvals_to_merge")).toMatchObject({ status: "FAILED", blocking: false });
    await restrict("enforce_merge_checks");
    expect(await check("require_approvals_to_merge")).toMatchObject({
      status: "FAILED",
      blocking: true,
      requirement: { value: 1 },
      observed: { value: 0 },
    });
    const refused = await merge();
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toBe("At least 1 approvals are required.");
    await call("POST", `${repository}/pullrequests/1/approve`, asSam());
    expect(await check("require_approvals_to_merge")).toMatchObject({ status: "PASSED", blocking: false });
    expect((await merge()).status).toBe(200);
  });

  it("look at tasks, comments, requested changes, builds and how far the source is behind", async () => {
    await restrict("enforce_merge_checks");
    const values: Record<string, number> = { require_passing_builds_to_merge: 1, require_commits_behind: 0 };
    for (const kind of [
      "require_tasks_to_be_completed",
      "require_all_comments_resolved",
      "require_no_changes_requested",
      "require_passing_builds_to_merge",
      "require_commits_behind",
    ])
      await restrict(kind, values[kind]);
    const text = { content: { raw: "Please" } };
    const pullRequest = `${repository}/pullrequests/1`;
    const task = await call("POST", `${pullRequest}/tasks`, { json: text });
    const comment = await call("POST", `${pullRequest}/comments`, { json: text });
    await call("POST", `${pullRequest}/request-changes`, asSam());
    const form = new FormData();
    form.set("/later.txt", "later");
    form.set("branch", "main");
    expect((await call("POST", `${repository}/src`, { form })).status).toBe(201);
    const refused = await merge();
    expect(refused.status).toBe(400);
    expect(refused.body.error.fields.merge_checks).toEqual([
      "There are unresolved tasks.",
      "There are unresolved comments.",
      "Changes are requested.",
      "At least 1 successful builds and no failed or running ones are required.",
      "The source is more than 0 commits behind the destination.",
    ]);
    await call("PUT", `${pullRequest}/tasks/${task.body.id}`, { json: { ...text, state: "RESOLVED" } });
    await call("POST", `${pullRequest}/comments/${comment.body.id}/resolve`);
    await call("DELETE", `${pullRequest}/request-changes`, asSam());
    const { body } = await call("GET", pullRequest);
    await call("POST", `${repository}/commit/${body.source.commit.hash}/statuses/build`, {
      json: { key: "ci", state: "SUCCESSFUL", url: "https://ci.example.com" },
    });
    const last = await merge();
    expect(last.body.error.fields.merge_checks).toEqual(["The source is more than 0 commits behind the destination."]);
    const checks = await call("GET", `${pullRequest}/mergeability/checks?q=check.kind!%3D%22maximum_commits_behind%22`);
    expect(checks.body.values.filter((one: { blocking: boolean }) => one.blocking)).toEqual([]);
  });

  it("hold a merge in the background as well", async () => {
    await restrict("require_approvals_to_merge", 1);
    await restrict("enforce_merge_checks");
    const queued = await call("POST", `${repository}/pullrequests/1/merge?async=true`, { json: {} });
    expect(queued.status).toBe(202);
    const location = queued.headers.get("location") ?? "";
    let answer = await call("GET", location);
    while (answer.body.task_status === "PENDING") answer = await call("GET", location);
    expect(answer.status).toBe(400);
  });
});

describe("approvals of default reviewers", () => {
  it("count when the reviewers are those of the project", async () => {
    await restrict("require_default_reviewer_approvals_to_merge", 1);
    await call("POST", "/workspaces/team/projects", { json: { key: "CORE", name: "Core" } });
    await call("PUT", repository, { json: { project: { key: "CORE" } } });
    await call("POST", `${repository}/pullrequests/1/approve`, asSam());
    const kind = "require_default_reviewer_approvals_to_merge";
    expect(await check(kind)).toMatchObject({ status: "FAILED", observed: { value: 0 } });
    const sam = encodeURIComponent(seeded.users.sam?.uuid ?? "");
    await call("PUT", `/workspaces/team/projects/CORE/default-reviewers/${sam}`);
    expect(await check(kind)).toMatchObject({ status: "PASSED", observed: { value: 1 } });
  });
});

describe("the highest value", () => {
  it("counts where several restrictions ask for the same", async () => {
    await restrict("require_approvals_to_merge", 1);
    await restrict("require_approvals_to_merge", 3);
    await restrict("require_approvals_to_merge", 2);
    expect(await check("require_approvals_to_merge")).toMatchObject({ requirement: { value: 3 } });
    const { body } = await call("GET", `${repository}/pullrequests/1/mergeability/checks`);
    expect(body.values.filter((one: { type: string }) => one.type === "standard_merge_check")).toHaveLength(1);
  });
});

describe("reviews of a pull request whose source moves", () => {
  const states = async () =>
    (await call("GET", `${repository}/pullrequests/1`)).body.participants.map((one: { state: unknown }) => one.state);
  const review = async (what: "approve" | "request-changes") => {
    await call("POST", `${repository}/pullrequests/1/${what}`, asSam());
  };
  const write = async (branch: string, content: string) => {
    const form = new URLSearchParams({ "/more.txt": content, branch, message: content });
    expect((await call("POST", `${repository}/src`, { form })).status).toBe(201);
  };

  it("stay unless a restriction says otherwise", async () => {
    await review("approve");
    await write("feature/two", "more");
    expect(await states()).toEqual(["approved"]);
  });

  it("are approvals no more, but still requests for changes, each by its own restriction", async () => {
    await restrict("reset_pullrequest_approvals_on_change");
    await review("approve");
    await write("feature/two", "more");
    expect(await states()).toEqual([null]);
    await review("request-changes");
    await write("feature/two", "and more");
    expect(await states()).toEqual(["changes_requested"]);
    await restrict("reset_pullrequest_changes_requested_on_change");
    await write("feature/two", "and yet more");
    expect(await states()).toEqual([null]);
  });

  it("are approvals still where only a changed diff resets them", async () => {
    await restrict("smart_reset_pullrequest_approvals");
    await review("approve");
    const head = async (branch: string) =>
      (await call("GET", `${repository}/refs/branches/${branch}`)).body.target.hash;
    const before = await head("feature/two");
    const form = new URLSearchParams({ branch: "feature/two", message: "Nothing", "/docs/größe.md": "Größe\n" });
    await call("POST", `${repository}/src`, { form });
    expect(await head("feature/two")).not.toBe(before);
    expect(await states()).toEqual(["approved"]);
    await write("feature/two", "more");
    expect(await states()).toEqual([null]);
  });
});
