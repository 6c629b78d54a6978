import {
  accessTokenAuth,
  type Bitbucket,
  isRateLimited,
  type RepositoryHandle,
  RequestError,
  ResponseError,
  rateBudget,
  retry,
} from "@bucketkit/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FaultEffect, Sandbox } from "../../src/index.js";
import { clientOf, clockOf, startSandbox } from "./faulty-bitbucket.js";

let sandbox: Sandbox;
let bitbucket: Bitbucket;
let repository: RepositoryHandle;
const faults: Readonly<Record<string, FaultEffect>> = {
  "a slow answer": { kind: "latency", milliseconds: 20 },
  "502": { kind: "status", status: 502 },
  "503": { kind: "status", status: 503 },
  "503 with Retry-After": { kind: "status", status: 503, headers: { "Retry-After": "2" } },
  "504": { kind: "status", status: 504 },
  "429": { kind: "rateLimited" },
  "429 with Retry-After": { kind: "rateLimited", retryAfter: 3 },
  "a reset": { kind: "reset" },
  "a broken answer": { kind: "truncate" },
};

beforeEach(async () => {
  sandbox = await startSandbox();
  bitbucket = clientOf(sandbox);
  repository = bitbucket.repository("acme/widgets");
});
afterEach(() => sandbox.close());

const strikeOnce = (effect: FaultEffect | undefined, operationId?: string) => {
  if (effect) sandbox.faults.add({ effect, times: 1, ...(operationId ? { operationId } : {}) });
};
const callsOf = (operationId: string) => sandbox.requests.filter((request) => request.operationId === operationId);
/** What is really there, by a client that no fault strikes. */
const branchesNamed = async (name: string) => {
  sandbox.faults.clear();
  const all = await clientOf(sandbox).repository("acme/widgets").branches.list().toArray();
  return all.filter((branch) => branch.name === name).length;
};

describe("one fault", () => {
  it.each(Object.entries(faults))("(%s) does not keep a read from succeeding", async (_name, effect) => {
    strikeOnce(effect);
    expect((await repository.get()).full_name).toBe("acme/widgets");
    expect(callsOf("getRepository").length).toBeLessThanOrEqual(2);
    expect(sandbox.faults.active).toEqual([]);
  });

  it.each(Object.entries(faults))("(%s) does not keep a change from being made", async (_name, effect) => {
    strikeOnce(effect, "updateRepository");
    await repository.update({ description: "Changed" });
    expect(sandbox.faults.active).toEqual([]);
    expect((await repository.get()).description).toBe("Changed");
  });

  it.each(Object.entries(faults))(
    "(%s) does not keep a deletion from being made, nor makes it fail",
    async (_name, effect) => {
      strikeOnce(effect, "deleteRepositoryRefsBranch");
      await repository.branch("topic/01").delete();
      expect(sandbox.faults.active).toEqual([]);
      expect(await branchesNamed("topic/01")).toBe(0);
    },
  );

  it.each([
    ["a slow answer", "made", 1],
    ["502", "failed", 0],
    ["503", "failed", 0],
    ["503 with Retry-After", "made", 1],
    ["504", "failed", 0],
    ["429", "made", 1],
    ["429 with Retry-After", "made", 1],
    ["a reset", "failed", 0],
    // It was carried out, which nobody can know from the broken answer: the one thing that must not happen is a second time.
    ["a broken answer", "failed", 1],
  ])("(%s) leaves a creation %s, and %i of it", async (name, outcome, count) => {
    const head = await headOf();
    strikeOnce(faults[name]);
    const made = repository.branch("made").create(head);
    if (outcome === "made") expect((await made).name).toBe("made");
    else
      await expect(made).rejects.toSatisfy(
        (reason: unknown) => reason instanceof ResponseError || reason instanceof RequestError,
      );
    expect(await branchesNamed("made")).toBe(count);
  });

  it("that is meant for credentials is an error with the words of Bitbucket", async () => {
    sandbox.faults.add({ effect: { kind: "expiredToken" } });
    await expect(repository.get()).rejects.toMatchObject({ status: 401, message: expect.stringContaining("expired") });
    expect(callsOf("getRepository")).toHaveLength(1);
  });

  it("500 is not tried again", async () => {
    strikeOnce({ kind: "status", status: 500 });
    await expect(repository.get()).rejects.toMatchObject({ status: 500 });
  });
});

async function headOf(): Promise<string> {
  return (await clientOf(sandbox).repository("acme/widgets").branch("main").get()).target.hash;
}

