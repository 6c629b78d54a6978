import { createBitbucket, isReauthorizationRequired } from "@bucketkit/core";
import { describe, expect, it, vi } from "vitest";
import type { OAuthClient, ScopeChange } from "../src/index.js";
import { begin, clientIn, connect, redirectUri, sandboxForEachTest, tokenRequests } from "./sandbox-under-test.js";

const scene = sandboxForEachTest();
const hour = 3_600_000;

const bitbucketFor = (oauth: OAuthClient, accountId: string) =>
  createBitbucket({ auth: oauth.authFor(accountId), hosts: scene.sandbox.hosts });

/** Something that one part of a test tells another. */
function signal(): { readonly promise: Promise<void>; resolve(): void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
}

async function everythingStored(): Promise<string> {
  const entries: unknown[] = [];
  for await (const entry of scene.store.list("")) entries.push(entry);
  return JSON.stringify(entries);
}

describe("authFor", () => {
  it("gives an account the same strategy each time, and no two accounts one", () => {
    expect(scene.oauth.authFor("a")).toBe(scene.oauth.authFor("a"));
    expect(scene.oauth.authFor("b")).not.toBe(scene.oauth.authFor("a"));
  });

  it("renews before the end, once for all callers of all processes", async () => {
    const accountId = await connect(scene.oauth);
    const processes = Array.from({ length: 4 }, () => bitbucketFor(clientIn(scene), accountId));
    scene.sandbox.oauth.configure({ strictRefresh: true });
    for (let day = 1; day <= 5; day++) {
      scene.sandbox.clock.advance(2 * hour - 100_000);
      await Promise.all(
        processes.flatMap((bitbucket) => Array.from({ length: 10 }, () => bitbucket.currentUser.get())),
      );
      expect(tokenRequests(scene)).toBe(1 + day);
    }
    expect(scene.sandbox.requests.filter(({ status }) => status >= 400)).toEqual([]);
  });

  it("stores a renewed token before anybody gets it", async () => {
    const accountId = await connect(scene.oauth);
    scene.sandbox.clock.advance(3 * hour);
    const { authorization } = await scene.oauth.authFor(accountId).authorize({ method: "GET", url: "" });
    expect(await everythingStored()).toContain(authorization?.slice("Bearer ".length));
  });

  it("replaces a token that is refused before its time", async () => {
    const accountId = await connect(scene.oauth);
    scene.sandbox.clock.advance(60_000);
    scene.sandbox.faults.add({ operationId: "getCurrentUser", times: 1, effect: { kind: "expiredToken" } });
    const before = tokenRequests(scene);
    expect((await bitbucketFor(scene.oauth, accountId).currentUser.get()).account_id).toBe(accountId);
    expect(tokenRequests(scene)).toBe(before + 1);
  });

  it("asks once more when the answer is lost, within the ten minutes of grace", async () => {
    const accountId = await connect(scene.oauth);
    scene.sandbox.clock.advance(3 * hour);
    scene.sandbox.faults.add({ operationId: "oauth-access-token", times: 1, effect: { kind: "truncate" } });
    const before = tokenRequests(scene);
    expect((await bitbucketFor(scene.oauth, accountId).currentUser.get()).account_id).toBe(accountId);
    expect(tokenRequests(scene)).toBe(before + 2);
  });

  it("needs a new authorization after three months without use, asks no more until then, and works after it", async () => {
    const accountId = await connect(scene.oauth);
    const bitbucket = bitbucketFor(scene.oauth, accountId);
    scene.sandbox.clock.advance(91 * 24 * hour);
    await expect(bitbucket.currentUser.get()).rejects.toSatisfy(isReauthorizationRequired);
    const before = tokenRequests(scene);
    await expect(bitbucket.currentUser.get()).rejects.toSatisfy(isReauthorizationRequired);
    await expect(bitbucketFor(clientIn(scene), accountId).currentUser.get()).rejects.toSatisfy(
      isReauthorizationRequired,
    );
    expect(tokenRequests(scene)).toBe(before);
    expect(await connect(scene.oauth)).toBe(accountId);
    expect((await bitbucket.currentUser.get()).account_id).toBe(accountId);
  });

  it("knows a dead refresh token by Bitbucket's older words as well", async () => {
    const accountId = await connect(scene.oauth);
    scene.sandbox.clock.advance(3 * hour);
    const oauth = clientIn(scene, {
      fetch: async () =>
        Response.json({ error: "invalid_request", error_description: "Invalid refresh_token" }, { status: 400 }),
    });
    await expect(bitbucketFor(oauth, accountId).currentUser.get()).rejects.toSatisfy(isReauthorizationRequired);
  });

  it("needs an authorization for an account that never gave one, and asks Bitbucket nothing", async () => {
    await expect(bitbucketFor(scene.oauth, "712020:nobody").currentUser.get()).rejects.toSatisfy(
      isReauthorizationRequired,
    );
    expect(scene.sandbox.requests).toEqual([]);
    expect(() => scene.oauth.authFor("")).toThrow(/account id/);
  });

  it("tells which account it is for, and no token", async () => {
    const accountId = await connect(scene.oauth);
    expect(scene.oauth.authFor(accountId).describe()).toBe(`OAuth 2.0 access token of the account ${accountId}`);
  });

  it("gives git a token that works", async () => {
    const credentials = await scene.oauth.authFor(await connect(scene.oauth)).gitCredentials?.();
    const basic = btoa(`${credentials?.username}:${credentials?.password}`);
    const answer = await fetch(`${scene.sandbox.gitUrl("widgets")}/info/refs?service=git-receive-pack`, {
      headers: { authorization: `Basic ${basic}` },
    });
    expect(answer.status).toBe(200);
  });

  it("keeps two accounts of one consumer apart", async () => {
    const own = await connect(scene.oauth);
    scene.sandbox.oauth.configure({ autoApprove: "rin" });
    const rin = await connect(scene.oauth);
    expect(rin).not.toBe(own);
    for (const accountId of [own, rin]) {
      expect((await bitbucketFor(scene.oauth, accountId).currentUser.get()).account_id).toBe(accountId);
    }
  });

  it("keeps two consumers in one process and one store apart", async () => {
    const accountId = await connect(scene.oauth);
    const consumer = scene.sandbox.oauth.addConsumer("other", { callbackUrl: redirectUri, isPrivate: true });
    const other = clientIn({ ...scene, consumer });
    expect(await other.connection(accountId)).toBeUndefined();
    await expect(bitbucketFor(other, accountId).currentUser.get()).rejects.toSatisfy(isReauthorizationRequired);
    expect(await connect(other)).toBe(accountId);
    const tokenOf = async (oauth: OAuthClient) =>
      (await oauth.authFor(accountId).authorize({ method: "GET", url: "" })).authorization;
    const [first, second] = [await tokenOf(scene.oauth), await tokenOf(other)];
    expect(first).not.toBe(second);
    await other.disconnect(accountId);
    expect(await tokenOf(scene.oauth)).toBe(first);
  });

  it("keeps a consumer of one Bitbucket apart from one of the same key at another", async () => {
    const accountId = await connect(scene.oauth);
    const hosts = { ...scene.sandbox.hosts, web: scene.sandbox.hosts.web.replace("127.0.0.1", "localhost") };
    expect(await clientIn(scene, { hosts }).connection(accountId)).toBeUndefined();
  });

  it("tells when a renewed token has other scopes", async () => {
    const changes: ScopeChange[] = [];
    const oauth = clientIn(scene, { scopes: ["repository"], onScopesChanged: (change) => changes.push(change) });
    const accountId = await connect(oauth);
    await bitbucketFor(oauth, accountId).currentUser.get();
    scene.sandbox.clock.advance(3 * hour);
    await bitbucketFor(oauth, accountId).currentUser.get();
    expect(changes).toEqual([]);
    // As if a scope had been taken away from the consumer; the sandbox keeps those of the grant.
    const narrowed = clientIn(scene, {
      onScopesChanged: (change) => changes.push(change),
      fetch: async (url, init) => {
        const answer = await fetch(url, init as RequestInit);
        if (!url.endsWith("/access_token")) return answer;
        const token = (await answer.json()) as Record<string, unknown>;
        return Response.json({ ...token, scope: "account" });
      },
    });
    scene.sandbox.clock.advance(3 * hour);
    await bitbucketFor(narrowed, accountId).currentUser.get();
    expect(changes).toEqual([{ accountId, before: ["account", "repository"], after: ["account"] }]);
    expect((await scene.oauth.connection(accountId))?.scopes).toEqual(["account"]);
  });

  it("goes on from memory when the store takes no token, and says so", async () => {
    const failures: unknown[] = [];
    const accountId = await connect(scene.oauth);
    const oauth = clientIn(scene, { onPersistFailure: (error) => failures.push(error) });
    vi.spyOn(scene.store, "compareAndSet").mockRejectedValueOnce(new Error("disk full"));
    scene.sandbox.clock.advance(3 * hour);
    expect((await bitbucketFor(oauth, accountId).currentUser.get()).account_id).toBe(accountId);
    expect(String(failures)).toContain("disk full");
    scene.sandbox.clock.advance(2_000);
    const { authorization } = await oauth.authFor(accountId).authorize({ method: "GET", url: "" });
    expect(await everythingStored()).toContain(authorization?.slice("Bearer ".length));
  });
});

