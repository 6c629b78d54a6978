import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { promisify } from "node:util";
import { seededRepository } from "./seeded-repository.js";

/** The repository a demo works on. */
export interface DemoRepository {
  readonly path: string;
  /** What people should know about the choice. */
  readonly note?: string;
  /** Removes what was made for the demo. */
  dispose(): Promise<void>;
}

/** Fewer first-parent commits than this tell no story. */
const fewest = 13;

const run = promisify(execFile);

/** The given repository, or a seeded one of 300 commits when its history is shallow or too short. */
export async function demoRepository(path: string): Promise<DemoRepository> {
  // Whoever names a repository trusts it, even when it belongs to somebody else, as in many containers.
  const git = async (...parameters: string[]) =>
    (await run("git", ["-c", "safe.directory=*", "-C", path, ...parameters])).stdout.trim();
  const root = await git("rev-parse", "--show-toplevel").catch(() =>
    git("rev-parse", "--absolute-git-dir").catch(() => undefined),
  );
  if (root === undefined) throw new Error(`${path} is no git repository. Name one with --repo <path>.`);
  const isShallow = (await git("rev-parse", "--is-shallow-repository")) === "true";
  const commits = Number(await git("rev-list", "--count", "--first-parent", "HEAD").catch(() => "0"));
  if (!isShallow && commits >= fewest) return { path: root, dispose: async () => {} };
  const seeded = await seededRepository(300);
  const reason = isShallow ? "is a shallow clone" : `has a history of ${commits} commits`;
  return {
    path: seeded,
    note: `${root} ${reason}; the demo uses a seeded repository of 300 commits instead.`,
    dispose: () => rm(seeded, { recursive: true, force: true }),
  };
}
