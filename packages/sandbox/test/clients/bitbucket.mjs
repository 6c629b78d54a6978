#!/usr/bin/env node
// The npm package `bitbucket`, unmodified, pointed at the sandbox by its `baseUrl`.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { play, readMain } from "./scene.mjs";

// Its ESM entry does not work in Node.
const require = createRequire(import.meta.url);
const { Bitbucket } = require("bitbucket");
const place = { workspace: "acme", repo_slug: "widgets" };

await play(async (scene) => {
  const { apiToken } = scene.sandbox.credentials;
  const auth = { username: apiToken.email, password: apiToken.token };
  const client = new Bitbucket({ baseUrl: scene.sandbox.apiUrl, auth, notice: false });

  const { data: user } = await client.users.getAuthedUser({});
  assert.equal(user.nickname, apiToken.nickname);
  const { data: repositories } = await client.repositories.list({ workspace: "acme" });
  assert.deepEqual(
    repositories.values.map(({ full_name }) => full_name),
    ["acme/widgets"],
  );
  const { data: branch } = await client.repositories.getBranch({ ...place, name: "feature/lid" });
  const { data: content } = await client.source.read({ ...place, commit: branch.target.hash, path: "lid.txt" });
  assert.equal(content, "round\n");

  const _body = { title: "Add a lid", source: { branch: { name: "feature/lid" } }, close_source_branch: true };
  const { data: made, headers } = await client.pullrequests.create({ ...place, _body });
  assert.equal(headers.location, `${scene.sandbox.apiUrl}/repositories/acme/widgets/pullrequests/${made.id}`);
  const pull = { ...place, pull_request_id: made.id };
  await client.pullrequests.createComment({ ...pull, _body: { content: { raw: "Round?" } } });
  const status = { key: "ci", state: "SUCCESSFUL", url: "https://ci.example.com/1" };
  await client.commitstatuses.createBuildStatus({ ...place, commit: made.source.commit.hash, _body: status });
  const { data: diff } = await client.pullrequests.getDiff(pull);
  assert.match(diff, /^diff --git a\/lid\.txt b\/lid\.txt\n/);
  const { data: approval } = await client.pullrequests.createApproval(pull);
  assert.equal(approval.approved, true);
  const { data: merged } = await client.pullrequests.merge({ ...pull, _body: { merge_strategy: "squash" } });
  assert.equal(merged.state, "MERGED");

  const { data: comments } = await client.pullrequests.listComments(pull);
  assert.deepEqual(
    comments.values.map((comment) => comment.content.raw),
    ["Round?"],
  );
  const { data: statuses } = await client.pullrequests.listStatuses(pull);
  assert.deepEqual(
    statuses.values.map(({ key, state }) => [key, state]),
    [["ci", "SUCCESSFUL"]],
  );
  await assert.rejects(client.repositories.getBranch({ ...place, name: "feature/lid" }), { status: 404 });
  await assert.rejects(client.repositories.get({ ...place, repo_slug: "none" }), { status: 404 });
  const { log, files } = await readMain(scene);
  assert.equal(log.length, 2);
  assert.ok(log[0].startsWith(merged.merge_commit.hash));
  assert.deepEqual(files, ["README.md", "lid.txt"]);
});