describe("disconnect", () => {
  it("forgets the tokens, also for strategies that were handed out", async () => {
    const accountId = await connect(scene.oauth);
    const bitbucket = bitbucketFor(scene.oauth, accountId);
    await bitbucket.currentUser.get();
    expect(await scene.oauth.disconnect(accountId)).toBe(true);
    await expect(bitbucket.currentUser.get()).rejects.toSatisfy(isReauthorizationRequired);
    expect(await everythingStored()).toBe("[]");
    expect(await scene.oauth.disconnect(accountId)).toBe(false);
  });

  it("ends the account in other processes within a minute", async () => {
    const accountId = await connect(scene.oauth);
    const elsewhere = bitbucketFor(clientIn(scene), accountId);
    await elsewhere.currentUser.get();
    await scene.oauth.disconnect(accountId);
    scene.sandbox.clock.advance(60_000);
    await expect(elsewhere.currentUser.get()).rejects.toSatisfy(isReauthorizationRequired);
  });

  it("is not undone by a renewal that was under way", async () => {
    const accountId = await connect(scene.oauth);
    scene.sandbox.clock.advance(3 * hour);
    const asked = signal();
    const forgotten = signal();
    const oauth = clientIn(scene, {
      fetch: async (url, init) => {
        asked.resolve();
        await forgotten.promise;
        return fetch(url, init as RequestInit);
      },
    });
    const underway = bitbucketFor(oauth, accountId).currentUser.get();
    await asked.promise;
    await oauth.disconnect(accountId);
    forgotten.resolve();
    await expect(underway).rejects.toSatisfy(isReauthorizationRequired);
    expect(await everythingStored()).not.toContain("accessToken");
  });
});

