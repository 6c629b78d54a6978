import { readFile } from "node:fs/promises";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../src/index.js";
import { type ApiCall, basic, bearer, createApiCall } from "./api-client.js";
import { smallSeed } from "./seeds.js";

const repository = "/repositories/team/widgets";
let sandbox: Sandbox;
let call: ApiCall;

beforeAll(async () => {
  sandbox = await createSandbox({ maximumBodyBytes: 100_000 });
  await sandbox.seed(smallSeed);
  call = createApiCall(sandbox);
});
afterAll(async () => {
  expect(sandbox.requests.filter((request) => request.failure !== undefined)).toEqual([]);
  await sandbox.close();
});

/** A request as raw bytes, for what HTTP clients refuse to send. */
function raw(head: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(sandbox.url);
    const socket = connect(Number(port), hostname, () => socket.write(head));
    let text = "";
    socket.setEncoding("utf8");
    socket.on("data", (chunk: string) => {
      text += chunk;
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(text));
  });
}

describe("answers for what there is not", () => {
  it("404 for URLs that are no operation, 405 for methods that an operation does not have", async () => {
    const unknown = await call("GET", "/no/such/url");
    expect(unknown.status).toBe(404);
    expect(unknown.body.error.message).toBe("Resource not found");
    expect(unknown.body.error.detail).toMatch(/^There is no API hosted at this URL\./);
    const page = await call("GET", `${sandbox.url}/team/widgets/pull-requests/1`);
    expect(page.status).toBe(404);
    expect(page.body.error.detail).toContain(`REST below ${sandbox.apiUrl}`);
    const method = await call("POST", "/user");
    expect(method.status).toBe(405);
    expect(method.headers.get("allow")).toBe("GET");
  });

  it.each([
    "/repositories",
    "/workspaces",
    "/snippets",
    "/user/permissions/repositories",
    "/user/permissions/workspaces/",
  ])("410 for GET %s, which Bitbucket has removed", async (path) => {
    const answer = await call("GET", path);
    expect(answer.status).toBe(410);
    expect(answer.body.error.message).toBe("CHANGE-2770 - Functionality has been deprecated");
    expect(answer.body.data.announcement_url).toBe(answer.body.error.data.announcement_url);
  });

  it("410 for everything that the project's own list of ended operations names", async () => {
    const file = new URL("../../core/spec/ended.json", import.meta.url);
    const { ended } = JSON.parse(await readFile(file, "utf8")) as {
      ended: { methods?: string[]; paths?: string[]; verified?: boolean }[];
    };
    let count = 0;
    for (const { methods = [], paths = [], verified } of ended) {
      if (verified === false) continue;
      for (const path of paths) {
        const url = path.replace("{workspace}", "team").replace("{repo_slug}", "widgets").replace("/**", "/1/more");
        for (const method of methods) {
          expect(`${method} ${path} ${(await call(method, url)).status}`).toBe(`${method} ${path} 410`);
          count += 1;
        }
      }
    }
    expect(count).toBeGreaterThan(10);
  });

  it("410 for the issue tracker", async () => {
    expect((await call("GET", `${repository}/issues?q=state="new"`)).status).toBe(410);
    expect((await call("POST", `${repository}/issues/1/comments`, { json: {} })).status).toBe(410);
  });

  it("404 in Bitbucket's words for missing repositories, commits, files, hooks and workspaces", async () => {
    const message = async (path: string): Promise<string> => {
      const answer = await call("GET", path);
      expect(answer.status).toBe(404);
      return answer.body.error.message;
    };
    expect(await message("/repositories/team/none")).toBe("Repository team/none not found");
    expect(await message(`${repository}/commit/ffffffff`)).toBe("Changeset not found.");
    expect(await message(`${repository}/src/main/no/file`)).toBe("No such file or directory: no/file");
    expect(await message(`${repository}/hooks/%7Bx%7D`)).toBe("{x} is not a valid hook");
    expect(await message("/workspaces/none")).toBe("No workspace with identifier 'none'.");
  });
});

