import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codeOf, serve } from "../../test/served-clients.js";
import { fetchFromEndpoint } from "../../test/tokens/fetch-from-endpoint.js";
import { type TokenEndpoint, tokenEndpoint } from "../../test/tokens/token-endpoint.js";
import { oauthAuth } from "../auth/oauth-auth.js";
import { createClient } from "../client/create-client.js";
import { createMemoryStore } from "../store/create-memory-store.js";
import type { Store } from "../store/store.js";
import { createTokenSource } from "./create-token-source.js";
import type { TokenRecord } from "./token-record.js";
import type { FetchedToken, FetchTokenContext, TokenSourceOptions } from "./token-source.js";

const key = "oauth/consumer/account";
const hour = 3_600_000;
let endpoint: TokenEndpoint;
let store: Store;
let time: number;

beforeEach(async () => {
  endpoint = await tokenEndpoint();
  store = createMemoryStore();
  time = Date.now();
});
afterEach(() => endpoint.close());

function sourceOf(options: Partial<TokenSourceOptions> = {}) {
  return createTokenSource({
    store,
    key,
    now: () => time,
    random: () => 0,
    fetchToken: fetchFromEndpoint(endpoint.url),
    ...options,
  });
}

/** A source whose token was issued an hour ago, so that it has an hour left. */
async function usedSource(options: Partial<TokenSourceOptions> = {}) {
  await store.set(key, record({ issuedAt: time - hour, expiresAt: time + hour }));
  return sourceOf(options);
}
const record = (fields: Partial<TokenRecord>): TokenRecord => ({
  accessToken: "at-first",
  refreshToken: "rt-0",
  issuedAt: time,
  expiresAt: time + 2 * hour,
  ...fields,
});
const stored = async () => (await store.get<TokenRecord>(key))?.value;

describe("createTokenSource: when a token is replaced", () => {
  it("gives the stored token while it lasts and asks nobody", async () => {
    const source = await usedSource();
    expect([await source.getToken(), await source.getToken()]).toEqual(["at-first", "at-first"]);
    expect(endpoint.seen).toHaveLength(0);
  });

  it("replaces it five minutes before its end, and up to a minute earlier by chance", async () => {
    for (const [chance, leftMs, expected] of [
      [0, 301_000, "at-first"],
      [0, 299_000, "at-1"],
      [1, 361_000, "at-first"],
      [1, 359_000, "at-2"],
    ] as const) {
      await store.set(key, record({ issuedAt: time - hour, expiresAt: time + leftMs, refreshToken: endpoint.live }));
      expect(await sourceOf({ random: () => chance }).getToken()).toBe(expected);
    }
  });

  it("draws the chance once for a token, not at each call", async () => {
    const draws = [0, 1, 1, 1];
    await store.set(key, record({ issuedAt: time - hour, expiresAt: time + 330_000 }));
    const source = sourceOf({ random: () => draws.shift() ?? 1, rereadMs: 0 });
    for (let call = 0; call < 3; call++) expect(await source.getToken()).toBe("at-first");
  });

  it("keeps a token that lives for seconds until a fifth of its life is left", async () => {
    await store.set(key, record({ issuedAt: time, expiresAt: time + 2_000 }));
    const source = sourceOf();
    time += 1_500;
    expect(await source.getToken()).toBe("at-first");
    time += 200;
    expect(await source.getToken()).toBe("at-1");
  });

  it.each([undefined, 0, -5, Number.NaN, 1e12])(
    "takes a life of %s seconds for the usual two hours",
    async (expiresInSeconds) => {
      const source = sourceOf({ fetchToken: async () => ({ accessToken: "at", expiresInSeconds }) });
      await source.getToken();
      expect((await stored())?.expiresAt).toBe(time + 2 * hour);
    },
  );

  it("goes by the clock of the endpoint, however wrong its own is", async () => {
    for (const wrongBy of [-10 * 60_000, 10 * 60_000]) {
      let calls = 0;
      const right = time;
      const source = sourceOf({
        key: `skew${wrongBy}`,
        now: () => time + wrongBy,
        fetchToken: async () => ({
          accessToken: `at-${++calls}`,
          expiresInSeconds: 7200,
          date: new Date(time).toUTCString(),
        }),
      });
      await source.getToken();
      const { value } = (await store.get<TokenRecord>(`skew${wrongBy}`)) ?? {};
      expect(Math.abs((value?.expiresAt ?? 0) - right - 2 * hour)).toBeLessThanOrEqual(1_000);
      time = right + 2 * hour - 302_000;
      expect(await source.getToken()).toBe("at-1");
      time += 4_000;
      expect(await source.getToken()).toBe("at-2");
      time = right;
    }
  });

  it.each(["", "soon", "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT"])(
    "does not believe a Date of %j",
    async (date) => {
      await sourceOf({ fetchToken: async () => ({ accessToken: "at", date }) }).getToken();
      expect((await stored())?.expiresAt).toBe(time + 2 * hour);
    },
  );

  it("reads the store again after a minute, so that a grant that was removed elsewhere ends here too", async () => {
    const source = await usedSource({ fetchToken: () => Promise.reject(new Error("no grant")) });
    await source.getToken();
    await store.delete(key);
    expect(await source.getToken()).toBe("at-first");
    time += 60_000;
    await expect(source.getToken()).rejects.toThrow("no grant");
  });
});

