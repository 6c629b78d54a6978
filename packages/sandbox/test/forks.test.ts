import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../src/index.js";
import { type ApiCall, basic, createApiCall } from "./api-client.js";
import { git } from "./run-git.js";

let sandbox: Sandbox;
let call: ApiCall;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "forks-"));
  sandbox = await createSandbox({
    seed: {
      workspaces: [{ slug: "team" }, { slug: "people" }],
      repositories: [
        {
          workspace: "team",
          slug: "widgets",
          commits: [{ message: "Begin\n", files: { "README.md": "# Widgets\n" } }],
        },
      ],
    },
  });
  call = createApiCall(sandbox);
  const fork = await call("POST", "/repositories/team/widgets/forks", {
    json: { name: "widgets", workspace: { slug: "people" } },
  });
  expect(fork.status).toBe(201);
  await git(directory, "clone", "--quiet", sandbox.gitUrl("people/widgets", "apiToken"), "fork");
});
afterAll(async () => {
  await sandbox.close();
  await rm(directory, { recursive: true, force: true });
});

async function push(file: string): Promise<string> {
  const work = join(directory, "fork");
  await writeFile(join(work, file), `${file}\n`);
  await git(work, "add", file);
  await git(work, "-c", "user.name=Rin", "-c", "user.email=rin@example.com", "commit", "--quiet", "-m", `Add ${file}`);
  await git(work, "push", "--quiet", "origin", "HEAD:feature/fork");
  return (await git(work, "rev-parse", "HEAD")).trim();
}

