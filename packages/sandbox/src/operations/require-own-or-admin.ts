import { repositoryPermission, requireUser } from "../domain/permissions.js";
import { ApiError } from "../errors/api-error.js";
import type { Call } from "../http/call.js";
import type { RepositoryRecord } from "../state/entities.js";

/**
 * Passes for those who something belongs to and for administrators of the repository it is in.
 *
 * @param owners - UUIDs.
 * @param refusal - what others are told.
 * @throws {@link ApiError} 401 or 403
 */
export function requireOwnOrAdmin(
  call: Call,
  repository: RepositoryRecord,
  owners: readonly string[],
  refusal: string,
): void {
  if (owners.includes(requireUser(call.caller).uuid)) return;
  if (repositoryPermission(call.world.state, call.caller, repository) !== "admin") throw new ApiError(403, refusal);
}
