import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox, type SeededUser } from "../src/index.js";
import { type ApiCall, createApiCall } from "./api-client.js";
import { git } from "./run-git.js";
import { smallSeed } from "./seeds.js";

const repository = "/repositories/team/widgets";
let sandbox: Sandbox;
let call: ApiCall;
let directory: string;
let users: Readonly<Record<string, SeededUser>>;

beforeAll(async () => {
  sandbox = await createSandbox();
  ({ users } = await sandbox.seed(smallSeed));
  call = createApiCall(sandbox);
});
beforeEach(async () => {
  await sandbox.reset();
  directory = await mkdtemp(join(tmpdir(), "git-http-"));
  return () => rm(directory, { recursive: true, force: true });
});
afterAll(() => sandbox.close());

function urlAs(name: string, secret: string, repositoryName = "team/widgets"): string {
  const url = new URL(sandbox.gitUrl(repositoryName));
  url.username = name;
  url.password = secret;
  return url.href;
}

async function commitFile(work: string, name: string, content: string): Promise<string> {
  await writeFile(join(work, name), content);
  await git(work, "add", "--all");
  await git(work, "commit", "--quiet", "-m", `Write ${name}`);
  return git(work, "rev-parse", "HEAD");
}

describe("git over HTTP", () => {
  it("clones what is public without credentials, on the main branch", async () => {
    await git(directory, "clone", "--quiet", sandbox.gitUrl("team/widgets"), "work");
    expect(await git(join(directory, "work"), "rev-parse", "--abbrev-ref", "HEAD")).toBe("main");
    const services = sandbox.requests.map(
      (request) => `${request.operationId} ${request.status} ${request.credentialKind}`,
    );
    expect(services).toEqual([
      "git-upload-pack 200 anonymous",
      "git-upload-pack 200 anonymous",
      "git-upload-pack 200 anonymous",
    ]);
  });

  it("asks for credentials first, then takes an API token by either user name, and never the email", async () => {
    const { nickname, email, apiToken } = users.rin ?? { nickname: "", email: "", apiToken: "" };
    for (const name of [nickname, "x-bitbucket-api-token-auth"]) {
      expect(await git(directory, "ls-remote", urlAs(name, apiToken, "team/secret"))).toContain("refs/heads/main");
    }
    const refused = /Authentication failed/;
    await expect(git(directory, "ls-remote", urlAs(email, apiToken, "team/secret"))).rejects.toThrow(refused);
    await expect(git(directory, "ls-remote", urlAs(nickname, "wrong", "team/secret"))).rejects.toThrow(refused);
    const response = await fetch(`${sandbox.gitUrl("team/secret")}/info/refs?service=git-upload-pack`);
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe('Basic realm="Bitbucket.org HTTP"');
  });

  it("takes access tokens with x-token-auth, inside their repository only", async () => {
    const token = sandbox.credentials.accessToken.token;
    await expect(git(directory, "ls-remote", urlAs("x-token-auth", token, "team/secret"))).rejects.toThrow(/not found/);
    const own = await sandbox.seed({
      repositories: [{ slug: "own", isPrivate: true, commits: [{ message: "x", files: { a: "" } }] }],
    });
    expect(await git(directory, "ls-remote", urlAs("x-token-auth", token, "acme/own"))).toContain("refs/heads/main");
    const limited = own.repositories["acme/own"]?.accessToken ?? "";
    expect(await git(directory, "ls-remote", urlAs("x-token-auth", limited, "acme/own"))).toContain("refs/heads/main");
    await expect(git(directory, "ls-remote", urlAs("bob", limited, "acme/own"))).rejects.toThrow(
      /Authentication failed/,
    );
  });

  it("speaks protocol version 2 and the older one", async () => {
    for (const version of ["0", "1", "2"]) {
      const listed = await git(
        directory,
        "-c",
        `protocol.version=${version}`,
        "ls-remote",
        sandbox.gitUrl("team/widgets"),
      );
      expect(listed).toContain("refs/heads/feature/two");
    }
  });

  it("takes compressed request bodies", async () => {
    const response = await fetch(`${sandbox.gitUrl("team/widgets")}/git-upload-pack`, {
      method: "POST",
      headers: {
        "content-type": "application/x-git-upload-pack-request",
        "content-encoding": "gzip",
        "git-protocol": "version=2",
      },
      body: gzipSync("0014command=ls-refs\n00010009peel\n0000"),
    });
    expect(response.headers.get("content-type")).toBe("application/x-git-upload-pack-result");
    expect(await response.text()).toContain("refs/heads/feature/two");
  });

  it("takes pushes of branches and tags, which REST shows at once", async () => {
    const work = join(directory, "work");
    await git(directory, "clone", "--quiet", urlAs("rin", users.rin?.apiToken ?? ""), "work");
    const hash = await commitFile(work, "größe.txt", "1\n");
    await git(work, "tag", "-a", "v2", "-m", "Second");
    await git(work, "push", "--quiet", "origin", "main", "main:topic/new", "v2");
    const branch = await call("GET", `${repository}/refs/branches/topic/new`);
    expect(branch.body.target.hash).toBe(hash);
    expect((await call("GET", `${repository}/refs/tags/v2`)).body).toMatchObject({
      message: "Second\n",
      target: { hash },
    });
    expect((await call("GET", `${repository}/src/main/gr%C3%B6%C3%9Fe.txt`)).text).toBe("1\n");
    await git(work, "push", "--quiet", "origin", ":topic/new");
    expect((await call("GET", `${repository}/refs/branches/topic/new`)).status).toBe(404);
  });

  it("moves an open pull request with its source branch, and makes earlier inline comments outdated", async () => {
    const url = `${repository}/pullrequests/1`;
    await call("POST", `${url}/comments`, { json: { content: { raw: "x" }, inline: { path: "src/main.ts", to: 1 } } });
    const work = join(directory, "work");
    await git(
      directory,
      "clone",
      "--quiet",
      "--branch",
      "feature/two",
      sandbox.gitUrl("team/widgets", "apiToken"),
      "work",
    );
    const hash = await commitFile(work, "more.txt", "more\n");
    await git(work, "push", "--quiet");
    const pullRequest = (await call("GET", url)).body;
    expect(pullRequest.source.commit.hash).toBe(hash.slice(0, 12));
    expect((await call("GET", `${url}/commits`)).body.values).toHaveLength(3);
    expect((await call("GET", `${url}/comments`)).body.values[0].inline.outdated).toBe(true);
    const diffstat = (await call("GET", `${url}/diffstat`)).headers.get("location") ?? "";
    const paths = (await call("GET", diffstat)).body.values.map((value: { new: { path: string } }) => value.new.path);
    expect(paths).toContain("more.txt");
  });

  it("closes a pull request as merged when a push brings its head into the destination", async () => {
    const work = join(directory, "work");
    await git(directory, "clone", "--quiet", sandbox.gitUrl("team/widgets", "apiToken"), "work");
    await git(work, "merge", "--quiet", "--no-ff", "-m", "By hand", "origin/feature/two");
    await git(work, "push", "--quiet");
    const hash = await git(work, "rev-parse", "HEAD");
    const pullRequest = (await call("GET", `${repository}/pullrequests/1`)).body;
    expect(pullRequest).toMatchObject({ state: "MERGED", merge_commit: { hash: hash.slice(0, 12) } });
  });

  it("refuses pushes of readers and of nobody", async () => {
    const work = join(directory, "work");
    await git(directory, "clone", "--quiet", sandbox.gitUrl("team/widgets"), "work");
    await commitFile(work, "a.txt", "a\n");
    await expect(git(work, "push", "--quiet", "origin", "main")).rejects.toThrow(
      /could not read Username|Authentication/,
    );
    await expect(git(work, "push", "--quiet", urlAs("sam", users.sam?.apiToken ?? ""), "main")).rejects.toThrow(/403/);
  });

  it("takes pushes of many clients at once, one after the other", async () => {
    const clients = await Promise.all(
      Array.from({ length: 6 }, async (_, index) => {
        const work = join(directory, `client-${index}`);
        await git(directory, "clone", "--quiet", sandbox.gitUrl("team/widgets", "apiToken"), work);
        return { branch: `many/${index}`, work, hash: await commitFile(work, `${index}.txt`, `${index}\n`) };
      }),
    );
    await Promise.all(
      clients.map(({ work, branch }) => git(work, "push", "--quiet", "origin", `HEAD:refs/heads/${branch}`)),
    );
    for (const { branch, hash } of clients) {
      expect((await call("GET", `${repository}/refs/branches/${branch}`)).body.target.hash).toBe(hash);
    }
  });

  it("keeps working after a client broke off in the middle of a push", async () => {
    const { email: _, ...rest } = users.rin ?? { email: "", apiToken: "" };
    const controller = new AbortController();
    const body = new ReadableStream({
      start: (stream) => stream.enqueue(new TextEncoder().encode("0094")),
    });
    const request = fetch(`${sandbox.gitUrl("team/widgets")}/git-receive-pack`, {
      method: "POST",
      body,
      duplex: "half",
      signal: controller.signal,
      headers: {
        authorization: `Basic ${Buffer.from(`rin:${rest.apiToken}`).toString("base64")}`,
        "content-type": "application/x-git-receive-pack-request",
      },
    } as RequestInit);
    setTimeout(() => controller.abort(), 100);
    await expect(request.then((response) => response.text())).rejects.toThrow();
    const created = await call("POST", `${repository}/refs/branches`, {
      json: { name: "after", target: { hash: "main" } },
    });
    expect(created.status).toBe(201);
  });

  it("lets others write while a client is slow to send its push", async () => {
    const { apiToken } = users.rin ?? { apiToken: "" };
    const controller = new AbortController();
    const slow = fetch(`${sandbox.gitUrl("team/widgets")}/git-receive-pack`, {
      method: "POST",
      body: new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode("0094")) }),
      duplex: "half",
      signal: controller.signal,
      headers: { authorization: `Basic ${Buffer.from(`rin:${apiToken}`).toString("base64")}` },
    } as RequestInit);
    const ended = slow.then(
      () => "answered",
      () => "broken off",
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    const created = await call("POST", `${repository}/refs/branches`, {
      json: { name: "beside", target: { hash: "main" } },
    });
    controller.abort();
    expect(created.status).toBe(201);
    expect(await ended).toBe("broken off");
  });
});
