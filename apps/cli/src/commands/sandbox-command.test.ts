import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createProgram } from "../program.js";

let directory: string;
let lines: string[];
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "sandbox-command-"));
  lines = [];
  vi.spyOn(console, "log").mockImplementation((text: unknown) => void lines.push(String(text)));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(directory, { recursive: true });
});

const seed = `
users: [{ nickname: rin }]
repositories: [{ slug: widgets, commits: [{ message: Begin, files: { README.md: Hello } }] }]
tokens: { reader: { kind: apiToken, user: rin, scopes: [read:repository:bitbucket, read:user:bitbucket] } }
consumers:
  robot: { isPrivate: true, key: robot-key, secret: robot-secret }
  app: { callbackUrl: "http://127.0.0.1:1/callback", key: app-key }
`;

/** Runs the command, does something while it runs, and stops it. */
async function whileRunning(flags: readonly string[], act: () => Promise<void>): Promise<void> {
  const file = join(directory, "seed.yaml");
  await writeFile(file, seed);
  const running = createProgram().parseAsync(["node", "bucketkit", "sandbox", "--seed", file, ...flags]);
  await Promise.race([running, vi.waitUntil(() => lines.length > 0, { timeout: 10_000 })]);
  try {
    await act();
  } finally {
    process.emit("SIGHUP");
    await running;
  }
}

const basic = (name: string, secret: string) => `Basic ${Buffer.from(`${name}:${secret}`).toString("base64")}`;

describe("bucketkit sandbox", () => {
  it("starts with a seed and hands out what was made, for programs", async () => {
    await whileRunning(["--json"], async () => {
      const started = JSON.parse(lines[0] ?? "");
      expect(started.repositories).toEqual(["acme/widgets"]);
      const headers = { authorization: basic(started.users.rin.email, started.tokens.reader) };
      const answer = await fetch(`${started.apiUrl}/repositories/acme/widgets`, { headers });
      expect(answer.headers.get("x-oauth-scopes")).toBe("read:repository:bitbucket, read:user:bitbucket");
      const tokens = await fetch(started.oauth.tokenUrl, {
        method: "POST",
        headers: { authorization: basic("robot-key", "robot-secret") },
        body: new URLSearchParams({ grant_type: "client_credentials" }),
      });
      expect(tokens.status).toBe(200);
    });
    expect(JSON.parse(lines[1] ?? "")).toEqual({
      scopeAdvice: [
        {
          credentialKind: "apiToken",
          dialect: "granular",
          needed: ["read:repository:bitbucket"],
          unused: ["read:user:bitbucket"],
          missing: [],
        },
      ],
    });
  });

  it("hands it out for people, and tells at the end which scopes were needed", async () => {
    await whileRunning([], async () => {
      const [text = ""] = lines;
      expect(text).toContain("  robot robot-key robot-secret");
      const [, token = ""] = /\n {2}rin@example\.com (\S+)/.exec(text) ?? [];
      const apiUrl = /^REST API: (.*)$/m.exec(text)?.[1];
      const headers = { authorization: basic("rin@example.com", token) };
      expect((await fetch(`${apiUrl}/user`, { headers })).status).toBe(200);
    });
    expect(lines[1]).toMatch(/^Scopes for what was done:\n {2}apiToken needs read:user:bitbucket\n {4}did not use \d+/);
  });

  it("grants OAuth requests by itself, limits requests and writes an archive when asked to", async () => {
    const har = join(directory, "requests.har");
    await whileRunning(["--json", "--auto-approve", "rin", "--rate-limits", "--har", har], async () => {
      const { oauth, apiUrl } = JSON.parse(lines[0] ?? "");
      const url = `${oauth.authorizationUrl}?response_type=code&client_id=app-key`;
      const granted = await fetch(url, { redirect: "manual" });
      expect(granted.headers.get("location")).toMatch(/^http:\/\/127\.0\.0\.1:1\/callback\?code=/);
      const statuses: number[] = [];
      for (let round = 0; round <= 60; round++)
        statuses.push((await fetch(`${apiUrl}/repositories/acme/widgets`)).status);
      expect(statuses.indexOf(429)).toBe(60);
    });
    const { log } = JSON.parse(await readFile(har, "utf8"));
    expect(log.entries).toHaveLength(62);
    expect(log.entries[0]).toMatchObject({ _operationId: "oauth-authorize", response: { status: 302 } });
  });

  it("refuses a seed that is wrong, by line and column", async () => {
    const file = join(directory, "wrong.yaml");
    await writeFile(file, "repositories:\n  - slugg: widgets\n");
    const running = createProgram().parseAsync(["node", "bucketkit", "sandbox", "--seed", file]);
    await expect(running).rejects.toThrow(/wrong\.yaml:2:5: repositories\[0\] has no "slugg"/);
    await expect(
      createProgram().parseAsync(["node", "bucketkit", "sandbox", "--seed", join(directory, "none.yaml")]),
    ).rejects.toThrow(/none\.yaml cannot be read: ENOENT/);
  });
});
