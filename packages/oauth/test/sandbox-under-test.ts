import { createMemoryStore, type Store } from "@bucketkit/core/store";
import { createSandbox, type Sandbox, type SeededConsumer } from "@bucketkit/sandbox";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { createOAuthClient, type OAuthClient, type OAuthClientOptions } from "../src/index.js";
import { datedFetch } from "./dated-fetch.js";

export const redirectUri = "http://127.0.0.1:1/auth/callback";

/** A sandbox for all tests of a file, with what each test uses of it. */
export interface Scene {
  sandbox: Sandbox;
  consumer: SeededConsumer;
  store: Store;
  oauth: OAuthClient;
}

/** Starts a sandbox for the tests of a file; before each test it is as new, and consumer, store and client are other ones. */
export function sandboxForEachTest(options: Partial<OAuthClientOptions> = {}): Scene {
  const scene = {} as Scene;
  beforeAll(async () => {
    scene.sandbox = await createSandbox({
      oauth: { autoApprove: true },
      seed: { users: [{ nickname: "rin" }], repositories: [{ slug: "widgets" }] },
    });
  });
  beforeEach(async () => {
    await scene.sandbox.reset();
    scene.consumer = scene.sandbox.oauth.addConsumer("app", { callbackUrl: redirectUri });
    scene.store = createMemoryStore({ now: () => scene.sandbox.clock.now().getTime() });
    scene.oauth = clientIn(scene, options);
  });
  afterAll(() => scene.sandbox.close());
  return scene;
}

/** A client for the consumer of a scene. */
export function clientIn(scene: Omit<Scene, "oauth">, options: Partial<OAuthClientOptions> = {}): OAuthClient {
  const { sandbox, consumer, store } = scene;
  return createOAuthClient({
    clientId: consumer.key,
    clientSecret: consumer.secret,
    redirectUri,
    store,
    hosts: sandbox.hosts,
    now: () => sandbox.clock.now().getTime(),
    fetch: datedFetch(() => sandbox.clock.now().getTime()),
    ...options,
  });
}

/** The `Cookie` header of a browser that kept a `Set-Cookie` header. */
export function cookieOf(setCookie: string): string {
  return setCookie.split(";", 1)[0] ?? "";
}

/** Where Bitbucket sends the browser when somebody allows at once. */
export async function approve(url: string): Promise<string> {
  const response = await fetch(url, { redirect: "manual" });
  return response.headers.get("location") ?? "";
}

/** A callback as the browser that began brings it. */
export async function begin(oauth: OAuthClient, returnTo?: string): Promise<{ url: string; cookie: string }> {
  const { url, setCookie } = await oauth.authorizationUrl({ returnTo });
  return { url: await approve(url), cookie: cookieOf(setCookie) };
}

/** A whole authorization; gives the id of the account. */
export async function connect(oauth: OAuthClient): Promise<string> {
  return (await oauth.handleCallback(await begin(oauth))).account.accountId;
}

/** Token requests that reached the sandbox. */
export function tokenRequests({ sandbox }: Pick<Scene, "sandbox">): number {
  return sandbox.requests.filter(({ operationId }) => operationId === "oauth-access-token").length;
}