describe("credentials", () => {
  const { status } = { status: async (path: string, as: object) => (await call("GET", path, { as })).status };

  it("401 with a challenge for wrong ones, whatever their kind", async () => {
    const { email, token, nickname } = sandbox.credentials.apiToken;
    for (const as of [
      basic(email, "wrong"),
      basic(nickname, token),
      basic(nickname, "an-app-password"),
      bearer("wrong"),
      bearer(token),
      { authorization: "Digest x" },
    ]) {
      const answer = await call("GET", "/user", { as });
      expect(answer.status).toBe(401);
      expect(answer.headers.get("www-authenticate")).toBe('Basic realm="Bitbucket.org HTTP"');
      expect(answer.body.error.message).toBe("Token is invalid, expired, or not supported for this endpoint.");
    }
  });

  it("let anybody read public repositories, and nobody else's private ones", async () => {
    expect(await status(repository, {})).toBe(200);
    expect(await status("/repositories/team/secret", {})).toBe(404);
    const nobody = await call("GET", "/user", { as: {} });
    expect(nobody).toMatchObject({ status: 401, text: "" });
    const stranger = (await sandbox.seed({ users: [{ nickname: "stranger" }] })).users.stranger;
    const as = basic(stranger?.email ?? "", stranger?.apiToken ?? "");
    expect(await status("/repositories/team/secret", as)).toBe(404);
    expect((await call("GET", "/repositories/team", { as })).body.values).toHaveLength(1);
    expect((await call("POST", `${repository}/refs/branches`, { as, json: {} })).status).toBe(403);
    expect((await call("POST", `${repository}/refs/branches`, { as: {}, json: {} })).status).toBe(401);
    expect((await call("GET", "/workspaces/team/members", { as })).status).toBe(403);
  });

  it("bind access tokens to their workspace", async () => {
    const as = bearer(sandbox.credentials.accessToken.token);
    expect(await status("/repositories/team/secret", as)).toBe(404);
    expect((await call("POST", "/repositories/acme/made", { as, json: { is_private: true } })).status).toBe(200);
    expect(await status("/repositories/acme/made", as)).toBe(200);
  });

  it("show in headers what they hold and what the operation takes, and never appear in the log", async () => {
    const { email, token } = sandbox.credentials.apiToken;
    const answer = await call("GET", `${repository}/pullrequests?access_token=${token}`);
    expect(answer.headers.get("x-credential-type")).toBe("api_token");
    expect(answer.headers.get("x-accepted-oauth-scopes")).toBe("read:pullrequest:bitbucket");
    expect(answer.headers.get("x-oauth-scopes")).toContain("write:repository:bitbucket");
    const withAccessToken = await call("GET", "/repositories/acme", {
      as: bearer(sandbox.credentials.accessToken.token),
    });
    expect(withAccessToken.headers.get("x-accepted-oauth-scopes")).toBe("repository");
    const log = JSON.stringify(sandbox.requests);
    expect(log).not.toContain(token);
    expect(log).not.toContain(sandbox.credentials.accessToken.token);
    expect(log).not.toContain(Buffer.from(`${email}:${token}`).toString("base64"));
  });
});

