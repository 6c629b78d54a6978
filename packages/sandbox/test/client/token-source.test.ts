import { type Bitbucket, isReauthorizationRequired, oauthAuth } from "@bucketkit/core";
import { createMemoryStore, type Store } from "@bucketkit/core/store";
import { createTokenSource, type TokenSource } from "@bucketkit/core/tokens";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Sandbox, SeededConsumer } from "../../src/index.js";
import { callbackUrl, obtainTokens, requestTokens } from "../oauth-client.js";
import { clientOf, startSandbox } from "./faulty-bitbucket.js";

let sandbox: Sandbox;
let consumer: SeededConsumer;
let store: Store;

beforeEach(async () => {
  sandbox = await startSandbox({ oauth: { autoApprove: true, strictRefresh: true } });
  consumer = sandbox.oauth.addConsumer("app", { callbackUrl });
  store = createMemoryStore();
});
afterEach(() => sandbox.close());

/** The source of tokens of one process, which asks the sandbox's token endpoint. */
function sourceOf(): TokenSource {
  return createTokenSource({
    store,
    key: "oauth/app/own",
    jitterMs: 0,
    now: () => sandbox.clock.now().getTime(),
    fetchToken: async ({ refreshToken }) => {
      const form = { grant_type: "refresh_token", refresh_token: refreshToken ?? "" };
      const { status, body } = await requestTokens(sandbox, consumer, form);
      if (status !== 200) throw Object.assign(new Error(String(body.error_description)), { error: body.error });
      return {
        accessToken: String(body.access_token),
        refreshToken: String(body.refresh_token),
        expiresInSeconds: Number(body.expires_in),
        scope: String(body.scope),
      };
    },
  });
}

const clientFor = (tokenSource: TokenSource): Bitbucket => clientOf(sandbox, { auth: oauthAuth({ tokenSource }) });
const refreshes = () => sandbox.requests.filter(({ operationId }) => operationId === "oauth-access-token");

async function connected(): Promise<TokenSource> {
  const source = sourceOf();
  const tokens = await obtainTokens(sandbox, consumer);
  await source.save({ ...tokens, expiresInSeconds: 7200 });
  return source;
}

/** Everything that follows the grant itself. */
async function afterGrant(): Promise<{ source: TokenSource; bitbucket: Bitbucket }> {
  const source = await connected();
  return { source, bitbucket: clientFor(source) };
}

const callMany = (bitbucket: Bitbucket, count = 20) =>
  Promise.all(Array.from({ length: count }, () => bitbucket.currentUser.get()));

describe("a token source at the sandbox's OAuth server", () => {
  it("replaces a token before its end, once for all callers, day after day", async () => {
    const { bitbucket } = await afterGrant();
    const before = refreshes().length;
    for (let round = 1; round <= 12; round++) {
      sandbox.clock.advance(7_000_000);
      await callMany(bitbucket);
      expect(refreshes()).toHaveLength(before + round);
    }
    expect(sandbox.requests.filter(({ status }) => status >= 400)).toEqual([]);
  });

  it("is one for several processes with one store, though each refresh token works once", async () => {
    await connected();
    const processes = Array.from({ length: 4 }, () => clientFor(sourceOf()));
    const before = refreshes().length;
    sandbox.clock.advance(7_300_000);
    await Promise.all(processes.map((bitbucket) => callMany(bitbucket, 10)));
    expect(refreshes()).toHaveLength(before + 1);
    expect(sandbox.requests.filter(({ status }) => status >= 400)).toEqual([]);
  });

  it("replaces a token that is refused before its time, and the call succeeds", async () => {
    const { bitbucket } = await afterGrant();
    await callMany(bitbucket, 1);
    // A token that was just issued would not be replaced.
    sandbox.clock.advance(60_000);
    const before = refreshes().length;
    sandbox.faults.add({ operationId: "getCurrentUser", times: 1, effect: { kind: "expiredToken" } });
    expect((await bitbucket.currentUser.get()).account_id).toBeTruthy();
    expect(sandbox.faults.active).toEqual([]);
    expect(refreshes()).toHaveLength(before + 1);
  });

  it("asks again when an answer is lost, which works within Bitbucket's ten minutes", async () => {
    sandbox.oauth.configure({ strictRefresh: false });
    const { bitbucket } = await afterGrant();
    sandbox.clock.advance(7_000_000);
    sandbox.faults.add({ operationId: "oauth-access-token", times: 1, effect: { kind: "truncate" } });
    await callMany(bitbucket);
    expect(sandbox.faults.active).toEqual([]);
    sandbox.clock.advance(7_000_000);
    await callMany(bitbucket);
  });

  it("asks for a new authorization when the answer is lost and the refresh token works only once", async () => {
    const { bitbucket } = await afterGrant();
    sandbox.clock.advance(7_300_000);
    sandbox.faults.add({ operationId: "oauth-access-token", times: 1, effect: { kind: "truncate" } });
    await expect(bitbucket.currentUser.get()).rejects.toSatisfy(isReauthorizationRequired);
    const before = refreshes().length;
    await expect(bitbucket.currentUser.get()).rejects.toSatisfy(isReauthorizationRequired);
    expect(refreshes()).toHaveLength(before);
  });

  it("asks for a new authorization after three months without use, and goes on after it", async () => {
    const { source, bitbucket } = await afterGrant();
    sandbox.clock.advance(91 * 24 * 3_600_000);
    await expect(bitbucket.currentUser.get()).rejects.toSatisfy(isReauthorizationRequired);
    await source.save({ ...(await obtainTokens(sandbox, consumer)), expiresInSeconds: 7200 });
    expect((await bitbucket.currentUser.get()).account_id).toBeTruthy();
  });

  it("goes on with a token that still works while the endpoint is down", async () => {
    const { bitbucket } = await afterGrant();
    sandbox.clock.advance(7_000_000);
    sandbox.faults.add({ operationId: "oauth-access-token", effect: { kind: "status", status: 503 } });
    await callMany(bitbucket);
    sandbox.faults.clear();
    sandbox.clock.advance(300_000);
    await callMany(bitbucket);
  });

  it("fails when the consumer is gone, and tells no secret", async () => {
    const { bitbucket } = await afterGrant();
    sandbox.oauth.removeConsumer(consumer.key);
    sandbox.clock.advance(60_000);
    const failure = await bitbucket.currentUser.get().then(
      () => undefined,
      (reason: unknown) => reason as Error,
    );
    expect(failure).toBeInstanceOf(Error);
    expect(JSON.stringify([failure, String(failure), failure?.cause])).not.toContain(consumer.secret);
  });

  it("gives git a token that works", async () => {
    const { source } = await afterGrant();
    const credentials = await oauthAuth({ tokenSource: source }).gitCredentials?.();
    const basic = Buffer.from(`${credentials?.username}:${credentials?.password}`).toString("base64");
    const answer = await fetch(`${sandbox.gitUrl("widgets")}/info/refs?service=git-receive-pack`, {
      headers: { authorization: `Basic ${basic}` },
    });
    expect(answer.status).toBe(200);
  });
});
