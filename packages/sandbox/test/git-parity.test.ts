import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyTree } from "../src/git/tree-differ.js";
import { createSandbox, type Sandbox } from "../src/index.js";
import { type ApiCall, createApiCall } from "./api-client.js";
import { git, gitBytes } from "./run-git.js";
import { randomHistory } from "./seeds.js";

const slugs = ["first", "second"] as const;
let sandbox: Sandbox;
let call: ApiCall;
let directory: string;

beforeAll(async () => {
  sandbox = await createSandbox({
    seed: {
      repositories: slugs.map((slug, index) => ({ slug, commits: randomHistory(4200 + index, 70) })),
    },
  });
  call = createApiCall(sandbox);
  directory = await mkdtemp(join(tmpdir(), "parity-"));
  for (const slug of slugs)
    await git(directory, "clone", "--quiet", "--mirror", sandbox.gitUrl(slug, "apiToken"), slug);
}, 60_000);
afterAll(async () => {
  await sandbox.close();
  await rm(directory, { recursive: true, force: true });
});

/** Every item of a list, by following `next`. */
// biome-ignore lint/suspicious/noExplicitAny: items of different lists are read field by field.
async function every(path: string): Promise<readonly any[]> {
  const values: unknown[] = [];
  for (let next: string | undefined = path; next; ) {
    const { status, body } = await call("GET", next);
    expect(status).toBe(200);
    values.push(...body.values);
    next = body.next;
  }
  return values;
}

const encode = (path: string): string => path.split("/").map(encodeURIComponent).join("/");

