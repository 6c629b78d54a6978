import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startReceiver } from "./webhook-receiver.js";
import { root, startScene, type WebhookScene } from "./webhook-scene.js";

const run = promisify(execFile);

let scene: WebhookScene;
let sandbox: WebhookScene["sandbox"];
beforeEach(async () => {
  scene = await startScene();
  sandbox = scene.sandbox;
});
afterEach(() => sandbox.close());

describe("a webhook of a workspace", () => {
  it("hears of all its repositories, from their making to their end", async () => {
    await using receiver = await startReceiver();
    const events = ["repo:created", "repo:updated", "repo:deleted"];
    await scene.api("POST", "/workspaces/acme/hooks", { url: receiver.url, description: "all", active: true, events });
    await scene.api("POST", "/repositories/acme/gadgets", { scm: "git", is_private: true });
    await scene.api("PUT", "/repositories/acme/gadgets", { description: "More" });
    await scene.api("DELETE", "/repositories/acme/gadgets");
    await sandbox.deliveries.settled();
    const payloads = receiver.received.map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString()));
    expect(receiver.received.map(({ headers }) => headers["x-event-key"])).toEqual(events);
    expect(payloads.every(({ repository }) => repository.full_name === "acme/gadgets")).toBe(true);
    expect(payloads[1].changes).toEqual({ description: { old: "", new: "More" } });
  });

  it("hears of forks, comments on commits, changed projects, imports, and what only announce() tells", async () => {
    await using receiver = await startReceiver();
    const events = [
      "repo:fork",
      "repo:commit_comment_created",
      "project:updated",
      "repo:imported",
      "repo:transfer",
      "pipeline:span_created",
    ];
    await scene.api("POST", "/workspaces/acme/hooks", { url: receiver.url, description: "all", active: true, events });
    await scene.api("POST", `${root}/forks`, { name: "copy", workspace: { slug: "acme" } });
    await scene.api("POST", `${root}/commit/main/comments`, { content: { raw: "Why?" } });
    await scene.api("PUT", "/workspaces/acme/projects/SANDBOX", { name: "Sand" });
    const directory = await mkdtemp(join(tmpdir(), "brought-"));
    const identity = ["-C", directory, "-c", "user.name=Rin", "-c", "user.email=rin@example.com"];
    await run("git", ["init", "--quiet", directory]);
    await run("git", [...identity, "commit", "--quiet", "--allow-empty", "--message", "Begin"]);
    const imported = await sandbox.importRepository({ path: directory });
    await rm(directory, { recursive: true });
    const fork = JSON.parse(sandbox.deliveries[0]?.body ?? "{}").fork.uuid;
    const { uuid, workspace } = (await scene.api("GET", root)).body as { uuid: string; workspace: { uuid: string } };
    const actorUuid = String((await scene.api("GET", "/user")).body.uuid);
    const about = { repositoryUuid: uuid, actorUuid };
    await sandbox.announce({ type: "repo:transfer", ...about, previousWorkspaceUuid: workspace.uuid });
    await sandbox.announce({ type: "pipeline:span_created", ...about, resourceSpans: [{ scopeSpans: [] }] });
    await sandbox.deliveries.settled();
    expect(receiver.received.map(({ headers }) => headers["x-event-key"])).toEqual(events);
    const payloads = receiver.received.map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString()));
    expect(payloads[0].fork).toMatchObject({
      full_name: "acme/copy",
      uuid: fork,
      parent: { full_name: "acme/widgets" },
    });
    expect(payloads[1]).toMatchObject({ comment: { content: { raw: "Why?" } }, commit: { message: "Begin" } });
    expect(payloads[2]).toMatchObject({
      project: { key: "SANDBOX" },
      changes: { name: { old: "Sandbox", new: "Sand" } },
    });
    expect(payloads[3].repository.uuid).toBe(imported.uuid);
    expect(payloads[4].previous_owner.slug).toBe("acme");
    expect(payloads[5].resourceSpans).toEqual([{ scopeSpans: [] }]);
  });
});

describe("onEvent", () => {
  it("gets every event of pull requests with what webhooks are told", async () => {
    const seen: [string, readonly string[]][] = [];
    sandbox.onEvent(({ event, payload }) => void seen.push([event, Object.keys(payload).sort()]));
    await scene.openPullRequest();
    const { body } = await scene.comment();
    const one = `${root}/pullrequests/1`;
    await scene.api("PUT", `${one}/comments/${body.id}`, { content: { raw: "Fits well." } });
    await scene.api("POST", `${one}/comments/${body.id}/resolve`);
    await scene.api("DELETE", `${one}/comments/${body.id}/resolve`);
    await scene.api("DELETE", `${one}/comments/${body.id}`);
    await scene.api("POST", `${one}/request-changes`);
    await scene.api("DELETE", `${one}/request-changes`);
    await scene.api("POST", `${one}/approve`);
    await scene.api("DELETE", `${one}/approve`);
    await scene.api("PUT", one, { title: "A lid" });
    await scene.api("POST", `${root}/commit/lid/statuses/build`, {
      key: "ci",
      state: "INPROGRESS",
      url: "https://ci.example.com/",
    });
    await scene.api("PUT", `${root}/commit/lid/statuses/build/ci`, { state: "SUCCESSFUL" });
    await scene.api("POST", `${one}/decline`);
    const of = (name: string, ...keys: readonly string[]) => [name, ["actor", "repository", ...keys].sort()];
    const pullRequest = (name: string, ...keys: readonly string[]) => of(`pullrequest:${name}`, "pullrequest", ...keys);
    expect(seen).toEqual([
      pullRequest("created"),
      pullRequest("comment_created", "comment"),
      pullRequest("comment_updated", "comment"),
      pullRequest("comment_resolved", "comment"),
      pullRequest("comment_reopened", "comment"),
      pullRequest("comment_deleted", "comment"),
      pullRequest("changes_request_created", "changes_request"),
      pullRequest("changes_request_removed", "changes_request"),
      pullRequest("approved", "approval"),
      pullRequest("unapproved", "approval"),
      pullRequest("updated"),
      of("repo:commit_status_created", "commit_status"),
      of("repo:commit_status_updated", "commit_status"),
      pullRequest("rejected"),
    ]);
  });
});
