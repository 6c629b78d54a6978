import { createBitbucket } from "@bucketkit/core";
import { createSandbox, type Sandbox } from "@bucketkit/sandbox";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createOAuthClient } from "../src/index.js";
import { createOAuthRoutes, type SignInFailure } from "../src/routes/index.js";
import { type Browser, openBrowser } from "./browser.js";
import { type AppOptions, type Framework, type SignedInApp, startApp } from "./signed-in-app.js";

let sandbox: Sandbox;
let app: SignedInApp;
let browser: Browser;
beforeAll(async () => {
  sandbox = await createSandbox({ oauth: { autoApprove: true }, seed: { users: [{ nickname: "rin" }] } });
});
afterAll(() => sandbox.close());
afterEach(async () => {
  await app.close();
  await sandbox.reset();
});

async function start(framework: Framework, options?: AppOptions): Promise<void> {
  app = await startApp(sandbox, framework, options);
  browser = openBrowser(app.origin);
}

/** Where Bitbucket sends a browser that begins at a path of the app. */
async function callbackFor(who: Browser, path = "/login"): Promise<string> {
  const begun = await who.request(`${app.origin}${path}`);
  const asked = await who.request(begun.headers.get("location") ?? "");
  return asked.headers.get("location") ?? "";
}

const post = (path: string, headers: Record<string, string> = {}) =>
  browser.request(`${app.origin}${path}`, { method: "POST", headers });
const whoIsIt = async (who = browser) => (await who.request(`${app.origin}/`)).text();

