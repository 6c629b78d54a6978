/** What the sandbox remembers. Commits, branches, tags and files are not here: git has them. */

export interface UserRecord {
  readonly uuid: string;
  readonly accountId: string;
  readonly nickname: string;
  readonly displayName: string;
  readonly emails: readonly UserEmail[];
  readonly createdOn: string;
  /** `app_user` for the bot behind an access token. */
  readonly type: "user" | "app_user";
}

export interface UserEmail {
  readonly email: string;
  readonly isPrimary: boolean;
  readonly isConfirmed: boolean;
}

/** What a member may do: owners administer, members write, collaborators read. */
export type WorkspacePermission = "owner" | "collaborator" | "member";

export interface WorkspaceRecord {
  readonly uuid: string;
  slug: string;
  name: string;
  readonly isPrivate: boolean;
  readonly isPersonal: boolean;
  readonly createdOn: string;
  updatedOn: string;
  readonly members: Map<string, WorkspaceMembership>;
  /** By slug. */
  readonly groups: Map<string, GroupRecord>;
  readonly webhooks: Map<string, WebhookRecord>;
}

export interface WorkspaceMembership {
  readonly userUuid: string;
  readonly permission: WorkspacePermission;
  readonly addedOn: string;
}

/** People of a workspace that are given permissions together. */
export interface GroupRecord {
  readonly slug: string;
  readonly name: string;
  readonly userUuids: ReadonlySet<string>;
}

export interface ProjectRecord {
  readonly uuid: string;
  readonly workspaceUuid: string;
  readonly key: string;
  name: string;
  description: string | null;
  isPrivate: boolean;
  readonly createdOn: string;
  updatedOn: string;
}

export interface RepositoryRecord {
  readonly uuid: string;
  /** Changes when it is transferred. */
  workspaceUuid: string;
  /** Folder of the bare repository below the sandbox's own directory. */
  readonly folder: string;
  slug: string;
  name: string;
  description: string;
  website: string | null;
  language: string;
  isPrivate: boolean;
  forkPolicy: "allow_forks" | "no_public_forks" | "no_forks";
  hasIssues: boolean;
  hasWiki: boolean;
  projectUuid: string | undefined;
  mainBranch: string | undefined;
  /** What it is a fork of. */
  readonly parentUuid?: string;
  readonly createdOn: string;
  updatedOn: string;
  lastPullRequestId: number;
  lastBranchRestrictionId: number;
  readonly defaultReviewers: Set<string>;
  readonly pullRequests: Map<number, PullRequestRecord>;
  /** By full commit hash, then by key. */
  readonly commitStatuses: Map<string, Map<string, CommitStatusRecord>>;
  /** By full commit hash, then by external id. */
  readonly reports: Map<string, Map<string, ReportRecord>>;
  readonly branchRestrictions: Map<number, BranchRestrictionRecord>;
  readonly webhooks: Map<string, WebhookRecord>;
}

export type PullRequestState = "OPEN" | "MERGED" | "DECLINED" | "SUPERSEDED";

export interface PullRequestSide {
  readonly repositoryUuid: string;
  branch: string;
  /** Full hash of the branch's head while the pull request was open. */
  commit: string;
}

export interface ParticipantRecord {
  readonly userUuid: string;
  role: "PARTICIPANT" | "REVIEWER";
  state: "approved" | "changes_requested" | null;
  participatedOn: string | null;
}

export interface PullRequestRecord {
  readonly id: number;
  title: string;
  description: string;
  state: PullRequestState;
  isDraft: boolean;
  readonly authorUuid: string;
  readonly source: PullRequestSide;
  readonly destination: PullRequestSide;
  readonly participants: Map<string, ParticipantRecord>;
  closeSourceBranch: boolean;
  mergeCommit: string | undefined;
  closedByUuid: string | undefined;
  closedOn: string | undefined;
  reason: string;
  readonly createdOn: string;
  updatedOn: string;
  readonly comments: Map<number, CommentRecord>;
  readonly tasks: Map<number, TaskRecord>;
  readonly activity: ActivityRecord[];
  readonly mergeTasks: Map<string, MergeTaskRecord>;
}

export interface InlinePosition {
  readonly path: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly startFrom: number | null;
  readonly startTo: number | null;
}

export interface CommentRecord {
  readonly id: number;
  raw: string;
  readonly userUuid: string;
  readonly createdOn: string;
  updatedOn: string;
  isDeleted: boolean;
  readonly isPending: boolean;
  readonly parentId: number | undefined;
  readonly inline: InlinePosition | undefined;
  /** Heads the comment was written on. */
  readonly sourceCommit: string;
  readonly destinationCommit: string;
  resolution: { readonly userUuid: string; readonly createdOn: string } | undefined;
}

export interface TaskRecord {
  readonly id: number;
  raw: string;
  state: "RESOLVED" | "UNRESOLVED";
  readonly creatorUuid: string;
  readonly commentId: number | undefined;
  readonly createdOn: string;
  updatedOn: string;
  resolvedOn: string | null;
  resolvedByUuid: string | undefined;
}

export type ActivityRecord =
  | {
      readonly kind: "update";
      readonly date: string;
      readonly userUuid: string;
      readonly state: PullRequestState;
      readonly title: string;
      readonly description: string;
      readonly reason: string;
      readonly source: PullRequestSide;
      readonly destination: PullRequestSide;
    }
  | { readonly kind: "comment"; readonly date: string; readonly commentId: number }
  | { readonly kind: "approval" | "changes_requested"; readonly date: string; readonly userUuid: string };

export type MergeTaskRecord =
  | { readonly status: "PENDING" }
  | { readonly status: "SUCCESS" }
  | { readonly status: "FAILED"; readonly httpStatus: number; readonly body: unknown };

export type CommitStatusState = "FAILED" | "INPROGRESS" | "STOPPED" | "SUCCESSFUL";

export interface CommitStatusRecord {
  readonly key: string;
  readonly commit: string;
  state: CommitStatusState;
  name: string;
  description: string;
  url: string;
  /** Of the pipeline that it is about, which is where it leads then. */
  readonly pipelineNumber?: number;
  refname: string | null;
  readonly createdOn: string;
  updatedOn: string;
}

export interface ReportRecord {
  readonly uuid: string;
  readonly externalId: string;
  readonly commit: string;
  fields: Readonly<Record<string, unknown>>;
  readonly createdOn: string;
  updatedOn: string;
  readonly annotations: Map<string, AnnotationRecord>;
}

export interface AnnotationRecord {
  readonly uuid: string;
  readonly externalId: string;
  fields: Readonly<Record<string, unknown>>;
  readonly createdOn: string;
  updatedOn: string;
}

export interface BranchRestrictionRecord {
  readonly id: number;
  kind: string;
  branchMatchKind: "glob" | "branching_model";
  branchType: string | undefined;
  pattern: string;
  value: number | null;
  userUuids: readonly string[];
  /** Slugs of groups of the workspace. */
  groupSlugs: readonly string[];
}

export interface WebhookRecord {
  readonly uuid: string;
  url: string;
  description: string;
  active: boolean;
  events: readonly string[];
  /** Never rendered. */
  secret: string | undefined;
  skipCertVerification: boolean;
  readonly createdAt: string;
}
