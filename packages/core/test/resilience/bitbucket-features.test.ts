import { describe, expect, it } from "vitest";
import { conditionalCache, createBitbucket, deduplicate, type Feature, rateBudget, retry } from "../../src/index.js";
import { widgets } from "../known-bitbucket.js";
import { serve } from "../served-clients.js";

async function bitbucketWith(use?: readonly Feature[]) {
  const server = await serve(({ target }, number) =>
    number === 0
      ? { status: 503, headers: { "retry-after": "0" } }
      : { json: { target }, headers: { etag: '"1"', "cache-control": "max-age=60" } },
  );
  return { server, bitbucket: createBitbucket({ baseUrl: `${server.url}/2.0`, ...(use && { use }) }) };
}

describe("createBitbucket", () => {
  it("retries and counts by default", async () => {
    const { bitbucket, server } = await bitbucketWith();
    await bitbucket.request(`GET ${widgets}`, {}, { retry: { budgetMs: 5_000 } });
    expect(server.seen).toHaveLength(2);
    const { waitedMs, waits, ...rest } = bitbucket.usage();
    expect(rest).toEqual({
      resources: { anonymous: { requests: 2, used: 2, limit: undefined } },
      cacheHits: 0,
      shared: 0,
      retries: 1,
    });
    expect([waits, waitedMs >= 0]).toEqual([waits, true]);
  });

  it("does neither with an empty list of features", async () => {
    const { bitbucket, server } = await bitbucketWith([]);
    await expect(bitbucket.request(`GET ${widgets}`)).rejects.toMatchObject({ code: "HTTP_SERVER_ERROR" });
    expect(server.seen).toHaveLength(1);
    expect(bitbucket.usage()).toEqual({ resources: {}, cacheHits: 0, shared: 0, retries: 0, waits: 0, waitedMs: 0 });
  });

  it("works with all features at once, each doing its part", async () => {
    const { bitbucket, server } = await bitbucketWith([deduplicate(), conditionalCache(), retry(), rateBudget()]);
    const call = () => bitbucket.request(`GET ${widgets}`);
    await Promise.all([call(), call(), call()]);
    await call();
    expect(server.seen).toHaveLength(2);
    expect(bitbucket.usage()).toMatchObject({
      cacheHits: 1,
      shared: 2,
      retries: 1,
      resources: { anonymous: { requests: 2 } },
    });
  });
});
