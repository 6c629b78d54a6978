import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { codeOf } from "../../test/served-clients.js";
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
import type { FetchTokenContext } from "./token-source.js";

renewGrantForEachTest();

describe("createTokenSource: failures", () => {
  it("asks once more with the same refresh token when the answer was lost", async () => {
    await grant.store.set(key, record({ expiresAt: grant.time }));
    grant.endpoint.graceful = true;
    grant.endpoint.lost = 1;
    expect(await sourceOf().getToken()).toBe("at-1");
    expect(new Set(grant.endpoint.seen.map(({ body }) => body.toString())).size).toBe(1);
    expect(grant.endpoint.seen).toHaveLength(2);
  });

  it("gives up after the second lost answer and keeps the refresh token for the next call", async () => {
    await grant.store.set(key, record({ expiresAt: grant.time }));
    grant.endpoint.graceful = true;
    grant.endpoint.lost = 2;
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
    await grant.store.set(key, record({ expiresAt: grant.time }));
    const fetchToken = async () => {
      await grant.store.set(key, record({ accessToken: "at-other" }));
      throw Object.assign(new Error("used"), { error: "invalid_grant" });
    };
    expect(await sourceOf({ fetchToken }).getToken()).toBe("at-other");
  });

  it("after invalid_grant asks for a new authorization, once for all processes, until there is one", async () => {
    await grant.store.set(key, record({ expiresAt: grant.time, refreshToken: "rt-dead" }));
    const source = sourceOf();
    expect(await codeOf(source.getToken())).toBe("REAUTHORIZATION_REQUIRED");
    expect(await codeOf(source.getToken())).toBe("REAUTHORIZATION_REQUIRED");
    expect(await codeOf(sourceOf().getToken())).toBe("REAUTHORIZATION_REQUIRED");
    expect(grant.endpoint.seen).toHaveLength(1);
    await sourceOf().save({ accessToken: "at-again", refreshToken: "rt-again" });
    expect(await source.getToken()).toBe("at-again");
  });

  it("takes Bitbucket's older words for a dead refresh token for the end as well, and other bad requests not", async () => {
    const refusedWith = async (error_description: string) => {
      await grant.store.set(key, record({ expiresAt: grant.time }));
      const fetchToken = async () => {
        throw Object.assign(new Error("no"), { error: "invalid_request", error_description });
      };
      return codeOf(sourceOf({ fetchToken }).getToken());
    };
    expect(await refusedWith("Missing parameter")).not.toBe("REAUTHORIZATION_REQUIRED");
    expect(await refusedWith("Invalid refresh_token")).toBe("REAUTHORIZATION_REQUIRED");
  });

  it("uses a token that still works when it cannot be replaced early, and tries again every half minute", async () => {
    await grant.store.set(key, record({ issuedAt: grant.time - hour, expiresAt: grant.time + 100_000 }));
    grant.endpoint.failure = 500;
    const source = sourceOf();
    expect([await source.getToken(), await source.getToken()]).toEqual(["at-first", "at-first"]);
    expect(grant.endpoint.seen).toHaveLength(1);
    grant.time += 31_000;
    expect(await source.getToken()).toBe("at-first");
    expect(grant.endpoint.seen).toHaveLength(2);
    grant.time += 69_001;
    await expect(source.getToken()).rejects.toThrow("server_error");
    grant.endpoint.failure = 0;
    expect(await source.getToken()).toBe("at-1");
  });

  it("passes on other refusals without a second attempt and without marking the grant", async () => {
    await grant.store.set(key, record({ expiresAt: grant.time }));
    grant.endpoint.failure = 400;
    const source = sourceOf();
    await expect(source.getToken()).rejects.toThrow("server_error");
    expect(grant.endpoint.seen).toHaveLength(1);
    grant.endpoint.failure = 0;
    expect(await source.getToken()).toBe("at-1");
  });

  it("uses a token that could not be stored, says so, and stores it when the store is back", async () => {
    await grant.store.set(key, record({ expiresAt: grant.time }));
    let isDown = true;
    const failures: unknown[] = [];
    const source = sourceOf({
      store: {
        ...grant.store,
        compareAndSet: (...call) =>
          isDown ? Promise.reject(new Error("down: rt-1")) : grant.store.compareAndSet(...call),
      },
      onPersistFailure: (error) => failures.push(error),
    });
    expect([await source.getToken(), await source.getToken()]).toEqual(["at-1", "at-1"]);
    expect((await stored())?.refreshToken).toBe("rt-0");
    expect([failures.length, String(failures[0])]).toEqual([1, "Error: down: ***"]);
    isDown = false;
    grant.time += 1_000;
    expect(await source.getToken()).toBe("at-1");
    expect((await stored())?.refreshToken).toBe("rt-1");
    expect(grant.endpoint.seen).toHaveLength(1);
  });

  it("goes on with a good token while the store is down", async () => {
    let isDown = false;
    await usedSource();
    const source = sourceOf({
      store: { ...grant.store, get: (name) => (isDown ? Promise.reject(new Error("down")) : grant.store.get(name)) },
    });
    await source.getToken();
    isDown = true;
    grant.time += 60_000;
    expect(await source.getToken()).toBe("at-first");
  });

  it.each([null, 7, "text", [], { accessToken: 7 }, { accessToken: "a", expiresAt: "soon" }])(
    "treats %j in the store as no grant",
    async (value) => {
      await grant.store.set(key, value);
      const fetchToken = ({ refreshToken }: FetchTokenContext) =>
        Promise.reject(new Error(`refresh with ${refreshToken}`));
      await expect(sourceOf({ fetchToken }).getToken()).rejects.toThrow("refresh with undefined");
    },
  );

  it("shows no token in any error", async () => {
    await grant.store.set(key, record({ expiresAt: grant.time, accessToken: "CANARY-at", refreshToken: "CANARY-rt" }));
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
