import { beforeEach, describe, expect, it } from "vitest";
import { basic } from "./api-client.js";
import { sandboxForFile } from "./sandbox-for-file.js";
import { smallSeed } from "./seeds.js";

const repository = "/repositories/team/widgets";
const pullRequest = `${repository}/pullrequests/1`;

const { sandbox, call, seeded } = await sandboxForFile(smallSeed);
const sam = basic(seeded.users.sam?.email ?? "", seeded.users.sam?.apiToken ?? "");
const rin = basic("rin@example.com", seeded.users.rin?.apiToken ?? "");

beforeEach(() => sandbox.reset());

describe("the list of pull requests", () => {
  it("leaves reviewers and participants out unless they are asked for", async () => {
    const [plain] = (await call("GET", `${repository}/pullrequests`)).body.values;
    expect(plain).not.toHaveProperty("reviewers");
    expect(plain).not.toHaveProperty("participants");
    const full = await call("GET", `${repository}/pullrequests?fields=%2Bvalues.reviewers,%2Bvalues.participants`);
    expect(full.body).toMatchObject({
      size: 1,
      values: [{ id: 1, reviewers: [{ nickname: "sam" }], participants: [{}] }],
    });
    const only = await call("GET", `${repository}/pullrequests?fields=values.participants.role`);
    expect(only.body).toEqual({ values: [{ participants: [{ role: "REVIEWER" }] }] });
    const strategies = await call(
      "GET",
      `${pullRequest}?fields=destination.branch.merge_strategies,destination.branch.default_merge_strategy`,
    );
    expect(Object.keys(strategies.body)).toEqual(["destination"]);
    expect(strategies.body.destination.branch.default_merge_strategy).toBe("merge_commit");
  });

  it("ignores state as soon as there is a q, as the real service does", async () => {
    await call("POST", `${pullRequest}/decline`);
    const query = new URLSearchParams({ q: 'source.branch.name ~ "two"', state: "OPEN" });
    expect((await call("GET", `${repository}/pullrequests?${query}`)).body.values).toMatchObject([
      { state: "DECLINED" },
    ]);
    expect((await call("GET", `${repository}/pullrequests?q=reviewers.nickname="sam"`)).body.size).toBe(1);
    expect((await call("GET", `${repository}/pullrequests?q=reviewers.nickname="rin"`)).body.size).toBe(0);
    expect((await call("GET", `${repository}/pullrequests?state=WRONG`)).status).toBe(400);
  });

  it("finds those of one user in a workspace", async () => {
    const author = (await call("GET", pullRequest)).body.author.uuid;
    const listed = await call("GET", `/workspaces/team/pullrequests/${encodeURIComponent(author)}?state=OPEN`);
    expect(listed.body.values).toMatchObject([{ id: 1 }]);
    expect((await call("GET", "/workspaces/team/pullrequests/rin")).status).toBe(404);
  });
});

describe("comments and tasks", () => {
  it("keep replies, resolve threads, and hide the text of deleted comments", async () => {
    const first = (await call("POST", `${pullRequest}/comments`, { json: { content: { raw: "First" } } })).body;
    const reply = await call("POST", `${pullRequest}/comments`, {
      json: { content: { raw: "Reply" }, parent: { id: first.id } },
      as: sam,
    });
    expect(reply.body.parent.id).toBe(first.id);
    expect((await call("POST", `${pullRequest}/comments/${first.id}/resolve`)).body.type).toBe("comment_resolution");
    expect((await call("POST", `${pullRequest}/comments/${first.id}/resolve`)).status).toBe(409);
    expect((await call("GET", `${pullRequest}/comments/${first.id}`)).body.resolution.user.nickname).toBe(
      "sandbox-user",
    );
    expect((await call("DELETE", `${pullRequest}/comments/${first.id}/resolve`)).status).toBe(204);
    expect(
      (await call("PUT", `${pullRequest}/comments/${first.id}`, { json: { content: { raw: "x" } }, as: sam })).status,
    ).toBe(403);
    expect((await call("DELETE", `${pullRequest}/comments/${first.id}`)).status).toBe(204);
    const shown = (await call("GET", `${pullRequest}/comments/${first.id}`)).body;
    expect(shown).toMatchObject({ deleted: true, content: { raw: "" } });
    expect((await call("GET", `${pullRequest}/comments?q=deleted=false`)).body.values).toHaveLength(1);
    expect((await call("GET", `${pullRequest}/comments/7`)).body.error.message).toBe("7");
  });

  it("count open tasks on the pull request", async () => {
    const task = (await call("POST", `${pullRequest}/tasks`, { json: { content: { raw: "Test it" } } })).body;
    expect((await call("GET", pullRequest)).body.task_count).toBe(1);
    const resolved = await call("PUT", `${pullRequest}/tasks/${task.id}`, { json: { state: "RESOLVED" } });
    expect(resolved.body).toMatchObject({ state: "RESOLVED", resolved_by: { nickname: "sandbox-user" } });
    expect((await call("GET", pullRequest)).body.task_count).toBe(0);
    expect((await call("DELETE", `${pullRequest}/tasks/${task.id}`)).status).toBe(204);
    expect((await call("GET", `${pullRequest}/tasks`)).body.size).toBe(0);
  });

  it("of others are edited and deleted by nobody but those who may", async () => {
    const text = (raw: string) => ({ json: { content: { raw } } });
    const { users } = await sandbox.seed({ users: [{ nickname: "reader" }] });
    const reader = { as: basic("reader@example.com", users.reader?.apiToken ?? "") };
    const comment = `${pullRequest}/comments/${(await call("POST", `${pullRequest}/comments`, { ...text("Mine"), as: sam })).body.id}`;
    const task = `${pullRequest}/tasks/${(await call("POST", `${pullRequest}/tasks`, { ...text("Mine"), as: sam })).body.id}`;
    for (const url of [comment, task]) {
      expect((await call("PUT", url, { ...text("Other"), ...reader })).status).toBe(403);
      expect((await call("DELETE", url, reader)).status).toBe(403);
    }
    // Whoever sees a task may do it, also when the client sends the text along.
    const json = { content: { raw: "Mine" }, state: "RESOLVED" };
    expect((await call("PUT", task, { json, ...reader })).body.resolved_by.nickname).toBe("reader");
    expect((await call("PUT", task, { ...text("By the author"), as: rin })).status).toBe(200);
    expect((await call("PUT", task, { ...text("Again mine"), as: sam })).status).toBe(200);
    expect((await call("PUT", comment, text("By an administrator"))).status).toBe(403);
    expect((await call("DELETE", comment)).status).toBe(204);
    expect((await call("DELETE", task)).status).toBe(204);
  });

  it("take approvals and change requests back", async () => {
    expect((await call("DELETE", `${pullRequest}/approve`)).status).toBe(404);
    const changes = await call("POST", `${pullRequest}/request-changes`, { as: sam });
    expect(changes.body).toMatchObject({ approved: false, state: "changes_requested", role: "REVIEWER" });
    expect((await call("DELETE", `${pullRequest}/request-changes`, { as: sam })).status).toBe(204);
    expect((await call("GET", pullRequest)).body.participants).toMatchObject([{ state: null, role: "REVIEWER" }]);
  });
});
