import { beforeEach, describe, expect, it } from "vitest";
import { sandboxForFile } from "./sandbox-for-file.js";
import { smallSeed } from "./seeds.js";

const repository = "/repositories/team/widgets";

const { sandbox, call } = await sandboxForFile(smallSeed);

beforeEach(() => sandbox.reset());

describe("repositories made at the same time", () => {
  it("share no slug: one is made, the others are refused", async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => call("POST", "/repositories/team/fresh", { json: {} })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400, 400]);
    const { values } = (await call("GET", "/repositories/team")).body;
    expect(values.filter(({ slug }: { slug: string }) => slug === "fresh")).toHaveLength(1);
  });
});

describe("users and workspaces", () => {
  it("tell who is calling, with mail addresses and workspaces", async () => {
    const user = await call("GET", "/user");
    expect(user.body).toMatchObject({ type: "user", nickname: "sandbox-user", display_name: "Sandbox User" });
    expect((await call("GET", user.body.links.self.href)).body.uuid).toBe(user.body.uuid);
    expect((await call("GET", `/users/${user.body.account_id}`)).body.uuid).toBe(user.body.uuid);
    expect((await call("GET", "/users/sandbox-user")).status).toBe(404);
    expect((await call("GET", "/user/emails")).body.values).toMatchObject([
      { email: "sandbox-user@example.com", is_primary: true },
    ]);
    expect((await call("GET", "/user/emails/sandbox-user@example.com")).body.is_confirmed).toBe(true);
    const slugs = (await call("GET", "/user/workspaces/")).body.values.map(
      (access: { workspace: { slug: string } }) => access.workspace.slug,
    );
    expect(slugs).toEqual(["acme", "team"]);
    expect((await call("GET", "/user/workspaces/team/permission")).body.permission).toBe("owner");
    const permissions = (await call("GET", "/user/workspaces/team/permissions/repositories")).body.values;
    expect(permissions.map((entry: { permission: string }) => entry.permission)).toEqual(["admin", "admin"]);
  });

  it("can be walked by links alone", async () => {
    const workspace = (await call("GET", "/workspaces/team")).body;
    const links = workspace.links as Record<string, { href: string }>;
    for (const name of ["self", "repositories", "projects", "members", "owners", "hooks"]) {
      expect((await call("GET", links[name]?.href ?? "")).status, name).toBe(200);
    }
    const owners = await call("GET", links.owners?.href ?? "");
    expect(owners.body.values.map((entry: { user: { nickname: string } }) => entry.user.nickname)).toEqual([
      "sandbox-user",
    ]);
    const member = owners.body.values[0].links.self.href;
    expect((await call("GET", member)).body.permission).toBe("owner");
  });

  it("hold projects, which repositories can belong to", async () => {
    const created = await call("POST", "/workspaces/team/projects", { json: { key: "GEAR", name: "Gear" } });
    expect(created.status).toBe(201);
    expect((await call("POST", "/workspaces/team/projects", { json: { key: "GEAR", name: "x" } })).status).toBe(400);
    await call("POST", "/repositories/team/cogs", { json: { project: { key: "GEAR" } } });
    const listed = await call("GET", created.body.links.repositories.href.replace(/%20/g, "+"));
    expect(listed.body.values.map((entry: { full_name: string }) => entry.full_name)).toEqual(["team/cogs"]);
    expect((await call("GET", "/workspaces/team/projects/GEAR")).body.name).toBe("Gear");
  });
});