describe.each<Framework>(["express 4", "express 5", "hono", "fetch"])("sign-in with %s", (framework) => {
  beforeEach(() => start(framework));

  it("signs in, acts for the account, and signs out", async () => {
    expect(await whoIsIt()).toBe("signed out");
    const { url, response } = await browser.visit(`${app.origin}/login?returnTo=/pulls%3Fmine%3D1`);
    expect(url).toBe(`${app.origin}/pulls?mine=1`);
    expect(await response.text()).toBe("signed in as sandbox-user");
    const cookie = [...browser.cookies].map((pair) => pair.join("=")).join("; ");
    const session = await app.routes.session({ headers: { cookie } });
    const auth = app.oauth.authFor(session?.account.accountId ?? "");
    const bitbucket = createBitbucket({ auth, hosts: sandbox.hosts });
    expect((await bitbucket.currentUser.get()).nickname).toBe("sandbox-user");
    const left = await post("/logout", { origin: app.origin, "sec-fetch-site": "same-origin" });
    expect([left.status, left.headers.get("location")]).toEqual([303, "/"]);
    expect(await whoIsIt()).toBe("signed out");
    expect(await app.routes.session({ headers: { cookie } })).toBeUndefined();
  });

  it("sets cookies that scripts cannot read, and never puts a token into one", async () => {
    await browser.visit(`${app.origin}/login`);
    expect(browser.received).toHaveLength(2);
    for (const line of browser.received) {
      expect(line).toMatch(/^bucketkit-(oauth|session)=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
    }
  });

  it("leaves every other path to the app", async () => {
    for (const path of ["/", "/login/", "/logins", "/auth", "/%6cogin", "//login"]) {
      const response = await browser.request(`${app.origin}${path}`);
      expect([path, response.status, await response.text()]).toEqual([path, 200, "signed out"]);
    }
  });

  it("answers other methods with 405, and a HEAD request does not use up the callback", async () => {
    expect((await post("/login")).headers.get("allow")).toBe("GET");
    expect((await browser.request(`${app.origin}/logout`)).status).toBe(405);
    const url = await callbackFor(browser);
    expect((await browser.request(url, { method: "HEAD" })).status).toBe(405);
    expect((await browser.visit(url)).response.status).toBe(200);
    expect(await whoIsIt()).toBe("signed in as sandbox-user");
  });

  it("tells caches to keep nothing of it, and the next page not where one came from", async () => {
    const answers = [await browser.request(`${app.origin}/login`), await browser.request(await callbackFor(browser))];
    answers.push(await browser.request(`${app.origin}/auth/callback?error=x`));
    for (const { headers } of answers) {
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
    }
  });
});

describe("attacks on the sign-in", () => {
  it("does not sign a victim in as the attacker: the callback of another browser is refused", async () => {
    await start("express 5");
    const attacker = openBrowser(app.origin);
    const url = await callbackFor(attacker);
    expect((await browser.request(url)).status).toBe(400);
    // Nor when the victim is on the way itself.
    await browser.request(`${app.origin}/login`);
    expect((await browser.request(url)).status).toBe(400);
    expect(await whoIsIt()).toBe("signed out");
  });

  it("gives a new session id at each sign-in, so that a planted one is worth nothing", async () => {
    await start("express 5");
    const planted = "A".repeat(43);
    browser.plant("bucketkit-session", planted);
    await browser.visit(`${app.origin}/login`);
    const first = browser.cookies.get("bucketkit-session");
    expect(first).not.toBe(planted);
    const attacker = openBrowser(app.origin);
    attacker.plant("bucketkit-session", planted);
    expect(await whoIsIt(attacker)).toBe("signed out");
    sandbox.oauth.configure({ autoApprove: "rin" });
    await browser.visit(`${app.origin}/login`);
    expect(await whoIsIt()).toBe("signed in as rin");
    const second = browser.cookies.get("bucketkit-session");
    expect(second).not.toBe(first);
    attacker.plant("bucketkit-session", first ?? "");
    expect(await whoIsIt(attacker)).toBe("signed out");
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "https://evil.example",
    "/.//evil.example",
    "javascript:x",
  ])("does not lead to %j after the sign-in", async (returnTo) => {
    await start("express 5");
    for (const text of [returnTo, encodeURIComponent(returnTo)]) {
      const { url } = await browser.visit(`${app.origin}/login?returnTo=${text}`);
      expect(url).toBe(`${app.origin}/`);
    }
  });

  it("is not misled by the Host header", async () => {
    await start("express 5");
    const begun = await browser.request(`${app.origin}/login`, { headers: { "x-forwarded-host": "evil.example" } });
    expect(new URL(begun.headers.get("location") ?? "").searchParams.get("redirect_uri")).toBe(
      `${app.origin}/auth/callback`,
    );
  });

  it("signs nobody out on behalf of another site", async () => {
    await start("express 5");
    await browser.visit(`${app.origin}/login`);
    for (const headers of [
      { origin: "https://evil.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { origin: `${app.origin}.evil.example`, "sec-fetch-site": "same-origin" },
    ]) {
      expect((await post("/logout", headers as Record<string, string>)).status).toBe(403);
    }
    expect(await whoIsIt()).toBe("signed in as sandbox-user");
  });

  it("keeps neither a session id nor a token of the browser in the store", async () => {
    await start("express 5");
    await browser.visit(`${app.origin}/login`);
    const id = browser.cookies.get("bucketkit-session") ?? "";
    for await (const entry of app.store.list("")) expect(JSON.stringify(entry)).not.toContain(id);
  });

  it("refuses a callback without the cookie, twice, and with a second code", async () => {
    await start("express 5");
    const url = await callbackFor(browser);
    expect((await fetch(url, { redirect: "manual" })).status).toBe(400);
    expect((await browser.request(`${url}&code=other`)).status).toBe(400);
    expect((await browser.request(url)).status).toBe(302);
    expect((await browser.request(url)).status).toBe(400);
  });

  it("survives any target and any cookie", async () => {
    await start("express 4");
    for (const path of [
      "/auth/callback?%",
      "/auth/callback?code=%ff&state=%00",
      `/login?returnTo=${"/".repeat(5000)}`,
    ]) {
      const response = await browser.request(`${app.origin}${path}`, {
        headers: { cookie: "=;;; bucketkit-oauth; a=%" },
      });
      expect(response.status).toBeLessThan(500);
    }
  });
});

describe("an app on https behind a proxy that speaks http to it", () => {
  it("sets cookies that only this host can set, and comes back to its own address", async () => {
    await start("fetch");
    const redirectUri = "https://app.example/auth/callback";
    const { key: clientId, secret: clientSecret } = sandbox.oauth.addConsumer("https", { callbackUrl: redirectUri });
    const { store } = app;
    const client = createOAuthClient({ clientId, clientSecret, redirectUri, store, hosts: sandbox.hosts });
    const routes = createOAuthRoutes({ client, store });
    const ask = async (path: string, cookie: string) => {
      const answer = await routes.handle(new Request(`http://10.0.0.7:8080${path}`, { headers: { cookie } }));
      return { location: answer?.headers.get("location") ?? "", setCookie: answer?.headers.getSetCookie()[0] ?? "" };
    };
    const begun = await ask("/login?returnTo=/pulls", "");
    const granted = await fetch(begun.location, { redirect: "manual" });
    const callback = new URL(granted.headers.get("location") ?? "");
    expect(callback.origin).toBe("https://app.example");
    const cookie = begun.setCookie.split(";")[0] ?? "";
    const ended = await ask(callback.pathname + callback.search, cookie);
    expect(ended.location).toBe("/pulls");
    for (const line of [begun.setCookie, ended.setCookie]) {
      expect(line).toMatch(
        /^__Host-bucketkit-(oauth|session)=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
      );
    }
    const session = await routes.session({ headers: { cookie: ended.setCookie.split(";")[0] } });
    expect(session?.account.nickname).toBe("sandbox-user");
  });
});

describe("sessions", () => {
  it("end after eight hours, whatever the store does", async () => {
    let time = Date.now();
    await start("hono", { routes: { now: () => time } });
    await browser.visit(`${app.origin}/login`);
    time += 28_799_000;
    expect(await whoIsIt()).toBe("signed in as sandbox-user");
    time += 1_000;
    expect(await whoIsIt()).toBe("signed out");
  });

  it("go on when the tokens are gone, and the next sign-in mends it", async () => {
    await start("hono");
    await browser.visit(`${app.origin}/login`);
    const cookie = [...browser.cookies].map((pair) => pair.join("=")).join("; ");
    const { account } = (await app.routes.session({ headers: { cookie } })) ?? { account: undefined };
    const accountId = account?.accountId ?? "";
    await app.oauth.disconnect(accountId);
    const bitbucket = createBitbucket({ auth: app.oauth.authFor(accountId), hosts: sandbox.hosts });
    await expect(bitbucket.currentUser.get()).rejects.toMatchObject({ code: "REAUTHORIZATION_REQUIRED" });
    await browser.visit(`${app.origin}/login`);
    expect((await bitbucket.currentUser.get()).account_id).toBe(accountId);
  });
});

describe("failures of a sign-in", () => {
  const failures: SignInFailure[] = [];
  const onError = (failure: SignInFailure) => {
    failures.push(failure);
    return new Response(`sorry: ${failure.message}`, { status: failure.status });
  };
  beforeEach(() => {
    failures.length = 0;
  });

  it("says that access was denied, with a link that begins again where the person wanted to go", async () => {
    await start("hono", { routes: { onError } });
    const begun = await browser.request(`${app.origin}/login?returnTo=/pulls`);
    const state = new URL(begun.headers.get("location") ?? "").searchParams.get("state");
    const denied = await browser.request(`${app.origin}/auth/callback?error=access_denied&state=${state}`);
    expect(denied.status).toBe(403);
    expect(await denied.text()).toBe("sorry: You did not allow the access.");
    expect(failures).toMatchObject([{ reason: "denied", loginUrl: "/login?returnTo=%2Fpulls" }]);
  });

  it("says that Bitbucket gave no tokens, and tells the console why", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    await start("express 4", { client: { clientSecret: "wrong" } });
    const failed = await browser.request(await callbackFor(browser));
    expect(failed.status).toBe(502);
    expect(await failed.text()).toBe("Bitbucket could not complete the sign-in. Please try again later.\n");
    expect(log.mock.calls).toEqual([[expect.stringContaining("Check key and secret of the consumer")]]);
  });

  it("turns away whom the app does not want, and forgets their tokens", async () => {
    await start("hono", { routes: { maySignIn: ({ account }) => account.nickname === "rin" } });
    expect((await browser.request(await callbackFor(browser))).status).toBe(403);
    for await (const entry of app.store.list("oauth/")) expect(entry.key).not.toContain("/tokens/");
    expect(await whoIsIt()).toBe("signed out");
    sandbox.oauth.configure({ autoApprove: "rin" });
    await browser.visit(`${app.origin}/login`);
    expect(await whoIsIt()).toBe("signed in as rin");
  });

  it.each<Framework>(["express 4", "express 5"])(
    "hands a store that is down to the error handler of %s",
    async (framework) => {
      await start(framework);
      const url = await callbackFor(browser);
      app.store.get = () => Promise.reject(new Error("down"));
      const failed = await browser.request(url);
      expect(failed.status).toBe(500);
      expect((await fetch(`${app.origin}/`)).status).toBe(200);
    },
  );
});
