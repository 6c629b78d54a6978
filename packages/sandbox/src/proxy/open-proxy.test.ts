import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenProxy, openProxy } from "./open-proxy.js";

const run = promisify(execFile);
// Programs in one file of source came with Java 11.
const hasJava = spawnSync("java", ["--version"]).status === 0;
const seen: string[] = [];
const listener: RequestListener = (incoming, outgoing) => {
  seen.push(`${incoming.method} ${incoming.headers.host} ${incoming.url}`);
  outgoing.writeHead(200, { "Content-Type": "text/plain" }).end("from the sandbox");
};
const credentials = {
  apiToken: { email: "sandbox@example.com", token: "ours", gitUser: "x-bitbucket-api-token-auth", nickname: "s" },
  accessToken: { token: "bearer", gitUser: "x-token-auth" },
  env: { BUCKETKIT_HOSTS: "{}", BITBUCKET_EMAIL: "sandbox@example.com", BITBUCKET_API_TOKEN: "ours" },
};

let directory: string;
let proxy: OpenProxy;

beforeAll(async () => {
  // A space in the path, as in the folders of many people.
  directory = await mkdtemp(join(tmpdir(), "proxy test "));
  proxy = await openProxy({ directory, credentials, listener, options: { allowHosts: ["localhost"] } });
});
afterAll(async () => {
  await proxy.close();
  await rm(directory, { recursive: true });
});

/** Runs a Node script behind the proxy; tells what it printed. */
async function runScript(name: string, source: string): Promise<string> {
  const file = join(directory, name);
  await writeFile(file, source);
  const env = proxy.environmentFor({ PATH: process.env.PATH, HOME: directory });
  const { stdout } = await run(process.execPath, [file], { env, timeout: 20_000 });
  return stdout.trim();
}

describe("the proxy", () => {
  it("answers curl for hard-coded https and http URLs", async () => {
    const env = proxy.environmentFor({ PATH: process.env.PATH });
    for (const url of ["https://api.bitbucket.org/2.0/user", "http://api.bitbucket.org/2.0/user"]) {
      const { stdout } = await run("curl", ["-sS", "--max-time", "10", url], { env });
      expect(stdout).toBe("from the sandbox");
    }
    expect(seen.at(-1)).toContain("/2.0/user");
  });

  it("refuses other hosts, and those of Bitbucket on other ports", async () => {
    const env = proxy.environmentFor({ PATH: process.env.PATH });
    for (const url of ["https://example.com/", "http://example.com/", "https://bitbucket.org:8443/"]) {
      const { stdout } = await run(
        "curl",
        ["-s", "--max-time", "10", "-o", "/dev/null", "-w", "%{http_code} %{http_connect}", url],
        {
          env,
        },
      ).catch((error: { stdout: string }) => error);
      expect(stdout).toMatch(/\b403\b/);
    }
    expect(proxy.refused.map(({ authority }) => authority)).toContain("example.com:443");
  });

  it("tunnels to a host that is allowed", async () => {
    const other = createServer((_, outgoing) => outgoing.end("elsewhere")).listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;
    const { stdout } = await run("curl", [
      "-sS",
      "--proxytunnel",
      "--noproxy",
      "",
      "-x",
      proxy.url,
      `http://localhost:${port}/`,
    ]);
    expect(stdout).toBe("elsewhere");
    other.close();
  });

  it("is trusted by its own authority only, whose files nobody else may read", async () => {
    const failure = run("curl", ["-sS", "-x", proxy.url, "https://api.bitbucket.org/"], {
      env: { PATH: process.env.PATH },
    });
    await expect(failure).rejects.toThrow(/certificate/i);
    expect((await stat(join(directory, "proxy"))).mode & 0o077).toBe(0);
    expect((await stat(proxy.caFile)).mode & 0o077).toBe(0);
    expect(await readFile(proxy.caFile, "utf8")).not.toContain("PRIVATE");
  });

  it.runIf(hasJava)(
    "is what Java reaches without knowing of it",
    async () => {
      const file = join(directory, "Fetch.java");
      await writeFile(
        file,
        `public class Fetch { public static void main(String[] a) throws Exception {
         var answer = new java.net.URI("https://api.bitbucket.org/2.0/user").toURL().openStream().readAllBytes();
         var client = java.net.http.HttpClient.newHttpClient();
         var request = java.net.http.HttpRequest.newBuilder(new java.net.URI("https://bitbucket.org/x")).build();
         System.out.println(new String(answer) + "; " + client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString()).body());
       } }`,
      );
      const env = proxy.environmentFor({ PATH: process.env.PATH, HOME: directory });
      const { stdout } = await run("java", [file], { env, timeout: 60_000 });
      expect(stdout.trim()).toBe("from the sandbox; from the sandbox");
    },
    60_000,
  );

  it.each([
    ["fetch.mjs", `console.log(await (await fetch("https://api.bitbucket.org/2.0/user")).text());`],
    ["fetch.cjs", `fetch("https://api.bitbucket.org/2.0/user").then((a) => a.text()).then(console.log);`],
    [
      "https.cjs",
      `require("node:https").get("https://api.bitbucket.org/2.0/user", (a) => a.setEncoding("utf8").on("data", console.log));`,
    ],
    [
      "own-agent.mjs",
      `import https from "node:https";
       https.get("https://bitbucket.org/x", { agent: new https.Agent({ keepAlive: false }) }, (a) => a.setEncoding("utf8").on("data", console.log));`,
    ],
    [
      "http.mjs",
      `import http from "node:http"; http.get("http://bitbucket.org/x", (a) => a.setEncoding("utf8").on("data", console.log));`,
    ],
  ])("is what %s of Node reaches without knowing of it", async (name, source) => {
    expect(await runScript(name, source)).toBe("from the sandbox");
  });

  it("lets no socket of Node out, whatever opens it", async () => {
    const attempt = (open: string) =>
      `${open}.on("error", (e) => console.log(e.code)).on("connect", () => console.log("out!"));`;
    const printed = await runScript(
      "raw.mjs",
      `import net from "node:net"; import tls from "node:tls";
       ${attempt(`net.connect(443, "bitbucket.org")`)}
       ${attempt(`net.connect({ host: "192.0.2.1", port: 443 })`)}
       ${attempt(`tls.connect(443, "api.bitbucket.org")`)}
       ${attempt(`new net.Socket().connect(443, "bitbucket.org")`)}`,
    );
    expect(printed.split("\n")).toEqual(["ECONNREFUSED", "ECONNREFUSED", "ECONNREFUSED", "ECONNREFUSED"]);
  });

  it("fails a fetch to another host and keeps which one it was", async () => {
    const printed = await runScript(
      "refused.mjs",
      `await fetch("https://refused.example.com/").catch((error) => console.log(error.message));`,
    );
    expect(printed).toBe("fetch failed");
    expect(proxy.refused.at(-1)).toEqual({ authority: "refused.example.com:443" });
  });

  it("cannot be opened for one of Bitbucket's hosts", async () => {
    const open = openProxy({ directory, credentials, listener, options: { allowHosts: ["API.bitbucket.org"] } });
    await expect(open).rejects.toThrow(/api\.bitbucket\.org/);
  });
});

