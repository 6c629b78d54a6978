import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { place, pullRequestIds, pullRequestPage, widgets } from "../../test/known-bitbucket.js";
import { clientOf, serve } from "../../test/served-clients.js";
import type { Answer, SeenRequest, TestServer } from "../../test/test-server.js";
import type { Client } from "../client/client.js";
import { UntrustedLinkError } from "../errors/untrusted-link-error.js";
import { getRepository, listPullRequests } from "../generated/operations/index.js";
import type { Page } from "../generated/types.js";
import { defineOperation } from "./define-operation.js";
import { paginate } from "./paginate.js";

let server: TestServer | undefined;

interface ListParameters {
  query?: { pagelen?: number; fields?: string; q?: string };
  headers?: Record<string, string>;
}

const list = defineOperation<ListParameters, Page<number>>("listNumbers", "GET /numbers", { pagelen: 50 });

const path = `/2.0${widgets}/pullrequests`;
const inPagesOf = (pagelen: number) => ({ ...place, query: { pagelen } });
const idOf = ({ id }: { id?: number }) => id;

/** A client of a server that has all pull requests of `acme/widgets`. */
async function pullRequests(
  answer: (request: SeenRequest) => Answer | Promise<Answer> = pullRequestPage,
): Promise<Client> {
  const served = await clientOf(answer);
  server = served.server;
  return served.client;
}

/** Serves the numbers from 0 to `count` in pages of three behind opaque links. */
async function numbers(
  count: number,
  change: (page: Page<number>, request: SeenRequest) => Answer = (page) => ({ json: page }),
): Promise<Client> {
  const served = await clientOf((request) => {
    const start = Number(new URL(request.target, "http://x").searchParams.get("page") ?? 0);
    const values = Array.from({ length: Math.min(3, count - start) }, (_value, index) => start + index);
    const next = start + 3 < count ? { next: `${server?.url}/2.0/numbers?page=${start + 3}&opaque=%2B` } : {};
    return change({ pagelen: 3, values, ...next }, request);
  });
  server = served.server;
  return served.client;
}