describe("input that makes no sense", () => {
  it("400 for page lengths over the limit instead of a shorter page", async () => {
    for (const path of [
      `${repository}/commits?pagelen=101`,
      `${repository}/pullrequests?pagelen=51`,
      `${repository}/refs?pagelen=0`,
    ]) {
      const answer = await call("GET", path);
      expect(answer).toMatchObject({ status: 400, body: { error: { message: "Invalid pagelen" } } });
    }
    expect((await call("GET", `${repository}/pullrequests?pagelen=50`)).status).toBe(200);
    expect((await call("GET", `${repository}/diffstat/main?pagelen=500`)).status).toBe(200);
    expect((await call("GET", `${repository}/pullrequests/1/activity?pagelen=51`)).status).toBe(400);
    expect((await call("GET", `${repository}/refs?page=77`)).body.error.message).toBe("Invalid page");
  });

  it("400 for bodies that are no JSON, no object, or no form", async () => {
    const headers = { "content-type": "application/json" };
    const broken = await call("POST", `${repository}/pullrequests`, { headers, form: new URLSearchParams("{") });
    expect(broken.status).toBe(400);
    expect(broken.body.error.message).toBe("Bad request");
    expect((await call("POST", `${repository}/pullrequests`, { json: [] })).status).toBe(400);
    expect((await call("POST", `${repository}/src`, { json: {} })).status).toBe(400);
    const noBoundary = { "content-type": "multipart/form-data" };
    expect(
      (await call("POST", `${repository}/src`, { headers: noBoundary, form: new URLSearchParams("a=b") })).status,
    ).toBe(400);
  });

  it("413 for bodies over the limit, declared or streamed", async () => {
    const large = new FormData();
    large.append("large.bin", new Blob([new Uint8Array(200_000)]), "large.bin");
    expect((await call("POST", `${repository}/src`, { form: large })).status).toBe(413);
    const { email, token } = sandbox.credentials.apiToken;
    const streamed = await fetch(`${sandbox.apiUrl}${repository}/src`, {
      method: "POST",
      headers: { ...basic(email, token), "content-type": "application/x-www-form-urlencoded" },
      body: new ReadableStream({
        pull(controller) {
          controller.enqueue(new Uint8Array(50_000));
        },
      }),
      duplex: "half",
    } as RequestInit).then(
      (response) => response.status,
      () => "closed",
    );
    expect([413, "closed"]).toContain(streamed);
  });

  it("400 with the position for a query that is none", async () => {
    const answer = await call("GET", `${repository}/pullrequests?q=${encodeURIComponent('state = "OPEN" AND (')}`);
    expect(answer.status).toBe(400);
    expect(answer.body.error.data.position).toBe(20);
    const refused = await call("GET", `${repository}/pullrequests?q=participants.user.uuid="x"`);
    expect(refused.body.error.message).toBe("participants.user.uuid does not support filtering");
  });

  it.each(["../escape", "-leading", "a..b", "x.lock", "a b", "a~1", "refs/heads/\u0001", "@", "", "a/", "/a", "a//b"])(
    "400 for the branch name %j",
    async (name) => {
      const answer = await call("POST", `${repository}/refs/branches`, { json: { name, target: { hash: "main" } } });
      expect(answer.status).toBe(400);
    },
  );

  it.each(["../escape.txt", "a/../../b", ".git/config", "x/.GIT/hooks/post-update", "a//b", "//etc/passwd", "./a"])(
    "400 for the file path %j",
    async (path) => {
      const form = new FormData();
      form.append(path, new Blob(["x"]), "x");
      expect((await call("POST", `${repository}/src`, { form })).status).toBe(400);
    },
  );

  it("400 for names that git has no room for, and for NUL in texts", async () => {
    const branches = `${repository}/refs/branches`;
    expect((await call("POST", branches, { json: { name: "main/x", target: { hash: "main" } } })).status).toBe(400);
    expect((await call("POST", branches, { json: { name: "feature", target: { hash: "main" } } })).status).toBe(400);
    const tag = { name: "light/x", target: { hash: "main" }, message: "x" };
    expect((await call("POST", `${repository}/refs/tags`, { json: tag })).status).toBe(400);
    const form = new FormData();
    form.append("branch", "main/x");
    expect((await call("POST", `${repository}/src`, { form })).status).toBe(400);
    expect((await call("POST", `${repository}/pullrequests/1/merge`, { json: { message: "a\0b" } })).status).toBe(400);
    const withNul = new URLSearchParams({ message: "a\0b", "x.txt": "x" });
    expect((await call("POST", `${repository}/src`, { form: withNul })).status).toBe(400);
  });

  it("never reads outside the repository, however the path is written", async () => {
    for (const path of [
      "..%2f..%2f..%2fetc%2fpasswd",
      "%2e%2e/%2e%2e/HEAD",
      "....//config",
      "--help",
      "HEAD:README.md",
    ]) {
      expect(
        (await raw(`GET /2.0${repository}/src/main/${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).split(
          " ",
        )[1],
      ).toBe("404");
    }
  });

  it("400 for percent encoding that is broken or hides a NUL", async () => {
    for (const path of ["%", "%zz", "%ff", "a%00b"]) {
      const answer = await raw(
        `GET /2.0${repository}/src/main/${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      );
      expect(answer).toContain('"message":"Bad request"');
      expect(answer.split(" ")[1]).toBe("400");
    }
  });

  it("serves requests in absolute form, as they come through an HTTP proxy", async () => {
    const answer = await raw(
      `GET http://api.bitbucket.org/2.0${repository} HTTP/1.1\r\nHost: api.bitbucket.org\r\nConnection: close\r\n\r\n`,
    );
    expect(answer.split(" ")[1]).toBe("200");
    expect(answer).toContain('"full_name":"team/widgets"');
  });
});
