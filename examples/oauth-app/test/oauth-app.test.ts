import { apiTokenAuth, createBitbucket } from "@bucketkit/core";
import { createSandbox, type Sandbox } from "@bucketkit/sandbox";
import { signDelivery } from "@bucketkit/webhooks";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
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

  it("brings people back with the search they had made", async () => {
    const search = `${app.url}/workspaces/team?name=widg&more=%26`;
    const visit = await rin.get(search);
    expect(visit.url).toBe(search);
    expect(visit.text).toContain('value="widg"');
  });

  it("shows a hundred of many repositories, and finds the others by their names", async () => {
    const repositories = Array.from({ length: 101 }, (_, index) => ({
      workspace: "team",
      slug: `service-${index + 1}`,
    }));
    await sandbox.seed({ repositories });
    await rin.get(`${app.url}/login`);
    const all = await rin.get(`${app.url}/workspaces/team`);
    expect(all.text.match(/href="\/repositories\//g)).toHaveLength(100);
    expect(all.text).toContain("There are more.");
    const some = await rin.get(`${app.url}/workspaces/team?name=${encodeURIComponent("vice-101")}`);
    expect(some.text.match(/href="\/repositories\/[^"]*/g)).toEqual(['href="/repositories/team/service-101']);
    expect(some.text).not.toContain("There are more.");
    const none = await rin.get(`${app.url}/workspaces/team?name=${encodeURIComponent('" OR name != "')}`);
    expect(none.status).toBe(200);
    expect(none.text).toContain("no such repositories");
  });

  it("shows the page of a sign-in that failed with the nonce of its policy, as every other page", async () => {
    for (const path of ["/oauth/callback?code=x&state=forged", "/", "/nowhere"]) {
      const { text, headers } = await rin.get(app.url + path);
      const policy = headers.get("content-security-policy") ?? "";
      const nonces = [...text.matchAll(/<(?:style|script) nonce="([^"]*)"/g)].map(([, nonce]) => nonce);
      expect(nonces).toHaveLength(2);
      for (const nonce of nonces) {
        expect(nonce).toMatch(/^[\w+/=]{20,}$/);
        expect(policy).toContain(`style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}';`);
      }
      expect(headers.get("cache-control")).toBe("no-store");
    }
  });

  it("does not send a form, or a page that waits for news, to the sign-in: nobody could come back to them", async () => {
    const form = await rin.post(`${repository()}/pull-requests/2/approve`);
    expect(form.status).toBe(401);
    expect(form.text).toContain('href="/login"');
    expect((await rin.get(`${app.url}/live/team/widgets`)).status).toBe(401);
    await rin.get(repository());
    sandbox.clock.advance(100 * 86_400_000);
    const late = await rin.post(`${repository()}/pull-requests/2/approve`);
    expect(late.status).toBe(401);
    expect(late.text).toContain('href="/login"');
  });

  it("takes names that Bitbucket could not have for pages that do not exist", async () => {
    await rin.get(`${app.url}/login`);
    for (const path of [
      "/repositories/team/%2E%2E%2Fwidgets",
      "/workspaces/a%20b",
      "/workspaces/%2e%2e%2f",
      "/repositories/team/%ff",
    ])
      expect([path, (await rin.get(app.url + path)).status]).toEqual([path, 404]);
  });

  it("says that it is Bitbucket which is away, and writes down why", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    await rin.get(`${app.url}/login`);
    sandbox.faults.add({ operationId: "listRepositories", effect: { kind: "status", status: 501 } });
    const { status, text } = await rin.get(`${app.url}/workspaces/team`);
    expect(status).toBe(502);
    expect(text).toContain("Bitbucket could not be reached");
    expect(log.mock.calls.join()).toMatch(/HTTP_\w+: .*501/);
  });

  it("says that Bitbucket asks to wait, instead of keeping people waiting", async () => {
    await rin.get(`${app.url}/login`);
    sandbox.faults.add({ operationId: "listRepositories", effect: { kind: "rateLimited" } });
    const asked = performance.now();
    const { status, text } = await rin.get(`${app.url}/workspaces/team`);
    expect(status).toBe(429);
    expect(text).toContain("Bitbucket asks to wait");
    expect(performance.now() - asked).toBeLessThan(4_500);
  });

  it("writes down why nobody can sign in", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    sandbox.faults.add({ path: "/site/oauth2/access_token", effect: { kind: "status", status: 500 } });
    const { status } = await rin.get(repository());
    expect(status).toBe(502);
    expect(log).toHaveBeenCalledTimes(1);
    expect(String(log.mock.calls[0])).toContain("500");
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
    expect(text).toContain('href="/login"');
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

  it("tells a page of what happened while it was loading, or was away", async () => {
    const before = Date.now() - 1;
    await rin.get(repository());
    const bitbucket = createBitbucket({ hosts: sandbox.hosts, auth: apiTokenAuth(sandbox.credentials.apiToken) });
    await bitbucket.repository("team/widgets").pullRequest(1).approve();
    await sandbox.deliveries.waitFor("pullrequest:approved");
    await sandbox.deliveries.settled();
    const late = await rin.get(`${app.url}/live/team/widgets?since=${before}`);
    expect(late.text).toMatch(/event: ready[\s\S]*event: change/);
  });

  const sign = async (payload: object, event: string, secret = app.webhookSecret) => {
    const { body, headers } = await signDelivery({ event, payload, secret });
    return { body: new TextDecoder().decode(body as Uint8Array), headers: { ...headers } as Record<string, string> };
  };

  it("takes nothing that is not signed with its secret, nothing that is too large, and nothing that is none", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const forged = await sign({}, "repo:push", "another");
    expect((await deliver(forged.body, forged.headers)).status).toBe(401);
    expect((await deliver("{}", {})).status).toBe(400);
    expect((await deliver("x".repeat(1_100_000), {})).status).toBe(413);
    expect((await fetch(`${app.url}/webhooks/bitbucket`)).status).toBe(405);
    for (const payload of [{ repository: null }, { repository: {} }, {}]) {
      const { body, headers } = await sign(payload, "repo:push");
      expect([payload, (await deliver(body, headers)).status]).toEqual([payload, 422]);
    }
  });

  it("takes a delivery in pieces, without a length", async () => {
    const bitbucket = createBitbucket({ hosts: sandbox.hosts, auth: apiTokenAuth(sandbox.credentials.apiToken) });
    await bitbucket.repository("team/widgets").pullRequest(1).approve();
    const delivery = await sandbox.deliveries.waitFor("pullrequest:approved");
    const { body, headers } = await sign({ ...JSON.parse(delivery.body), again: true }, "pullrequest:approved");
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of [body.slice(0, 10), body.slice(10)]) controller.enqueue(new TextEncoder().encode(piece));
        controller.close();
      },
    });
    const init = { method: "POST", headers, body: pieces, duplex: "half" } as RequestInit;
    expect((await fetch(`${app.url}/webhooks/bitbucket`, init)).status).toBe(200);
  });
});
