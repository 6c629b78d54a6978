import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type BoundedCache, createBoundedCache } from "./bounded-cache.js";
import type { GitCommit, GitTag, GitTreeEntry } from "./git-objects.js";
import type { GitProcess } from "./git-process.js";
import { createObjectReader, type ObjectReader } from "./object-reader.js";
import type { RefTable } from "./read-refs.js";
import { createTreeDiffer, type TreeChange, type TreeDiffer } from "./tree-differ.js";
import { createWriteQueue, type WriteQueue } from "./write-queue.js";

/** One bare repository with its long-lived readers, its caches and the queue of its writes. */
export interface GitRepository {
  readonly directory: string;
  readonly git: GitProcess;
  readonly objects: ObjectReader;
  readonly differ: TreeDiffer;
  readonly writes: WriteQueue;
  readonly caches: {
    refs: Promise<RefTable> | undefined;
    readonly commits: BoundedCache<GitCommit>;
    readonly tags: BoundedCache<GitTag>;
    readonly trees: BoundedCache<readonly GitTreeEntry[]>;
    readonly sizes: BoundedCache<number>;
    readonly hashLists: BoundedCache<readonly string[]>;
    readonly mergeBases: BoundedCache<readonly string[]>;
    readonly comparisons: BoundedCache<readonly TreeChange[]>;
    readonly texts: BoundedCache<Buffer>;
  };
}

const configuration = `[core]
	repositoryformatversion = 0
	filemode = true
	bare = true
	logallrefupdates = false
[http]
	receivepack = true
[receive]
	autogc = false
	denydeletecurrent = refuse
[transfer]
	hiderefs = refs/bitbucket
[uploadpack]
	allowfilter = true
	allowanysha1inwant = true
`;

/** Lays out an empty bare repository in `directory` whose HEAD names `mainBranch`. */
export async function createBareRepository(directory: string, mainBranch: string): Promise<void> {
  await Promise.all(
    ["objects/info", "objects/pack", "refs/heads", "refs/tags", "info"].map((folder) =>
      mkdir(join(directory, folder), { recursive: true }),
    ),
  );
  await Promise.all([
    writeFile(join(directory, "config"), configuration),
    writeFile(join(directory, "HEAD"), `ref: refs/heads/${mainBranch}\n`),
  ]);
}

/** A {@link GitRepository} on an existing bare repository; starts no process before the first read. */
export function openGitRepository(git: GitProcess, directory: string): GitRepository {
  return {
    directory,
    git,
    objects: createObjectReader(git, directory),
    differ: createTreeDiffer(git, directory),
    writes: createWriteQueue(),
    caches: {
      refs: undefined,
      commits: createBoundedCache(5_000),
      tags: createBoundedCache(500),
      trees: createBoundedCache(2_000),
      sizes: createBoundedCache(10_000),
      hashLists: createBoundedCache(64),
      mergeBases: createBoundedCache(1_000),
      comparisons: createBoundedCache(200),
      texts: createBoundedCache(50),
    },
  };
}
