import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareTrees, diffText } from "./compare-trees.js";
import { createImportStream, type FileChange } from "./fast-import.js";
import { createGitProcess, type GitProcess } from "./git-process.js";
import { createBareRepository, type GitRepository, openGitRepository } from "./git-repository.js";
import { listHashes, listMergeBases } from "./list-hashes.js";
import { mergeTrees } from "./merge-trees.js";
import { findEntry, readBlob, readCommit, readSize } from "./read-objects.js";
import { readRefs } from "./read-refs.js";
import { rebaseCommits } from "./rebase-commits.js";
import { requireGit } from "./require-git.js";
import { resolveRevision, splitRevisionAndPath } from "./resolve-revision.js";
import { emptyTree } from "./tree-differ.js";
import { RefMovedError, updateRefs } from "./update-refs.js";

const identity = { raw: "Tess Ter <tess@example.com>", seconds: 1_767_600_000 };
let folder: string;
let process_: GitProcess;
let repository: GitRepository;
let hashes: Record<string, string>;

const write = (path: string, content: string | Buffer): FileChange => ({
  action: "write",
  path,
  content: Buffer.from(content),
  mode: "100644",
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "git-repository-"));
  process_ = createGitProcess(join(folder, "home"));
  await createBareRepository(join(folder, "bare.git"), "main");
  repository = openGitRepository(process_, join(folder, "bare.git"));
  const stream = createImportStream(repository);
  const commit = (branch: string, message: string, changes: readonly FileChange[], parent?: string) =>
    stream.commit({ branch, message, author: identity, committer: identity, changes, ...(parent ? { parent } : {}) });
  const one = commit("main", "one", [
    write("a.txt", "1\n2\n3\n"),
    write('odd "name"\\\n.txt', "odd"),
    write("big.bin", Buffer.alloc(300_000, 7)),
  ]);
  const two = commit("main", "two", [write("a.txt", "1\n2\nthree\n")], one);
  const side = commit("a/b", "side", [write("b/c.txt", "c\n")], one);
  const conflicting = commit("conflict", "conflicting", [write("a.txt", "1\n2\nIII\n")], one);
  const alone = commit("alone", "alone", [write("z.txt", "z\n")]);
  const written = await stream.write();
  hashes = Object.fromEntries(
    Object.entries({ one, two, side, conflicting, alone }).map(([name, mark]) => [name, written.get(mark) ?? ""]),
  );
});
afterAll(async () => {
  await process_.close();
  await rm(folder, { recursive: true, force: true });
});

const hash = (name: string): string => hashes[name] ?? "";
const tree = async (name: string): Promise<string> => (await readCommit(repository, hash(name)))?.tree ?? "";

