import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSandbox, type Sandbox, type SeededConsumer } from "@bucketkit/sandbox";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createProgram } from "../program.js";

let sandbox: Sandbox;
let consumer: SeededConsumer;
let directory: string;
let folder: string;
let redirectUri: string;
let printed: string[];
let told: string[];

beforeAll(async () => {
  sandbox = await createSandbox({ oauth: { autoApprove: true } });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  await sandbox.reset();
  directory = await mkdtemp(join(tmpdir(), "login-command-"));
  folder = join(directory, "login");
  redirectUri = `http://127.0.0.1:${await freePort()}/callback`;
  consumer = sandbox.oauth.addConsumer("cli", { callbackUrl: redirectUri, scopes: ["account", "repository"] });
  vi.stubEnv("BUCKETKIT_HOSTS", JSON.stringify(sandbox.hosts));
  vi.stubEnv("BITBUCKET_CLIENT_ID", consumer.key);
  vi.stubEnv("BITBUCKET_CLIENT_SECRET", consumer.secret);
  printed = [];
  told = [];
  vi.spyOn(console, "log").mockImplementation((text: unknown) => void printed.push(String(text)));
  vi.spyOn(console, "error").mockImplementation((text: unknown) => void told.push(String(text)));
});
afterEach(() => rm(directory, { recursive: true }));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

const run = (...words: string[]) =>
  createProgram().parseAsync(["node", "bucketkit", "login", ...words, "--folder", folder]);

/** Starts to sign in, and gives the address that people are told to open. */
async function begin(...flags: string[]): Promise<{ readonly running: Promise<unknown>; readonly url: string }> {
  const running = run("--no-browser", "--redirect-uri", redirectUri, ...flags);
  await Promise.race([running, vi.waitUntil(() => told.length > 0, { timeout: 5_000 })]);
  return { running, url: /http:\S+/.exec(told.join("\n"))?.[0] ?? "" };
}

/** Goes to an address as a browser does that keeps cookies; gives the last page. */
async function browse(start: string): Promise<{ readonly status: number; readonly text: string }> {
  let url = start;
  let cookie = "";
  for (;;) {
    const response = await fetch(url, { redirect: "manual", headers: cookie ? { cookie } : {} });
    cookie = response.headers.getSetCookie()[0]?.split(";", 1)[0] ?? cookie;
    const location = response.headers.get("location");
    if (location === null) return { status: response.status, text: await response.text() };
    url = new URL(location, url).href;
  }
}

async function signIn(...flags: string[]): Promise<void> {
  const { running, url } = await begin(...flags);
  await browse(url);
  await running;
}

async function filesIn(top: string): Promise<{ readonly path: string; readonly text: string }[]> {
  const entries = await readdir(top, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, "utf8") })));
}

const nameOf = async (token: string | undefined): Promise<unknown> => {
  const answer = await fetch(`${sandbox.apiUrl}/user`, { headers: { authorization: `Bearer ${token}` } });
  return ((await answer.json()) as { nickname?: unknown }).nickname;
};

