import type { WorkspacePermission } from "../state/entities.js";

/** What `seed()` puts into a sandbox. Everything is optional; names are enough to refer from one part to another. */
export interface SeedInput {
  readonly users?: readonly SeedUser[];
  readonly workspaces?: readonly SeedWorkspace[];
  readonly repositories?: readonly SeedRepository[];
  /** Further credentials, by a name of your choice. */
  readonly tokens?: Readonly<Record<string, SeedToken>>;
  /** OAuth consumers, by name. */
  readonly consumers?: Readonly<Record<string, SeedConsumer>>;
}

/** An OAuth consumer: an integration that people can allow to act for them. */
export interface SeedConsumer {
  /** Slug of the workspace it belongs to; default: the sandbox's own. */
  readonly workspace?: string;
  /** Where people are sent back to after they were asked; without it only `client_credentials` works. */
  readonly callbackUrl?: string;
  /** Whether it may use `client_credentials`; default: false. */
  readonly isPrivate?: boolean;
  /** Classic scopes; default: all. */
  readonly scopes?: readonly string[];
  readonly description?: string;
  readonly url?: string;
  /** The client id; default: made of workspace and name, the same in every run. */
  readonly key?: string;
  /** The client secret; default: made at random. */
  readonly secret?: string;
}

/** A credential with scopes and an end of your choice. */
export interface SeedToken {
  readonly kind: "apiToken" | "oauth" | "repositoryAccessToken" | "projectAccessToken" | "workspaceAccessToken";
  /** Nickname of the owner of an API token or OAuth token; default: the sandbox's own user. */
  readonly user?: string;
  /** Slug of the workspace of an access token; default: the sandbox's own. */
  readonly workspace?: string;
  /** Key of the project of a project access token. */
  readonly project?: string;
  /** Slug of the repository of a repository access token. */
  readonly repository?: string;
  /** Granular ones for an API token, classic ones for the others; default: all. */
  readonly scopes?: readonly string[];
  /** ISO 8601, by the sandbox's clock; default: never. */
  readonly expiresOn?: string;
  /** The token itself, which no other credential may have; default: made at random. */
  readonly secret?: string;
}

/** A person, known by nickname. */
export interface SeedUser {
  readonly nickname: string;
  /** Default: the nickname. */
  readonly displayName?: string;
  /** Default: `<nickname>@example.com`. */
  readonly email?: string;
}

/** A workspace, known by slug. */
export interface SeedWorkspace {
  readonly slug: string;
  /** Default: the slug. */
  readonly name?: string;
  /** Default: false. */
  readonly isPrivate?: boolean;
  /** Whether it is the workspace that its owner has as a person, who then owns its repositories; default: false. */
  readonly isPersonal?: boolean;
  /** Permission by nickname; default: the sandbox's own user is owner. */
  readonly members?: Readonly<Record<string, WorkspacePermission>>;
  /** Groups beside `administrators` (the owners) and `developers` (the members), or in their place. */
  readonly groups?: readonly SeedGroup[];
  readonly projects?: readonly SeedProject[];
}

/** People who are given permissions together, known by slug. */
export interface SeedGroup {
  readonly slug: string;
  /** Default: the slug. */
  readonly name?: string;
  /** Nicknames. Those that are no members of the workspace have only what their groups are given. */
  readonly members?: readonly string[];
}

/** Permissions given to people by nickname and to groups by slug, beside what members have anyway. */
export interface SeedPermissions<Level extends string> {
  readonly users?: Readonly<Record<string, Level>>;
  readonly groups?: Readonly<Record<string, Level>>;
}

/** A project of a workspace, known by key. */
export interface SeedProject {
  readonly key: string;
  /** Default: the key. */
  readonly name?: string;
  readonly description?: string;
  /** Default: false. */
  readonly isPrivate?: boolean;
  readonly permissions?: SeedPermissions<"read" | "write" | "create-repo" | "admin">;
}

/** A repository with its history. */
export interface SeedRepository {
  /** Slug of the workspace; default: the sandbox's own. */
  readonly workspace?: string;
  readonly slug: string;
  /** Default: the slug. */
  readonly name?: string;
  readonly description?: string;
  /** Default: false. */
  readonly isPrivate?: boolean;
  /** Key of a project of the workspace. */
  readonly project?: string;
  readonly permissions?: SeedPermissions<"read" | "write" | "admin">;
  /** Default: `main`. */
  readonly mainBranch?: string;
  readonly commits?: readonly SeedCommit[];
  /** Branches at a commit label or at the head of another branch. */
  readonly branches?: Readonly<Record<string, string>>;
  /** Tags at a commit label or at the head of a branch; a message makes the tag annotated. */
  readonly tags?: Readonly<Record<string, string | { readonly target: string; readonly message: string }>>;
  readonly defaultReviewers?: readonly string[];
  readonly pullRequests?: readonly SeedPullRequest[];
  /** Nicknames. */
  readonly watchers?: readonly string[];
  /** Content by file name. */
  readonly downloads?: Readonly<Record<string, string | Uint8Array>>;
  readonly environments?: readonly SeedEnvironment[];
  readonly deployments?: readonly SeedDeployment[];
  /** Pipelines that ran; the first begins on 2026-01-07, each ten minutes after the one before. */
  readonly pipelines?: readonly SeedPipeline[];
  /** Names of caches that pipelines left. */
  readonly caches?: readonly string[];
}

