import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CredentialKind, createSandbox, type Sandbox, type SeededConsumer } from "../src/index.js";
import { type ApiCall, bearer, createApiCall } from "./api-client.js";
import { authorize, callbackUrl, requestTokens } from "./oauth-client.js";

let sandbox: Sandbox;
let call: ApiCall;
let app: SeededConsumer;
let rinUuid: string;

/** Knows one JWT, as a kind that the sandbox does not issue would. */
const installation: CredentialKind = {
  name: "installation",
  credentialType: "jwt",
  hasRateHeaders: false,
  recognize: ({ scheme, value }, { state }) => {
    const user = [...state.users.values()].find(({ nickname }) => nickname === "rin");
    if (scheme !== "jwt" || value !== "known" || !user) return undefined;
    const scopes = ["repository:write", "account"];
    return {
      kind: "identified",
      user,
      credential: { kind: "installation", userUuid: user.uuid, dialect: "classic", scopes },
    };
  },
};

beforeEach(async () => {
  sandbox = await createSandbox({ credentialKinds: [installation] });
  const seeded = await sandbox.seed({
    users: [{ nickname: "rin", displayName: 'Rin <img src=x onerror="alert(1)">' }],
    consumers: {
      "App <script>alert(1)</script>": { callbackUrl, scopes: ["repository:write", "account"], description: "Helps." },
    },
  });
  app = Object.values(seeded.consumers)[0] as SeededConsumer;
  rinUuid = seeded.users.rin?.uuid ?? "";
  call = createApiCall(sandbox);
});
afterEach(() => sandbox.close());

interface Asked {
  readonly html: string;
  readonly headers: Headers;
  readonly cookie: string;
  readonly ticket: string;
}

async function ask(query: Readonly<Record<string, string>> = {}): Promise<Asked> {
  const response = await authorize(sandbox, { client_id: app.key, state: "s", ...query });
  expect(response.status).toBe(200);
  const html = await response.text();
  return {
    html,
    headers: response.headers,
    cookie: response.headers.get("set-cookie")?.split(";")[0] ?? "",
    ticket: /name="ticket" value="([^"]+)"/.exec(html)?.[1] ?? "",
  };
}

async function answer(form: Readonly<Record<string, string>>, cookie?: string): Promise<Response> {
  return fetch(sandbox.oauth.authorizationUrl, {
    method: "POST",
    redirect: "manual",
    headers: cookie ? { cookie } : {},
    body: new URLSearchParams({ user: rinUuid, decision: "allow", ...form }),
  });
}

