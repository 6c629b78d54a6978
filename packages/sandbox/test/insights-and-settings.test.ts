import { beforeEach, describe, expect, it } from "vitest";
import { basic } from "./api-client.js";
import { sandboxForFile } from "./sandbox-for-file.js";
import { smallSeed } from "./seeds.js";

const repository = "/repositories/team/widgets";

const { sandbox, call, seeded } = await sandboxForFile(smallSeed);
const sam = basic(seeded.users.sam?.email ?? "", seeded.users.sam?.apiToken ?? "");
const rinUuid = seeded.users.rin?.uuid ?? "";

beforeEach(() => sandbox.reset());

describe("commit statuses", () => {
  it("are kept under the full hash, and the same key replaces", async () => {
    const hash: string = (await call("GET", `${repository}/commit/main`)).body.hash;
    const url = `${repository}/commit/${hash.slice(0, 12)}/statuses/build`;
    const json = {
      key: "ci/unit",
      state: "INPROGRESS",
      url: "https://ci.example.com/1",
      name: "Unit",
      refname: "main",
    };
    const created = await call("POST", url, { json });
    expect(created.status).toBe(201);
    expect(created.headers.get("location")).toBe(
      `${sandbox.apiUrl}${repository}/commit/${hash}/statuses/build/ci%2Funit`,
    );
    await call("POST", url, { json: { ...json, state: "SUCCESSFUL" } });
    const { body } = await call("GET", `${repository}/commit/main/statuses`);
    expect(body).toMatchObject({
      size: 1,
      pagelen: 30,
      values: [{ state: "SUCCESSFUL", type: "build", commit: { hash } }],
    });
    const updated = await call("PUT", created.body.links.self.href, { json: { state: "FAILED" } });
    expect(updated.body).toMatchObject({ state: "FAILED", name: "Unit", created_on: created.body.created_on });
    expect((await call("GET", created.body.links.self.href)).body.state).toBe("FAILED");
    expect((await call("GET", `${repository}/commit/${hash}/statuses/build/none`)).status).toBe(404);
  });

  it("refuse unknown states, missing fields and long keys", async () => {
    const url = `${repository}/commit/main/statuses/build`;
    const json = { key: "k", state: "SUCCESSFUL", url: "https://ci.example.com" };
    for (const wrong of [
      { state: "GREEN" },
      { state: null },
      { key: "" },
      { url: undefined },
      { key: "k".repeat(41) },
    ]) {
      expect((await call("POST", url, { json: { ...json, ...wrong } })).status).toBe(400);
    }
    expect((await call("POST", url, { json, as: sam })).status).toBe(403);
  });
});

