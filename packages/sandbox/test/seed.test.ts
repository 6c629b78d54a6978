import { afterEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox, type SandboxOptions, type SeedInput } from "../src/index.js";
import { createApiCall } from "./api-client.js";

let sandbox: Sandbox | undefined;
afterEach(() => sandbox?.close());

const attempt = async (seed: SeedInput): Promise<void> => {
  sandbox = await createSandbox();
  await sandbox.seed(seed);
};

describe("what createSandbox() and seed() are given", () => {
  it.each([
    [{ prot: 1 }, /has no "prot"; it may have port, seed/],
    [{ port: "8080" }, /port must be a whole number from 0 to 65535, but is "8080"/],
    [{ port: 70_000 }, /port/],
    [{ workspace: "a b" }, /workspace must be a slug/],
    [{ nickname: " " }, /nickname/],
    [{ maximumBodyBytes: -1 }, /maximumBodyBytes/],
    [{ seed: [] }, /seed must be an object, but is \[\]/],
    [{ seed: { repos: [] } }, /seed has no "repos"/],
    [{ seed: { repositories: [{}] } }, /repositories\[0\].slug must be a slug.* but is undefined/],
    [{ seed: { repositories: [{ slug: ".." }] } }, /repositories\[0\].slug/],
    [{ seed: { repositories: [{ slug: "a", comits: [] }] } }, /has no "comits"/],
    [
      { seed: { repositories: [{ slug: "a", commits: [{ message: "x", files: { a: 1 } }] }] } },
      /files.a must be an object/,
    ],
    [
      {
        seed: {
          repositories: [{ slug: "a", commits: [{ message: "x", files: { a: { content: "", kind: "dir" } } }] }],
        },
      },
      /files.a.kind must be one of executable, link, but is "dir"/,
    ],
  ])("is refused when it is %j, with the place and what is expected", async (options, problem) => {
    await expect(createSandbox(options as SandboxOptions)).rejects.toThrow(problem);
  });

  it("may be undefined where it is optional", async () => {
    const options = { port: undefined, seed: { users: undefined } } as unknown as SandboxOptions;
    sandbox = await createSandbox(options);
    expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:/);
  });
});

describe("seed()", () => {
  it("tells hashes, ids and tokens of what it made", async () => {
    sandbox = await createSandbox({ nickname: "me", workspace: "mine" });
    const { users, repositories } = await sandbox.seed({
      users: [{ nickname: "<rin>", displayName: "Rin <Ito>", email: "rin@example.com" }],
      repositories: [
        {
          slug: "One",
          mainBranch: "trunk",
          commits: [
            { message: "a", files: { a: "1" }, label: "first", author: "<rin>", date: "2025-02-03T04:05:06Z" },
            { message: "b", renames: { a: "b/a" } },
          ],
          branches: { old: "first" },
          pullRequests: [],
        },
      ],
    });
    const one = repositories["mine/one"];
    expect(one?.branches.old).toBe(one?.commits.first);
    expect(Object.keys(one?.branches ?? {})).toEqual(["old", "trunk"]);
    const call = createApiCall(sandbox);
    expect((await call("GET", "/repositories/mine/one")).body).toMatchObject({
      name: "One",
      mainbranch: { name: "trunk" },
    });
    expect((await call("GET", "/repositories/mine/one/commit/old")).body).toMatchObject({
      date: "2025-02-03T04:05:06+00:00",
      author: { raw: "Rin Ito <rin@example.com>", user: { uuid: users["<rin>"]?.uuid } },
    });
    expect((await call("GET", "/repositories/mine/one/src/trunk/b/a")).text).toBe("1");
  });

  it("leaves nothing of a seed that fails", async () => {
    sandbox = await createSandbox();
    const repositories = [
      { slug: "good", commits: [{ message: "x" }] },
      { slug: "bad", workspace: "none" },
    ];
    await expect(sandbox.seed({ users: [{ nickname: "new" }], repositories })).rejects.toThrow();
    const call = createApiCall(sandbox);
    expect((await call("GET", "/repositories/acme")).body.values).toEqual([]);
    await sandbox.seed({ users: [{ nickname: "new" }], repositories: repositories.slice(0, 1) });
    expect((await call("GET", "/repositories/acme")).body.values).toHaveLength(1);
  });

  it.each([
    [{ repositories: [{ slug: "x", workspace: "none" }] }, /workspace that there is not: none/],
    [{ repositories: [{ slug: "x", project: "NONE" }] }, /missing project: NONE/],
    [{ users: [{ nickname: "sandbox-user" }] }, /user twice/],
    [{ workspaces: [{ slug: "acme" }] }, /workspace twice/],
    [{ repositories: [{ slug: "x" }, { slug: "X" }] }, /repository twice: acme\/x/],
    [{ workspaces: [{ slug: "w", members: { nobody: "member" as const } }] }, /user that there is not: nobody/],
    [{ repositories: [{ slug: "x", commits: [{ message: "x", branch: "a b" }] }] }, /impossible name/],
    [{ repositories: [{ slug: "x", commits: [{ message: "x", files: { ".git/x": "" } }] }] }, /impossible path/],
    [{ repositories: [{ slug: "x", commits: [{ message: "x", date: "soon" }] }] }, /impossible date/],
    [{ repositories: [{ slug: "x", commits: [{ message: "x", merge: ["none"] }] }] }, /no label and no branch/],
    [
      { repositories: [{ slug: "x", commits: [{ message: "x" }], pullRequests: [{ title: "x", source: "none" }] }] },
      /missing branch: none/,
    ],
  ] satisfies [SeedInput, RegExp][])("refuses %j and says what is wrong", async (seed, problem) => {
    await expect(attempt(seed)).rejects.toThrow(problem);
  });
});
