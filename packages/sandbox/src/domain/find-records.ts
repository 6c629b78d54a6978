import type { ProjectRecord, RepositoryRecord, UserRecord, WorkspaceRecord } from "../state/entities.js";
import type { SandboxState } from "../state/sandbox-state.js";

/** The first value that matches; it copies nothing, for this happens in every request. */
export function firstOf<Value>(
  values: ReadonlyMap<unknown, Value>,
  matches: (value: Value) => boolean,
): Value | undefined {
  for (const value of values.values()) if (matches(value)) return value;
  return undefined;
}

/** The workspace with this slug or UUID. */
export function workspaceByIdentifier(state: SandboxState, identifier: string): WorkspaceRecord | undefined {
  const slug = identifier.toLowerCase();
  return firstOf(state.workspaces, (workspace) => workspace.slug === slug || workspace.uuid === identifier);
}

/**
 * The repository with this workspace and slug or UUID. Empty braces as the workspace stand for "whichever" beside a
 * repository UUID.
 */
export function repositoryByIdentifier(
  state: SandboxState,
  workspaceIdentifier: string,
  identifier: string,
): RepositoryRecord | undefined {
  const slug = identifier.toLowerCase();
  if (workspaceIdentifier === "{}") return firstOf(state.repositories, ({ uuid }) => uuid === identifier);
  const workspace = workspaceByIdentifier(state, workspaceIdentifier);
  return (
    workspace &&
    firstOf(
      state.repositories,
      (repository) =>
        repository.workspaceUuid === workspace.uuid && (repository.slug === slug || repository.uuid === identifier),
    )
  );
}

/** The repositories of a workspace. */
export function repositoriesIn(state: SandboxState, workspace: WorkspaceRecord): readonly RepositoryRecord[] {
  return [...state.repositories.values()].filter(({ workspaceUuid }) => workspaceUuid === workspace.uuid);
}

/** The projects of a workspace. */
export function projectsIn(state: SandboxState, workspace: WorkspaceRecord): readonly ProjectRecord[] {
  return [...state.projects.values()].filter(({ workspaceUuid }) => workspaceUuid === workspace.uuid);
}

/** The project of a workspace with this key, however it is written, or with this UUID. */
export function projectByIdentifier(
  state: SandboxState,
  workspace: WorkspaceRecord,
  identifier: string,
): ProjectRecord | undefined {
  const key = identifier.toLowerCase();
  return firstOf(
    state.projects,
    (project) =>
      project.workspaceUuid === workspace.uuid && (project.key.toLowerCase() === key || project.uuid === identifier),
  );
}

/** The user with this UUID or account id. User names are no identifiers any more. */
export function userByIdentifier(state: SandboxState, identifier: string): UserRecord | undefined {
  return state.users.get(identifier) ?? firstOf(state.users, (user) => user.accountId === identifier);
}