describe("the page that asks", () => {
  it("says in words what is asked for, and by whom, and escapes every name", async () => {
    const { html } = await ask();
    expect(html).toContain("App &lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).toContain("Read and change your repositories");
    expect(html).toContain("Read your account information");
    expect(html).toContain("Rin &lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
    expect(html).not.toMatch(/<script|<img/);
    expect((await ask({ scope: "account" })).html).not.toContain("repositories");
  });

  it("can be used without seeing it: language, title, heading, labelled field, buttons with text", async () => {
    const { html } = await ask();
    expect(html).toContain('<html lang="en">');
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('<label for="user">Sign in as</label>');
    expect(html).toContain('<select id="user" name="user">');
    expect(html).toMatch(/<button [^>]*value="allow">Allow<\/button>\s*<button [^>]*value="deny">Deny<\/button>/);
  });

  it("runs nothing, loads nothing, is in no frame, and may lead to its client only", async () => {
    const { headers, html } = await ask();
    const policy = headers.get("content-security-policy") ?? "";
    const nonce = /style-src 'nonce-([^']+)'/.exec(policy)?.[1];
    expect(html).toContain(`<style nonce="${nonce}">`);
    expect(policy.replace(String(nonce), "N").split("; ")).toEqual([
      "default-src 'none'",
      "style-src 'nonce-N'",
      "form-action 'self' http://127.0.0.1:1",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ]);
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Lax/);
  });

  it("gives a code for the person who was chosen", async () => {
    const { ticket, cookie } = await ask();
    const allowed = await answer({ ticket }, cookie);
    expect(allowed.status).toBe(302);
    const { searchParams } = new URL(allowed.headers.get("location") ?? "");
    expect(searchParams.get("state")).toBe("s");
    const form = { grant_type: "authorization_code", code: searchParams.get("code") ?? "" };
    const { body } = await requestTokens(sandbox, app, form);
    expect((await call("GET", "/user", { as: bearer(String(body.access_token)) })).body.uuid).toBe(rinUuid);
  });

  it("tells the client when somebody does not want to", async () => {
    const { ticket, cookie } = await ask();
    const { searchParams } = new URL(
      (await answer({ ticket, decision: "deny" }, cookie)).headers.get("location") ?? "",
    );
    expect([searchParams.get("error"), searchParams.get("state"), searchParams.get("code")]).toEqual([
      "access_denied",
      "s",
      null,
    ]);
  });

  it("cannot be answered by another site, by another browser, twice, or too late", async () => {
    const { ticket, cookie } = await ask();
    const other = await ask();
    for (const forged of [
      await answer({ ticket }),
      await answer({ ticket }, "sandbox_browser=guess"),
      await answer({ ticket }, other.cookie),
      await answer({ ticket: "guess" }, cookie),
    ]) {
      expect([forged.status, forged.headers.has("location")]).toEqual([400, false]);
    }
    expect((await answer({ ticket }, cookie)).status).toBe(302);
    expect((await answer({ ticket }, cookie)).status).toBe(400);
    sandbox.clock.advance(600_000);
    expect((await answer({ ticket: other.ticket }, other.cookie)).status).toBe(400);
  });

  it("can be open in two tabs of a browser", async () => {
    const first = await ask();
    const url = `${sandbox.oauth.authorizationUrl}?response_type=code&client_id=${app.key}`;
    const second = await fetch(url, { headers: { cookie: first.cookie } });
    expect(second.headers.get("set-cookie")?.split(";")[0]).toBe(first.cookie);
    const ticket = /name="ticket" value="([^"]+)"/.exec(await second.text())?.[1] ?? "";
    expect((await answer({ ticket: first.ticket }, first.cookie)).status).toBe(302);
    expect((await answer({ ticket }, first.cookie)).status).toBe(302);
  });

  it("signs in people only, not the bots of tokens", async () => {
    const { html, ticket, cookie } = await ask();
    expect(html).not.toContain("access token");
    const bot = (await call("GET", "/user", { as: bearer(sandbox.credentials.accessToken.token) })).body.uuid;
    expect((await answer({ ticket, user: bot }, cookie)).status).toBe(400);
  });

  it("is left out for the user that approves by itself", async () => {
    sandbox.oauth.configure({ autoApprove: "rin" });
    const response = await authorize(sandbox, { client_id: app.key });
    const code = new URL(response.headers.get("location") ?? "").searchParams.get("code") ?? "";
    const { body } = await requestTokens(sandbox, app, { grant_type: "authorization_code", code });
    expect((await call("GET", "/user", { as: bearer(String(body.access_token)) })).body.uuid).toBe(rinUuid);
  });
});

describe("the grant by JWT", () => {
  const jwtGrant = (jwt: string, form: Readonly<Record<string, string>> = {}) =>
    requestTokens(sandbox, app, { grant_type: "urn:bitbucket:oauth2:jwt", ...form }, { authorization: `JWT ${jwt}` });

  it("asks the kinds of credentials that were added, and may narrow the scopes", async () => {
    const { status, body } = await jwtGrant("known", { scope: "account" });
    expect([status, body.scope, body.refresh_token]).toEqual([200, "account", undefined]);
    expect((await call("GET", "/user", { as: bearer(String(body.access_token)) })).body.uuid).toBe(rinUuid);
    expect((await jwtGrant("known")).body.scope).toBe("repository:write account");
  });

  it("gives nothing for a JWT that nobody knows, and no more scopes than it has", async () => {
    expect(await jwtGrant("other")).toMatchObject({ status: 400, body: { error: "unauthorized_client" } });
    expect((await jwtGrant("known", { scope: "repository:delete" })).body.error).toBe("invalid_scope");
  });
});
