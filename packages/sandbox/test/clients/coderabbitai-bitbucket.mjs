#!/usr/bin/env node
// The npm package `@coderabbitai/bitbucket`, unmodified, pointed at the sandbox by its `baseUrl`.
import assert from "node:assert/strict";
import { createBitbucketCloudClient } from "@coderabbitai/bitbucket/cloud";
import { play, readMain } from "./scene.mjs";

const path = { workspace: "acme", repo_slug: "widgets" };

/** The data of an answer. */
async function dataOf(call) {
  const { data, error, response } = await call;
  assert.equal(error, undefined, `${response.url} answered ${response.status} ${JSON.stringify(error)}`);
  return data;
}

await play(async (scene) => {
  const { token } = scene.sandbox.credentials.accessToken;
  const client = createBitbucketCloudClient({
    baseUrl: scene.sandbox.apiUrl,
    headers: { Authorization: `Bearer ${token}` },
  });
  const root = "/repositories/{workspace}/{repo_slug}";

  const repository = await dataOf(client.GET(root, { params: { path } }));
  assert.equal(repository.full_name, "acme/widgets");
  const refs = await dataOf(client.GET(`${root}/refs/branches`, { params: { path } }));
  assert.deepEqual(refs.values.map(({ name }) => name).sort(), ["feature/lid", "main"]);

  const body = { type: "pullrequest", title: "Add a lid", source: { branch: { name: "feature/lid" } } };
  const made = await dataOf(client.POST(`${root}/pullrequests`, { params: { path }, body }));
  const pull = { path: { ...path, pull_request_id: made.id } };
  const one = `${root}/pullrequests/{pull_request_id}`;
  const updated = await dataOf(
    client.PUT(one, { params: pull, body: { type: "pullrequest", title: "Add a round lid" } }),
  );
  assert.equal(updated.title, "Add a round lid");
  const comment = { type: "pullrequest_comment", content: { raw: "Fits." }, inline: { path: "lid.txt", to: 1 } };
  await dataOf(client.POST(`${one}/comments`, { params: pull, body: comment }));
  const build = { type: "build", key: "ci", state: "FAILED", url: "https://ci.example.com/2" };
  const commit = { path: { ...path, commit: made.source.commit.hash } };
  await dataOf(client.POST(`${root}/commit/{commit}/statuses/build`, { params: commit, body: build }));
  const diffstat = await dataOf(client.GET(`${one}/diffstat`, { params: pull }));
  assert.deepEqual(
    diffstat.values.map((entry) => [entry.status, entry.new.path, entry.lines_added]),
    [["added", "lid.txt", 1]],
  );
  const merge = { type: "pullrequest_merge_parameters", message: "Merge the lid", merge_strategy: "merge_commit" };
  const merged = await dataOf(client.POST(`${one}/merge`, { params: pull, body: merge }));
  assert.equal(merged.state, "MERGED");

  const comments = await dataOf(client.GET(`${one}/comments`, { params: pull }));
  assert.deepEqual(
    comments.values.map(({ content, inline }) => [content.raw, inline.path, inline.to]),
    [["Fits.", "lid.txt", 1]],
  );
  const missing = await client.GET(one, { params: { path: { ...path, pull_request_id: 99 } } });
  assert.equal(missing.response.status, 404);
  const { log, files } = await readMain(scene);
  assert.equal(log.length, 3);
  assert.equal(log[0].split(" ").length, 3, "the newest commit is a merge of two");
  assert.ok(log[0].startsWith(merged.merge_commit.hash));
  assert.deepEqual(files, ["README.md", "lid.txt"]);
});
