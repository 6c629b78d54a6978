import { afterEach, describe, expect, it } from "vitest";
import { type Answer, type ScriptedServer, type SeenRequest, scriptedServer } from "../../test/scripted-server.js";
import type { Client } from "../client/client.js";
import { createClient } from "../client/create-client.js";
import { UntrustedLinkError } from "../errors/untrusted-link-error.js";
import { getRepository } from "../generated/operations/repositories.js";
import type { Page } from "../generated/types.js";
import { defineOperation } from "./define-operation.js";
import { paginate } from "./paginate.js";

let server: ScriptedServer | undefined;

afterEach(async () => {
  await server?.close();
});

interface ListParameters {
  query?: { pagelen?: number; fields?: string; q?: string };
  headers?: Record<string, string>;
}

const list = defineOperation<ListParameters, Page<number>>("listNumbers", "GET /numbers", { pagelen: 50 });

/** Serves the numbers from 0 to `count` in pages of three behind opaque links. */
async function numbers(
  count: number,
  change: (page: Page<number>, request: SeenRequest) => Answer = (page) => ({ json: page }),
): Promise<Client> {
  server = await scriptedServer((request) => {
    const start = Number(new URL(request.target, "http://x").searchParams.get("page") ?? 0);
    const values = Array.from({ length: Math.min(3, count - start) }, (_value, index) => start + index);
    const next = start + 3 < count ? { next: `${server?.url}/2.0/numbers?page=${start + 3}&opaque=%2B` } : {};
    return change({ pagelen: 3, values, ...next }, request);
  });
  return createClient({ baseUrl: `${server.url}/2.0` });
}

