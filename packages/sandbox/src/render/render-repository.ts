import type { Caller } from "../domain/caller.js";
import type { RepositoryRecord, WorkspaceRecord } from "../state/entities.js";
import type { World } from "../state/world.js";
import { embeddedRepository } from "./embedded-repository.js";
import { apiLink, type Link, webLink, withSuffix } from "./links.js";
import { renderOwner, renderProjectSummary, renderWorkspaceSummary } from "./render-workspace.js";

/** The workspace of a repository; throws when the state has lost it, which would be a defect of the sandbox. */
function workspaceOf(world: World, repository: RepositoryRecord): WorkspaceRecord {
  const workspace = world.state.workspaces.get(repository.workspaceUuid);
  if (!workspace) throw new Error(`The state refers to a workspace that it does not have: ${repository.workspaceUuid}`);
  return workspace;
}

/** `workspace/slug` of a repository. */
export function fullName(world: World, repository: RepositoryRecord): string {
  return `${workspaceOf(world, repository).slug}/${repository.slug}`;
}

/** A URL below the REST URL of a repository. */
export function repositoryLink(world: World, repository: RepositoryRecord, ...path: readonly string[]): Link {
  return apiLink(world.hosts, "repositories", fullName(world, repository), ...path);
}

/** A URL below the web page of a repository. */
export function repositoryWebLink(world: World, repository: RepositoryRecord, ...path: readonly string[]): Link {
  return webLink(world.hosts, fullName(world, repository), ...path);
}

/** A repository as embedded in other objects. */
export function renderRepositorySummary(world: World, repository: RepositoryRecord) {
  return {
    type: "repository",
    full_name: fullName(world, repository),
    links: {
      self: repositoryLink(world, repository),
      html: repositoryWebLink(world, repository),
      avatar: repositoryAvatar(world, repository),
    },
    name: repository.name,
    uuid: repository.uuid,
  };
}

function repositoryAvatar({ hosts }: World, repository: RepositoryRecord): Link {
  const picture = repository.language === "" ? "default" : encodeURIComponent(repository.language);
  return withSuffix(
    webLink({ ...hosts, web: hosts.avatars ?? hosts.web }, "ravatar", repository.uuid),
    `?ts=${picture}`,
  );
}

/**
 * A repository as its own URL and lists show it.
 *
 * @param viewer - who reads it; `undefined` for webhooks.
 */
export function renderRepository(world: World, repository: RepositoryRecord, viewer: Caller | undefined) {
  const workspace = workspaceOf(world, repository);
  const project = repository.projectUuid ? world.state.projects.get(repository.projectUuid) : undefined;
  const parent = embeddedRepository(world, repository.parentUuid, viewer);
  const summary = renderRepositorySummary(world, repository);
  const link = (...path: readonly string[]): Link => repositoryLink(world, repository, ...path);
  return {
    ...summary,
    slug: repository.slug,
    description: repository.description,
    scm: "git",
    website: repository.website,
    owner: renderOwner(world, workspace),
    workspace: renderWorkspaceSummary(world, workspace),
    ...(project ? { project: renderProjectSummary(world, workspace, project) } : {}),
    is_private: repository.isPrivate,
    fork_policy: repository.forkPolicy,
    created_on: repository.createdOn,
    updated_on: repository.updatedOn,
    size: 0,
    language: repository.language,
    has_issues: repository.hasIssues,
    has_wiki: repository.hasWiki,
    mainbranch: repository.mainBranch === undefined ? null : { name: repository.mainBranch, type: "branch" },
    override_settings: { default_merge_strategy: false, branching_model: false },
    parent: parent ? renderRepositorySummary(world, parent) : null,
    enforced_signed_commits: null,
    links: {
      ...summary.links,
      pullrequests: link("pullrequests"),
      commits: link("commits"),
      forks: link("forks"),
      watchers: link("watchers"),
      branches: link("refs", "branches"),
      tags: link("refs", "tags"),
      downloads: link("downloads"),
      source: link("src"),
      clone: [
        { name: "https", href: cloneUrl(world, repository, viewer) },
        { name: "ssh", href: `git@${new URL(world.hosts.git).hostname}:${fullName(world, repository)}.git` },
      ],
      hooks: link("hooks"),
    },
  };
}

/** The URL that `git clone` takes, with the name of the person who reads it inside. */
function cloneUrl(world: World, repository: RepositoryRecord, viewer: Caller | undefined): string {
  const url = new URL(`${world.hosts.git}/${fullName(world, repository)}.git`);
  if (viewer?.kind === "identified" && viewer.user.type === "user") url.username = viewer.user.nickname;
  return url.href;
}
