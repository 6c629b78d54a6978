#!/usr/bin/env node
// The npm package `bitbucket-mcp`, unmodified: once pointed at the sandbox by its variable, once with its own URL through the proxy.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { installPublished } from "./install-published.mjs";
import { play, readMain } from "./scene.mjs";

/** The server as a child process; `callTool` gives the data that a tool answers. */
function startServer(file, directory, env) {
  const child = spawn(process.execPath, [file], { env, cwd: directory, stdio: ["pipe", "pipe", "inherit"] });
  const waiting = new Map();
  createInterface({ input: child.stdout }).on("line", (line) => {
    const answer = JSON.parse(line);
    waiting.get(answer.id)?.(answer);
  });
  let lastId = 0;
  const ask = (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      const timer = setTimeout(() => reject(new Error(`${method} ${params.name ?? ""} got no answer`)), 30_000);
      waiting.set(id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`);
    });
  return {
    child,
    async begin() {
      const clientInfo = { name: "test", version: "1.0.0" };
      await ask("initialize", { protocolVersion: "2024-11-05", capabilities: {}, clientInfo });
      child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", method: "notifications/initialized" })}\n`);
    },
    async callText(name, parameters) {
      const { result, error } = await ask("tools/call", { name, arguments: parameters });
      const text = result?.content?.[0]?.text ?? JSON.stringify(error);
      assert.ok(result && !result.isError, `${name}: ${text}`);
      return text;
    },
    async callTool(name, parameters) {
      return JSON.parse(await this.callText(name, parameters));
    },
  };
}

async function useTools(server, title) {
  const place = { workspace: "acme", repo_slug: "widgets" };
  const repositories = await server.callTool("listRepositories", { workspace: "acme" });
  assert.match(JSON.stringify(repositories), /acme\/widgets/);
  assert.equal((await server.callTool("getRepository", place)).full_name, "acme/widgets");
  const made = await server.callTool("createPullRequest", {
    ...place,
    title,
    description: "A lid",
    sourceBranch: "feature/lid",
    targetBranch: "main",
  });
  assert.equal(made.title, title);
  const pull = { ...place, pull_request_id: String(made.id) };
  assert.match(await server.callText("getPullRequestDiff", pull), /^\+round$/m);
  await server.callTool("addPullRequestComment", { ...pull, content: "Fits.", inline: { path: "lid.txt", to: 1 } });
  assert.match(JSON.stringify(await server.callTool("getPullRequestComments", pull)), /Fits\./);
  await server.callTool("approvePullRequest", pull);
  const listed = await server.callTool("getPullRequests", { ...place, state: "OPEN" });
  assert.match(JSON.stringify(listed), new RegExp(title));
  return { ...pull, ...place };
}

await play(
  async (scene) => {
    const { sandbox, directory } = scene;
    const modules = await installPublished(directory);
    const file = join(modules, "bitbucket-mcp", "dist", "index.js");
    const { email, token } = sandbox.credentials.apiToken;
    const own = { PATH: process.env.PATH, HOME: directory, BITBUCKET_USERNAME: email, BITBUCKET_PASSWORD: token };
    const common = { ...own, BITBUCKET_WORKSPACE: "acme", BITBUCKET_LOG_DIR: directory };

    const direct = startServer(file, directory, { ...common, BITBUCKET_URL: sandbox.apiUrl });
    await direct.begin();
    const first = await useTools(direct, "Add a lid");
    await direct.callTool("declinePullRequest", first);
    direct.child.kill();
    const before = sandbox.requests.length;

    const proxied = startServer(file, directory, sandbox.proxy.environmentFor(common));
    await proxied.begin();
    const second = await useTools(proxied, "Add a round lid");
    const merged = await proxied.callTool("mergePullRequest", {
      ...second,
      message: "Merge the lid",
      strategy: "squash",
    });
    assert.equal(merged.state, "MERGED");
    proxied.child.kill();
    assert.ok(sandbox.requests.length > before, "something came through the proxy");

    const { log, files } = await readMain(scene);
    assert.ok(log[0].startsWith(merged.merge_commit.hash));
    assert.deepEqual(files, ["README.md", "lid.txt"]);
  },
  { proxy: true },
);
