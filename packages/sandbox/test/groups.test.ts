import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox, type SeedInput, type SeedResult } from "../src/index.js";
import { type ApiCall, basic, createApiCall } from "./api-client.js";

const seed: SeedInput = {
  users: [{ nickname: "rin" }, { nickname: "sam" }, { nickname: "kim" }],
  workspaces: [
    {
      slug: "team",
      members: { "sandbox-user": "owner", sam: "collaborator" },
      groups: [
        { slug: "release-crew", name: "Release crew", members: ["rin"] },
        { slug: "Readers", members: ["kim", "rin"] },
      ],
      projects: [{ key: "CORE", permissions: { groups: { readers: "read" } } }],
    },
  ],
  repositories: [
    { workspace: "team", slug: "secret", isPrivate: true, project: "CORE", commits: [{ message: "Begin" }] },
    {
      workspace: "team",
      slug: "shown",
      isPrivate: true,
      permissions: { users: { kim: "write" }, groups: { "release-crew": "admin" } },
    },
    { workspace: "team", slug: "hidden", isPrivate: true },
  ],
};
const secret = "/repositories/team/secret";
const groupsOf = (repository: string) => `/repositories/team/${repository}/permissions-config/groups`;
let sandbox: Sandbox;
let seeded: SeedResult;
let call: ApiCall;

beforeAll(async () => {
  sandbox = await createSandbox();
  seeded = await sandbox.seed(seed);
  call = createApiCall(sandbox);
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const as = (nickname: string) => ({ as: basic(`${nickname}@example.com`, seeded.users[nickname]?.apiToken ?? "") });
const statusFor = async (nickname: string, path: string) => (await call("GET", path, as(nickname))).status;

describe("groups", () => {
  it("give who is in them access to repositories, also by the project", async () => {
    expect(await statusFor("rin", secret)).toBe(200);
    expect(await statusFor("kim", secret)).toBe(200);
    expect(await statusFor("rin", "/repositories/team/shown/hooks")).toBe(200);
    expect(await statusFor("kim", "/repositories/team/shown/hooks")).toBe(403);
    expect(await statusFor("rin", "/repositories/team/hidden")).toBe(404);
  });

  it("give more and take it away again as they are given permissions", async () => {
    const url = `${groupsOf("secret")}/release-crew`;
    const post = () =>
      call("POST", `${secret}/refs/tags`, { json: { name: "v1", target: { hash: "main" } }, ...as("rin") });
    expect((await post()).status).toBe(403);
    await call("PUT", url, { json: { permission: "write" } });
    expect((await post()).status).toBe(201);
    const before = await sandbox.snapshot();
    await call("DELETE", url);
    await call("DELETE", "/workspaces/team/projects/CORE/permissions-config/groups/readers");
    expect(await statusFor("rin", secret)).toBe(404);
    await sandbox.restore(before);
    expect(await statusFor("rin", secret)).toBe(200);
  });

  it("are listed with name, slug and permission, and only those that there are can be given one", async () => {
    const { body } = await call("GET", groupsOf("shown"));
    expect(body.values).toEqual([
      expect.objectContaining({
        type: "repository_group_permission",
        permission: "admin",
        group: expect.objectContaining({
          type: "group",
          name: "Release crew",
          slug: "release-crew",
          full_slug: "team:release-crew",
        }),
      }),
    ]);
    for (const slug of ["administrators", "developers", "readers"]) {
      expect((await call("PUT", `${groupsOf("hidden")}/${slug}`, { json: { permission: "read" } })).status).toBe(200);
    }
    expect((await call("PUT", `${groupsOf("hidden")}/nobody`, { json: { permission: "read" } })).status).toBe(404);
  });

  it("count in what people and administrators are told of permissions", async () => {
    const own = await call("GET", "/user/workspaces/team/permissions/repositories", as("rin"));
    const held = own.body.values.map((entry: { permission: string; repository: { name: string } }) => [
      entry.repository.name,
      entry.permission,
    ]);
    expect(held).toEqual([
      ["secret", "read"],
      ["shown", "admin"],
    ]);
    const all = await call("GET", "/workspaces/team/permissions/repositories/shown");
    const listed = all.body.values.map((entry: { permission: string; user: { nickname: string } }) => [
      entry.user.nickname,
      entry.permission,
    ]);
    expect(Object.fromEntries(listed)).toEqual({ "sandbox-user": "admin", sam: "read", rin: "admin", kim: "write" });
  });

  it("may let people add repositories to a project, and nowhere else", async () => {
    const create = (slug: string, json: object) => call("POST", `/repositories/team/${slug}`, { json, ...as("kim") });
    const inCore = { project: { key: "CORE" } };
    expect((await create("mine", inCore)).status).toBe(403);
    await call("PUT", "/workspaces/team/projects/CORE/permissions-config/groups/readers", {
      json: { permission: "create-repo" },
    });
    expect((await create("mine", inCore)).status).toBe(200);
    expect((await create("other", {})).status).toBe(403);
    const form = new URLSearchParams({ "/a.txt": "a", branch: "main" });
    expect((await call("POST", "/repositories/team/mine/src", { form, ...as("kim") })).status).toBe(201);
  });

  it("let through what a branch restriction keeps from others", async () => {
    await call("PUT", `${groupsOf("secret")}/readers`, { json: { permission: "write" } });
    const json = { kind: "push", branch_match_kind: "glob", pattern: "main", groups: [{ slug: "release-crew" }] };
    const made = await call("POST", `${secret}/branch-restrictions`, { json });
    expect(made.body.groups).toEqual([expect.objectContaining({ slug: "release-crew", name: "Release crew" })]);
    const write = async (nickname: string) => {
      const form = new URLSearchParams({ "/a.txt": nickname, branch: "main" });
      return (await call("POST", `${secret}/src`, { form, ...as(nickname) })).status;
    };
    expect(await write("kim")).toBe(403);
    expect(await write("rin")).toBe(201);
    const unknown = await call("POST", `${secret}/branch-restrictions`, {
      json: { ...json, groups: [{ slug: "nobody" }] },
    });
    expect(unknown.status).toBe(400);
    const misplaced = { ...json, kind: "delete" };
    expect((await call("POST", `${secret}/branch-restrictions`, { json: misplaced })).status).toBe(400);
  });

  it("of a seed have to be there when it gives them something", async () => {
    const permissions = { groups: { nobody: "read" } } as const;
    await expect(sandbox.seed({ repositories: [{ workspace: "team", slug: "wrong", permissions }] })).rejects.toThrow(
      "The seed refers to a group that team has not: nobody",
    );
    const groups = [{ slug: "x", members: ["nobody"] }];
    await expect(sandbox.seed({ workspaces: [{ slug: "wrong", groups }] })).rejects.toThrow("nobody");
  });
});