describe("createTokenSource: one refresh", () => {
  it("is shared by all callers of a process", async () => {
    await store.set(key, record({ expiresAt: time }));
    const source = sourceOf();
    const tokens = await Promise.all(Array.from({ length: 64 }, () => source.getToken()));
    expect([new Set(tokens).size, endpoint.seen.length]).toEqual([1, 1]);
  });

  it("is made by one of several sources on the same store", async () => {
    await store.set(key, record({ expiresAt: time }));
    const tokens = await Promise.all(Array.from({ length: 10 }, () => sourceOf().getToken()));
    expect([new Set(tokens).size, endpoint.seen.length]).toEqual([1, 1]);
  });

  it("does not mix the grants of two sources in one process", async () => {
    const sources = ["one", "two"].map((name) =>
      sourceOf({ key: name, fetchToken: async () => ({ accessToken: `at-${name}` }) }),
    );
    expect(await Promise.all(sources.map((source) => source.getToken()))).toEqual(["at-one", "at-two"]);
  });

  it("is stored before anyone gets the token, with the refresh token that replaces the used one", async () => {
    await store.set(key, record({ expiresAt: time }));
    const seen: unknown[] = [];
    const spied: Store = {
      ...store,
      compareAndSet: async (...call) => {
        const version = await store.compareAndSet(...call);
        seen.push((await stored())?.accessToken);
        return version;
      },
    };
    const token = await sourceOf({ store: spied }).getToken();
    expect([token, ...seen]).toEqual(["at-1", "at-1"]);
    expect(await stored()).toMatchObject({ refreshToken: "rt-1", scope: "account" });
  });

  it("keeps the refresh token when the endpoint gives no other", async () => {
    await store.set(key, record({ expiresAt: time }));
    await sourceOf({ fetchToken: async () => ({ accessToken: "at" }) }).getToken();
    expect((await stored())?.refreshToken).toBe("rt-0");
  });

  it("whose lease was lost gives way to what another process has stored meanwhile", async () => {
    await store.set(key, record({ expiresAt: time }));
    const fetchToken = async () => {
      await store.set(key, record({ accessToken: "at-other", refreshToken: "rt-other" }));
      return { accessToken: "at-late", refreshToken: "rt-late" };
    };
    expect(await sourceOf({ fetchToken }).getToken()).toBe("at-other");
    expect((await stored())?.refreshToken).toBe("rt-other");
  });

  it("does not bring back a grant that was removed meanwhile", async () => {
    await store.set(key, record({ expiresAt: time }));
    const fetchToken = async () => {
      await store.delete(key);
      return { accessToken: "at-late", refreshToken: "rt-late" };
    };
    expect(await codeOf(sourceOf({ fetchToken }).getToken())).toBe("REAUTHORIZATION_REQUIRED");
    expect(await stored()).toBeUndefined();
  });
});

