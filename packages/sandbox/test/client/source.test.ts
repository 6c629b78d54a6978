import { apiTokenAuth, type Bitbucket, createBitbucket, isNotFound, type RepositoryHandle } from "@bucketkit/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../src/index.js";

let sandbox: Sandbox;
let bitbucket: Bitbucket;
let repository: RepositoryHandle;

beforeAll(async () => {
  sandbox = await createSandbox({
    seed: {
      users: [{ nickname: "zoe" }],
      repositories: [
        { slug: "widgets", commits: [{ message: "First", files: { "README.md": "hello\n", "src/a.ts": "one\n" } }] },
      ],
    },
  });
  bitbucket = createBitbucket({ hosts: sandbox.hosts, auth: apiTokenAuth(sandbox.credentials.apiToken) });
  repository = bitbucket.repository("acme/widgets");
});

afterAll(() => sandbox.close());

describe("the source of a repository", () => {
  it("commits, reads, lists and deletes files without a clone", async () => {
    const bytes = new Uint8Array([0, 255, 1, 2]);
    const commit = await repository.source.commit({
      branch: "feature/files",
      parents: (await repository.branch("main").get()).target.hash,
      message: "Add files",
      author: "Zoe <zoe@example.com>",
      files: { "docs/größe & co.md": "größe\n", message: "a file named like a field\n", "data/raw.bin": bytes },
    });
    expect((await commit.get()).message.trim()).toBe("Add files");
    const at = "feature/files";
    expect(await repository.source.readText("docs/größe & co.md", { at })).toBe("größe\n");
    expect(await repository.source.readText("message", { at })).toBe("a file named like a field\n");
    expect(await repository.source.read("data/raw.bin", { at })).toEqual(bytes);
    const names = (await repository.source.list("", { at, maxDepth: 3 }).toArray()).map(({ path }) => path);
    expect(names).toEqual(
      expect.arrayContaining(["README.md", "data/raw.bin", "docs/größe & co.md", "message", "src/a.ts"]),
    );
    await repository.source.commit({ branch: at, message: "Remove one", files: { message: null } });
    await expect(repository.source.read("message", { at })).rejects.toSatisfy(isNotFound);
    expect((await repository.source.history("src/a.ts", { at }).toArray()).length).toBe(1);
    await expect(repository.source.read("docs", { at })).rejects.toThrow("is a folder; use `list`");
  });

  it("commits executables and symbolic links, and streams files", async () => {
    const parents = (await repository.branch("main").get()).target.hash;
    const files = {
      "run.sh": { content: "#!/bin/sh\n", executable: true },
      link: { symlink: "run.sh" },
      plain: "x".repeat(100_000),
    };
    await repository.source.commit({ branch: "feature/modes", parents, message: "Modes", files });
    const entries = await repository.source.list("", { at: "feature/modes" }).toArray();
    const attributesOf = (path: string) =>
      entries.flatMap((entry) => (entry.path === path && "attributes" in entry ? [entry.attributes] : []))[0];
    expect([attributesOf("run.sh"), attributesOf("link"), attributesOf("plain")]).toEqual([
      ["executable"],
      ["link"],
      [],
    ]);
    let size = 0;
    for await (const chunk of await repository.source.stream("plain", { at: "feature/modes" })) size += chunk.length;
    expect(size).toBe(100_000);
  });

  it("compares two branches", async () => {
    const comparison = repository.compare("feature/files", "main");
    expect((await comparison.diffstat().toArray()).map(({ status }) => status)).toEqual(["added", "added"]);
    expect(await comparison.diff()).toContain("größe");
    expect((await comparison.commits().toArray()).length).toBe(2);
    expect((await comparison.mergeBase()).hash).toBe((await repository.branch("main").get()).target.hash);
  });
});
