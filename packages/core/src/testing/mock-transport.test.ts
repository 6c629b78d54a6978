import { describe, expect, it } from "vitest";
import { accessTokenAuth } from "../auth/access-token-auth.js";
import type { Client } from "../client/client.js";
import type { ClientOptions } from "../client/client-options.js";
import { createClient } from "../client/create-client.js";
import { createRestClient } from "../client/create-rest-client.js";
import {
  createCommitFromFiles,
  createCommitStatus,
  createPullRequestComment,
  deleteBranch,
  getDiff,
  getPullRequest,
  listBranches,
} from "../generated/operations/index.js";
import { createBitbucket } from "../handles/bitbucket.js";
import { paginate } from "../operations/paginate.js";
import { retry } from "../resilience/retry/retry.js";
import { branch } from "./fixtures/commit.js";
import { pullRequest, pullRequestComment } from "./fixtures/pull-request.js";
import { brokenConnection, refusal, reply } from "./mock-reply.js";
import { type MockPlan, type MockTransport, mockTransport } from "./mock-transport.js";
import { pagesOf } from "./pages-of.js";
import { sequence } from "./sequence.js";

const place = { workspace: "acme", repoSlug: "widgets" };

function planned(
  plan: MockPlan,
  options: ClientOptions = {},
): { readonly transport: MockTransport; readonly client: Client } {
  const transport = mockTransport(plan);
  return { transport, client: createClient({ transport, auth: accessTokenAuth({ token: "CANARY-tok" }), ...options }) };
}

describe("a planned call", () => {
  it("is answered with a result, or by a function of the call", async () => {
    const { client, transport } = planned({
      getPullRequest: ({ path, query, number }) =>
        pullRequest({ id: Number(path.pullRequestId), title: `${query.get("fields")} ${number}` }),
      deleteBranch: undefined,
      getDiff: "diff --git",
    });
    const call = { ...place, pullRequestId: 7, query: { fields: "id,title" } };
    expect((await getPullRequest(client, call)).title).toBe("id,title 0");
    expect(await getPullRequest(client, call)).toMatchObject({ id: 7, title: "id,title 1" });
    expect(await deleteBranch(client, { ...place, name: "feature/x y" })).toBeUndefined();
    expect(await getDiff(client, { ...place, spec: "main" })).toBe("diff --git");
    expect(transport.callsOf("deleteBranch")[0]?.path).toEqual({ ...place, name: "feature/x y" });
    transport.verify();
  });

  it("is recorded with its body as the operation took it, and without the credential", async () => {
    const { client, transport } = planned({
      createPullRequestComment: ({ body }) =>
        pullRequestComment({ content: { ...pullRequestComment().content, ...body.content } }),
      createCommitFromFiles: reply(undefined, { status: 201 }),
      createCommitStatus: ({ body }) => ({ ...body, type: "build", url: body.url ?? "", state: body.state }),
    });
    const comment = await createPullRequestComment(client, {
      ...place,
      pullRequestId: 7,
      body: { content: { raw: "é" } },
    });
    const form = new FormData();
    form.append("/a", new Blob(["x"]), "a");
    await createCommitFromFiles(client, { ...place, body: form });
    const status = { key: "k", state: "FAILED" as const, url: "https://ci.example.com" };
    await createCommitStatus(client, { ...place, commit: "1a2b3c4", body: status });
    expect(comment.content.raw).toBe("é");
    expect(transport.calls.map(({ operation, body }) => [operation, body])).toEqual([
      ["createPullRequestComment", { content: { raw: "é" } }],
      ["createCommitFromFiles", form],
      ["createCommitStatus", status],
    ]);
    expect(JSON.stringify(transport.calls)).not.toContain("CANARY-tok");
  });

  it("gets forms by name, and JSON that arrives as bytes from the typed paths", async () => {
    const transport = mockTransport({
      createCommitFromFiles: reply(undefined, { status: 201 }),
      createPullRequestComment: pullRequestComment(),
    });
    const { rest, ...client } = createRestClient({ transport });
    await createCommitFromFiles(client, { ...place, body: { message: "a b", branch: "main" } as never });
    const path = { workspace: "acme", repo_slug: "widgets", pull_request_id: 7 };
    await rest.POST("/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/comments", {
      params: { path },
      body: { content: { raw: "x" } },
    });
    expect(transport.calls.map(({ body }) => body)).toEqual([
      { message: "a b", branch: "main" },
      { content: { raw: "x" } },
    ]);
  });

  it("walks the pages of a list, and asks for as many as the program takes", async () => {
    const all = Array.from({ length: 250 }, (_value, index) => branch({ name: `b${index}` }));
    const { client, transport } = planned({ listBranches: pagesOf(all) });
    const names = (await paginate(client, listBranches, place).toArray()).map(({ name }) => name);
    expect(names).toEqual(all.map(({ name }) => name));
    expect(transport.calls.map(({ query }) => query.get("page"))).toEqual([null, "2", "3"]);
    expect(
      await paginate(client, listBranches, { ...place, query: { pagelen: 7 } }, { limit: 8 }).toArray(),
    ).toHaveLength(8);
  });

  it("can be refused in Bitbucket's words, break, or come late", async () => {
    const { client } = planned({
      getPullRequest: sequence(
        refusal(404, "No such pull request", { detail: "d", headers: { "x-request-id": "r1" } }),
        brokenConnection(),
        reply(pullRequest({ id: 7 }), { status: 203, delayMs: 30 }),
        reply(pullRequest(), { delayMs: 5_000 }),
      ),
    });
    const call = { ...place, pullRequestId: 7 };
    await expect(getPullRequest(client, call)).rejects.toMatchObject({
      code: "HTTP_NOT_FOUND",
      body: { message: "No such pull request", detail: "d" },
      requestId: "r1",
    });
    await expect(getPullRequest(client, call)).rejects.toMatchObject({
      code: "REQUEST_FAILED",
      cause: { code: "ECONNRESET" },
    });
    const start = performance.now();
    expect((await getPullRequest(client, call)).id).toBe(7);
    expect(performance.now() - start).toBeGreaterThan(25);
    await expect(getPullRequest(client, call, { timeoutMs: 20 })).rejects.toMatchObject({ code: "REQUEST_TIMEOUT" });
  });

  it("meets the real client: retries happen", async () => {
    const clock = { pause: async () => undefined };
    const { client, transport } = planned(
      { getPullRequest: sequence(refusal(503), brokenConnection(), pullRequest({ id: 7 })) },
      { use: [retry({ clock })] },
    );
    expect((await getPullRequest(client, { ...place, pullRequestId: 7 })).id).toBe(7);
    expect(transport.callsOf("getPullRequest").map(({ number }) => number)).toEqual([0, 1, 2]);
    transport.verify();
  });
});