describe("createTokenSource: failures", () => {
  it("asks once more with the same refresh token when the answer was lost", async () => {
    await store.set(key, record({ expiresAt: time }));
    endpoint.graceful = true;
    endpoint.lost = 1;
    expect(await sourceOf().getToken()).toBe("at-1");
    expect(new Set(endpoint.seen.map(({ body }) => body.toString())).size).toBe(1);
    expect(endpoint.seen).toHaveLength(2);
  });

  it("gives up after the second lost answer and keeps the refresh token for the next call", async () => {
    await store.set(key, record({ expiresAt: time }));
    endpoint.graceful = true;
    endpoint.lost = 2;
    const source = sourceOf();
    await expect(source.getToken()).rejects.toThrow();
    expect(await source.getToken()).toBe("at-1");
  });

  it("asks once more when the endpoint does not answer in time, also when fetchToken heeds no signal", async () => {
    let calls = 0;
    const fetchToken = () =>
      ++calls === 1 ? new Promise<never>(() => undefined) : Promise.resolve({ accessToken: "at" });
    expect(await sourceOf({ timeoutMs: 20, fetchToken }).getToken()).toBe("at");
  });

  it("after invalid_grant reads once more and uses what another process has stored", async () => {
    await store.set(key, record({ expiresAt: time }));
    const fetchToken = async () => {
      await store.set(key, record({ accessToken: "at-other" }));
      throw Object.assign(new Error("used"), { error: "invalid_grant" });
    };
    expect(await sourceOf({ fetchToken }).getToken()).toBe("at-other");
  });

  it("after invalid_grant asks for a new authorization, once for all processes, until there is one", async () => {
    await store.set(key, record({ expiresAt: time, refreshToken: "rt-dead" }));
    const source = sourceOf();
    expect(await codeOf(source.getToken())).toBe("REAUTHORIZATION_REQUIRED");
    expect(await codeOf(source.getToken())).toBe("REAUTHORIZATION_REQUIRED");
    expect(await codeOf(sourceOf().getToken())).toBe("REAUTHORIZATION_REQUIRED");
    expect(endpoint.seen).toHaveLength(1);
    await sourceOf().save({ accessToken: "at-again", refreshToken: "rt-again" });
    expect(await source.getToken()).toBe("at-again");
  });

  it("passes on other refusals without a second attempt and without marking the grant", async () => {
    await store.set(key, record({ expiresAt: time }));
    endpoint.failure = 400;
    const source = sourceOf();
    await expect(source.getToken()).rejects.toThrow("server_error");
    expect(endpoint.seen).toHaveLength(1);
    endpoint.failure = 0;
    expect(await source.getToken()).toBe("at-1");
  });

  it("uses a token that could not be stored, says so, and stores it when the store is back", async () => {
    await store.set(key, record({ expiresAt: time }));
    let isDown = true;
    const failures: unknown[] = [];
    const source = sourceOf({
      store: {
        ...store,
        compareAndSet: (...call) => (isDown ? Promise.reject(new Error("down: rt-1")) : store.compareAndSet(...call)),
      },
      onPersistFailure: (error) => failures.push(error),
    });
    expect([await source.getToken(), await source.getToken()]).toEqual(["at-1", "at-1"]);
    expect((await stored())?.refreshToken).toBe("rt-0");
    expect([failures.length, String(failures[0])]).toEqual([1, "Error: down: ***"]);
    isDown = false;
    time += 1_000;
    expect(await source.getToken()).toBe("at-1");
    expect((await stored())?.refreshToken).toBe("rt-1");
    expect(endpoint.seen).toHaveLength(1);
  });

  it("goes on with a good token while the store is down", async () => {
    let isDown = false;
    await usedSource();
    const source = sourceOf({
      store: { ...store, get: (name) => (isDown ? Promise.reject(new Error("down")) : store.get(name)) },
    });
    await source.getToken();
    isDown = true;
    time += 60_000;
    expect(await source.getToken()).toBe("at-first");
  });

  it.each([null, 7, "text", [], { accessToken: 7 }, { accessToken: "a", expiresAt: "soon" }])(
    "treats %j in the store as no grant",
    async (value) => {
      await store.set(key, value);
      const fetchToken = ({ refreshToken }: FetchTokenContext) =>
        Promise.reject(new Error(`refresh with ${refreshToken}`));
      await expect(sourceOf({ fetchToken }).getToken()).rejects.toThrow("refresh with undefined");
    },
  );

  it("shows no token in any error", async () => {
    await store.set(key, record({ expiresAt: time, accessToken: "CANARY-at", refreshToken: "CANARY-rt" }));
    for (const failure of [
      new Error("CANARY-rt CANARY-at"),
      Object.assign(new Error("CANARY-rt"), { error: "invalid_grant", request: "CANARY-rt" }),
    ]) {
      const error = await sourceOf({ fetchToken: () => Promise.reject(failure) })
        .getToken()
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      expect(inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true })).not.toContain("CANARY");
    }
    expect(inspect(await usedSource(), { depth: 9, showHidden: true })).not.toContain("at-first");
  });

  it.each(["store", "key", "fetchToken"])("refuses to be made without %s", (name) => {
    expect(() => sourceOf({ [name]: undefined })).toThrow(`\`${name}\``);
  });
});

describe("createTokenSource: a 401", () => {
  it("renews once for 64 calls at once, and each is sent again with its body", async () => {
    const api = await serve(({ headers, body }) =>
      headers.authorization === "Bearer at-1" ? { json: { sent: body.toString() } } : { status: 401 },
    );
    const client = createClient({ baseUrl: `${api.url}/2.0`, auth: oauthAuth({ tokenSource: await usedSource() }) });
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, number) => client.request("POST /x", { body: { number } })),
    );
    expect(answers).toEqual(Array.from({ length: 64 }, (_, number) => ({ sent: JSON.stringify({ number }) })));
    expect(endpoint.seen).toHaveLength(1);
  });

  it("takes what another process has stored instead of refreshing again", async () => {
    const source = await usedSource();
    await source.getToken();
    await store.set(key, record({ accessToken: "at-other" }));
    expect(await source.renew?.("at-first")).toBe(true);
    expect([await source.getToken(), endpoint.seen.length]).toEqual(["at-other", 0]);
  });

  it("is final for a token that is seconds old: another one would be refused too", async () => {
    const source = await usedSource();
    expect(await source.renew("at-first")).toBe(true);
    expect(await source.renew("at-1")).toBe(false);
    expect(endpoint.seen).toHaveLength(1);
    time += 11_000;
    expect(await source.renew("at-1")).toBe(true);
  });

  it("fails with the need to authorize again when the grant was revoked", async () => {
    const api = await serve(() => ({ status: 401 }));
    endpoint.live = "none";
    const client = createClient({ baseUrl: `${api.url}/2.0`, auth: oauthAuth({ tokenSource: await usedSource() }) });
    expect(await codeOf(client.request("GET /x"))).toBe("REAUTHORIZATION_REQUIRED");
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
    time += 2 * hour;
    expect(await source.getToken()).toBe("at-2");
    expect(contexts).toEqual([undefined, undefined]);
  });
});
