import { describe, expect, it } from "vitest";
import { firstRenewedToken, own, place, widgets } from "../../test/known-bitbucket.js";
import { codeOf, serve } from "../../test/served-clients.js";
import {
  grant,
  hour,
  key,
  record,
  renewGrantForEachTest,
  sourceOf,
  stored,
  usedSource,
} from "../../test/tokens/grant-under-test.js";
import { oauthAuth } from "../auth/oauth-auth.js";
import { createClient } from "../client/create-client.js";
import { createPullRequestComment } from "../generated/operations/index.js";
import type { Store } from "../store/store.js";
import type { TokenRecord } from "./token-record.js";
import type { FetchedToken, FetchTokenContext } from "./token-source.js";

renewGrantForEachTest();

describe("createTokenSource: when a token is replaced", () => {
  it("gives the stored token while it lasts and asks nobody", async () => {
    const source = await usedSource();
    expect([await source.getToken(), await source.getToken()]).toEqual(["at-first", "at-first"]);
    expect(grant.endpoint.seen).toHaveLength(0);
  });

  it("replaces it five minutes before its end, and up to a minute earlier by chance", async () => {
    for (const [chance, leftMs, expected] of [
      [0, 301_000, "at-first"],
      [0, 299_000, "at-1"],
      [1, 361_000, "at-first"],
      [1, 359_000, "at-2"],
    ] as const) {
      await grant.store.set(
        key,
        record({ issuedAt: grant.time - hour, expiresAt: grant.time + leftMs, refreshToken: grant.endpoint.live }),
      );
      expect(await sourceOf({ random: () => chance }).getToken()).toBe(expected);
    }
  });

  it("draws the chance once for a token, not at each call", async () => {
    const draws = [0, 1, 1, 1];
    await grant.store.set(key, record({ issuedAt: grant.time - hour, expiresAt: grant.time + 330_000 }));
    const source = sourceOf({ random: () => draws.shift() ?? 1, rereadMs: 0 });
    for (let call = 0; call < 3; call++) expect(await source.getToken()).toBe("at-first");
  });

  it("keeps a token that lives for seconds until a fifth of its life is left", async () => {
    await grant.store.set(key, record({ issuedAt: grant.time, expiresAt: grant.time + 2_000 }));
    const source = sourceOf();
    grant.time += 1_500;
    expect(await source.getToken()).toBe("at-first");
    grant.time += 200;
    expect(await source.getToken()).toBe("at-1");
  });

  it.each([undefined, 0, -5, Number.NaN, 1e12])(
    "takes a life of %s seconds for the usual two hours",
    async (expiresInSeconds) => {
      const source = sourceOf({ fetchToken: async () => ({ accessToken: "at", expiresInSeconds }) });
      await source.getToken();
      expect((await stored())?.expiresAt).toBe(grant.time + 2 * hour);
    },
  );

  it("goes by the clock of the endpoint, however wrong its own is", async () => {
    for (const wrongBy of [-10 * 60_000, 10 * 60_000]) {
      let calls = 0;
      const right = grant.time;
      const source = sourceOf({
        key: `skew${wrongBy}`,
        now: () => grant.time + wrongBy,
        fetchToken: async () => ({
          accessToken: `at-${++calls}`,
          expiresInSeconds: 7200,
          date: new Date(grant.time).toUTCString(),
        }),
      });
      await source.getToken();
      const { value } = (await grant.store.get<TokenRecord>(`skew${wrongBy}`)) ?? {};
      expect(Math.abs((value?.expiresAt ?? 0) - right - 2 * hour)).toBeLessThanOrEqual(1_000);
      grant.time = right + 2 * hour - 302_000;
      expect(await source.getToken()).toBe("at-1");
      grant.time += 4_000;
      expect(await source.getToken()).toBe("at-2");
      grant.time = right;
    }
  });

  it.each(["", "soon", "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT"])(
    "does not believe a Date of %j",
    async (date) => {
      await sourceOf({ fetchToken: async () => ({ accessToken: "at", date }) }).getToken();
      expect((await stored())?.expiresAt).toBe(grant.time + 2 * hour);
    },
  );

  it("reads the store again after a minute, so that a grant that was removed elsewhere ends here too", async () => {
    const source = await usedSource({ fetchToken: () => Promise.reject(new Error("no grant")) });
    await source.getToken();
    await grant.store.delete(key);
    expect(await source.getToken()).toBe("at-first");
    grant.time += 60_000;
    await expect(source.getToken()).rejects.toThrow("no grant");
  });
});

