import { beforeEach, describe, expect, it } from "vitest";
import { basic } from "./api-client.js";
import { sandboxForFile } from "./sandbox-for-file.js";
import { smallSeed } from "./seeds.js";

const repository = "/repositories/team/widgets";
const pullRequest = `${repository}/pullrequests/1`;

const { sandbox, call, seeded } = await sandboxForFile(smallSeed);
const sam = basic(seeded.users.sam?.email ?? "", seeded.users.sam?.apiToken ?? "");

beforeEach(() => sandbox.reset());

const commit = async (branch: string, path: string, content: string): Promise<string> => {
  const form = new FormData();
  form.append(path, new Blob([content]), path);
  form.append("branch", branch);
  form.append("message", `Change ${path}`);
  const answer = await call("POST", `${repository}/src`, { form });
  expect(answer.status).toBe(201);
  return answer.headers.get("location")?.split("/").at(-1) ?? "";
};

describe("a pull request that is ended twice at once", () => {
  it.each([
    ["merge", "decline"],
    ["decline", "merge"],
  ])("ends once when a %s comes just before a %s", async (first, second) => {
    const answers = await Promise.all(
      [first, second].map((how) => call("POST", `${pullRequest}/${how}`, { json: {} })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    const winner = answers.find(({ status }) => status === 200);
    const { body } = await call("GET", pullRequest);
    expect(body.state).toBe(winner?.body.state);
    expect(body.merge_commit === null).toBe(body.state === "DECLINED");
    const hasMoved = (await call("GET", `${repository}/commits/main?exclude=feature/two`)).body.values.length > 0;
    expect(hasMoved).toBe(body.state === "MERGED");
  });

  it("keeps its title when an edit comes during its merge", async () => {
    const [merged, edited] = await Promise.all([
      call("POST", `${pullRequest}/merge`, { json: {} }),
      call("PUT", pullRequest, { json: { title: "Too late", destination: { branch: { name: "feature/two" } } } }),
    ]);
    expect([merged?.status, edited?.status]).toEqual([200, 400]);
    expect((await call("GET", pullRequest)).body).toMatchObject({
      title: "Count to two",
      destination: { branch: { name: "main" } },
    });
  });
});

describe("the life of a pull request", () => {
  it("goes from creation over comment, approval and status to a merge that closes the branch", async () => {
    await commit("topic/one", "notes.txt", "one\n");
    const created = await call("POST", `${repository}/pullrequests`, {
      json: { title: "Notes", source: { branch: { name: "topic/one" } }, close_source_branch: true },
    });
    expect(created.status).toBe(201);
    expect(created.headers.get("location")).toBe(`${sandbox.apiUrl}${repository}/pullrequests/2`);
    expect(created.body).toMatchObject({
      id: 2,
      state: "OPEN",
      destination: { branch: { name: "main" } },
      draft: false,
    });
    const url = `${repository}/pullrequests/2`;

    const comment = await call("POST", `${url}/comments`, {
      json: { content: { raw: "Why?" }, inline: { path: "notes.txt", to: 1 } },
    });
    expect(comment.status).toBe(201);
    expect(comment.body).toMatchObject({ inline: { path: "notes.txt", to: 1, from: null, outdated: false } });
    const approval = await call("POST", `${url}/approve`, { as: sam });
    expect(approval.body).toMatchObject({
      approved: true,
      state: "approved",
      role: "PARTICIPANT",
      user: { nickname: "sam" },
    });
    const hash: string = created.body.source.commit.hash;
    expect(hash).toHaveLength(12);
    const status = await call("POST", `${repository}/commit/${hash}/statuses/build`, {
      json: { key: "ci", state: "SUCCESSFUL", url: "https://ci.example.com/1" },
    });
    expect(status.status).toBe(201);
    expect((await call("GET", `${url}/statuses`)).body.values).toHaveLength(1);

    const merged = await call("POST", `${url}/merge`, { json: { message: "Take the notes" } });
    expect(merged.status).toBe(200);
    expect(merged.body).toMatchObject({ state: "MERGED", comment_count: 1, closed_by: { nickname: "sandbox-user" } });
    expect(merged.body.merge_commit.hash).toHaveLength(40);
    expect(merged.body.source.branch.name).toBe("topic/one");
    expect((await call("GET", `${repository}/refs/branches/topic/one`)).status).toBe(404);
    const head = await call("GET", `${repository}/commit/main`);
    expect(head.body.hash).toBe(merged.body.merge_commit.hash);
    expect(head.body.parents).toHaveLength(2);
    expect(head.body.message).toBe("Take the notes");
    expect((await call("GET", `${repository}/src/main/notes.txt`)).text).toBe("one\n");

    const kinds = (await call("GET", `${url}/activity`)).body.values.map((entry: object) => Object.keys(entry).join());
    expect(kinds).toEqual([
      "pull_request,update",
      "pull_request,approval",
      "pull_request,comment",
      "pull_request,update",
    ]);
    const again = await call("POST", `${url}/merge`, { json: {} });
    expect(again.status).toBe(400);
    expect(again.body.error.fields.newstatus).toEqual(["This pull request is already closed."]);
  });

  it.each([
    { strategy: "merge_commit", parents: 2, added: 3 },
    { strategy: "squash", parents: 1, added: 1 },
    { strategy: "fast_forward", parents: 1, added: 2 },
    { strategy: "squash_fast_forward", parents: 1, added: 1 },
    { strategy: "rebase_fast_forward", parents: 1, added: 2 },
    { strategy: "rebase_merge", parents: 2, added: 3 },
  ])("merges by $strategy", async ({ strategy, parents, added }) => {
    const before = (await call("GET", `${repository}/commits/main?pagelen=100`)).body.values.length;
    const merged = await call("POST", `${pullRequest}/merge`, { json: { merge_strategy: strategy } });
    expect(merged.status).toBe(200);
    const head = await call("GET", `${repository}/commit/main`);
    expect(head.body.hash).toBe(merged.body.merge_commit.hash);
    expect(head.body.parents).toHaveLength(parents);
    expect((await call("GET", `${repository}/src/main/src/main.ts`)).text).toBe("export const two = 2;\n");
    const after = (await call("GET", `${repository}/commits/main?pagelen=100`)).body.values.length;
    expect(after - before).toBe(added);
    expect((await call("GET", `${repository}/refs/branches/feature/two`)).status).toBe(200);
  });

  it("keeps the author and replays each commit when it rebases onto a destination that has moved", async () => {
    await commit("main", "other.txt", "other\n");
    const refused = await call("POST", `${pullRequest}/merge`, { json: { merge_strategy: "fast_forward" } });
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toBe("Unable to fast forward due to changes in the destination branch.");
    const merged = await call("POST", `${pullRequest}/merge`, { json: { merge_strategy: "rebase_fast_forward" } });
    expect(merged.status).toBe(200);
    const { values } = (await call("GET", `${repository}/commits/main`)).body;
    expect(values.slice(0, 3).map((entry: { message: string }) => entry.message)).toEqual([
      "Document\n",
      "Count to two\n",
      "Change other.txt",
    ]);
    expect(values[0].author.user.nickname).toBe("rin");
    expect((await call("GET", `${repository}/src/main/other.txt`)).text).toBe("other\n");
  });

  it("refuses to merge conflicts by every strategy and names them", async () => {
    await commit("main", "src/main.ts", "export const three = 3;\n");
    for (const strategy of ["merge_commit", "squash", "rebase_fast_forward", "rebase_merge"]) {
      const answer = await call("POST", `${pullRequest}/merge`, { json: { merge_strategy: strategy } });
      expect(answer.status).toBe(400);
      expect(answer.body.error.message).toBe("You can't merge until you resolve all merge conflicts.");
    }
    expect((await call("GET", pullRequest)).body.state).toBe("OPEN");
    const checks = (await call("GET", `${pullRequest}/mergeability/checks`)).body.values;
    expect(checks).toContainEqual(
      expect.objectContaining({ type: "git_mergeability_check", reason: "conflicts", blocking: true }),
    );
    const target = (await call("GET", `${pullRequest}/conflicts`)).headers.get("location") ?? "";
    expect((await call("GET", target)).body.values).toEqual([
      expect.objectContaining({ path: "src/main.ts", scenario: "content" }),
    ]);
  });

  it("merges in the background and reports the outcome at the URL in Location", async () => {
    const accepted = await call("POST", `${pullRequest}/merge?async=true`, { json: {} });
    expect(accepted.status).toBe(202);
    const location = accepted.headers.get("location") ?? "";
    let answer = await call("GET", location);
    for (let attempt = 0; answer.body.task_status === "PENDING" && attempt < 100; attempt += 1) {
      answer = await call("GET", location);
    }
    expect(answer.body).toMatchObject({ task_status: "SUCCESS", merge_result: { state: "MERGED" } });
  });

  it("reports a conflict of a background merge as the error it is", async () => {
    await commit("main", "src/main.ts", "export const three = 3;\n");
    const location =
      (await call("POST", `${pullRequest}/merge?async=true`, { json: {} })).headers.get("location") ?? "";
    let answer = await call("GET", location);
    for (let attempt = 0; answer.status === 200 && attempt < 100; attempt += 1) answer = await call("GET", location);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toBe("You can't merge until you resolve all merge conflicts.");
  });

  it("declines with a reason, once", async () => {
    const declined = await call("POST", `${pullRequest}/decline`, { json: { message: "Not now" } });
    expect(declined.body).toMatchObject({ state: "DECLINED", reason: "Not now" });
    expect((await call("POST", `${pullRequest}/decline`)).status).toBe(400);
    expect((await call("PUT", pullRequest, { json: { title: "x" } })).body.error.message).toBe(
      "Can only update an open pull request.",
    );
    expect((await call("GET", `${repository}/pullrequests`)).body.values).toEqual([]);
    const listed = await call("GET", `${repository}/pullrequests?state=MERGED&state=DECLINED`);
    expect(listed.body.values).toHaveLength(1);
  });

  it("lets readers comment and approve, but neither edit, decline nor merge", async () => {
    expect((await call("POST", `${pullRequest}/comments`, { json: { content: { raw: "x" } }, as: sam })).status).toBe(
      201,
    );
    for (const [method, path] of [
      ["PUT", ""],
      ["POST", "/decline"],
      ["POST", "/merge"],
    ] as const) {
      expect((await call(method, `${pullRequest}${path}`, { json: {}, as: sam })).status).toBe(403);
    }
    const form = new FormData();
    form.append("x", new Blob(["x"]), "x");
    expect((await call("POST", `${repository}/src`, { form, as: sam })).status).toBe(403);
  });

  it("edits partially, and reviewers only by uuid or account id", async () => {
    const draft = await call("PUT", pullRequest, { json: { draft: true } });
    expect((await call("POST", `${pullRequest}/merge`, { json: {} })).status).toBe(400);
    expect(draft.body).toMatchObject({ title: "Count to two", draft: true, reviewers: [{ nickname: "sam" }] });
    expect((await call("PUT", pullRequest, { json: { reviewers: [] } })).body.reviewers).toEqual([]);
    const byName = await call("PUT", pullRequest, { json: { reviewers: [{ nickname: "sam" }] } });
    expect(byName.body.error.fields.reviewers).toEqual(["Malformed reviewers list"]);
    const author = draft.body.author.uuid;
    const self = await call("PUT", pullRequest, { json: { reviewers: [{ uuid: author }] } });
    expect(self.status).toBe(400);
  });

  it("answers a second create for the same branches with the open pull request, its title overwritten", async () => {
    const answer = await call("POST", `${repository}/pullrequests`, {
      json: { title: "Again", source: { branch: { name: "feature/two" } } },
    });
    expect(answer.body).toMatchObject({ id: 1, title: "Again" });
  });

  it("refuses missing branches, missing titles and pull requests without changes", async () => {
    const missing = await call("POST", `${repository}/pullrequests`, {
      json: { title: "x", source: { branch: { name: "nowhere" } } },
    });
    expect(missing.body.error.fields.source).toEqual(["branch not found: nowhere"]);
    const untitled = await call("POST", `${repository}/pullrequests`, {
      json: { source: { branch: { name: "main" } } },
    });
    expect(untitled.body.error.fields.title).toEqual(["required key not provided"]);
    await call("POST", `${repository}/refs/branches`, { json: { name: "same", target: { hash: "main" } } });
    const same = await call("POST", `${repository}/pullrequests`, {
      json: { title: "x", source: { branch: { name: "same" } } },
    });
    expect(same.body.error.message).toBe("There are no changes to be pulled");
  });
});

describe("the message of a merge", () => {
  it("leads back to its pull request", async () => {
    const one = (await call("GET", `${repository}/pullrequests/1`)).body;
    expect((await call("POST", `${repository}/pullrequests/1/merge`)).body.state).toBe("MERGED");
    const { body } = await call("GET", `${repository}/commit/${one.destination.branch.name}`);
    expect(body.summary.html).toContain(
      `(<a href="${one.links.html.href}/count-to-two" rel="nofollow" class="ap-connect-link">pull request #1</a>)`,
    );
  });
});