describe("many faults", () => {
  it("by chance leave every read right, and nothing made twice", async () => {
    const patient = clientOf(sandbox, {
      use: [retry({ clock: clockOf(sandbox), retries: 40, budgetMs: Number.POSITIVE_INFINITY })],
    });
    const main = await headOf();
    for (const effect of Object.values(faults)) sandbox.faults.add({ effect, probability: 0.06 });
    const own = patient.repository("acme/widgets");
    for (let round = 0; round < 100; round++) expect((await own.branch("main").get()).target.hash).toBe(main);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 60 }, (_value, index) =>
        own.pullRequest(1).comments.create({ content: { raw: `n${index}` } }),
      ),
    );
    sandbox.faults.clear();
    const comments = (await own.pullRequest(1).comments.list().toArray()).map(({ content }) => content?.raw ?? "");
    expect(new Set(comments).size).toBe(comments.length);
    const made = outcomes.flatMap(({ status }, index) => (status === "fulfilled" ? [`n${index}`] : []));
    expect(comments).toEqual(expect.arrayContaining(made));
    expect(made.length).toBeGreaterThan(30);
    expect(sandbox.requests.filter(({ failure }) => failure)).toEqual([]);
  });

  it("without end are an error, not a client that never ends", async () => {
    sandbox.faults.add({ effect: { kind: "status", status: 503 } });
    await expect(repository.get()).rejects.toMatchObject({ status: 503 });
    expect(callsOf("getRepository")).toHaveLength(5);
    sandbox.faults.clear();
    sandbox.faults.add({ effect: { kind: "rateLimited" } });
    await expect(repository.get()).rejects.toSatisfy(isRateLimited);
  });
});

describe("a walk through pages", () => {
  const walk = () => repository.branches.list({ pagelen: 10 }).toArray();

  it("gets every item once, whatever happens to a page on the way", async () => {
    for (const effect of Object.values(faults)) {
      sandbox.faults.clear();
      const struck = clientOf(sandbox).repository("acme/widgets").branches.list({ pagelen: 10 });
      const names: string[] = [];
      for await (const { name } of struck) {
        if (names.length === 15) strikeOnce(effect);
        names.push(name ?? "");
      }
      expect(names).toHaveLength(35);
      expect(new Set(names).size).toBe(35);
    }
  });

  it("ends with an error where the links lead in a circle", async () => {
    sandbox.faults.add({ effect: { kind: "nextLoop" } });
    await expect(walk()).rejects.toMatchObject({ code: "RESPONSE_INVALID" });
    expect(sandbox.requests.length).toBeLessThan(10);
  });
});

describe("the rate budget", () => {
  const limits = { repositories: 20 };

  it("never meets the limit that the sandbox holds it to", async () => {
    const own = await startSandbox({ rateLimits: limits });
    const clock = clockOf(own);
    const client = clientOf(own, { use: [retry({ clock }), rateBudget({ limits, clock, maxWaitMs: 10 * 3_600_000 })] });
    const began = own.clock.now().getTime();
    for (let round = 0; round < 50; round++) await client.repository("acme/widgets").get();
    expect(own.requests.filter(({ status }) => status === 429)).toEqual([]);
    expect(own.requests).toHaveLength(50);
    // 50 requests at 20 an hour.
    expect(own.clock.now().getTime() - began).toBeGreaterThanOrEqual(2 * 3_600_000 - 120_000);
    await own.close();
  });

  it("is not needed to come through: a client without one waits until it may", async () => {
    const own = await startSandbox({ rateLimits: limits });
    const client = clientOf(own, { use: [retry({ clock: clockOf(own), maxWaitMs: Number.POSITIVE_INFINITY })] });
    for (let round = 0; round < 50; round++) await client.repository("acme/widgets").get();
    expect(own.requests.filter(({ status }) => status === 200)).toHaveLength(50);
    expect(own.requests.some(({ status }) => status === 429)).toBe(true);
    const hasty = clientOf(own, { use: [retry({ clock: clockOf(own), maxWaitMs: 0 })] });
    await expect(
      Promise.all(Array.from({ length: 21 }, () => hasty.repository("acme/widgets").get())),
    ).rejects.toSatisfy(isRateLimited);
    await own.close();
  });

  it("learns the limit from the headers that access tokens get", async () => {
    const own = await startSandbox({ rateLimits: limits });
    const clock = clockOf(own);
    const auth = accessTokenAuth({ token: own.credentials.accessToken.token });
    const client = clientOf(own, { auth, use: [rateBudget({ clock, maxWaitMs: 10 * 3_600_000 })] });
    for (let round = 0; round < 45; round++) await client.repository("acme/widgets").get();
    expect(own.requests.filter(({ status }) => status === 429)).toEqual([]);
    await own.close();
  });
});