describe("a fork", () => {
  it("has the history of its source and says where it comes from", async () => {
    const { body } = await call("GET", "/repositories/people/widgets");
    expect(body.parent.full_name).toBe("team/widgets");
    const heads = await Promise.all(
      ["team", "people"].map(
        async (owner) => (await call("GET", `/repositories/${owner}/widgets/refs/branches/main`)).body.target.hash,
      ),
    );
    expect(heads[0]).toBe(heads[1]);
    const forks = await call("GET", "/repositories/team/widgets/forks");
    expect(forks.body.values.map((one: { full_name: string }) => one.full_name)).toEqual(["people/widgets"]);
  });

  it("gives pull requests that follow its pushes, show what they change, and merge", async () => {
    const first = await push("one.txt");
    const create = () =>
      call("POST", "/repositories/team/widgets/pullrequests", {
        json: {
          title: "From a fork",
          source: { branch: { name: "feature/fork" }, repository: { full_name: "people/widgets" } },
          destination: { branch: { name: "main" } },
          close_source_branch: true,
        },
      });
    const created = await create();
    expect(created.status).toBe(201);
    expect(created.body.source.repository.full_name).toBe("people/widgets");
    expect(created.body.destination.repository.full_name).toBe("team/widgets");
    expect(created.body.source.commit.hash).toBe(first.slice(0, 12));
    const pullRequest = `/repositories/team/widgets/pullrequests/${created.body.id}`;
    expect((await create()).body.id).toBe(created.body.id);

    const second = await push("two.txt");
    expect((await call("GET", pullRequest)).body.source.commit.hash).toBe(second.slice(0, 12));
    const { headers } = await call("GET", `${pullRequest}/diffstat`);
    const diffstat = await call("GET", headers.get("location") ?? "");
    expect(diffstat.body.values.map((one: { new: { path: string } }) => one.new.path)).toEqual(["one.txt", "two.txt"]);

    const checks = await call("GET", `${pullRequest}/mergeability/checks`);
    const ofGit = checks.body.values.find((one: { type: string }) => one.type === "git_mergeability_check");
    expect(ofGit.reason).toBe("clean");
    const merged = await call("POST", `${pullRequest}/merge`, { json: { merge_strategy: "squash" } });
    expect(merged.status).toBe(200);
    expect(merged.body.state).toBe("MERGED");
    expect((await call("GET", "/repositories/team/widgets/src/main/two.txt")).text).toBe("two.txt\n");
    expect((await call("GET", "/repositories/people/widgets/refs/branches/feature/fork")).status).toBe(404);
  });

  it("is not shown to git's clients of its source, nor are branches of others taken for its own", async () => {
    const refs = await git(directory, "ls-remote", sandbox.gitUrl("team/widgets", "apiToken"));
    expect(refs).not.toContain("refs/bitbucket");
    const unknown = await call("POST", "/repositories/team/widgets/pullrequests", {
      json: { title: "No", source: { branch: { name: "main" }, repository: { full_name: "people/nothing" } } },
    });
    expect(unknown.status).toBe(404);
    const destination = await call("POST", "/repositories/team/widgets/pullrequests", {
      json: {
        title: "No",
        source: { branch: { name: "main" } },
        destination: { branch: { name: "main" }, repository: { full_name: "people/widgets" } },
      },
    });
    expect(destination.status).toBe(400);
  });

  it("that is private is hidden in its pull requests from those who may not see it", async () => {
    await call("POST", "/repositories/team/widgets/forks", {
      json: { name: "hidden", is_private: true, workspace: { slug: "people" } },
    });
    const form = new URLSearchParams({ "/hidden.txt": "hidden", branch: "idea", message: "Idea" });
    await call("POST", "/repositories/people/hidden/src", { form });
    const opened = await call("POST", "/repositories/team/widgets/pullrequests", {
      json: { title: "Hidden", source: { branch: { name: "idea" }, repository: { full_name: "people/hidden" } } },
    });
    expect(opened.body.source.repository.full_name).toBe("people/hidden");
    const { users } = await sandbox.seed({ users: [{ nickname: "reader" }] });
    const reader = { as: basic("reader@example.com", users.reader?.apiToken ?? "") };
    const pullRequest = `/repositories/team/widgets/pullrequests/${opened.body.id}`;
    const hidden = { branch: { name: "idea" }, commit: null, repository: null };
    const one = await call("GET", pullRequest, reader);
    expect(one.body.source).toEqual(hidden);
    expect(one.body.destination.repository.full_name).toBe("team/widgets");
    const list = await call("GET", "/repositories/team/widgets/pullrequests", reader);
    expect(list.body.values.find(({ id }: { id: number }) => id === opened.body.id).source).toEqual(hidden);
    const activity = await call("GET", `${pullRequest}/activity`, reader);
    expect(activity.body.values[0].update.source).toEqual(hidden);
    for (const path of [
      "",
      "?fields=source.repository.owner,source.repository.parent",
      "/commits",
      "/activity",
      "/comments",
    ]) {
      expect((await call("GET", `${pullRequest}${path}`, reader)).text).not.toContain("people");
    }
    const query = 'source.repository.full_name="people/hidden"';
    const found = async (options: object) =>
      (await call("GET", `/repositories/team/widgets/pullrequests?q=${encodeURIComponent(query)}`, options)).body.size;
    expect([await found({}), await found(reader)]).toEqual([1, 0]);
  });

  it("keeps its branch when who merges may not delete it there", async () => {
    await call("POST", "/repositories/team/widgets/forks", { json: { name: "kept", workspace: { slug: "people" } } });
    const form = new URLSearchParams({ "/kept.txt": "kept", branch: "idea", message: "Idea" });
    await call("POST", "/repositories/people/kept/src", { form });
    const opened = await call("POST", "/repositories/team/widgets/pullrequests", {
      json: { title: "Kept", source: { branch: { name: "idea" }, repository: { full_name: "people/kept" } } },
    });
    const { users } = await sandbox.seed({ users: [{ nickname: "merger" }] });
    const { uuid = "", apiToken = "" } = users.merger ?? {};
    const permission = `/repositories/team/widgets/permissions-config/users/${encodeURIComponent(uuid)}`;
    expect((await call("PUT", permission, { json: { permission: "write" } })).status).toBe(200);
    const merged = await call("POST", `/repositories/team/widgets/pullrequests/${opened.body.id}/merge`, {
      json: { close_source_branch: true },
      as: basic("merger@example.com", apiToken),
    });
    expect([merged.status, merged.body.state]).toEqual([200, "MERGED"]);
    expect((await call("GET", "/repositories/people/kept/refs/branches/idea")).status).toBe(200);
  });
});
