import { ApiError } from "../errors/api-error.js";
import type { RepositoryRecord, WorkspaceRecord } from "../state/entities.js";
import type { SandboxState } from "../state/sandbox-state.js";

/** Passes unless another repository than `own` has the slug in the workspace. @throws {@link ApiError} 400 */
export function requireFreeSlug(
  state: SandboxState,
  workspace: WorkspaceRecord,
  slug: string,
  own?: RepositoryRecord,
): void {
  const isTaken = [...state.repositories.values()].some(
    (repository) => repository !== own && repository.workspaceUuid === workspace.uuid && repository.slug === slug,
  );
  if (!isTaken) return;
  throw new ApiError(400, "Repository with this Slug and Owner already exists.", {
    fields: { name: ["You already have a repository with this name."] },
  });
}
