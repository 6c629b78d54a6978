import { describe, expect, it } from "vitest";
import { clientOf } from "../../test/served-clients.js";
import type { RestClient } from "../client/create-rest-client.js";
import { bitbucketOf } from "./bitbucket.js";

describe("work that takes time", () => {
  const handles = async (answer: Parameters<typeof clientOf>[0]) => {
    const { client, server } = await clientOf(answer);
    return { repository: bitbucketOf(client as RestClient).repository("acme/widgets"), server };
  };

  it("waits until a pipeline has ended", async () => {
    const { repository, server } = await handles((_request, number) => ({
      json: { uuid: "{p}", state: { name: number < 2 ? "IN_PROGRESS" : "COMPLETED" } },
    }));
    expect((await repository.pipeline("{p}").wait({ pollMs: 5 })).state).toEqual({ name: "COMPLETED" });
    expect(server.seen).toHaveLength(3);
  });

  it("gives up waiting after waitMs with a typed error, and at once when aborted", async () => {
    const { repository } = await handles(() => ({ json: { uuid: "{p}", state: { name: "PENDING" } } }));
    await expect(repository.pipeline("{p}").wait({ pollMs: 5, waitMs: 20 })).rejects.toMatchObject({
      code: "REQUEST_TIMEOUT",
    });
    const controller = new AbortController();
    setTimeout(() => controller.abort("enough"), 20);
    await expect(repository.pipeline("{p}").wait({ pollMs: 10_000, signal: controller.signal })).rejects.toBe("enough");
  });

  it("waits until Bitbucket has indexed the pull requests of a commit", async () => {
    const { repository, server } = await handles((_request, number) => ({
      status: number < 2 ? 202 : 200,
      json: { values: number < 2 ? [] : [{ id: 7 }] },
    }));
    expect((await repository.commit("1a2b").pullRequests({ pollMs: 5 })).map(({ id }) => id)).toEqual([7]);
    expect(server.seen.length).toBe(4);
  });

  it("polls a queued merge to its end, and rejects with what Bitbucket says when it fails", async () => {
    const task = (number: number) => ({
      json:
        number < 3 ? { task_status: "PENDING" } : { task_status: "SUCCESS", merge_result: { id: 7, state: "MERGED" } },
    });
    const { repository } = await handles((_request, number) =>
      number === 0
        ? { status: 202, headers: { location: "/2.0/repositories/acme/widgets/pullrequests/7/merge/task-status/1" } }
        : task(number),
    );
    const result = await repository.pullRequest(7).merge({ async: true });
    expect(result.outcome).toBe("queued");
    if (result.outcome === "queued") expect(await result.wait({ pollMs: 5 })).toMatchObject({ state: "MERGED" });

    const failing = await handles((_request, number) =>
      number === 0
        ? { status: 202, headers: { location: "/2.0/repositories/acme/widgets/pullrequests/7/merge/task-status/1" } }
        : { status: 400, json: { type: "error", error: { message: "Merge conflict" } } },
    );
    const queued = await failing.repository.pullRequest(7).merge();
    if (queued.outcome === "queued")
      await expect(queued.wait({ pollMs: 5 })).rejects.toMatchObject({
        code: "HTTP_BAD_REQUEST",
        body: { message: "Merge conflict" },
      });
    expect(queued.outcome).toBe("queued");
  });
});
