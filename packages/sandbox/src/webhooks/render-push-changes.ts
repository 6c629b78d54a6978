import type { RefChange } from "../git/compare-refs.js";
import { listHashes, listMergeBases } from "../git/list-hashes.js";
import { readCommit, readTag } from "../git/read-objects.js";
import { type GitRef, readRefs } from "../git/read-refs.js";
import { withSuffix } from "../render/links.js";
import { renderBranch, renderCommit, renderTag } from "../render/render-commit.js";
import { repositoryLink, repositoryWebLink } from "../render/render-repository.js";
import type { RepositoryRecord } from "../state/entities.js";
import type { World } from "../state/world.js";

/** Commits that one change lists; longer lists are cut and say `truncated`. */
const mostCommits = 5;

/** What a push did to each branch and tag. */
export function renderPushChanges(
  world: World,
  repository: RepositoryRecord,
  changes: readonly RefChange[],
): Promise<readonly unknown[]> {
  return Promise.all(changes.map((change) => renderChange(world, repository, change)));
}

async function renderChange(world: World, repository: RepositoryRecord, change: RefChange) {
  const { old: before, new: after } = change;
  const common = {
    old: before ? await renderRef(world, repository, change.type, before) : null,
    new: after ? await renderRef(world, repository, change.type, after) : null,
    created: before === undefined,
    closed: after === undefined,
    forced: before !== undefined && after !== undefined && (await isForced(world, repository, before, after)),
  };
  // Deleted refs and tags have no commits.
  if (!after || change.type === "tag")
    return { ...common, truncated: false, links: changeLinks(world, repository, before, after) };
  const hashes = await newCommits(world, repository, change);
  const shown = await Promise.all(
    hashes.slice(0, mostCommits).map((hash) => readCommit(world.repository(repository), hash)),
  );
  return {
    ...common,
    truncated: hashes.length > mostCommits,
    links: changeLinks(world, repository, before, after),
    commits: shown.flatMap((commit) => {
      if (!commit) return [];
      const { repository: _, rendered: __, ...rest } = renderCommit(world, repository, commit);
      return [{ ...rest, rendered: {}, properties: {} }];
    }),
  };
}

/** A branch or tag as events have it; its commit has fewer links than its own URL shows. */
async function renderRef(world: World, repository: RepositoryRecord, type: RefChange["type"], ref: GitRef) {
  const git = world.repository(repository);
  const target = await readCommit(git, ref.commit);
  if (!target) return { type, name: ref.name };
  const annotation = ref.isAnnotated ? await readTag(git, ref.oid) : undefined;
  const rendered =
    type === "branch"
      ? renderBranch(world, repository, ref, target)
      : renderTag(world, repository, ref, target, annotation);
  const { repository: _, links, ...commit } = rendered.target;
  const pullRequest = withSuffix(
    repositoryWebLink(world, repository, "pull-requests", "new"),
    `?source=${encodeURIComponent(ref.name)}&t=1`,
  );
  return {
    ...rendered,
    target: { ...commit, links: { self: links.self, html: links.html }, rendered: {}, properties: {} },
    links: type === "branch" ? { ...rendered.links, pullrequest_create: pullRequest } : rendered.links,
  };
}

function changeLinks(
  world: World,
  repository: RepositoryRecord,
  before: GitRef | undefined,
  after: GitRef | undefined,
) {
  // A ref that comes or goes has only its history to show.
  if (!after) return {};
  const commits = repositoryLink(world, repository, "commits");
  if (!before)
    return {
      commits: withSuffix(commits, `?include=${after.commit}`),
      html: repositoryWebLink(world, repository, "branch", after.name),
    };
  return {
    commits: withSuffix(commits, `?include=${after.commit}&exclude=${before.commit}`),
    diff: repositoryLink(world, repository, "diff", `${after.commit}..${before.commit}`),
    html: repositoryWebLink(world, repository, "branches", "compare", `${after.commit}..${before.commit}`),
  };
}

async function isForced(world: World, repository: RepositoryRecord, before: GitRef, after: GitRef): Promise<boolean> {
  const bases = await listMergeBases(world.repository(repository), before.commit, after.commit);
  return !bases.includes(before.commit);
}

/** What a branch has now and had not; for a new branch, what no older branch had is what its commits are compared with. */
async function newCommits(world: World, repository: RepositoryRecord, { old: before, new: after, name }: RefChange) {
  if (!after) return [];
  const git = world.repository(repository);
  const others = before ? [before.commit] : await otherHeads(world, repository, name);
  return listHashes(git, { include: [after.commit], exclude: others });
}

async function otherHeads(world: World, repository: RepositoryRecord, name: string): Promise<readonly string[]> {
  const { branches } = await readRefs(world.repository(repository));
  return [...branches.values()].filter((branch) => branch.name !== name).map(({ commit }) => commit);
}
