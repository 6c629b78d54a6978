import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld } from "../src/create-world.js";
import { commitSnippet, snippetFiles, snippetRepository } from "../src/domain/snippets/snippet-history.js";
import { createGitProcess, type GitProcess } from "../src/git/git-process.js";
import { readRefs } from "../src/git/read-refs.js";
import { createClock } from "../src/state/clock.js";
import { hostsOn } from "../src/state/hosts.js";
import type { World } from "../src/state/world.js";

let directory: string;
let git: GitProcess;
let world: World;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "snippet-history-"));
  git = createGitProcess(join(directory, "home"));
  world = createWorld({
    hosts: hostsOn("http://127.0.0.1:1"),
    git,
    repositoriesDirectory: directory,
    clock: createClock(),
  });
});
afterAll(async () => {
  await git.close();
  await rm(directory, { recursive: true });
});

function commit(path: string, parent?: string): Promise<string> {
  const identity = { raw: "Rin <rin@example.com>", seconds: 1 };
  const changes = [{ action: "write" as const, path, content: Buffer.from(path), mode: "100644" as const }];
  return commitSnippet(world, { parent: () => parent, message: "Change", identity, changes }, (head) => head);
}

describe("commitSnippet", () => {
  it("keeps what every snippet was while the number of refs stays one", async () => {
    const first = await commit("one.txt");
    const changed = await commit("two.txt", first);
    const other = await commit("three.txt");
    const namesAt = async (hash: string) => (await snippetFiles(world, hash))?.map(({ name }) => name);
    expect(await namesAt(first)).toEqual(["one.txt"]);
    expect(await namesAt(changed)).toEqual(["one.txt", "two.txt"]);
    expect(await namesAt(other)).toEqual(["three.txt"]);
    expect((await readRefs(await snippetRepository(world))).branches.size).toBe(1);
  });
});