describe("repositories", () => {
  it("are found by slug, by uuid, and by uuid below empty braces", async () => {
    const { uuid } = (await call("GET", repository)).body;
    for (const path of [
      `team/${encodeURIComponent(uuid)}`,
      `%7B%7D/${encodeURIComponent(uuid)}`,
      "TEAM/Widgets",
      `team/widgets/`,
    ]) {
      expect((await call("GET", `/repositories/${path}`)).body.uuid).toBe(uuid);
    }
  });

  it("are made, changed, renamed and deleted", async () => {
    const created = await call("POST", "/repositories/team/new", {
      json: { scm: "git", is_private: true, description: "x" },
    });
    expect(created.body).toMatchObject({ full_name: "team/new", is_private: true, mainbranch: null, slug: "new" });
    expect((await call("POST", "/repositories/team/new", { json: {} })).body.error.message).toBe(
      "Repository with this Slug and Owner already exists.",
    );
    expect((await call("GET", "/repositories/team/new/commits")).body.values).toEqual([]);
    const renamed = await call("PUT", "/repositories/team/new", { json: { name: "Brand New", is_private: false } });
    expect(renamed.body).toMatchObject({ full_name: "team/brand-new", name: "Brand New", description: "x" });
    expect(renamed.headers.get("location")).toBe(`${sandbox.apiUrl}/repositories/team/brand-new`);
    expect((await call("GET", "/repositories/team/new")).status).toBe(404);
    expect((await call("DELETE", "/repositories/team/brand-new")).status).toBe(204);
    expect((await call("GET", "/repositories/team/brand-new")).status).toBe(404);
  });

  it("come back after a deletion when the sandbox is reset", async () => {
    const before = (await call("GET", `${repository}/refs/branches`)).body;
    await call("POST", `${repository}/refs/branches`, { json: { name: "x", target: { hash: "main" } } });
    await call("DELETE", `${repository}/refs/branches/feature/two`);
    await call("DELETE", "/repositories/team/secret");
    await call("POST", "/repositories/team/extra", { json: {} });
    await sandbox.reset();
    expect((await call("GET", `${repository}/refs/branches`)).body).toEqual(before);
    expect((await call("GET", "/repositories/team/secret/src/main/a")).text).toBe("a\n");
    expect((await call("GET", "/repositories/team/extra")).status).toBe(404);
  });

  it("have the links of Bitbucket, on the sandbox's own host", async () => {
    const { body } = await call("GET", repository);
    expect(Object.keys(body.links).sort()).toEqual([
      "avatar",
      "branches",
      "clone",
      "commits",
      "downloads",
      "forks",
      "hooks",
      "html",
      "pullrequests",
      "self",
      "source",
      "tags",
      "watchers",
    ]);
    const hrefs = JSON.stringify(body).match(/https?:\/\/[^"]+/g) ?? [];
    for (const href of hrefs) expect(new URL(href).host).toBe(new URL(sandbox.url).host);
    expect(body.links.clone).toEqual([
      { name: "https", href: sandbox.gitUrl("team/widgets").replace("://", "://sandbox-user@") },
      { name: "ssh", href: "git@127.0.0.1:team/widgets.git" },
    ]);
  });

  it("are listed with q, sort and fields", async () => {
    const byName = await call("GET", '/repositories/team?q=name+~+"WID"&sort=-name&fields=values.slug,next');
    expect(byName.body).toEqual({ values: [{ slug: "widgets" }] });
    const sorted = await call("GET", "/repositories/team?sort=-name&fields=values.slug");
    expect(sorted.body).toEqual({ values: [{ slug: "widgets" }, { slug: "secret" }] });
    const page = await call("GET", "/repositories/team?pagelen=1");
    expect(Object.keys(page.body).sort()).toEqual(["next", "pagelen", "values"]);
    expect(page.body.next).not.toMatch(/page=\d+$/);
    const last = await call("GET", page.body.next);
    expect(last.body.values).toHaveLength(1);
    expect(Object.keys(last.body).sort()).toEqual(["pagelen", "values"]);
  });
});

describe("branches and tags", () => {
  it("are made at a revision, read by a name with slashes in either form, and deleted", async () => {
    const created = await call("POST", `${repository}/refs/branches`, {
      json: { name: "release/1/x", target: { hash: "begin" } },
    });
    expect(created.status).toBe(404);
    const hash = (await call("GET", `${repository}/refs/tags/light`)).body.target.hash;
    const branch = await call("POST", `${repository}/refs/branches`, {
      json: { name: "release/1/x", target: { hash: hash.slice(0, 7) } },
    });
    expect(branch.status).toBe(201);
    expect(branch.body).toMatchObject({
      name: "release/1/x",
      type: "branch",
      target: { hash },
      default_merge_strategy: "merge_commit",
    });
    for (const name of ["release/1/x", "release%2F1%2Fx"]) {
      expect((await call("GET", `${repository}/refs/branches/${name}`)).body.target.hash).toBe(hash);
    }
    const again = await call("POST", `${repository}/refs/branches`, {
      json: { name: "release/1/x", target: { hash } },
    });
    expect(again.body.error.data.key).toBe("BRANCH_ALREADY_EXISTS");
    expect(
      (await call("POST", `${repository}/refs/branches`, { json: { name: "release/1", target: { hash } } })).status,
    ).toBe(400);
    expect((await call("DELETE", `${repository}/refs/branches/release/1/x`)).status).toBe(204);
    expect((await call("GET", `${repository}/refs/branches/release/1/x`)).status).toBe(404);
    expect((await call("DELETE", `${repository}/refs/branches/main`)).status).toBe(400);
  });

  it("carry message, date and tagger when annotated", async () => {
    const annotated = (await call("GET", `${repository}/refs/tags/v1.0`)).body;
    expect(annotated).toMatchObject({
      type: "tag",
      message: "First release\n",
      tagger: { user: { nickname: "sandbox-user" } },
    });
    expect(annotated.links.html.href).toMatch(/commits\/tag\/v1\.0$/);
    expect((await call("GET", `${repository}/refs/tags/light`)).body).toMatchObject({
      message: null,
      date: null,
      tagger: null,
    });
    const created = await call("POST", `${repository}/refs/tags`, {
      json: { name: "v2", target: { hash: "main" }, message: "Second" },
    });
    expect(created.body).toMatchObject({ name: "v2", message: "Second" });
    const names = (await call("GET", `${repository}/refs?q=name+%3D+"v2"`)).body.values.map(
      (ref: { name: string }) => ref.name,
    );
    expect(names).toEqual(["v2"]);
  });

  it("come in pages with an opaque next and without a size", async () => {
    const page = await call("GET", `${repository}/refs?pagelen=1`);
    expect(page.body.size).toBeUndefined();
    expect(page.body.next).toMatch(/page=p[0-9a-z_]+$/);
    const names: string[] = [];
    for (let next: string | undefined = page.body.next; next; ) {
      const { body } = await call("GET", next);
      names.push(...body.values.map((ref: { name: string }) => ref.name));
      next = body.next;
    }
    expect([page.body.values[0].name, ...names]).toEqual(["feature/two", "main", "light", "v1.0"]);
  });
});

describe("commits", () => {
  it("page with a ctx and no size", async () => {
    const { body } = await call("GET", `${repository}/commits?pagelen=2`);
    expect(body.size).toBeUndefined();
    expect(body.next).toMatch(/ctx=[0-9a-f]{32}&page=2$/);
    expect((await call("GET", body.next)).body.values).toHaveLength(2);
  });

  it("name their author's account when the mail address is known", async () => {
    const { body } = await call("GET", `${repository}/commit/feature/two`);
    expect(body).toMatchObject({ type: "commit", author: { raw: "rin <rin@example.com>", user: { nickname: "rin" } } });
    expect(body.date).toBe("2026-01-05T09:04:00+00:00");
    expect((await call("GET", `${repository}/commit/${body.hash.slice(0, 8)}`)).body.hash).toBe(body.hash);
    const pullRequests = await call("GET", `${repository}/commit/${body.hash}/pullrequests`);
    expect(pullRequests.body.values).toMatchObject([{ id: 1 }]);
  });
});