describe.each(slugs)("repository %s by REST equals what git says", (slug) => {
  const rest = `/repositories/acme/${slug}`;
  const local = (): string => join(directory, slug);

  it("lists the commits of the main branch in the order of git log", async () => {
    const expected = (await git(local(), "log", "--format=%H", "main")).split("\n");
    expect(expected.length).toBeGreaterThan(60);
    const listed = await every(`${rest}/commits/main?pagelen=17`);
    expect(listed.map((commit) => commit.hash)).toEqual(expected);
  });

  it("lists the commits of one file, of one directory, and without an excluded branch", async () => {
    for (const path of ["README.md", "src"]) {
      const expected = (await git(local(), "log", "--format=%H", "main", "--", path)).split("\n").filter(Boolean);
      const page = await call("GET", `${rest}/commits/main?pagelen=100&path=${encode(path)}`);
      expect(page.body.values.map((commit: { hash: string }) => commit.hash)).toEqual(expected);
      expect(page.body.size).toBe(expected.length);
    }
    const expected = (await git(local(), "log", "--format=%H", "main", "^side/2")).split("\n");
    const form = new URLSearchParams([
      ["include", "main"],
      ["exclude", "side/2"],
    ]);
    const posted = await call("POST", `${rest}/commits?pagelen=100`, { form });
    expect(posted.body.values.map((commit: { hash: string }) => commit.hash)).toEqual(expected);
  });

  it("writes the diff of every commit as git diff does", async () => {
    const hashes = (await git(local(), "log", "--format=%H %P", "main")).split("\n");
    for (const line of hashes) {
      const [hash = "", parent] = line.split(" ");
      const expected = await gitBytes(local(), "diff", "--abbrev=7", "-M", parent || emptyTree, hash);
      expect((await call("GET", `${rest}/diff/${hash}`)).text).toBe(expected.toString("utf8"));
    }
  }, 60_000);

  it("counts changed lines, additions, removals and renames of every commit as git diff --numstat does", async () => {
    const statuses = new Set<string>();
    for (const line of (await git(local(), "log", "--format=%H %P", "main")).split("\n")) {
      const [hash = "", firstParent] = line.split(" ");
      const parent = firstParent || emptyTree;
      const numstat = await gitBytes(local(), "diff", "--numstat", "-z", "--no-renames", parent, hash);
      const expected = numstat
        .toString("utf8")
        .split("\0")
        .filter(Boolean)
        .map((entry) => entry.split("\t"));
      const { body } = await call("GET", `${rest}/diffstat/${hash}?renames=false`);
      const actual = body.values.map(
        (value: { lines_added: number; lines_removed: number; new?: { path: string }; old?: { path: string } }) => [
          String(value.lines_added),
          String(value.lines_removed),
          value.new?.path ?? value.old?.path,
        ],
      );
      expect(actual).toEqual(
        expected.map(([added, removed, path]) => [added?.replace("-", "0"), removed?.replace("-", "0"), path]),
      );
      const names = (await git(local(), "diff", "--name-status", "-M", parent, hash)).split("\n").filter(Boolean);
      const withRenames = (await call("GET", `${rest}/diffstat/${hash}`)).body.values;
      const letters: Record<string, string> = { A: "added", D: "removed", M: "modified", T: "modified", R: "renamed" };
      expect(withRenames.map((value: { status: string }) => value.status)).toEqual(
        names.map((name) => letters[name[0] ?? ""]),
      );
      for (const value of withRenames) statuses.add(value.status);
    }
    expect([...statuses].sort()).toEqual(["added", "modified", "removed", "renamed"]);
  }, 60_000);

  it("compares two branches from where they parted", async () => {
    const branches = (await git(local(), "for-each-ref", "--format=%(refname:short)", "refs/heads/side")).split("\n");
    expect(branches.length).toBeGreaterThan(3);
    const [older = "", newer = ""] = [branches[0], branches.at(-1)];
    const expected = await gitBytes(local(), "diff", "--abbrev=7", "-M", `${older}...${newer}`);
    expect((await call("GET", `${rest}/diff/${newer}..${older}`)).text).toBe(expected.toString("utf8"));
    const direct = await gitBytes(local(), "diff", "--abbrev=7", "-M", older, newer);
    expect((await call("GET", `${rest}/diff/${newer}..${older}?topic=false`)).text).toBe(direct.toString("utf8"));
    const base = await git(local(), "merge-base", older, newer);
    expect((await call("GET", `${rest}/merge-base/${newer}..${older}`)).body.hash).toBe(base);
  });

  it("serves every file of the head byte for byte, with size and attributes", async () => {
    const listing = (await gitBytes(local(), "ls-tree", "-r", "-z", "-l", "main"))
      .toString("utf8")
      .split("\0")
      .filter(Boolean);
    const entries = await every(`${rest}/src/main/?max_depth=20&pagelen=100`);
    const files = entries.filter((entry) => entry.type === "commit_file") as unknown as {
      path: string;
      size: number;
      attributes: string[];
    }[];
    expect(files.map((file) => file.path).sort()).toEqual(listing.map((line) => line.split("\t")[1] ?? "").sort());
    const modes = new Set<string>();
    for (const line of listing) {
      const [meta = "", path = ""] = line.split("\t");
      const [mode = "", , , size] = meta.split(/\s+/);
      modes.add(mode);
      const file = files.find((candidate) => candidate.path === path);
      expect(file?.size).toBe(Number(size));
      expect(file?.attributes.includes("executable")).toBe(mode === "100755");
      expect(file?.attributes.includes("link")).toBe(mode === "120000");
      const expected = await gitBytes(local(), "cat-file", "blob", `main:${path}`);
      const { email, token } = sandbox.credentials.apiToken;
      const response = await fetch(`${sandbox.apiUrl}${rest}/src/main/${encode(path)}`, {
        headers: { authorization: `Basic ${Buffer.from(`${email}:${token}`).toString("base64")}` },
      });
      expect(Buffer.from(await response.arrayBuffer()).equals(expected)).toBe(true);
    }
    expect([...modes].sort()).toEqual(["100644", "100755", "120000"]);
  }, 60_000);

  it("follows a file through renames", async () => {
    const moved =
      (await git(local(), "-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", "main", "moved/")).split(
        "\n",
      )[0] ?? "";
    expect(moved).not.toBe("");
    const expected = (await git(local(), "log", "--follow", "--format=%H", "main", "--", moved)).split("\n");
    const history = await every(`${rest}/filehistory/main/${encode(moved)}`);
    expect(history.map((entry) => entry.commit.hash)).toEqual(expected);
    expect(history.at(-1)?.path).not.toBe(moved);
  });

  it("writes patches as git format-patch does", async () => {
    const hash = await git(local(), "rev-parse", "side/1");
    const expected = await gitBytes(local(), "format-patch", "--stdout", "--no-signature", "-M", "-1", hash);
    expect((await call("GET", `${rest}/patch/${hash}`)).text).toBe(expected.toString("utf8"));
  });
});

describe("seeded histories", () => {
  it("have the same hashes in every sandbox", async () => {
    const other = await createSandbox({
      seed: { repositories: [{ slug: "first", commits: randomHistory(4200, 70) }] },
    });
    const otherCall = createApiCall(other);
    const there = await otherCall("GET", "/repositories/acme/first/refs/branches/main");
    const here = await call("GET", "/repositories/acme/first/refs/branches/main");
    expect(there.body.target.hash).toBe(here.body.target.hash);
    expect((await otherCall("GET", "/repositories/acme/first")).body.uuid).toBe(
      (await call("GET", "/repositories/acme/first")).body.uuid,
    );
    await other.close();
  });
});
