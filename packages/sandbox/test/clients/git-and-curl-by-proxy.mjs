#!/usr/bin/env node
// git and curl as they are on the machine, with the URLs of the real Bitbucket, through the proxy.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { play, readMain } from "./scene.mjs";

await play(
  async (scene) => {
    const { sandbox, directory, runWith } = scene;
    const { email, token } = sandbox.credentials.apiToken;
    const env = sandbox.proxy.environmentFor({ PATH: process.env.PATH, HOME: directory });
    await writeFile(join(directory, "curlrc"), `user = "${email}:${token}"\nsilent\nshow-error\nfail\n`);
    const json = async (...parameters) =>
      JSON.parse((await runWith(env, "curl", "--config", "curlrc", ...parameters)).stdout);
    const git = (...parameters) =>
      runWith(env, "git", "-C", "work", "-c", "user.name=Rin", "-c", "user.email=rin@example.com", ...parameters);
    const root = "https://api.bitbucket.org/2.0/repositories/acme/widgets";

    const repository = await json(root);
    const clone = repository.links.clone.find(({ name }) => name === "ssh").href;
    assert.equal(clone, "git@bitbucket.org:acme/widgets.git");
    await runWith(env, "git", "clone", "--quiet", clone, "work");
    await git("switch", "--quiet", "--create", "hinge");
    await writeFile(join(directory, "work", "hinge.txt"), "brass\n");
    await git("add", "--all");
    await git("commit", "--quiet", "--message", "Add a hinge");
    await git("push", "--quiet", "https://bitbucket.org/acme/widgets.git", "hinge");

    const body = JSON.stringify({ title: "Hinge", source: { branch: { name: "hinge" } } });
    const made = await json("--header", "Content-Type: application/json", "--data", body, `${root}/pullrequests`);
    const merged = await json("--request", "POST", made.links.merge.href);
    assert.equal(merged.state, "MERGED");
    await git("pull", "--quiet", "--ff-only", "origin", "main:main").catch(() =>
      git("fetch", "--quiet", "origin", "main:main"),
    );
    await assert.rejects(runWith(env, "curl", "--silent", "https://example.com/"), "nothing else is reached");
    const { log, files } = await readMain(scene);
    assert.ok(log[0].startsWith(merged.merge_commit.hash));
    assert.deepEqual(files, ["README.md", "hinge.txt"]);
  },
  { proxy: true },
);
