#!/usr/bin/env node
// git and curl as they are on the machine: a branch is pushed, and becomes a pull request that REST merges.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { play, readMain } from "./scene.mjs";

await play(async (scene) => {
  const { sandbox, directory, run } = scene;
  const { email, token } = sandbox.credentials.apiToken;
  // The secret goes into a file: arguments are visible to others.
  await writeFile(join(directory, "curlrc"), `user = "${email}:${token}"\nsilent\nshow-error\n`);
  const root = `${sandbox.apiUrl}/repositories/acme/widgets`;
  const curl = async (...parameters) => (await run("curl", "--config", "curlrc", ...parameters)).stdout;
  const json = async (...parameters) => JSON.parse(await curl(...parameters));
  const identity = ["-c", "user.name=Rin", "-c", "user.email=rin@example.com"];
  const git = async (...parameters) => (await run("git", "-C", "work", ...identity, ...parameters)).stdout.trim();

  await run("git", "clone", "--quiet", sandbox.gitUrl("widgets", "apiToken"), "work");
  await git("switch", "--quiet", "--create", "größe/neu");
  await writeFile(join(directory, "work", "größe.txt"), "12\n");
  await git("add", "--all");
  await git("commit", "--quiet", "--message", "Measure");
  await git("push", "--quiet", "origin", "HEAD");
  const pushed = await git("rev-parse", "HEAD");

  const branch = await json(`${root}/refs/branches/${encodeURIComponent("größe/neu")}`);
  assert.equal(branch.target.hash, pushed);
  assert.equal(await curl("--location", `${root}/src/${pushed}/${encodeURIComponent("größe.txt")}`), "12\n");
  const body = JSON.stringify({ title: "Measure", source: { branch: { name: "größe/neu" } } });
  const made = await json("--header", "Content-Type: application/json", "--data", body, `${root}/pullrequests`);
  assert.equal(made.state, "OPEN");

  // A second commit by an upload, as `curl --form` sends files.
  const upload = ["--form", "docs/size.md=@work/größe.txt", "--form", "message=Document", "--form", "branch=größe/neu"];
  await curl("--output", "answer", "--dump-header", "head", ...upload, `${root}/src`);
  const head = await readFile(join(directory, "head"), "utf8");
  assert.match(head, /^HTTP\/1\.1 201 /m);
  const [, sent] = /^location: (.*)\r$/im.exec(head) ?? [];
  await git("pull", "--quiet", "--ff-only", "origin", "größe/neu");
  assert.equal(sent, `${root}/commit/${await git("rev-parse", "HEAD")}`);
  const grown = await json(made.links.self.href);
  assert.match(await curl("--location", grown.links.diff.href), /^\+\+\+ b\/docs\/size\.md$/m);

  const merged = await json("--request", "POST", made.links.merge.href);
  assert.equal(merged.state, "MERGED");
  assert.equal(await curl("--head", "--output", "answer", "--write-out", "%{http_code}", `${root}/commit/main`), "200");
  await assert.rejects(run("git", "ls-remote", sandbox.gitUrl("acme/none", "apiToken")), /not found/i);
  const { log, files } = await readMain(scene);
  assert.ok(log[0].startsWith(merged.merge_commit.hash));
  assert.equal(log.length, 4);
  assert.ok(files.includes("docs/size.md"));
});
