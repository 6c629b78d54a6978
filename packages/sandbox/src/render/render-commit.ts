import { mergeStrategies } from "../domain/pull-requests/merge-strategies.js";
import type { GitCommit, GitTag } from "../git/git-objects.js";
import type { GitRef } from "../git/read-refs.js";
import { commitDate } from "../state/clock.js";
import type { RepositoryRecord } from "../state/entities.js";
import type { World } from "../state/world.js";
import { renderAuthor } from "./render-account.js";
import { renderRepositorySummary, repositoryLink, repositoryWebLink } from "./render-repository.js";
import { renderText } from "./rendered-text.js";

/** A commit as embedded in other objects. */
export function renderCommitSummary(world: World, repository: RepositoryRecord, hash: string) {
  return {
    type: "commit",
    hash,
    links: {
      self: repositoryLink(world, repository, "commit", hash),
      html: repositoryWebLink(world, repository, "commits", hash),
    },
  };
}

/** A commit as lists and refs show it. */
export function renderCommit(world: World, repository: RepositoryRecord, commit: GitCommit) {
  const summary = renderCommitSummary(world, repository, commit.oid);
  const link = (...path: readonly string[]) => repositoryLink(world, repository, ...path);
  const message = renderText(commit.message, {
    pullRequestUrl: (id) => pullRequestPage(world, repository, id),
  });
  return {
    type: summary.type,
    hash: summary.hash,
    date: commitDate(commit.committer.seconds),
    author: renderAuthor(world, commit.author.raw, commit.author.email),
    message: commit.message,
    summary: message,
    links: {
      ...summary.links,
      diff: link("diff", commit.oid),
      approve: link("commit", commit.oid, "approve"),
      comments: link("commit", commit.oid, "comments"),
      statuses: link("commit", commit.oid, "statuses"),
      patch: link("patch", commit.oid),
    },
    parents: commit.parents.map((parent) => renderCommitSummary(world, repository, parent)),
    rendered: { message },
    repository: renderRepositorySummary(world, repository),
  };
}

/** The page of a pull request, with its title in the URL, as messages of merges link to it. */
function pullRequestPage(world: World, repository: RepositoryRecord, id: number): string | undefined {
  const pullRequest = repository.pullRequests.get(id);
  if (!pullRequest) return undefined;
  const title = pullRequest.title
    .toLowerCase()
    .replace(/[^\w\s/-]/g, "")
    .trim()
    .replace(/[\s/-]+/g, "-");
  return repositoryWebLink(world, repository, "pull-requests", String(id), title).href;
}

/** A branch with the commit it points at. */
export function renderBranch(world: World, repository: RepositoryRecord, ref: GitRef, target: GitCommit) {
  return {
    name: ref.name,
    target: renderCommit(world, repository, target),
    links: {
      self: repositoryLink(world, repository, "refs", "branches", ref.name),
      commits: repositoryLink(world, repository, "commits", ref.name),
      html: repositoryWebLink(world, repository, "branch", ref.name),
    },
    type: "branch",
    merge_strategies: mergeStrategies,
    sync_strategies: ["merge_commit", "rebase"],
    default_merge_strategy: "merge_commit",
  };
}

/** A tag with the commit it leads to; message, date and tagger only for annotated ones. */
export function renderTag(
  world: World,
  repository: RepositoryRecord,
  ref: GitRef,
  target: GitCommit,
  annotation: GitTag | undefined,
) {
  return {
    name: ref.name,
    target: renderCommit(world, repository, target),
    links: {
      self: repositoryLink(world, repository, "refs", "tags", ref.name),
      commits: repositoryLink(world, repository, "commits", ref.name),
      html: repositoryWebLink(world, repository, "commits", "tag", ref.name),
    },
    type: "tag",
    message: annotation?.message ?? null,
    date: annotation?.tagger ? commitDate(annotation.tagger.seconds) : null,
    tagger: annotation?.tagger ? renderAuthor(world, annotation.tagger.raw, annotation.tagger.email) : null,
  };
}
