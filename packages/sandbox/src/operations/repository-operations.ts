import { setMainBranch } from "../domain/change-refs.js";
import { createRepository, type NewRepository, slugOf } from "../domain/create-repository.js";
import { projectByIdentifier, repositoriesIn } from "../domain/find-records.js";
import { mayAddRepositories, repositoryPermission, requireUser } from "../domain/permissions.js";
import { requireFreeSlug } from "../domain/require-free-slug.js";
import { ApiError, invalidFields } from "../errors/api-error.js";
import { readRefs } from "../git/read-refs.js";
import type { Call, OperationHandlers } from "../http/call.js";
import { listPage } from "../http/list-page.js";
import { type Input, optionalChoice, optionalFlag, optionalObject, optionalText } from "../http/read-input.js";
import { empty, json } from "../http/reply.js";
import { fullName, renderRepository } from "../render/render-repository.js";
import { entityDate } from "../state/clock.js";
import { compareValues } from "../state/compare-values.js";
import type { RepositoryRecord, WorkspaceRecord } from "../state/entities.js";
import { findRepository, findWorkspace } from "./find-subject.js";

const forkPolicies = ["allow_forks", "no_public_forks", "no_forks"] as const;

/** Repositories of a workspace. */
export const repositoryOperations: OperationHandlers = {
  listRepositories: (call) => {
    const workspace = findWorkspace(call);
    const { state } = call.world;
    const role = call.query.get("role");
    return listPage(call, {
      items: repositoriesIn(state, workspace).filter((repository) => {
        const permission = repositoryPermission(state, call.caller, repository);
        return permission !== undefined && hasRole(permission, role);
      }),
      render: (repository) => render(call, repository),
      style: "bare",
    });
  },
  getRepository: (call) => json(render(call, findRepository(call).record)),
  createRepository: async (call) => {
    const user = requireUser(call.caller);
    const workspace = findWorkspace(call);
    const slug = call.parameter("repo_slug").toLowerCase();
    const input = await call.body.json();
    if (slug !== slugOf(slug) || slug === "") throw invalidFields({ slug: ["Invalid slug"] });
    const fields = readRepository(call, workspace, input);
    if (!mayAddRepositories(call.world.state, call.caller, workspace, fields.projectUuid)) {
      throw new ApiError(403, "You cannot administer other workspaces' repositories.");
    }
    requireFreeSlug(call.world.state, workspace, slug);
    const record = await createRepository(call.world, workspace, { slug, ...fields });
    await call.world.events.emit({ type: "repo:created", repositoryUuid: record.uuid, actorUuid: user.uuid });
    return json(render(call, record));
  },
  updateRepository: async (call) => {
    const { record, git } = findRepository(call, "admin");
    const workspace = findWorkspaceOf(call, record);
    const input = await call.body.json();
    const changes = readRepository(call, workspace, input);
    const branch = optionalText(optionalObject(input, "mainbranch") ?? {}, "name");
    if (branch !== undefined && !(await readRefs(git)).branches.has(branch)) {
      throw invalidFields({ mainbranch: [`branch not found: ${branch}`] });
    }
    const slug = changes.name === undefined || changes.name === record.name ? record.slug : slugOf(changes.name);
    requireFreeSlug(call.world.state, workspace, slug, record);
    const before = describe(call, record);
    Object.assign(record, changes, { slug, updatedOn: entityDate(call.world.clock.now()) });
    if (branch !== undefined) await setMainBranch(git, record, branch);
    const user = requireUser(call.caller);
    await call.world.events.emit({
      type: "repo:updated",
      repositoryUuid: record.uuid,
      actorUuid: user.uuid,
      changes: compareValues(before, describe(call, record)),
    });
    const body = render(call, record);
    return json(body, { headers: { Location: body.links.self.href } });
  },
  deleteRepository: async (call) => {
    const { record, git } = findRepository(call, "admin");
    const user = requireUser(call.caller);
    await git.writes.run(async () => {
      // Whoever listens may still ask what it was.
      await call.world.events.emit({ type: "repo:deleted", repositoryUuid: record.uuid, actorUuid: user.uuid });
      call.world.state.repositories.delete(record.uuid);
    });
    return empty();
  },
};

function render(call: Call, repository: RepositoryRecord) {
  return renderRepository(call.world, repository, call.caller);
}

/** What `repo:updated` tells about when it changes. */
function describe(call: Call, record: RepositoryRecord) {
  const { name, website, language, description } = record;
  const { self, html, avatar } = render(call, record).links;
  return {
    name,
    website,
    language,
    description,
    full_name: fullName(call.world, record),
    links: { self, html, avatar },
  };
}

function hasRole(permission: "read" | "write" | "admin", role: string | null): boolean {
  if (role === "admin" || role === "owner") return permission === "admin";
  if (role === "contributor") return permission !== "read";
  return true;
}

function findWorkspaceOf(call: Call, record: RepositoryRecord): WorkspaceRecord {
  const workspace = call.world.state.workspaces.get(record.workspaceUuid);
  return workspace ?? findWorkspace(call);
}

/** The fields of a repository that a body may set, as far as it does. */
function readRepository(call: Call, workspace: WorkspaceRecord, input: Input): Omit<NewRepository, "slug"> {
  const name = optionalText(input, "name");
  const description = optionalText(input, "description");
  const isPrivate = optionalFlag(input, "is_private");
  const language = optionalText(input, "language");
  const forkPolicy = optionalChoice(input, "fork_policy", forkPolicies);
  const hasIssues = optionalFlag(input, "has_issues");
  const hasWiki = optionalFlag(input, "has_wiki");
  const projectUuid = readProject(call, workspace, optionalObject(input, "project"));
  if (input.scm !== undefined && input.scm !== "git") throw invalidFields({ scm: ["only git is supported"] });
  return {
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
    ...(isPrivate === undefined ? {} : { isPrivate }),
    ...(language === undefined ? {} : { language }),
    ...(forkPolicy === undefined ? {} : { forkPolicy }),
    ...(hasIssues === undefined ? {} : { hasIssues }),
    ...(hasWiki === undefined ? {} : { hasWiki }),
    ...(projectUuid === undefined ? {} : { projectUuid }),
  };
}

function readProject(call: Call, workspace: WorkspaceRecord, input: Input | undefined): string | undefined {
  if (!input) return undefined;
  const identifier = optionalText(input, "key") ?? optionalText(input, "uuid");
  const project = projectByIdentifier(call.world.state, workspace, identifier ?? "");
  if (!project) throw invalidFields({ project: [`project not found: ${identifier ?? ""}`] });
  return project.uuid;
}