describe("createTokenSource: one refresh", () => {
  it("is shared by all callers of a process, who take the lock once", async () => {
    await grant.store.set(key, record({ expiresAt: grant.time }));
    let locks = 0;
    const { withLock } = grant.store;
    const source = sourceOf({
      store: {
        ...grant.store,
        withLock: (...call) => {
          locks++;
          return withLock(...call);
        },
      },
    });
    const tokens = await Promise.all(Array.from({ length: 64 }, () => source.getToken()));
    expect([new Set(tokens).size, locks, grant.endpoint.seen.length]).toEqual([1, 1, 1]);
  });

  it("is not made when another process has stored a good token by the time the lock is free", async () => {
    await grant.store.set(key, record({ expiresAt: grant.time }));
    let waiting: Promise<string> | undefined;
    await grant.store.withLock(`${key}/lock`, async () => {
      waiting = sourceOf().getToken();
      await new Promise(setImmediate);
      await grant.store.set(key, record({ accessToken: "at-other", issuedAt: grant.time - hour }));
    });
    expect([await waiting, grant.endpoint.seen.length]).toEqual(["at-other", 0]);
  });

  it("is made by one of several sources on the same store", async () => {
    await grant.store.set(key, record({ expiresAt: grant.time }));
    const tokens = await Promise.all(Array.from({ length: 10 }, () => sourceOf().getToken()));
    expect([new Set(tokens).size, grant.endpoint.seen.length]).toEqual([1, 1]);
  });

  it("does not mix the grants of two sources in one process", async () => {
    const sources = ["one", "two"].map((name) =>
      sourceOf({ key: name, fetchToken: async () => ({ accessToken: `at-${name}` }) }),
    );
    expect(await Promise.all(sources.map((source) => source.getToken()))).toEqual(["at-one", "at-two"]);
  });

  it("is stored before anyone gets the token, with the refresh token that replaces the used one", async () => {
    await grant.store.set(key, record({ expiresAt: grant.time }));
    const seen: unknown[] = [];
    const spied: Store = {
      ...grant.store,
      compareAndSet: async (...call) => {
        const version = await grant.store.compareAndSet(...call);
        seen.push((await stored())?.accessToken);
        return version;
      },
    };
    const token = await sourceOf({ store: spied }).getToken();
    expect([token, ...seen]).toEqual(["at-1", "at-1"]);
    expect(await stored()).toMatchObject({ refreshToken: "rt-1", scope: "account" });
  });

  it("keeps the refresh token when the endpoint gives no other", async () => {
    await grant.store.set(key, record({ expiresAt: grant.time }));
    await sourceOf({ fetchToken: async () => ({ accessToken: "at" }) }).getToken();
    expect((await stored())?.refreshToken).toBe("rt-0");
  });

  it("whose lease was lost gives way to what another process has stored meanwhile", async () => {
    await grant.store.set(key, record({ expiresAt: grant.time }));
    const fetchToken = async () => {
      await grant.store.set(key, record({ accessToken: "at-other", refreshToken: "rt-other" }));
      return { accessToken: "at-late", refreshToken: "rt-late" };
    };
    expect(await sourceOf({ fetchToken }).getToken()).toBe("at-other");
    expect((await stored())?.refreshToken).toBe("rt-other");
  });

  it("does not bring back a grant that was removed meanwhile", async () => {
    await grant.store.set(key, record({ expiresAt: grant.time }));
    const fetchToken = async () => {
      await grant.store.delete(key);
      return { accessToken: "at-late", refreshToken: "rt-late" };
    };
    expect(await codeOf(sourceOf({ fetchToken }).getToken())).toBe("REAUTHORIZATION_REQUIRED");
    expect(await stored()).toBeUndefined();
  });
});

describe("createTokenSource: a 401", () => {
  it("renews once for 64 calls at once, and each is sent again with its body", async () => {
    const api = await serve(({ headers, body }) =>
      own(
        headers.authorization === `Bearer ${firstRenewedToken}`
          ? { status: 201, json: JSON.parse(body.toString()) }
          : { status: 401 },
      ),
    );
    const client = createClient({ baseUrl: `${api.url}/2.0`, auth: oauthAuth({ tokenSource: await usedSource() }) });
    const texts = Array.from({ length: 64 }, (_, number) => `comment ${number}`);
    const answers = await Promise.all(
      texts.map((raw) => createPullRequestComment(client, { ...place, pullRequestId: 7, body: { content: { raw } } })),
    );
    expect(answers.map(({ content }) => content?.raw)).toEqual(texts);
    expect(api.seen).toHaveLength(128);
    expect(grant.endpoint.seen).toHaveLength(1);
  });

  it("takes what another process has stored instead of refreshing again", async () => {
    const source = await usedSource();
    await source.getToken();
    await grant.store.set(key, record({ accessToken: "at-other" }));
    expect(await source.renew?.("at-first")).toBe(true);
    expect([await source.getToken(), grant.endpoint.seen.length]).toEqual(["at-other", 0]);
  });

  it("is final for a token that is seconds old: another one would be refused too", async () => {
    const source = await usedSource();
    expect(await source.renew("at-first")).toBe(true);
    expect(await source.renew("at-1")).toBe(false);
    expect(grant.endpoint.seen).toHaveLength(1);
    grant.time += 11_000;
    expect(await source.renew("at-1")).toBe(true);
  });

  it("fails with the need to authorize again when the grant was revoked", async () => {
    const api = await serve(() => own({ status: 401 }));
    grant.endpoint.live = "none";
    const client = createClient({ baseUrl: `${api.url}/2.0`, auth: oauthAuth({ tokenSource: await usedSource() }) });
    expect(await codeOf(client.request(`GET ${widgets}`))).toBe("REAUTHORIZATION_REQUIRED");
  });
});

describe("createTokenSource without refresh tokens", () => {
  it("asks for each token anew, as client credentials do", async () => {
    let calls = 0;
    const contexts: unknown[] = [];
    const fetchToken = async (context: FetchTokenContext): Promise<FetchedToken> => {
      contexts.push(context.refreshToken);
      return { accessToken: `at-${++calls}`, expiresInSeconds: 7200 };
    };
    const source = sourceOf({ fetchToken });
    expect(await source.getToken()).toBe("at-1");
    grant.time += 2 * hour;
    expect(await source.getToken()).toBe("at-2");
    expect(contexts).toEqual([undefined, undefined]);
  });
});
