import { projectByIdentifier, repositoryByIdentifier, workspaceByIdentifier } from "../domain/find-records.js";
import type { Operation } from "../facts/operation.js";
import type { ProjectRecord, UserRecord, WorkspaceRecord } from "../state/entities.js";
import { uuidFromName } from "../state/identifiers.js";
import type { World } from "../state/world.js";
import { type CredentialTerms, issueAccessToken, issueApiToken, issueOAuthToken } from "./issue-credentials.js";
import type { SeedToken } from "./seed-input.js";
import type { SeedDefaults } from "./seed-world.js";

/** Makes the tokens of a seed; gives the secrets by the names that the seed chose. */
export function seedTokens(
  world: World,
  operations: readonly Operation[],
  tokens: Readonly<Record<string, SeedToken>>,
  defaults: SeedDefaults,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tokens).map(([name, token]) => [name, seedToken(world, operations, name, token, defaults)]),
  );
}

function seedToken(
  world: World,
  operations: readonly Operation[],
  name: string,
  token: SeedToken,
  defaults: SeedDefaults,
): string {
  const { state } = world;
  const terms: CredentialTerms = {
    ...(token.scopes && { scopes: token.scopes }),
    ...(token.expiresOn !== undefined && { expiresAt: expiry(name, token.expiresOn) }),
    ...(token.secret !== undefined && { secret: unusedSecret(world, name, token.secret) }),
  };
  if (token.kind === "apiToken" || token.kind === "oauth") {
    const user = userOf(world, name, token.user ?? defaults.nickname);
    return (token.kind === "oauth" ? issueOAuthToken : issueApiToken)(state, operations, user, terms);
  }
  const workspace = workspaceOf(world, name, token.workspace ?? defaults.workspace);
  if (token.kind === "workspaceAccessToken") return issueAccessToken(state, operations, workspace, undefined, terms);
  if (token.kind === "projectAccessToken") {
    const project = projectOf(world, name, workspace, token.project);
    return issueAccessToken(state, operations, workspace, { project }, terms);
  }
  const repository = repositoryByIdentifier(state, workspace.slug, (token.repository ?? "").toLowerCase());
  if (!repository) throw new Error(`The token ${name} is of a repository that there is not: ${token.repository}`);
  return issueAccessToken(state, operations, workspace, { repository }, terms);
}

function unusedSecret(world: World, name: string, secret: string): string {
  if (world.state.credentials.has(secret)) throw new Error(`The token ${name} has a secret that another one has.`);
  return secret;
}

function expiry(name: string, expiresOn: string): number {
  const time = Date.parse(expiresOn);
  if (Number.isNaN(time)) throw new Error(`The token ${name} expires on no date: ${expiresOn}`);
  return time;
}

function userOf(world: World, name: string, nickname: string): UserRecord {
  const user = world.state.users.get(uuidFromName(`user/${nickname}`));
  if (!user) throw new Error(`The token ${name} is of a user that there is not: ${nickname}`);
  return user;
}

function workspaceOf(world: World, name: string, slug: string): WorkspaceRecord {
  const workspace = workspaceByIdentifier(world.state, slug);
  if (!workspace) throw new Error(`The token ${name} is of a workspace that there is not: ${slug}`);
  return workspace;
}

function projectOf(world: World, name: string, workspace: WorkspaceRecord, key: string | undefined): ProjectRecord {
  const project = projectByIdentifier(world.state, workspace, key ?? "");
  if (!project) throw new Error(`The token ${name} is of a project that there is not: ${key}`);
  return project;
}