describe("reading", () => {
  it("finds objects by full and short hash, and nothing by anything else", async () => {
    expect((await readCommit(repository, hash("two").slice(0, 8)))?.oid).toBe(hash("two"));
    for (const wrong of ["f".repeat(40), "main", "HEAD", "-x", "", "zzzz", `${hash("one")} `, "main\ninfo HEAD"]) {
      expect(await repository.objects.read(wrong)).toBeUndefined();
      expect(await repository.objects.info(wrong)).toBeUndefined();
    }
  });

  it("answers many questions asked at once, large files among them, each with its own answer", async () => {
    const big = await findEntry(repository, await tree("one"), "big.bin");
    const small = await findEntry(repository, await tree("one"), "a.txt");
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        index % 3 === 0
          ? repository.objects.info(big?.oid ?? "")
          : repository.objects.read((index % 3 === 1 ? big : small)?.oid ?? ""),
      ),
    );
    answers.forEach((answer, index) => {
      if (index % 3 === 0) expect(answer).toEqual({ oid: big?.oid, type: "blob", size: 300_000 });
      else expect(answer && "bytes" in answer ? answer.bytes.length : -1).toBe(index % 3 === 1 ? 300_000 : 6);
    });
    expect(await readSize(repository, big?.oid ?? "")).toBe(300_000);
  });

  it("keeps names with quotes, backslashes and line feeds", async () => {
    const entry = await findEntry(repository, await tree("one"), 'odd "name"\\\n.txt');
    expect((await readBlob(repository, entry?.oid ?? ""))?.toString()).toBe("odd");
  });

  it("starts its reader again after it was ended for idleness", async () => {
    repository.objects.close();
    repository.differ.close();
    repository.caches.commits.clear();
    expect((await readCommit(repository, hash("one")))?.message).toBe("one");
    expect(await repository.differ.compare(emptyTree, await tree("alone"))).toMatchObject([
      { status: "added", newPath: "z.txt" },
    ]);
  });

  it("splits a revision from a path at the longest ref", async () => {
    expect(await splitRevisionAndPath(repository, "a/b/b/c.txt", "main")).toEqual({
      revision: "a/b",
      commit: hash("side"),
      path: "b/c.txt",
    });
    expect(await splitRevisionAndPath(repository, "HEAD/a/b", "main")).toMatchObject({
      commit: hash("two"),
      path: "a/b",
    });
    expect(await splitRevisionAndPath(repository, "a/x", "main")).toBeUndefined();
    expect(await resolveRevision(repository, "refs/heads/a/b", "main")).toBe(hash("side"));
    expect(await resolveRevision(repository, "HEAD", undefined)).toBeUndefined();
  });

  it("lists hashes and merge bases, none for histories that share nothing", async () => {
    expect(await listHashes(repository, { include: [hash("two")], exclude: [hash("one")] })).toEqual([hash("two")]);
    expect(await listMergeBases(repository, hash("two"), hash("side"))).toEqual([hash("one")]);
    expect(await listMergeBases(repository, hash("two"), hash("alone"))).toEqual([]);
  });

  it("compares trees in the given direction", async () => {
    const [forward, back] = [
      await compareTrees(repository, await tree("one"), await tree("side")),
      await compareTrees(repository, await tree("side"), await tree("one")),
    ];
    expect(forward).toMatchObject([
      { status: "added", newPath: "b/c.txt", oldPath: undefined, linesAdded: 1, linesRemoved: 0 },
    ]);
    expect(back).toMatchObject([
      { status: "removed", oldPath: "b/c.txt", newPath: undefined, linesAdded: 0, linesRemoved: 1 },
    ]);
    expect((await diffText(repository, await tree("one"), await tree("two"))).toString()).toContain("-3\n+three\n");
  });
});

describe("merging", () => {
  it("tells a clean merge from a conflict, with the file and the kind", async () => {
    const clean = await mergeTrees(repository, hash("two"), hash("side"));
    expect(clean.isClean && (await findEntry(repository, clean.tree, "b/c.txt"))).toBeTruthy();
    expect(await mergeTrees(repository, hash("two"), hash("conflicting"))).toMatchObject({
      isClean: false,
      conflicts: [{ path: "a.txt", kind: "CONFLICT (contents)" }],
    });
  });

  it("rebases without moving refs, and stops at a conflict", async () => {
    const before = await readRefs(repository);
    const rebased = await rebaseCommits(repository, hash("side"), hash("two"), identity);
    const head = rebased.isClean ? await readCommit(repository, rebased.head) : undefined;
    expect(head).toMatchObject({ parents: [hash("two")], message: "side" });
    expect((await rebaseCommits(repository, hash("conflicting"), hash("two"), identity)).isClean).toBe(false);
    expect(await rebaseCommits(repository, hash("one"), hash("two"), identity)).toEqual({
      isClean: true,
      head: hash("two"),
    });
    expect(await readRefs(repository)).toEqual(before);
  });
});

describe("updateRefs", () => {
  it("moves all refs or none, and none that is not where it was believed to be", async () => {
    const moves = [
      { ref: "refs/heads/new", old: undefined, new: hash("one") },
      { ref: "refs/heads/main", old: hash("one"), new: hash("side") },
    ];
    await expect(updateRefs(repository, moves)).rejects.toThrow(RefMovedError);
    expect((await readRefs(repository)).branches.has("new")).toBe(false);
    await updateRefs(repository, moves.slice(0, 1));
    expect((await readRefs(repository)).branches.get("new")?.commit).toBe(hash("one"));
    await updateRefs(repository, [{ ref: "refs/heads/new", old: hash("one"), new: undefined }]);
    expect((await readRefs(repository)).branches.has("new")).toBe(false);
  });
});

describe("requireGit", () => {
  it("passes with the git that is installed", () => expect(requireGit(process_)).resolves.toBeUndefined());
});
