import { apiTokenAuth, createBitbucket } from "@bucketkit/core";
import { createSandbox, type Sandbox } from "@bucketkit/sandbox";
import { signDelivery } from "@bucketkit/webhooks";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { devSeed } from "../src/dev/dev-seed.js";
import { type RunningApp, startApp } from "../src/dev/start-app.js";
import { createVisitor, type Visitor } from "./browser-like.js";

let sandbox: Sandbox;
let app: RunningApp;
let rin: Visitor;

beforeEach(async () => {
  sandbox = await createSandbox({ seed: devSeed, oauth: { autoApprove: "rin" } });
  app = await startApp(sandbox, ["team/widgets"]);
  rin = createVisitor();
});
afterEach(async () => {
  await app.close();
  await sandbox.close();
});

const repository = () => `${app.url}/repositories/team/widgets`;

describe("the app", () => {
  it("asks people to sign in and brings them back to where they wanted to go", async () => {
    const visit = await rin.get(repository());
    expect(visit.url).toBe(repository());
    expect(visit.text).toContain("Rin Example");
    expect(visit.text).toContain("#1 Add a wheel");
    expect([...rin.cookies.values()].join()).not.toMatch(/sandbox-|eyJ/);
  });

  it("shows workspaces, repositories, and what pull requests wait for, with everything escaped", async () => {
    await rin.get(`${app.url}/login`);
    expect((await rin.get(app.url)).text).toContain('href="/workspaces/team"');
    expect((await rin.get(`${app.url}/workspaces/team`)).text).toContain('href="/repositories/team/widgets"');
    const { text } = await rin.get(repository());
    expect(text).toContain("Paint it &lt;b&gt;red&lt;/b&gt;");
    expect(text).not.toContain("<b>red</b>");
    expect(text).toMatch(/lozenge (ready|waiting)/);
  });

  it("approves in the name of whoever is signed in", async () => {
    await rin.get(`${app.url}/login`);
    const approved = await rin.post(`${repository()}/pull-requests/2/approve`);
    expect(approved.text).toContain("approved by you");
    const bitbucket = createBitbucket({ hosts: sandbox.hosts, auth: apiTokenAuth(sandbox.credentials.apiToken) });
    const { participants } = await bitbucket.repository("team/widgets").pullRequest(2).get();
    expect(participants?.find(({ approved: isApproved }) => isApproved)?.user?.display_name).toBe("Rin Example");
  });

  it("approves nothing for a page of another site", async () => {
    await rin.get(`${app.url}/login`);
    const forged = await rin.post(`${repository()}/pull-requests/2/approve`, {}, { origin: "https://evil.example" });
    expect(forged.status).toBe(403);
    expect((await rin.get(repository())).text).not.toContain("approved by you");
  });

  it("renews tokens that have ended while somebody reads", async () => {
    await rin.get(repository());
    sandbox.clock.advance(3 * 3_600_000);
    const { status, text } = await rin.get(repository());
    expect(status).toBe(200);
    expect(text).toContain("#1 Add a wheel");
  });

  it("asks again when nobody came for three months, and comes back to the page", async () => {
    await rin.get(repository());
    sandbox.clock.advance(100 * 86_400_000);
    const { url, status, text } = await rin.get(repository());
    expect({ url, status }).toEqual({ url: repository(), status: 200 });
    expect(text).toContain("#1 Add a wheel");
    expect(sandbox.requests.filter(({ operationId }) => operationId === "oauth-authorize").length).toBeGreaterThan(1);
  });

  it("says what to do when Bitbucket lets the app in no more", async () => {
    await rin.get(repository());
    const [consumer] = sandbox.oauth.consumers;
    sandbox.oauth.removeConsumer(consumer?.key ?? "");
    const { status, text } = await rin.get(repository());
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).not.toContain("#1 Add a wheel");
  });

  it("says so when access is denied, and when a callback is forged", async () => {
    sandbox.oauth.configure({ autoApprove: false });
    const denied = await rin.get(`${app.url}/oauth/callback?error=access_denied&state=forged`);
    expect(denied.status).toBe(400);
    expect(denied.text).toContain("You are not signed in");
    const forged = await rin.get(`${app.url}/oauth/callback?code=x&state=forged`);
    expect(forged.status).toBe(400);
    expect((await rin.get(app.url)).text).toContain("Sign in with Bitbucket");
  });

  it("signs out, and knows two browsers apart", async () => {
    await rin.get(repository());
    sandbox.oauth.configure({ autoApprove: "sam" });
    const sam = createVisitor();
    expect((await sam.get(repository())).text).toContain("Sam Example");
    expect((await rin.get(app.url)).text).toContain("Rin Example");
    expect((await rin.post(`${app.url}/logout`)).text).toContain("Sign in with Bitbucket");
    expect((await sam.get(app.url)).text).toContain("Sam Example");
  });

  it("shows nothing of repositories that somebody may not see", async () => {
    await sandbox.seed({ repositories: [{ slug: "secret", isPrivate: true }] });
    await rin.get(`${app.url}/login`);
    for (const path of ["repositories", "live"])
      expect((await rin.get(`${app.url}/${path}/acme/secret`)).status).toBe(404);
  });

  it("sends every page with a policy that lets in nothing from elsewhere", async () => {
    for (const path of ["/", "/nowhere"]) {
      const { headers } = await rin.get(app.url + path);
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    }
  });
});

describe("the webhook", () => {
  const deliver = (body: string, headers: Record<string, string>) =>
    fetch(`${app.url}/webhooks/bitbucket`, { method: "POST", body, headers });

  it("tells open pages when something happens", async () => {
    await rin.get(repository());
    const cookie = [...rin.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const stop = new AbortController();
    const response = await fetch(`${app.url}/live/team/widgets`, { headers: { cookie }, signal: stop.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain("event: ready");
    const bitbucket = createBitbucket({ hosts: sandbox.hosts, auth: apiTokenAuth(sandbox.credentials.apiToken) });
    await bitbucket.repository("team/widgets").pullRequest(1).approve();
    expect((await reader?.read())?.value).toContain("event: change");
    stop.abort();
    const delivery = await sandbox.deliveries.waitFor("pullrequest:approved");
    expect(delivery.attempts.at(-1)?.status).toBe(200);
  });

  it("takes nothing that is not signed with its secret, and nothing that is too large", async () => {
    const signed = await signDelivery({ event: "repo:push", payload: {}, secret: "another" });
    expect((await deliver(new TextDecoder().decode(signed.body as Uint8Array), { ...signed.headers })).status).toBe(
      401,
    );
    expect((await deliver("{}", {})).status).toBe(401);
    expect((await deliver("x".repeat(1_100_000), {})).status).toBe(413);
  });
});