describe("reports and annotations", () => {
  const url = `${repository}/commit/feature/two/reports/lint`;
  const report = {
    title: "Lint",
    details: "Two findings",
    report_type: "BUG",
    result: "FAILED",
    data: [{ title: "Errors", type: "NUMBER", value: 2 }],
  };
  const annotation = {
    annotation_type: "CODE_SMELL",
    summary: "Long line",
    path: "src/main.ts",
    line: 1,
    severity: "LOW",
  };

  it("are written, replaced, read and deleted", async () => {
    const created = await call("PUT", url, { json: report });
    expect(created).toMatchObject({ status: 200, body: { type: "report", external_id: "lint", result: "FAILED" } });
    const replaced = await call("PUT", url, { json: { ...report, result: "PASSED", data: undefined } });
    expect(replaced.body).toMatchObject({
      uuid: created.body.uuid,
      result: "PASSED",
      created_on: created.body.created_on,
    });
    expect(replaced.body.data).toBeUndefined();
    const hash = (await call("GET", `${repository}/commit/feature/two`)).body.hash;
    expect((await call("GET", `${repository}/commit/${hash}/reports`)).body).toMatchObject({ size: 1 });
    expect(
      (await call("GET", `${repository}/commit/${hash}/reports/${encodeURIComponent(created.body.uuid)}`)).status,
    ).toBe(200);

    const bulk = [1, 2].map((index) => ({ ...annotation, external_id: `a${index}` }));
    expect((await call("POST", `${url}/annotations`, { json: bulk })).body).toMatchObject([
      { external_id: "a1" },
      { external_id: "a2" },
    ]);
    await call("PUT", `${url}/annotations/a1`, { json: { ...annotation, summary: "Longer line" } });
    expect(
      (await call("GET", `${url}/annotations`)).body.values.map((value: { summary: string }) => value.summary),
    ).toEqual(["Longer line", "Long line"]);
    expect((await call("GET", `${url}/annotations/a2`)).body.type).toBe("report_annotation");
    expect((await call("DELETE", `${url}/annotations/a2`)).status).toBe(204);
    expect((await call("GET", `${url}/annotations/a2`)).status).toBe(404);
    expect((await call("DELETE", url)).status).toBe(204);
    expect((await call("GET", url)).status).toBe(404);
    expect((await call("GET", `${url}/annotations`)).status).toBe(404);
  });

  it("hold at most 10 data fields, 100 annotations at once, 1000 in all, and summaries of 1 to 450 characters", async () => {
    const datum = (index: number) => ({ title: `d${index}`, type: "NUMBER", value: index });
    const data = Array.from({ length: 11 }, (_, index) => datum(index));
    expect((await call("PUT", url, { json: { ...report, data } })).status).toBe(400);
    expect((await call("PUT", url, { json: { ...report, data: data.slice(1) } })).status).toBe(200);
    const many = (count: number, from: number) =>
      Array.from({ length: count }, (_, index) => ({ ...annotation, external_id: String(from + index) }));
    expect((await call("POST", `${url}/annotations`, { json: many(101, 0) })).status).toBe(400);
    for (let start = 0; start < 1000; start += 100) {
      expect((await call("POST", `${url}/annotations`, { json: many(100, start) })).status).toBe(200);
    }
    expect((await call("POST", `${url}/annotations`, { json: many(1, 1000) })).status).toBe(400);
    expect((await call("PUT", `${url}/annotations/one-more`, { json: annotation })).status).toBe(400);
    expect((await call("POST", `${url}/annotations`, { json: many(100, 0) })).status).toBe(200);
    for (const summary of ["", "x".repeat(451)]) {
      expect((await call("PUT", `${url}/annotations/0`, { json: { ...annotation, summary } })).status).toBe(400);
    }
    expect(
      (await call("PUT", `${url}/annotations/0`, { json: { ...annotation, summary: "x".repeat(450) } })).status,
    ).toBe(200);
    expect((await call("PUT", url, { json: { ...report, report_type: "STYLE" } })).status).toBe(400);
    expect(
      (await call("PUT", url, { json: { ...report, data: [{ title: "x", type: "NUMBER", value: "2" }] } })).status,
    ).toBe(400);
  });
});

describe("webhooks", () => {
  it("take a secret and never show it", async () => {
    for (const base of [`${repository}/hooks`, "/workspaces/team/hooks"]) {
      const json = {
        url: "http://127.0.0.1:1/hook",
        events: ["repo:push", "pullrequest:created"],
        secret: "canary",
        active: true,
      };
      const created = await call("POST", base, { json });
      expect(created.status).toBe(201);
      expect(created.text).not.toContain("canary");
      expect(created.body).toMatchObject({
        type: "webhook_subscription",
        secret_set: true,
        events: ["pullrequest:created", "repo:push"],
      });
      const self = created.headers.get("location") ?? "";
      expect((await call("PUT", self, { json: { description: "kept" } })).body).toMatchObject({
        secret_set: true,
        description: "kept",
      });
      expect((await call("PUT", self, { json: { secret: null } })).body.secret_set).toBe(false);
      expect((await call("GET", base)).body.size).toBe(1);
      expect((await call("DELETE", self)).status).toBe(204);
      expect((await call("GET", self)).body.error.message).toMatch(/ is not a valid hook$/);
    }
  });

  it("refuse unknown events, events of another subject, long secrets, other schemes, and callers without admin rights", async () => {
    const json = { url: "http://127.0.0.1:1/hook", events: ["repo:push"] };
    for (const wrong of [
      { events: ["repo:exploded"] },
      { events: [] },
      { events: ["project:updated"] },
      { secret: "x".repeat(129) },
      { url: "ftp://x" },
    ]) {
      expect((await call("POST", `${repository}/hooks`, { json: { ...json, ...wrong } })).status).toBe(400);
    }
    expect(
      (await call("POST", "/workspaces/team/hooks", { json: { ...json, events: ["project:updated"] } })).status,
    ).toBe(201);
    expect((await call("GET", `${repository}/hooks`, { as: sam })).status).toBe(403);
    expect((await call("GET", "/workspaces/team/hooks", { as: sam })).status).toBe(403);
  });

  it("list the events there are, to anybody", async () => {
    const subjects = await call("GET", "/hook_events", { as: {} });
    const events = await call("GET", subjects.body.workspace.links.events.href, { as: {} });
    expect(events.body).toMatchObject({ size: 26, pagelen: 30 });
    expect((await call("GET", "/hook_events/repository", { as: {} })).body.size).toBe(23);
    expect((await call("GET", "/hook_events/team", { as: {} })).status).toBe(404);
  });
});

