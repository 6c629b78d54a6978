import { slugOf } from "../../domain/create-repository.js";
import { workspaceByIdentifier } from "../../domain/find-records.js";
import { forkRepository } from "../../domain/fork-repository.js";
import { mayAddRepositories, repositoryPermission, requireUser } from "../../domain/permissions.js";
import { resourcesOf } from "../../domain/resources.js";
import { ApiError, invalidFields } from "../../errors/api-error.js";
import type { Call, OperationHandlers } from "../../http/call.js";
import { listPage } from "../../http/list-page.js";
import { type Input, optionalFlag, optionalObject, optionalText } from "../../http/read-input.js";
import { created } from "../../http/reply.js";
import { renderAccountOf } from "../../render/render-account.js";
import { renderRepository } from "../../render/render-repository.js";
import type { RepositoryRecord, WorkspaceRecord } from "../../state/entities.js";
import { findRepository } from "../find-subject.js";

/** Forks of a repository, and who watches it. */
export const forkOperations: OperationHandlers = {
  listRepositoryForks: (call) => {
    const { record } = findRepository(call);
    const { state } = call.world;
    return listPage(call, {
      items: [...state.repositories.values()].filter(
        (fork) => fork.parentUuid === record.uuid && repositoryPermission(state, call.caller, fork) !== undefined,
      ),
      render: (fork) => renderRepository(call.world, fork, call.caller),
      style: "counted",
    });
  },
  createRepositoryFork: async (call) => {
    const { record } = findRepository(call);
    const user = requireUser(call.caller);
    const input = await call.body.json();
    const workspace = workspaceFor(call, record, input);
    const isPrivate = optionalFlag(input, "is_private") ?? record.isPrivate;
    if (record.forkPolicy === "no_forks" || (record.forkPolicy === "no_public_forks" && !isPrivate))
      throw new ApiError(400, "The fork policy of this repository does not allow this.");
    const name = optionalText(input, "name") ?? record.name;
    const slug = slugOf(name);
    if (slug === "") throw invalidFields({ name: ["Invalid repository name."] });
    const description = optionalText(input, "description") ?? record.description;
    const { language, hasIssues, hasWiki } = record;
    const fork = await forkRepository(call.world, record, workspace, {
      slug,
      name,
      description,
      isPrivate,
      language,
      hasIssues,
      hasWiki,
    });
    await call.world.events.emit({
      type: "repo:fork",
      repositoryUuid: record.uuid,
      actorUuid: user.uuid,
      forkUuid: fork.uuid,
    });
    const body = renderRepository(call.world, fork, call.caller);
    return created(body, body.links.self.href);
  },
  listRepositoryWatchers: (call) => {
    const { record } = findRepository(call);
    return listPage(call, {
      items: [...resourcesOf(call.world, "watchers", { key: record.uuid }).keys()],
      render: (uuid) => renderAccountOf(call.world, uuid),
      style: "counted",
    });
  },
};

/** The workspace a fork goes to: the one that is named, or the source's own. */
function workspaceFor(call: Call, source: RepositoryRecord, input: Input): WorkspaceRecord {
  const given = optionalObject(input, "workspace");
  const slug = given && (optionalText(given, "slug") ?? optionalText(given, "uuid"));
  const workspace = workspaceByIdentifier(call.world.state, slug ?? source.workspaceUuid);
  if (!workspace || !mayAddRepositories(call.world.state, call.caller, workspace, undefined))
    throw invalidFields({ workspace: [`You cannot create repositories in ${slug ?? "this workspace"}`] });
  return workspace;
}
