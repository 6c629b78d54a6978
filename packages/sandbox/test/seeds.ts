import type { SeedCommit, SeedFile, SeedInput } from "../src/index.js";

/** Two branches that differ in one file, and an open pull request between them. */
export const smallSeed: SeedInput = {
  users: [{ nickname: "rin" }, { nickname: "sam" }],
  workspaces: [{ slug: "team", members: { "sandbox-user": "owner", rin: "member", sam: "collaborator" } }],
  repositories: [
    {
      workspace: "team",
      slug: "widgets",
      commits: [
        {
          message: "Begin\n",
          files: { "README.md": "# Widgets\n", "src/main.ts": "export const one = 1;\n" },
          label: "begin",
        },
        { message: "Add a tool\n", files: { "bin/tool": { content: "#!/bin/sh\n", kind: "executable" } } },
        {
          message: "Count to two\n",
          branch: "feature/two",
          author: "rin",
          files: { "src/main.ts": "export const two = 2;\n" },
        },
        { message: "Document\n", branch: "feature/two", author: "rin", files: { "docs/größe.md": "Größe\n" } },
      ],
      tags: { "v1.0": { target: "begin", message: "First release\n" }, light: "begin" },
      pullRequests: [{ title: "Count to two", source: "feature/two", author: "rin", reviewers: ["sam"] }],
    },
    { workspace: "team", slug: "secret", isPrivate: true, commits: [{ message: "Hidden\n", files: { a: "a\n" } }] },
  ],
};

/** A seeded pseudo-random number generator (mulberry32): the same numbers for the same seed, everywhere. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Commits with new, changed, renamed, deleted, binary and executable files, non-ASCII paths, branches and merges. */
export function randomHistory(seed: number, count: number): readonly SeedCommit[] {
  const random = createRandom(seed);
  const folders = ["src", "docs/über uns", "lib/деп", "日本", "a b"];
  const files: string[] = [];
  const commits: SeedCommit[] = [{ message: "Begin\n", files: { "README.md": "# Begin\n", ".keep": "" } }];
  let sideBranch = 0;
  const text = (): string => Array.from({ length: 3 + random(40) }, () => `line ${random(1000)}\n`).join("");
  const content = (): SeedFile => {
    const kind = random(10);
    if (kind === 0) return new Uint8Array(Array.from({ length: 64 }, () => random(256))).fill(0, 0, 2);
    if (kind === 1) return { content: text(), kind: "executable" };
    if (kind === 2) return { content: "README.md", kind: "link" };
    return kind === 3 ? text().trimEnd() : text();
  };
  for (let index = 1; index < count; index += 1) {
    const change = random(10);
    const existing = files[random(Math.max(files.length, 1))];
    if (index % 9 === 0) {
      sideBranch += 1;
      const branch = `side/${sideBranch}`;
      commits.push({ message: `Work aside ${sideBranch}\n`, branch, files: { [`aside/${sideBranch}.txt`]: text() } });
      commits.push({ message: `Merge ${branch}\n`, merge: [branch] });
      index += 1;
    } else if (change === 0 && existing !== undefined) {
      files.splice(files.indexOf(existing), 1);
      commits.push({ message: `Delete ${existing}\n`, files: { [existing]: null } });
    } else if (change === 1 && existing !== undefined) {
      const renamed = `moved/${index}-${existing.split("/").at(-1)}`;
      files.splice(files.indexOf(existing), 1, renamed);
      commits.push({ message: `Move ${existing}\n`, renames: { [existing]: renamed } });
    } else if (change < 5 && existing !== undefined) {
      commits.push({ message: `Change ${existing}\n\nWith a longer text.\n`, files: { [existing]: content() } });
    } else {
      const path = `${folders[random(folders.length)]}/file-${index}.txt`;
      files.push(path);
      commits.push({ message: `Add ${path}\n`, files: { [path]: content() } });
    }
  }
  return commits;
}