describe("a call that is not planned", () => {
  it("fails at once, says what is planned, is not tried again, and is found by verify()", async () => {
    const transport = mockTransport({ getPullRequest: pullRequest(), listBranches: pagesOf([branch()]) });
    const bitbucket = createBitbucket({ transport });
    const error = await bitbucket
      .repository("acme/widgets")
      .get()
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "MockError", code: "MOCK_FAILED" });
    expect(String(error)).toContain(
      "not planned: getRepository (GET /2.0/repositories/acme/widgets). Planned: getPullRequest, listBranches.",
    );
    expect(transport.calls).toHaveLength(0);
    expect(() => transport.verify()).toThrow("getRepository (GET");
  });

  it("may have no operation at all", async () => {
    const { client } = planned({});
    await expect(client.request("GET /workspaces/{w}/new-thing", { w: "acme" })).rejects.toThrow(
      "no operation (GET /2.0/workspaces/acme/new-thing). Planned: nothing.",
    );
    await expect(client.request("GET /1.0/groups/{w}", { w: "acme" })).rejects.toThrow("no operation");
  });
});

describe("verify", () => {
  it("finds answers that nobody asked for", async () => {
    const { client, transport } = planned({ getPullRequest: sequence(pullRequest(), pullRequest()) });
    await getPullRequest(client, { ...place, pullRequestId: 7 });
    expect(() => transport.verify()).toThrow("Answers that nobody asked for: getPullRequest.");
    await getPullRequest(client, { ...place, pullRequestId: 7 });
    transport.verify();
    await expect(getPullRequest(client, { ...place, pullRequestId: 7 })).rejects.toThrow("All 2 answers");
  });
});

describe("mistakes in the plan", () => {
  it("are found at once where a name is no operation", () => {
    for (const name of ["getPullrequest", "toString", "__proto__x"])
      expect(() => mockTransport({ [name]: 1 } as MockPlan)).toThrow(`\`${name}\``);
  });

  it("are not taken for faults of the network where a function throws", async () => {
    const failure = new TypeError("oops");
    const { client, transport } = planned(
      {
        getPullRequest: () => {
          throw failure;
        },
      },
      { use: [retry()] },
    );
    await expect(getPullRequest(client, { ...place, pullRequestId: 7 })).rejects.toMatchObject({
      code: "MOCK_FAILED",
      cause: failure,
    });
    expect(transport.calls).toHaveLength(1);
  });
});
