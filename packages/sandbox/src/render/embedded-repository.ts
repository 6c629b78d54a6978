import type { Caller } from "../domain/caller.js";
import { repositoryPermission } from "../domain/permissions.js";
import type { RepositoryRecord } from "../state/entities.js";
import type { World } from "../state/world.js";

/**
 * A repository that an answer about another one shows, unless whoever reads the answer may not know of it.
 *
 * @param viewer - who reads; `undefined` for webhooks, which are told everything.
 */
export function embeddedRepository(
  { state }: World,
  uuid: string | undefined,
  viewer: Caller | undefined,
): RepositoryRecord | undefined {
  const repository = uuid === undefined ? undefined : state.repositories.get(uuid);
  const isHidden = repository && viewer && repositoryPermission(state, viewer, repository) === undefined;
  return isHidden ? undefined : repository;
}
