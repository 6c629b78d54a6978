import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createSandbox, type Sandbox, type SandboxProxy } from "@bucketkit/sandbox";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const run = promisify(execFile);
let sandbox: Sandbox;
let proxy: SandboxProxy;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "behind-proxy-"));
  const commits = [{ message: "Begin", files: { "README.md": "# Widgets\n" } }];
  sandbox = await createSandbox({ proxy: true, seed: { repositories: [{ slug: "widgets", commits }] } });
  if (!sandbox.proxy) throw new Error("There is no proxy.");
  proxy = sandbox.proxy;
});
afterAll(async () => {
  await sandbox.close();
  await rm(directory, { recursive: true });
});

const environment = () => proxy.environmentFor({ PATH: process.env.PATH, HOME: directory });

async function curl(...parameters: readonly string[]): Promise<string> {
  const { email, token } = sandbox.credentials.apiToken;
  const user = ["-u", `${email}:${token}`];
  return (await run("curl", ["-sS", "--max-time", "20", ...user, ...parameters], { env: environment() })).stdout;
}

describe("a sandbox with a proxy", () => {
  it("gives links on Bitbucket's hosts to what comes through it, which lead into the sandbox again", async () => {
    const repository = JSON.parse(await curl("https://api.bitbucket.org/2.0/repositories/acme/widgets"));
    expect(repository.links.self.href).toBe("https://api.bitbucket.org/2.0/repositories/acme/widgets");
    expect(repository.links.html.href).toBe("https://bitbucket.org/acme/widgets");
    expect(repository.links.avatar.href).toMatch(/^https:\/\/bytebucket\.org\/ravatar\/%7B/);
    expect(JSON.stringify(repository)).not.toContain("127.0.0.1");
    const commits = JSON.parse(await curl(repository.links.commits.href));
    expect(commits.values).toHaveLength(1);
  });

  it("is Bitbucket's OAuth server too, for clients with its URL", async () => {
    const { key, secret } = sandbox.oauth.addConsumer("app", { callbackUrl: "http://127.0.0.1:1/", isPrivate: true });
    const form = ["-d", "grant_type=client_credentials"];
    const tokenUrl = "https://bitbucket.org/site/oauth2/access_token";
    const answer = JSON.parse(await curl("-u", `${key}:${secret}`, ...form, tokenUrl));
    expect(answer).toMatchObject({ token_type: "bearer", expires_in: 7200 });
    const page = await curl(`https://bitbucket.org/site/oauth2/authorize?response_type=code&client_id=${key}`);
    expect(page).toContain("Confirm access to your account");
    // Whoever controls the sandbox does so on its own host only.
    expect(await curl("https://bitbucket.org/_sandbox/clock")).toContain("answers on 127.0.0.1 and localhost only");
  });

  it("gives links on its own host to what comes directly", async () => {
    const { token } = sandbox.credentials.accessToken;
    const answer = await fetch(`${sandbox.apiUrl}/repositories/acme/widgets`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    const { links } = (await answer.json()) as { links: { self: { href: string } } };
    expect(links.self.href).toBe(`${sandbox.apiUrl}/repositories/acme/widgets`);
  });

  it("understands the absolute form, in which some clients send https URLs to a proxy", async () => {
    const text = await curl(
      "--request-target",
      "https://api.bitbucket.org/2.0/user",
      "--noproxy",
      "*",
      `${proxy.url}/`,
    );
    expect(JSON.parse(text).nickname).toBe("sandbox-user");
  });

  it("lets git clone and push by SSH and HTTPS remotes of bitbucket.org", async () => {
    const git = (...parameters: readonly string[]) =>
      run("git", [...parameters], { cwd: directory, env: environment() });
    await git("clone", "--quiet", "git@bitbucket.org:acme/widgets.git", "work");
    const identity = ["-C", "work", "-c", "user.name=Rin", "-c", "user.email=rin@example.com"];
    await git(...identity, "commit", "--quiet", "--allow-empty", "--message", "Nothing");
    await git(...identity, "push", "--quiet", "https://bitbucket.org/acme/widgets.git", "HEAD:refs/heads/new");
    const branch = JSON.parse(await curl("https://api.bitbucket.org/2.0/repositories/acme/widgets/refs/branches/new"));
    expect(branch.target.message).toBe("Nothing\n");
  });
});
