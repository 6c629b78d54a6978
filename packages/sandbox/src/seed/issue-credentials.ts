import { randomBytes } from "node:crypto";
import { botUser } from "../domain/bot-user.js";
import type { Operation } from "../facts/operation.js";
import type { CredentialRecord, CredentialTarget, IssuedKind, ScopeDialect } from "../state/credential-record.js";
import type { ProjectRecord, RepositoryRecord, UserRecord, WorkspaceRecord } from "../state/entities.js";
import { nextNumber } from "../state/identifiers.js";
import type { SandboxState } from "../state/sandbox-state.js";

/** What may be said of a new credential. */
export interface CredentialTerms {
  /** Default: every scope that an operation needs. */
  readonly scopes?: readonly string[];
  /** Milliseconds of the sandbox's clock; default: never. */
  readonly expiresAt?: number;
  /** Default: made at random. */
  readonly secret?: string;
}

/** Makes an API token of a user. */
export function issueApiToken(
  state: SandboxState,
  operations: readonly Operation[],
  user: UserRecord,
  terms: CredentialTerms = {},
): string {
  return issue(state, operations, { kind: "apiToken", userUuid: user.uuid, dialect: "granular" }, terms);
}

/** Makes an OAuth access token that acts for a user. */
export function issueOAuthToken(
  state: SandboxState,
  operations: readonly Operation[],
  user: UserRecord,
  terms: CredentialTerms = {},
): string {
  return issue(state, operations, { kind: "oauth", userUuid: user.uuid, dialect: "classic" }, terms);
}

/** Makes an access token of a repository, of a project, or of a whole workspace, with the bot that it acts as. */
export function issueAccessToken(
  state: SandboxState,
  operations: readonly Operation[],
  workspace: WorkspaceRecord,
  part?: { readonly repository: RepositoryRecord } | { readonly project: ProjectRecord },
  terms: CredentialTerms = {},
): string {
  const [kind, name, more]: [IssuedKind, string, Omit<CredentialTarget, "workspaceUuid">] = !part
    ? ["workspaceAccessToken", workspace.slug, {}]
    : "repository" in part
      ? ["repositoryAccessToken", `${workspace.slug}/${part.repository.slug}`, { repositoryUuid: part.repository.uuid }]
      : ["projectAccessToken", `${workspace.slug}/projects/${part.project.key}`, { projectUuid: part.project.uuid }];
  const number = nextNumber(state, `access-token/${name}`);
  const target = number === 1 ? name : `${name} ${number}`;
  const bot = botUser(`access-token/${target}`, `${target} access token`, workspace.createdOn);
  state.users.set(bot.uuid, bot);
  const limits = { workspaceUuid: workspace.uuid, ...more };
  return issue(state, operations, { kind, userUuid: bot.uuid, dialect: "classic", target: limits }, terms);
}

function issue(
  state: SandboxState,
  operations: readonly Operation[],
  credential: Omit<CredentialRecord, "scopes">,
  terms: CredentialTerms,
): string {
  const token = terms.secret ?? `sandbox-${credential.kind}-${randomBytes(24).toString("base64url")}`;
  const { scopes = allScopes(operations, credential.dialect), expiresAt } = terms;
  state.credentials.set(token, { ...credential, scopes, ...(expiresAt === undefined ? {} : { expiresAt }) });
  return token;
}

/** Every scope of a dialect that some operation needs. */
export function allScopes(operations: readonly Operation[], dialect: ScopeDialect): readonly string[] {
  const scopes = operations.flatMap((operation) =>
    dialect === "granular" ? operation.granularScopes : operation.classicScopes,
  );
  return [...new Set(scopes)].sort();
}