describe("bucketkit login", () => {
  it("signs in by a browser and says as whom", async () => {
    const { running, url } = await begin();
    const page = await browse(url);
    expect(page.status).toBe(200);
    expect(page.text).toContain("You are signed in");
    await running;
    expect(printed).toEqual([expect.stringMatching(/^Signed in as .+\. Scopes: account, repository\.$/)]);
  });

  it("tells programs one line of JSON without a token, and people the address beside it", async () => {
    await signIn("--json", "--scope", "repository");
    expect(printed).toHaveLength(1);
    expect(JSON.parse(printed[0] ?? "")).toEqual({
      accountId: expect.any(String),
      displayName: expect.any(String),
      scopes: ["account", "repository"],
      folder: join(folder, new URL(sandbox.url).host.replace(":", "_")),
    });
  });

  it("keeps what nobody else may read", async () => {
    await signIn();
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const files = await filesIn(folder);
    expect(files.length).toBeGreaterThan(2);
    for (const { path } of files) expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it("ends when access is denied", async () => {
    sandbox.oauth.configure({ autoApprove: "nobody-of-this-name" });
    const { running, url } = await begin();
    const refused = expect(running).rejects.toThrow(/Access was not allowed/);
    expect((await browse(url)).status).toBe(400);
    await refused;
    expect(printed).toEqual([]);
  });

  it("goes on waiting when somebody else sends a callback or looks around", async () => {
    const { running, url } = await begin();
    const { origin } = new URL(url);
    const others = ["/", "/start/", "/callback", `/callback?code=x&state=${"x".repeat(43)}`];
    for (const path of others) expect((await browse(`${origin}${path}`)).status).toBeGreaterThanOrEqual(400);
    expect((await fetch(url, { method: "POST" })).status).toBe(404);
    await browse(url);
    await running;
    expect(printed).toHaveLength(1);
  });

  it("answers under no other name that leads to this machine", async () => {
    const { running, url } = await begin();
    const { port, pathname } = new URL(url);
    for (const host of [`evil.example:${port}`, `localhost:${port}`, "127.0.0.1"]) {
      const status = await new Promise((resolve, reject) => {
        const asked = request({ host: "127.0.0.1", port, path: pathname, headers: { host } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        });
        asked.on("error", reject).end();
      });
      expect([host, status]).toEqual([host, 404]);
    }
    await browse(url);
    await running;
  });

  it("lets nobody finish who did not begin: the callback of another browser is refused", async () => {
    const { running, url } = await begin();
    const started = await fetch(url, { redirect: "manual" });
    const granted = await fetch(started.headers.get("location") ?? "", { redirect: "manual" });
    expect((await fetch(granted.headers.get("location") ?? "")).status).toBe(400);
    await browse(url);
    await running;
  });

  it("gives up after a time", async () => {
    const { running } = await begin("--timeout", "0.2");
    await expect(running).rejects.toThrow(/Nobody signed in within 0\.2 seconds/);
  });

  it("says that the port is taken", async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(Number(new URL(redirectUri).port), "127.0.0.1", done));
    await expect(run("--no-browser", "--redirect-uri", redirectUri)).rejects.toThrow(
      /Port \d+ of 127\.0\.0\.1 is taken/,
    );
    await new Promise((done) => server.close(done));
  });

  it("says what is missing of the consumer, and which callback URL it needs", async () => {
    vi.stubEnv("BITBUCKET_CLIENT_SECRET", "");
    await expect(run("--no-browser")).rejects.toThrow(/BITBUCKET_CLIENT_SECRET.*http:\/\/127\.0\.0\.1:34106\/callback/);
    vi.stubEnv("BITBUCKET_CLIENT_ID", "");
    await expect(run("--no-browser")).rejects.toThrow(/--client-id.*BITBUCKET_CLIENT_SECRET/);
  });

  it.each(["https://app.example/callback", "http://0.0.0.0:1/", "http://127.0.0.1/callback", "x"])(
    "refuses to come back to %s",
    async (uri) => {
      await expect(run("--no-browser", "--redirect-uri", uri)).rejects.toThrow(/--redirect-uri must be/);
    },
  );

  it("repeats Bitbucket's reason when the secret is wrong, and not the secret", async () => {
    vi.stubEnv("BITBUCKET_CLIENT_SECRET", "wrong-secret");
    const { running, url } = await begin();
    const refused = expect(running).rejects.toThrow(/^(?!.*wrong-secret).*Invalid OAuth client credentials/);
    await browse(url);
    await refused;
  });
});

describe("bucketkit login token", () => {
  it("prints a token that works, without the secret in the environment, and renews it", async () => {
    await signIn();
    vi.stubEnv("BITBUCKET_CLIENT_SECRET", "");
    await run("token");
    await run("token");
    expect(printed[1]).toBe(printed[2]);
    expect(await nameOf(printed[1])).toBe("sandbox-user");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3 * 3_600_000 });
    sandbox.clock.advance(3 * 3_600_000);
    try {
      await run("token");
    } finally {
      vi.useRealTimers();
    }
    expect(printed[3]).not.toBe(printed[1]);
    expect(await nameOf(printed[3])).toBe("sandbox-user");
  });

  it("says that nobody is signed in, there or to that Bitbucket", async () => {
    await expect(run("token")).rejects.toThrow(/Nobody is signed in to .*Run "bucketkit login" first/);
    await signIn();
    vi.stubEnv("BUCKETKIT_HOSTS", "");
    await expect(run("token")).rejects.toThrow("Nobody is signed in to https://bitbucket.org");
  });
});

describe("bucketkit login forget", () => {
  it("signs out and leaves neither token nor secret", async () => {
    await signIn();
    const kept = async () => (await filesIn(folder)).map(({ text }) => text).join("\n");
    expect(await kept()).toContain(consumer.secret);
    await run("forget");
    expect(await kept()).not.toContain(consumer.secret);
    expect(await kept()).not.toContain("accessToken");
    expect(printed[1]).toContain("/account/settings/app-authorizations/");
    await expect(run("token")).rejects.toThrow(/Nobody is signed in/);
    await expect(run("forget")).rejects.toThrow(/Nobody is signed in/);
  });
});