describe("clientCredentials", () => {
  it("acts as the consumer's own user, and asks anew when the token ends", async () => {
    const consumer = scene.sandbox.oauth.addConsumer("robot", { isPrivate: true });
    const bitbucket = createBitbucket({
      auth: clientIn({ ...scene, consumer }).clientCredentials(),
      hosts: scene.sandbox.hosts,
    });
    expect(await bitbucket.currentUser.get()).toMatchObject({ type: "app_user" });
    await bitbucket.currentUser.get();
    expect(tokenRequests(scene)).toBe(1);
    scene.sandbox.clock.advance(3 * hour);
    await bitbucket.currentUser.get();
    expect(tokenRequests(scene)).toBe(2);
    expect(await everythingStored()).not.toContain("refreshToken");
  });

  it("keeps no refresh token, also where one is given, as before May 2026", async () => {
    const consumer = scene.sandbox.oauth.addConsumer("robot", { isPrivate: true });
    const older = clientIn(
      { ...scene, consumer },
      {
        fetch: async (url, init) => {
          const token = (await (await fetch(url, init as RequestInit)).json()) as Record<string, unknown>;
          return Response.json({ ...token, refresh_token: "rt-of-before" });
        },
      },
    );
    await older.clientCredentials().authorize({ method: "GET", url: "" });
    expect(await everythingStored()).toContain("accessToken");
    expect(await everythingStored()).not.toContain("rt-of-before");
  });

  it("keeps two consumers in one process apart", async () => {
    const names = await Promise.all(
      ["first", "second"].map(async (name) => {
        const consumer = scene.sandbox.oauth.addConsumer(name, { isPrivate: true });
        const auth = clientIn({ ...scene, consumer }).clientCredentials();
        return (await createBitbucket({ auth, hosts: scene.sandbox.hosts }).currentUser.get()).display_name;
      }),
    );
    expect(names).toEqual(["first", "second"]);
  });

  it("fails for a consumer that is not private, with what to do", async () => {
    const bitbucket = createBitbucket({ auth: scene.oauth.clientCredentials(), hosts: scene.sandbox.hosts });
    await expect(bitbucket.currentUser.get()).rejects.toMatchObject({
      code: "OAUTH_TOKEN_REFUSED",
      message: expect.stringContaining("private consumer"),
    });
  });

  it("uses no token of a person for the consumer, nor the other way round", async () => {
    const consumer = scene.sandbox.oauth.addConsumer("both", { callbackUrl: redirectUri, isPrivate: true });
    const oauth = clientIn({ ...scene, consumer });
    await oauth.handleCallback(await begin(oauth));
    const bitbucket = createBitbucket({ auth: oauth.clientCredentials(), hosts: scene.sandbox.hosts });
    expect(await bitbucket.currentUser.get()).toMatchObject({ type: "app_user" });
  });
});
