import type { CredentialRecord } from "./credential-record.js";
import type { ProjectRecord, RepositoryRecord, UserRecord, WorkspaceRecord } from "./entities.js";
import type { AuthorizationCodeRecord, OAuthConsumerRecord, RefreshTokenRecord } from "./oauth-records.js";
import type { Resources } from "./resource-record.js";

/** Everything the sandbox remembers beside git, as plain maps that can be copied whole. */
export interface SandboxState {
  readonly users: Map<string, UserRecord>;
  readonly workspaces: Map<string, WorkspaceRecord>;
  readonly projects: Map<string, ProjectRecord>;
  readonly repositories: Map<string, RepositoryRecord>;
  /** By the secret itself; the server runs on this machine only and forgets them at its end. */
  readonly credentials: Map<string, CredentialRecord>;
  /** By key. */
  readonly oauthConsumers: Map<string, OAuthConsumerRecord>;
  /** By the code itself. */
  readonly authorizationCodes: Map<string, AuthorizationCodeRecord>;
  /** By the token itself. */
  readonly refreshTokens: Map<string, RefreshTokenRecord>;
  /** By the name of a collection and what it belongs to: `deploy-keys {uuid}`. */
  readonly resources: Map<string, Resources>;
  /** Last number given out, by name of the sequence. */
  readonly sequences: Map<string, number>;
}

/** A state without anything in it. */
export function createEmptyState(): SandboxState {
  return {
    users: new Map(),
    workspaces: new Map(),
    projects: new Map(),
    repositories: new Map(),
    credentials: new Map(),
    oauthConsumers: new Map(),
    authorizationCodes: new Map(),
    refreshTokens: new Map(),
    resources: new Map(),
    sequences: new Map(),
  };
}

/** Makes `state` an exact copy of `earlier`, in place. */
export function restoreState(state: SandboxState, earlier: SandboxState): void {
  const copy = structuredClone(earlier);
  for (const name of Object.keys(copy) as (keyof SandboxState)[]) {
    const target = state[name] as Map<string, unknown>;
    target.clear();
    for (const [key, value] of copy[name]) target.set(key, value);
  }
}
