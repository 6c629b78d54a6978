import { createRequire } from "node:module";
import { apiTokenAuth, createBitbucket } from "@bucketkit/core";
import { createSandbox, type Sandbox } from "@bucketkit/sandbox";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { devSeed } from "../../src/dev/dev-seed.js";
import { type RunningApp, startApp } from "../../src/dev/start-app.js";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
let browser: Browser;
let sandbox: Sandbox;
let app: RunningApp;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
});
afterAll(() => browser.close());
beforeEach(async () => {
  sandbox = await createSandbox({ seed: devSeed });
  app = await startApp(sandbox, ["team/widgets"]);
});
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  await app.close();
  await sandbox.close();
});

/** A browser of somebody's own: no cookie is shared with another one. */
async function openBrowser(colorScheme: "light" | "dark" = "light"): Promise<Page> {
  const context = await browser.newContext({ colorScheme });
  contexts.push(context);
  return context.newPage();
}

async function signIn(page: Page, name: string): Promise<void> {
  await page.goto(app.url);
  await page.getByRole("link", { name: "Sign in with Bitbucket" }).click();
  await page.getByRole("combobox").selectOption({ label: `${name} (${name.split(" ")[0]?.toLowerCase()})` });
  await page.getByRole("button", { name: "Allow" }).click();
  await page.waitForURL(`${app.url}/**`);
}

/** Everything that axe finds wrong with a page. */
async function accessibilityProblems(page: Page): Promise<string[]> {
  // The page's own policy lets in no script from elsewhere, so it is put in by the debugger.
  await page.evaluate(await (await import("node:fs/promises")).readFile(axe, "utf8"));
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; help: string }[] }> };
    };
    return (await checker.run()).violations.map(({ id, help }) => `${id}: ${help}`);
  });
}

const repository = () => `${app.url}/repositories/team/widgets`;

describe("in a browser", () => {
  it("people consent, see what is ready, approve, and sign out", async () => {
    const page = await openBrowser();
    await signIn(page, "Rin Example");
    await page.getByRole("link", { name: "team", exact: true }).click();
    await page.getByRole("link", { name: "Widgets" }).click();
    await page.getByRole("button", { name: "Approve #2" }).click();
    await page.getByText("approved by you").waitFor();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("link", { name: "Sign in with Bitbucket" }).waitFor();
    await page.goto(repository());
    expect(page.url()).toContain("/site/oauth2/authorize");
  });

  it("people who deny come back to a page that says so, in its own colours", async () => {
    const page = await openBrowser("dark");
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.goto(app.url);
    await page.getByRole("link", { name: "Sign in with Bitbucket" }).click();
    await page.getByRole("button", { name: "Deny" }).click();
    await page.getByRole("heading", { name: "You are not signed in" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset.colorMode)).toBe("dark");
    expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe("0px");
    expect(complaints.filter((text) => /content.security.policy/i.test(text))).toEqual([]);
    await page.getByRole("link", { name: "Go on" }).click();
    expect(page.url()).toContain("/site/oauth2/authorize");
  });

  it("a page goes on working when the token has ended meanwhile, and when a callback is played again", async () => {
    const page = await openBrowser();
    const callbacks: string[] = [];
    page.on("request", (request) => request.url().includes("/oauth/callback") && callbacks.push(request.url()));
    await signIn(page, "Rin Example");
    await page.goto(repository());
    sandbox.clock.advance(3 * 3_600_000);
    await page.reload();
    await page.getByText("Add a wheel").first().waitFor();
    await page.goto(callbacks[0] ?? "");
    await page.getByRole("heading", { name: "You are not signed in" }).waitFor();
    const stranger = await openBrowser();
    await stranger.goto(callbacks[0] ?? "");
    await stranger.getByRole("heading", { name: "You are not signed in" }).waitFor();
    await page.goto(app.url);
    await page.getByText("Rin Example").waitFor();
  });

  it("two browsers are two people, and each learns at once what the other did", async () => {
    const [rin, sam] = [await openBrowser(), await openBrowser()];
    await signIn(rin, "Rin Example");
    await signIn(sam, "Sam Example");
    await rin.goto(repository());
    await rin.locator("html[data-live=on]").waitFor();
    await sam.goto(repository());
    const reloaded = rin.waitForEvent("load");
    await sam.getByRole("button", { name: "Approve #1" }).click();
    await reloaded;
    await rin.getByText("Rin Example").first().waitFor();
    const bitbucket = createBitbucket({ hosts: sandbox.hosts, auth: apiTokenAuth(sandbox.credentials.apiToken) });
    const { participants } = await bitbucket.repository("team/widgets").pullRequest(1).get();
    expect(participants?.filter(({ approved }) => approved).map(({ user }) => user?.display_name)).toEqual([
      "Sam Example",
    ]);
  });

  it("a page in the background keeps no connection, and learns what it missed when it comes to the front", async () => {
    const page = await openBrowser();
    await signIn(page, "Rin Example");
    await page.goto(repository());
    await page.locator("html[data-live=on]").waitFor();
    const setHidden = (isHidden: boolean) =>
      page.evaluate((hidden) => {
        Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }, isHidden);
    await setHidden(true);
    await page.locator("html:not([data-live])").waitFor();
    const bitbucket = createBitbucket({ hosts: sandbox.hosts, auth: apiTokenAuth(sandbox.credentials.apiToken) });
    await bitbucket.repository("team/widgets").pullRequest(1).approve();
    await sandbox.deliveries.settled();
    const reloaded = page.waitForEvent("load");
    await setHidden(false);
    await reloaded;
  });

  it.each(["light", "dark"] as const)(
    "every page is accessible in %s colours, and can be used by keyboard",
    async (scheme) => {
      const page = await openBrowser(scheme);
      await page.goto(app.url);
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.getByRole("link", { name: "Sign in with Bitbucket" }).click();
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.goto(app.url);
      await signIn(page, "Sam Example");
      for (const path of ["/", "/workspaces/team", "/repositories/team/widgets", "/nowhere"]) {
        await page.goto(app.url + path);
        expect([path, await accessibilityProblems(page)]).toEqual([path, []]);
      }
      await page.goto(app.url);
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to content");
      expect(await page.evaluate(() => document.documentElement.dataset.colorMode)).toBe(scheme);
    },
  );
});
