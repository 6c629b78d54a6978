import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox, type SeedResult } from "../src/index.js";
import { type ApiCall, basic, bearer, createApiCall } from "./api-client.js";
import { smallSeed } from "./seeds.js";

let sandbox: Sandbox;
let seeded: SeedResult;
let call: ApiCall;

beforeAll(async () => {
  sandbox = await createSandbox();
  seeded = await sandbox.seed({
    ...smallSeed,
    workspaces: [
      {
        slug: "team",
        members: { "sandbox-user": "owner", rin: "member", sam: "collaborator" },
        projects: [{ key: "IN" }],
      },
    ],
    repositories: [
      ...(smallSeed.repositories ?? []),
      { workspace: "team", slug: "inside", project: "IN", isPrivate: true },
    ],
    tokens: {
      reader: { kind: "apiToken", user: "rin", scopes: ["read:repository:bitbucket"] },
      writerOnly: { kind: "apiToken", user: "rin", scopes: ["write:repository:bitbucket"] },
      pulls: { kind: "oauth", user: "rin", scopes: ["pullrequest"] },
      admin: { kind: "oauth", user: "sandbox-user", scopes: ["repository:admin"] },
      project: { kind: "projectAccessToken", workspace: "team", project: "IN" },
      workspace: { kind: "workspaceAccessToken", workspace: "team" },
      dying: { kind: "oauth", user: "rin", expiresOn: "2099-01-01T00:00:00Z" },
      dyingToken: { kind: "apiToken", user: "rin", expiresOn: "2099-01-01T00:00:00Z" },
    },
  });
  call = createApiCall(sandbox);
});
afterAll(() => sandbox.close());

const token = (name: string) => seeded.tokens[name] ?? "";
const asRin = (name: string) => ({ as: basic("rin@example.com", token(name)) });
const asBearer = (name: string) => ({ as: bearer(token(name)) });
const widgets = "/repositories/team/widgets";

describe("scopes", () => {
  it("of API tokens are granular and never stand for each other", async () => {
    expect((await call("GET", widgets, asRin("reader"))).status).toBe(200);
    const refused = await call("GET", widgets, asRin("writerOnly"));
    expect(refused.status).toBe(403);
    expect(refused.body).toEqual({
      type: "error",
      error: {
        message: "Your credentials lack one or more required privilege scopes.",
        detail: { required: ["read:repository:bitbucket"], granted: ["write:repository:bitbucket"] },
      },
    });
  });

  it("of OAuth are classic and bring along what Bitbucket says they do; those of administrators bring nothing", async () => {
    expect((await call("GET", widgets, asBearer("pulls"))).status).toBe(200);
    const refused = await call("GET", widgets, asBearer("admin"));
    expect(refused.status).toBe(403);
    expect(refused.body.error.detail).toEqual({ required: ["repository"], granted: ["repository:admin"] });
  });

  it("are told in the headers of every answer", async () => {
    const { headers } = await call("GET", `${widgets}/pullrequests`, asBearer("pulls"));
    expect(headers.get("x-oauth-scopes")).toBe("pullrequest");
    expect(headers.get("x-accepted-oauth-scopes")).toBe("pullrequest");
    expect(headers.get("x-credential-type")).toBe("oauth2");
  });

  it("are checked for git as well", async () => {
    const ask = (name: string, service: string) =>
      fetch(`${sandbox.url}/team/widgets.git/info/refs?service=${service}`, {
        headers: basic("x-bitbucket-api-token-auth", token(name)).authorization
          ? { authorization: basic("x-bitbucket-api-token-auth", token(name)).authorization }
          : {},
      });
    expect((await ask("reader", "git-upload-pack")).status).toBe(200);
    expect((await ask("reader", "git-receive-pack")).status).toBe(403);
    expect((await ask("writerOnly", "git-receive-pack")).status).toBe(200);
  });

  it("that were needed, missing and unused are what the advice names", async () => {
    const own = await createSandbox({
      seed: {
        repositories: [{ slug: "widgets" }],
        tokens: { weak: { kind: "apiToken", scopes: ["read:user:bitbucket"] } },
      },
    });
    try {
      const ask = createApiCall(own);
      await ask("GET", "/user");
      await ask("GET", "/repositories/acme/widgets");
      const [advice] = own.scopeAdvice();
      expect(advice).toMatchObject({
        credentialKind: "apiToken",
        dialect: "granular",
        needed: ["read:repository:bitbucket", "read:user:bitbucket"],
        missing: [],
      });
      expect(advice?.unused).toContain("write:webhook:bitbucket");
    } finally {
      await own.close();
    }
  });
});

