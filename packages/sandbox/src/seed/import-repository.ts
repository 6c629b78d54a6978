import { realpath } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { chooseMainBranch, setMainBranch } from "../domain/change-refs.js";
import { createRepository, slugOf } from "../domain/create-repository.js";
import { repositoryByIdentifier, workspaceByIdentifier } from "../domain/find-records.js";
import type { Operation } from "../facts/operation.js";
import { fetchAll } from "../git/fetch-all.js";
import { readRefs } from "../git/read-refs.js";
import type { World } from "../state/world.js";
import { issueAccessToken } from "./issue-credentials.js";
import type { SeededRepository } from "./seed-input.js";
import type { SeedDefaults } from "./seed-world.js";

/** A repository on this machine to be copied into a sandbox. */
export interface ImportInput {
  /** Folder of a work tree or inside it, of a linked worktree, or of a bare repository. It is only read. */
  readonly path: string;
  /** Slug of the workspace; default: the sandbox's own. */
  readonly workspace?: string;
  /** Default: made of the name of the top folder; `repository` when that gives none. */
  readonly repoSlug?: string;
  /** Default: false. */
  readonly isPrivate?: boolean;
}

/**
 * Copies all branches and tags of a local repository; the branch it has checked out becomes the main branch, or
 * `main`, `master` or the newest branch that holds the commit when it has a commit checked out instead.
 *
 * @throws Error when the folder is no repository, or a shallow one, whose missing history git could not serve.
 */
export async function importRepository(
  world: World,
  operations: readonly Operation[],
  input: ImportInput,
  defaults: SeedDefaults,
): Promise<SeededRepository> {
  const path = await realpath(input.path).catch(() => {
    throw new Error(`There is no folder to import at ${input.path}.`);
  });
  const ask = async (...question: readonly string[]): Promise<string | undefined> => {
    const answer = await world.git.run(["-C", path, ...question], { exitCodes: [0, 1, 128] });
    return answer.exitCode === 0 ? answer.stdout.toString("utf8").trim() : undefined;
  };
  // Where linked worktrees, submodules and folders below the top have the objects and refs.
  const gitDirectory = await ask("rev-parse", "--path-format=absolute", "--git-common-dir");
  if (gitDirectory === undefined) throw new Error(`${path} is not a git repository.`);
  if ((await ask("rev-parse", "--is-shallow-repository")) === "true") {
    throw new Error(`${path} is a shallow clone. Fetch its whole history first: git fetch --unshallow`);
  }
  const workspace = workspaceByIdentifier(world.state, input.workspace ?? defaults.workspace);
  if (!workspace) throw new Error(`There is no workspace ${input.workspace ?? defaults.workspace} to import into.`);
  const slug = slugOf(input.repoSlug ?? nameOf((await ask("rev-parse", "--show-toplevel")) ?? gitDirectory));
  if (slug === "") throw new Error(`No slug can be made of ${JSON.stringify(input.repoSlug)}.`);
  if (repositoryByIdentifier(world.state, workspace.slug, slug)) {
    throw new Error(`There is a repository ${workspace.slug}/${slug} already.`);
  }
  const head = await ask("symbolic-ref", "--quiet", "--short", "HEAD");
  const record = await createRepository(world, workspace, { slug, isPrivate: input.isPrivate ?? false });
  const git = world.repository(record);
  await fetchAll(git, gitDirectory);
  const refs = await readRefs(git);
  const usual = [head, "main", "master", await ask(...newestBranchAtHead)];
  const main = usual.find((name) => name !== undefined && refs.branches.has(name));
  if (main !== undefined) await setMainBranch(git, record, main);
  else await chooseMainBranch(git, record, refs);
  return {
    uuid: record.uuid,
    fullName: `${workspace.slug}/${slug}`,
    accessToken: issueAccessToken(world.state, operations, workspace, { repository: record }),
    branches: Object.fromEntries([...refs.branches].map(([name, ref]) => [name, ref.commit])),
    commits: {},
    pullRequestIds: [],
  };
}

const newestBranchAtHead = [
  "for-each-ref",
  "--contains=HEAD",
  "--sort=-committerdate",
  "--count=1",
  "--format=%(refname:lstrip=2)",
  "refs/heads",
] as const;

/** The name of a repository by its folder, which for `name/.git` is the one around it. */
function nameOf(folder: string): string {
  const name = basename(basename(folder) === ".git" ? dirname(folder) : folder).replace(/\.git$/, "");
  return slugOf(name) === "" ? "repository" : name;
}