describe("environmentFor", () => {
  it("puts the sandbox's credentials in the place of the user's, whatever they are called", () => {
    const env = proxy.environmentFor({
      BITBUCKET_USERNAME: "me",
      BITBUCKET_APP_PASSWORD: "mine",
      DANGER_BITBUCKETCLOUD_REPO_ACCESSTOKEN: "mine",
      ATLASSIAN_CLIENT_SECRET: "mine",
      DEPLOY: "ATATT3xFfGF0mine",
      ORIGIN: "https://me:mine@bitbucket.org/acme/widgets.git",
      GIT_ASKPASS: "/usr/bin/mine",
      BITBUCKET_PR_ID: "7",
      NPM_TOKEN: "kept",
    });
    expect(env).toMatchObject({
      BITBUCKET_USERNAME: "sandbox@example.com",
      BITBUCKET_APP_PASSWORD: "ours",
      DANGER_BITBUCKETCLOUD_REPO_ACCESSTOKEN: "bearer",
      BITBUCKET_API_TOKEN: "ours",
      BITBUCKET_PR_ID: "7",
      NPM_TOKEN: "kept",
    });
    expect(Object.values(env).join("\n")).not.toMatch(/mine/);
    expect(env).not.toHaveProperty("GIT_ASKPASS");
  });

  it("keeps them when told so, and options of Node that are set", () => {
    const env = proxy.environmentFor(
      { BITBUCKET_TOKEN: "mine", NODE_OPTIONS: "--no-warnings" },
      { keepCredentials: true },
    );
    expect(env.BITBUCKET_TOKEN).toBe("mine");
    expect(env.NODE_OPTIONS).toMatch(/^--no-warnings --require "/);
    expect(JSON.stringify(env)).not.toContain("ours");
  });

  it("sends SSH remotes of Bitbucket over HTTPS, behind the settings that are there already", async () => {
    const env = proxy.environmentFor({
      PATH: process.env.PATH,
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "a.b",
      GIT_CONFIG_VALUE_0: "c",
    });
    const ask = (remote: string) =>
      run("git", ["ls-remote", "--get-url", remote], {
        env: { ...env, GIT_CONFIG_KEY_0: "a.b", GIT_CONFIG_VALUE_0: "c" },
      });
    for (const remote of [
      "git@bitbucket.org:acme/w.git",
      "ssh://git@bitbucket.org/acme/w.git",
      "https://bitbucket.org/acme/w.git",
    ])
      expect((await ask(remote)).stdout.trim()).toBe("https://bitbucket.org/acme/w.git");
  });
});