describe("paginate", () => {
  it("gives every item in order, following next as it is", async () => {
    const client = await numbers(8);
    expect(await paginate(client, list, {}).toArray()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(server?.seen.map(({ target }) => target)).toEqual([
      "/2.0/numbers?pagelen=50",
      "/2.0/numbers?page=3&opaque=%2B",
      "/2.0/numbers?page=6&opaque=%2B",
    ]);
  });

  it("sends nothing before the first item is asked for", async () => {
    const client = await numbers(8);
    const items = paginate(client, list, {});
    expect(server?.seen).toHaveLength(0);
    await items[Symbol.asyncIterator]().next();
    expect(server?.seen).toHaveLength(1);
  });

  it("stops asking after break, and starts anew when walked again", async () => {
    const client = await numbers(30);
    const items = paginate(client, list, {});
    for (let round = 1; round <= 2; round++) {
      for await (const item of items) if (item === 4) break;
      expect(server?.seen).toHaveLength(2 * round);
    }
  });

  it("stops at the limit and asks for no larger pages than it needs", async () => {
    const client = await numbers(30);
    expect(await paginate(client, list, {}, { limit: 4 }).toArray()).toEqual([0, 1, 2, 3]);
    expect(server?.seen.map(({ target }) => target)[0]).toBe("/2.0/numbers?pagelen=4");
    expect(await paginate(client, list, {}, { limit: 0 }).toArray()).toEqual([]);
    expect(server?.seen).toHaveLength(2);
  });

  it("keeps a page length that the caller gave, and refuses one that Bitbucket would refuse", async () => {
    const client = await numbers(3);
    await paginate(client, list, { query: { pagelen: 7 } }).toArray();
    expect(server?.seen[0]?.target).toBe("/2.0/numbers?pagelen=7");
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
    const client = await numbers(6);
    await paginate(client, list, { headers: { "x-extra": "1" } }).toArray();
    expect(server?.seen.map(({ headers }) => headers["x-extra"])).toEqual(["1", "1"]);
  });

  it("gives pages with what the envelope says", async () => {
    const client = await numbers(4, (page) => ({ json: { ...page, size: 4 } }));
    const sizes: (number | undefined)[] = [];
    for await (const page of paginate(client, list, {}).pages()) sizes.push(page.size);
    expect(sizes).toEqual([4, 4]);
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
    const other = await scriptedServer(() => ({ json: { values: [] } }));
    const client = await numbers(9, (page) => ({ json: { ...page, next: `${other.url}/2.0/numbers?page=3` } }));
    await expect(paginate(client, list, {}).toArray()).rejects.toSatisfy((error) =>
      UntrustedLinkError.isInstance(error),
    );
    expect(other.seen).toHaveLength(0);
    await other.close();
  });

  it("answers whoever asks for several items at once in order", async () => {
    const client = await numbers(8);
    const iterator = paginate(client, list, {})[Symbol.asyncIterator]();
    const answers = await Promise.all(Array.from({ length: 10 }, () => iterator.next()));
    expect(answers.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, undefined, undefined]);
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
    const client = await numbers(30);
    const controller = new AbortController();
    const seen: number[] = [];
    const walk = async () => {
      for await (const item of paginate(client, list, {}, { signal: controller.signal })) {
        seen.push(item);
        if (item === 2) controller.abort("enough");
      }
    };
    await expect(walk()).rejects.toBe("enough");
    expect(seen).toEqual([0, 1, 2]);
  });

  describe("with concurrency", () => {
    /** A list of numbered pages that tells its size, or not, and how many requests were under way at once. */
    async function numbered(count: number, { tellsSize = true, opaque = false } = {}) {
      const load = { now: 0, most: 0 };
      server = await scriptedServer((request) => {
        const page = Number(/page=x?(\d+)/.exec(request.target)?.[1] ?? 1);
        const start = (page - 1) * 3;
        const values = Array.from({ length: Math.min(3, count - start) }, (_value, index) => start + index);
        const next =
          start + 3 < count ? { next: `${server?.url}/2.0/numbers?page=${opaque ? "x" : ""}${page + 1}&q=a%20b` } : {};
        load.most = Math.max(load.most, ++load.now);
        return (response) =>
          setTimeout(
            () => {
              load.now--;
              response.setHeader("content-type", "application/json");
              response.end(JSON.stringify({ pagelen: 3, page, values, ...(tellsSize && { size: count }), ...next }));
            },
            20 - (page % 5) * 3,
          );
      });
      return { client: createClient({ baseUrl: `${server.url}/2.0` }), load };
    }

    it("keeps the order while pages are under way together", async () => {
      const { client, load } = await numbered(31);
      expect(await paginate(client, list, {}, { concurrency: 4 }).toArray()).toEqual(
        Array.from({ length: 31 }, (_value, index) => index),
      );
      expect(load.most).toBe(4);
      expect(server?.seen).toHaveLength(11);
      expect(server?.seen[5]?.target).toContain("&q=a%20b");
    });

    it.each([{ tellsSize: false }, { opaque: true }])(
      "follows next one by one when the list does not number its pages: %j",
      async (form) => {
        const { client, load } = await numbered(31, form);
        expect(await paginate(client, list, {}, { concurrency: 4 }).toArray()).toHaveLength(31);
        expect(load.most).toBe(1);
      },
    );

    it("fetches no page beyond the limit, and stops all of them on break", async () => {
      const { client } = await numbered(300);
      expect(await paginate(client, list, {}, { concurrency: 8, limit: 8 }).toArray()).toHaveLength(8);
      expect(server?.seen).toHaveLength(3);
      for await (const item of paginate(client, list, {}, { concurrency: 4 })) if (item === 4) break;
      const asked = server?.seen.length ?? 0;
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(server?.seen.length).toBe(asked);
      expect(asked).toBeLessThan(3 + 1 + 6);
    });

    it("rejects with the reason of an abort while pages are under way", async () => {
      const { client } = await numbered(300);
      const controller = new AbortController();
      setTimeout(() => controller.abort("enough"), 30);
      await expect(paginate(client, list, {}, { concurrency: 4, signal: controller.signal }).toArray()).rejects.toBe(
        "enough",
      );
    });

    it("refuses a number below one", async () => {
      const { client } = await numbered(3);
      expect(() => paginate(client, list, {}, { concurrency: 0 })).toThrow(
        "`concurrency` must be a number from 1, not 0.",
      );
    });
  });
});