/** A deployment environment. */
export interface SeedEnvironment {
  readonly name: string;
  /** Default `Test`. */
  readonly type?: "Test" | "Staging" | "Production";
}

/** The deployment of a branch's head. */
export interface SeedDeployment {
  /** Name of an environment of the repository. */
  readonly environment: string;
  readonly branch: string;
  /** Default `SUCCESSFUL`. */
  readonly status?: "SUCCESSFUL" | "FAILED" | "STOPPED";
}

/** A pipeline on a branch's head. */
export interface SeedPipeline {
  readonly branch: string;
  /** Default: one short step that succeeds. */
  readonly steps?: readonly SeedPipelineStep[];
}

/** A step of a pipeline. */
export interface SeedPipelineStep {
  readonly name: string;
  /** Default 2. */
  readonly seconds?: number;
  /** Default `SUCCESSFUL`. */
  readonly result?: "SUCCESSFUL" | "FAILED" | "ERROR";
  /** Commands as they are shown; nothing runs them. */
  readonly script?: readonly string[];
  readonly log?: string;
}

/** A commit on top of its branch. */
export interface SeedCommit {
  readonly message: string;
  /** Default: the main branch. */
  readonly branch?: string;
  /** Label or branch that a new branch begins at; default: the main branch. */
  readonly from?: string;
  /** Labels or branches merged by this commit. */
  readonly merge?: readonly string[];
  /** Nickname of a user; default: the sandbox's own. */
  readonly author?: string;
  /** ISO 8601; default: one minute after the commit before, from 2026-01-05T09:00:00Z on. */
  readonly date?: string;
  /** Content by path; `null` deletes. */
  readonly files?: Readonly<Record<string, SeedFile | null>>;
  /** New path by old path. */
  readonly renames?: Readonly<Record<string, string>>;
  /** A name for this commit, to refer to it. */
  readonly label?: string;
}

/** The content of a file, with its kind where it is not a plain file. */
export type SeedFile =
  | string
  | Uint8Array
  | { readonly content: string | Uint8Array; readonly kind: "executable" | "link" };

/** An open pull request. */
export interface SeedPullRequest {
  readonly title: string;
  readonly source: string;
  /** Default: the main branch. */
  readonly destination?: string;
  readonly description?: string;
  /** Nickname; default: the sandbox's own user. */
  readonly author?: string;
  /** Nicknames. */
  readonly reviewers?: readonly string[];
  readonly closeSourceBranch?: boolean;
  readonly isDraft?: boolean;
}

/** What `seed()` made, with the credentials to use it. */
export interface SeedResult {
  /** By nickname. */
  readonly users: Readonly<Record<string, SeededUser>>;
  /** By `workspace/slug`. */
  readonly repositories: Readonly<Record<string, SeededRepository>>;
  /** Secrets by the names that the seed gave them. */
  readonly tokens: Readonly<Record<string, string>>;
  /** By the names that the seed gave them. */
  readonly consumers: Readonly<Record<string, SeededConsumer>>;
}

/** What an OAuth consumer identifies itself with. */
export interface SeededConsumer {
  readonly name: string;
  /** The client id. */
  readonly key: string;
  /** The client secret. */
  readonly secret: string;
}

/** A seeded user with an API token. */
export interface SeededUser {
  readonly uuid: string;
  readonly accountId: string;
  readonly nickname: string;
  readonly email: string;
  readonly apiToken: string;
}

/** A seeded or imported repository with an access token. */
export interface SeededRepository {
  readonly uuid: string;
  readonly fullName: string;
  /** A token limited to this repository, for `Authorization: Bearer`. */
  readonly accessToken: string;
  /** Full hash of the head by branch. */
  readonly branches: Readonly<Record<string, string>>;
  /** Full hash by commit label. */
  readonly commits: Readonly<Record<string, string>>;
  /** Ids of the pull requests, in the order given. */
  readonly pullRequestIds: readonly number[];
}
