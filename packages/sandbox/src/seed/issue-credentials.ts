import { randomBytes } from "node:crypto";
import type { Operation } from "../facts/operation.js";
import type { RepositoryRecord, UserRecord, WorkspaceRecord } from "../state/entities.js";
import { uuidFromName } from "../state/identifiers.js";
import type { SandboxState } from "../state/sandbox-state.js";

/** Makes an API token of a user with every granular scope there is. */
export function issueApiToken(state: SandboxState, operations: readonly Operation[], user: UserRecord): string {
  const token = newSecret("api-token");
  const scopes = scopesOf(operations, (operation) => operation.granularScopes);
  state.credentials.set(token, { kind: "apiToken", userUuid: user.uuid, scopes });
  return token;
}

/** Makes an access token of a repository, or of a whole workspace, with every classic scope there is. */
export function issueAccessToken(
  state: SandboxState,
  operations: readonly Operation[],
  workspace: WorkspaceRecord,
  repository?: RepositoryRecord,
): string {
  const token = newSecret("access-token");
  const target = repository ? `${workspace.slug}/${repository.slug}` : workspace.slug;
  const bot = botUser(target, workspace.createdOn);
  state.users.set(bot.uuid, bot);
  state.credentials.set(token, {
    kind: repository ? "repositoryAccessToken" : "workspaceAccessToken",
    userUuid: bot.uuid,
    workspaceUuid: workspace.uuid,
    repositoryUuid: repository?.uuid,
    scopes: scopesOf(operations, (operation) => operation.classicScopes),
  });
  return token;
}

/** The user that Bitbucket makes for an access token. */
function botUser(target: string, createdOn: string): UserRecord {
  const uuid = uuidFromName(`access-token/${target}`);
  return {
    uuid,
    accountId: `712020:${uuid.slice(1, -1)}`,
    nickname: `${target} access token`,
    displayName: `${target} access token`,
    emails: [{ email: `${uuid.slice(1, -1)}@bots.bitbucket.org`, isPrimary: true, isConfirmed: true }],
    createdOn,
    type: "app_user",
  };
}

function scopesOf(
  operations: readonly Operation[],
  read: (operation: Operation) => readonly string[],
): readonly string[] {
  return [...new Set(operations.flatMap(read))].sort();
}

function newSecret(kind: string): string {
  return `sandbox-${kind}-${randomBytes(24).toString("base64url")}`;
}