describe("kinds of credentials", () => {
  it("are limited to what they were made for", async () => {
    expect((await call("GET", "/repositories/team/inside", asBearer("project"))).status).toBe(200);
    expect((await call("GET", "/repositories/team/secret", asBearer("project"))).status).toBe(404);
    expect((await call("GET", "/repositories/team/secret", asBearer("workspace"))).status).toBe(200);
    expect((await call("GET", widgets, { as: {} })).status).toBe(200);
    expect((await call("GET", "/repositories/team/secret", { as: {} })).status).toBe(404);
  });

  it("that an operation refuses are told so, whatever their scopes", async () => {
    const permissions = `${widgets}/permissions-config/users`;
    const refused = await call("GET", permissions, asBearer("workspace"));
    expect(refused.status).toBe(401);
    expect(refused.body.error.message).toContain("not supported for this endpoint");
    const silent = await call("GET", "/addon/some-key/client-key");
    expect(silent).toMatchObject({ status: 400, text: "" });
  });

  it.each([
    ["an App Password", basic("rin", "ATBBsomething"), 401],
    ["an API token with another's email", basic("sam@example.com", "reader"), 401],
    ["an API token as Bearer", bearer("reader"), 401],
    ["nonsense", { authorization: "Nonsense" }, 401],
  ])("refuse %s", async (_what, as, status) => {
    const secret = { authorization: as.authorization.replace("reader", token("reader")) };
    expect((await call("GET", "/user", { as: secret })).status).toBe(status);
  });

  it("end when the sandbox's clock says so", async () => {
    expect((await call("GET", "/user", asBearer("dying"))).status).toBe(200);
    expect((await call("GET", "/user", asRin("dyingToken"))).status).toBe(200);
    sandbox.clock.freeze("2099-01-01T00:00:00Z");
    const expired = await call("GET", "/user", asBearer("dying"));
    expect(expired.status).toBe(401);
    expect(expired.body.error.message).toBe(
      "Access token expired. Use your refresh token to obtain a new access token.",
    );
    expect((await call("GET", "/user", asRin("dyingToken"))).status).toBe(401);
    sandbox.clock.reset();
    expect((await call("GET", "/user", asBearer("dying"))).status).toBe(200);
  });

  it("can be added: what Connect and Forge will come in by", async () => {
    const own = await createSandbox({
      seed: { users: [{ nickname: "rin" }] },
      credentialKinds: [
        {
          name: "double",
          credentialType: "jwt",
          hasRateHeaders: true,
          recognize: ({ scheme, value }, { state, method, target }) => {
            const user = [...state.users.values()].find(({ nickname }) => nickname === "rin");
            return scheme === "jwt" && value === `${method} ${target}`.replaceAll(" ", "-") && user
              ? {
                  kind: "identified",
                  user,
                  credential: { kind: "double", userUuid: user.uuid, dialect: "classic", scopes: ["account"] },
                }
              : undefined;
          },
        },
      ],
    });
    try {
      const ask = createApiCall(own);
      const answer = await ask("GET", "/user", { as: { authorization: "JWT GET-/2.0/user" } });
      expect(answer).toMatchObject({ status: 200, body: { nickname: "rin" } });
      expect(answer.headers.get("x-credential-type")).toBe("jwt");
      expect((await ask("GET", "/user", { as: { authorization: "JWT POST-/2.0/user" } })).status).toBe(401);
      expect(own.requests.at(0)).toMatchObject({ credentialKind: "double", neededScopes: ["account"] });
    } finally {
      await own.close();
    }
  });

  it("tell git about App Passwords that are gone", async () => {
    const answer = await fetch(`${sandbox.url}/team/widgets.git/info/refs?service=git-receive-pack`, {
      headers: basic("rin", "ATBBsomething"),
    });
    expect(answer.status).toBe(410);
    expect(await answer.text()).toContain("App passwords");
  });
});