describe("paginate", () => {
  it("gives every item in order", async () => {
    const client = await pullRequests();
    const items = await paginate(client, listPullRequests, inPagesOf(15)).toArray();
    expect(items.map(idOf)).toEqual(pullRequestIds);
    expect(server?.seen.map(({ target }) => target)).toEqual([
      `${path}?pagelen=15`,
      `${path}?pagelen=15&page=2`,
      `${path}?pagelen=15&page=3`,
    ]);
  });

  it("follows next as it is", async () => {
    const client = await numbers(8);
    expect(await paginate(client, list, {}).toArray()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(server?.seen.map(({ target }) => target)).toEqual([
      "/2.0/numbers?pagelen=50",
      "/2.0/numbers?page=3&opaque=%2B",
      "/2.0/numbers?page=6&opaque=%2B",
    ]);
  });

  it("sends nothing before the first item is asked for", async () => {
    const client = await pullRequests();
    const items = paginate(client, listPullRequests, inPagesOf(15));
    expect(server?.seen).toHaveLength(0);
    await items[Symbol.asyncIterator]().next();
    expect(server?.seen).toHaveLength(1);
  });

  it("stops asking after break, and starts anew when walked again", async () => {
    const client = await pullRequests();
    const items = paginate(client, listPullRequests, inPagesOf(3));
    for (let round = 1; round <= 2; round++) {
      for await (const { id } of items) if (id === pullRequestIds[4]) break;
      expect(server?.seen).toHaveLength(2 * round);
    }
  });

  it("stops at the limit and asks for no larger pages than it needs", async () => {
    const client = await pullRequests();
    const first = await paginate(client, listPullRequests, place, { limit: 4 }).toArray();
    expect(first.map(idOf)).toEqual(pullRequestIds.slice(0, 4));
    expect(await paginate(client, listPullRequests, inPagesOf(3), { limit: 4 }).toArray()).toEqual(first);
    expect(server?.seen.map(({ target }) => target)).toEqual([
      `${path}?pagelen=4`,
      `${path}?pagelen=3`,
      `${path}?pagelen=3&page=2`,
    ]);
    expect(await paginate(client, listPullRequests, place, { limit: 0 }).toArray()).toEqual([]);
    expect(server?.seen).toHaveLength(3);
  });

  it("keeps a page length that the caller gave, and refuses one that Bitbucket would refuse", async () => {
    const client = await pullRequests();
    await paginate(client, listPullRequests, inPagesOf(45)).toArray();
    expect(server?.seen[0]?.target).toBe(`${path}?pagelen=45`);
    await expect(paginate(client, list, { query: { pagelen: 51 } }).toArray()).rejects.toThrow(
      "`query.pagelen` must be from 1 to 50, not 51.",
    );
  });

  it("refuses an operation that is no list before anything is sent", async () => {
    const client = await numbers(3);
    const repository = getRepository as unknown as typeof list;
    expect(() => paginate(client, repository, {})).toThrow("`operation` must be a list; getRepository has no pages.");
    expect(server?.seen).toHaveLength(0);
  });

  it.each([
    ["values.id", "values.id,next,page,pagelen,size"],
    ["+values.reviewers", "+values.reviewers"],
    ["-values.links", "-values.links"],
    ["-*,+values.id", "-*,+values.id,+next"],
    ["-next", "-next,+next"],
  ])("keeps paging fields when %s is selected", async (fields, sent) => {
    const client = await numbers(3);
    await paginate(client, list, { query: { fields } }).toArray();
    expect(new URL(server?.seen[0]?.target ?? "", "http://x").searchParams.get("fields")).toBe(sent);
  });

  it("sends the caller's headers with every page", async () => {
    const client = await pullRequests();
    await paginate(client, listPullRequests, { ...inPagesOf(20), headers: { "x-extra": "1" } }).toArray();
    expect(server?.seen.map(({ headers }) => headers["x-extra"])).toEqual(["1", "1"]);
  });

  it("gives pages with what the envelope says", async () => {
    const client = await pullRequests();
    const sizes: (number | undefined)[] = [];
    for await (const page of paginate(client, listPullRequests, inPagesOf(20)).pages()) sizes.push(page.size);
    expect(sizes).toEqual([31, 31]);
  });

  it("ends at an empty next", async () => {
    const client = await numbers(9, (page) => ({ json: { ...page, next: "" } }));
    expect(await paginate(client, list, {}).toArray()).toEqual([0, 1, 2]);
  });

  it.each([1, 2, 3, 5])("ends links that run in a circle of %i with a typed error", async (length) => {
    const client = await numbers(1, (page, request) => {
      const at = Number(new URL(request.target, "http://x").searchParams.get("at") ?? 0);
      return { json: { ...page, next: `${server?.url}/2.0/numbers?at=${(at + 1) % length}` } };
    });
    await expect(paginate(client, list, {}).toArray()).rejects.toMatchObject({
      code: "RESPONSE_INVALID",
      operationId: "listNumbers",
    });
    expect(server?.seen.length).toBeLessThan(8 * length + 8);
  });

  it("refuses a next on another origin and sends nothing there", async () => {
    const other = await serve(() => ({ json: { values: [] } }));
    const client = await numbers(9, (page) => ({ json: { ...page, next: `${other.url}/2.0/numbers?page=3` } }));
    await expect(paginate(client, list, {}).toArray()).rejects.toSatisfy((error) =>
      UntrustedLinkError.isInstance(error),
    );
    expect(other.seen).toHaveLength(0);
  });

  it("answers whoever asks for several items at once in order", async () => {
    const client = await pullRequests();
    const iterator = paginate(client, listPullRequests, inPagesOf(15))[Symbol.asyncIterator]();
    const answers = await Promise.all(Array.from({ length: 33 }, () => iterator.next()));
    expect(answers.map(({ value }) => value?.id)).toEqual([...pullRequestIds, undefined, undefined]);
    expect(server?.seen).toHaveLength(3);
  });

  it("ends after an error, as a generator does", async () => {
    const client = await numbers(9, (page, { target }) =>
      target.includes("page=3") ? { status: 500 } : { json: page },
    );
    const iterator = paginate(client, list, {})[Symbol.asyncIterator]();
    for (let count = 0; count < 3; count++) await iterator.next();
    await expect(iterator.next()).rejects.toMatchObject({ code: "HTTP_SERVER_ERROR" });
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
  });

  it("is a typed error when the answer is no page", async () => {
    const client = await numbers(1, () => ({ json: { error: "x" } }));
    await expect(paginate(client, list, {}).toArray()).rejects.toMatchObject({ code: "RESPONSE_INVALID" });
  });

  it("rejects with the reason of an abort between two pages", async () => {
    const client = await pullRequests();
    const controller = new AbortController();
    const seen: unknown[] = [];
    const walk = async () => {
      for await (const { id } of paginate(client, listPullRequests, inPagesOf(3), { signal: controller.signal })) {
        seen.push(id);
        if (id === pullRequestIds[2]) controller.abort("enough");
      }
    };
    await expect(walk()).rejects.toBe("enough");
    expect(seen).toEqual(pullRequestIds.slice(0, 3));
  });

  describe("with concurrency", () => {
    /** Answers after a moment, which differs from page to page, and counts how many requests are under way at once. */
    function underLoad(answer: (request: SeenRequest, page: number) => Answer) {
      const load = { now: 0, most: 0 };
      const script = async (request: SeenRequest): Promise<Answer> => {
        const page = Number(/\bpage=x?(\d+)/.exec(request.target)?.[1] ?? 1);
        load.most = Math.max(load.most, ++load.now);
        await wait(20 - (page % 5) * 3);
        load.now--;
        return answer(request, page);
      };
      return { load, script };
    }

    /** Numbers in pages that are not numbered, or do not tell the size. */
    async function unnumbered(count: number, { tellsSize = true, opaque = false } = {}) {
      const { load, script } = underLoad((_request, page) => {
        const start = (page - 1) * 3;
        const values = Array.from({ length: Math.min(3, count - start) }, (_value, index) => start + index);
        const next =
          start + 3 < count ? { next: `${server?.url}/2.0/numbers?page=${opaque ? "x" : ""}${page + 1}&q=a%20b` } : {};
        return { json: { pagelen: 3, page, values, ...(tellsSize && { size: count }), ...next } };
      });
      const served = await clientOf(script);
      server = served.server;
      return { client: served.client, load };
    }

    it("keeps the order while pages are under way together, with the query of the first", async () => {
      const { load, script } = underLoad(pullRequestPage);
      const client = await pullRequests(script);
      const parameters = { ...place, query: { pagelen: 3, q: "id > 0" } };
      const items = await paginate(client, listPullRequests, parameters, { concurrency: 4 }).toArray();
      expect(items.map(idOf)).toEqual(pullRequestIds);
      expect(load.most).toBe(4);
      expect(server?.seen).toHaveLength(11);
      expect(server?.seen[5]?.target).toMatch(/[?&]q=id(\+|%20)%3E(\+|%20)0/);
    });

    it.each([{ tellsSize: false }, { opaque: true }])(
      "follows next one by one when the list does not number its pages: %j",
      async (form) => {
        const { client, load } = await unnumbered(31, form);
        expect(await paginate(client, list, {}, { concurrency: 4 }).toArray()).toHaveLength(31);
        expect(load.most).toBe(1);
      },
    );

    it("fetches no page beyond the limit, and stops all of them on break", async () => {
      const client = await pullRequests(underLoad(pullRequestPage).script);
      const few = paginate(client, listPullRequests, inPagesOf(3), { concurrency: 8, limit: 8 });
      expect(await few.toArray()).toHaveLength(8);
      expect(server?.seen).toHaveLength(3);
      for await (const { id } of paginate(client, listPullRequests, inPagesOf(3), { concurrency: 4 }))
        if (id === pullRequestIds[4]) break;
      const asked = server?.seen.length ?? 0;
      await wait(60);
      expect(server?.seen.length).toBe(asked);
      expect(asked).toBeLessThan(3 + 1 + 6);
    });

    it("rejects with the reason of an abort while pages are under way", async () => {
      const client = await pullRequests(underLoad(pullRequestPage).script);
      const controller = new AbortController();
      setTimeout(() => controller.abort("enough"), 30);
      const items = paginate(client, listPullRequests, inPagesOf(1), { concurrency: 4, signal: controller.signal });
      await expect(items.toArray()).rejects.toBe("enough");
    });

    it("refuses a number below one", async () => {
      const client = await numbers(3);
      expect(() => paginate(client, list, {}, { concurrency: 0 })).toThrow(
        "`concurrency` must be a number from 1, not 0.",
      );
    });
  });
});
