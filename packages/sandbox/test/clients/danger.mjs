#!/usr/bin/env node
// The npm package `danger`, unmodified, with its hard-coded URLs, through the proxy, as a step of Pipelines would run it.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { installPublished } from "./install-published.mjs";
import { play } from "./scene.mjs";

await play(
  async (scene) => {
    const { sandbox, directory, run, runWith } = scene;
    const modules = await installPublished(directory);
    const { apiToken } = sandbox.credentials;
    const authorization = `Basic ${Buffer.from(`${apiToken.email}:${apiToken.token}`).toString("base64")}`;
    const root = `${sandbox.apiUrl}/repositories/acme/widgets`;
    const call = async (path, body) => {
      const headers = { Authorization: authorization, "Content-Type": "application/json" };
      const answer = await fetch(`${root}${path}`, {
        headers,
        ...(body ? { method: "POST", body: JSON.stringify(body) } : {}),
      });
      assert.ok(answer.ok, `${path} answered ${answer.status}`);
      return answer.json();
    };
    const made = await call("/pullrequests", { title: "Lid", source: { branch: { name: "feature/lid" } } });
    await run("git", "clone", "--quiet", "--branch", "feature/lid", sandbox.gitUrl("widgets", "apiToken"), "work");
    await writeFile(
      join(directory, "work", "dangerfile.js"),
      `warn("Lids need a hinge: " + danger.git.created_files.join());\nfail("No test for " + danger.bitbucket_cloud.pr.title);\n`,
    );
    const env = sandbox.proxy.environmentFor({
      PATH: process.env.PATH,
      HOME: directory,
      // Where it leaves a file about each run.
      TMPDIR: directory,
      DANGER_BITBUCKETCLOUD_USERNAME: apiToken.email,
      DANGER_BITBUCKETCLOUD_PASSWORD: apiToken.token,
      BITBUCKET_BUILD_NUMBER: "1",
      BITBUCKET_PR_ID: String(made.id),
      BITBUCKET_GIT_HTTP_ORIGIN: "https://bitbucket.org/acme/widgets",
      BITBUCKET_REPO_OWNER: "acme",
      BITBUCKET_REPO_SLUG: "widgets",
      BITBUCKET_REPO_FULL_NAME: "acme/widgets",
    });
    const file = join(modules, "danger", "distribution", "commands", "danger.js");
    const inWork = ["-c", 'cd work && exec "$0" "$1" ci'];
    const { stdout: output } = await runWith(env, "sh", ...inWork, process.execPath, file);
    assert.match(output, /Failing the build/);

    const comments = await call(`/pullrequests/${made.id}/comments`);
    assert.equal(comments.values.length, 1, output);
    assert.match(comments.values[0].content.raw, /No test for Lid/);
    assert.match(comments.values[0].content.raw, /Lids need a hinge: lid\.txt/);
    assert.match(comments.values[0].links.self.href, /^http:\/\/127\.0\.0\.1/);
    const statuses = await call(`/pullrequests/${made.id}/statuses`);
    assert.deepEqual(
      statuses.values.map(({ state, key }) => [state, key]),
      [["FAILED", "Danger"]],
    );
  },
  { proxy: true },
);