describe("default reviewers and branch restrictions", () => {
  it("add, show and remove reviewers who can see the repository", async () => {
    const url = `${repository}/default-reviewers`;
    expect((await call("PUT", `${url}/${encodeURIComponent(rinUuid)}`)).body.nickname).toBe("rin");
    expect((await call("GET", url)).body.values).toMatchObject([{ nickname: "rin" }]);
    expect((await call("GET", `${repository}/effective-default-reviewers`)).body.values).toMatchObject([
      { reviewer_type: "repository", user: { nickname: "rin" } },
    ]);
    expect((await call("DELETE", `${url}/${encodeURIComponent(rinUuid)}`)).status).toBe(204);
    expect((await call("GET", `${url}/${encodeURIComponent(rinUuid)}`)).status).toBe(404);
    expect((await call("PUT", `${url}/rin`)).status).toBe(404);
    expect((await call("PUT", `${url}/${encodeURIComponent(rinUuid)}`, { as: sam })).status).toBe(403);
  });

  it("are inherited from the project, each once", async () => {
    const own = String((await call("GET", "/user")).body.uuid);
    await call("POST", "/workspaces/team/projects", { json: { key: "CORE", name: "Core" } });
    await call("PUT", repository, { json: { project: { key: "CORE" } } });
    for (const uuid of [rinUuid, own]) {
      await call("PUT", `/workspaces/team/projects/CORE/default-reviewers/${encodeURIComponent(uuid)}`);
    }
    await call("PUT", `${repository}/default-reviewers/${encodeURIComponent(rinUuid)}`);
    const effective = await call("GET", `${repository}/effective-default-reviewers`);
    expect(effective.body.values).toMatchObject([
      { reviewer_type: "repository", user: { nickname: "rin" } },
      { reviewer_type: "project", user: { nickname: "sandbox-user" } },
    ]);
    expect((await call("GET", `${repository}/default-reviewers`)).body.size).toBe(1);
  });

  it("keep restrictions and check what each kind needs", async () => {
    const url = `${repository}/branch-restrictions`;
    const created = await call("POST", url, { json: { kind: "push", pattern: "main", users: [{ uuid: rinUuid }] } });
    expect(created).toMatchObject({
      status: 201,
      body: { kind: "push", branch_match_kind: "glob", users: [{ nickname: "rin" }] },
    });
    await call("POST", url, {
      json: {
        kind: "require_approvals_to_merge",
        branch_match_kind: "branching_model",
        branch_type: "production",
        value: 2,
      },
    });
    expect((await call("GET", `${url}?kind=push`)).body.size).toBe(1);
    const updated = await call("PUT", created.body.links.self.href, { json: { pattern: "release/*" } });
    expect(updated.body).toMatchObject({ kind: "push", pattern: "release/*", users: [{ nickname: "rin" }] });
    for (const wrong of [
      { kind: "nothing", pattern: "x" },
      { kind: "push" },
      { kind: "require_approvals_to_merge", pattern: "x" },
      { kind: "delete", pattern: "x", users: [{ uuid: rinUuid }] },
    ]) {
      expect((await call("POST", url, { json: wrong })).status).toBe(400);
    }
    expect((await call("DELETE", created.body.links.self.href)).status).toBe(204);
    expect((await call("GET", created.body.links.self.href)).status).toBe(404);
  });
});
