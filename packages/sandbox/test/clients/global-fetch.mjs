#!/usr/bin/env node
// A script as anybody would write it, with hard-coded URLs and Node's own fetch, inside `bucketkit sandbox run`'s environment.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { play, readMain } from "./scene.mjs";

const script = `
const basic = Buffer.from(process.env.BITBUCKET_EMAIL + ":" + process.env.BITBUCKET_API_TOKEN).toString("base64");
const call = async (url, method = "GET", body = undefined) => {
  const answer = await fetch(url, {
    method,
    headers: { Authorization: "Basic " + basic, "Content-Type": "application/json" },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(url + " answered " + answer.status + " " + (await answer.text()));
  return answer.json();
};
const root = "https://api.bitbucket.org/2.0/repositories/acme/widgets";
const branches = await call(root + "/refs/branches?pagelen=1");
const next = await call(branches.next);
const names = [...branches.values, ...next.values].map(({ name }) => name).sort();
if (names.join() !== "feature/lid,main") throw new Error("branches: " + names);
const made = await call(root + "/pullrequests", "POST", { title: "Lid", source: { branch: { name: "feature/lid" } } });
if (!made.links.html.href.startsWith("https://bitbucket.org/acme/widgets/")) throw new Error(made.links.html.href);
const merged = await call(made.links.merge.href, "POST", {});
const outside = await fetch("https://example.com/").then(() => "reached", () => "refused");
console.log(merged.merge_commit.hash, outside);
`;

await play(
  async (scene) => {
    const { sandbox, directory, runWith } = scene;
    await writeFile(join(directory, "script.mjs"), script);
    const env = sandbox.proxy.environmentFor({ PATH: process.env.PATH, HOME: directory });
    const { stdout } = await runWith(env, process.execPath, "script.mjs");
    const [hash, outside] = stdout.trim().split(" ");
    assert.equal(outside, "refused");
    const { log, files } = await readMain(scene);
    assert.ok(log[0].startsWith(hash));
    assert.deepEqual(files, ["README.md", "lid.txt"]);
  },
  { proxy: true },
);
