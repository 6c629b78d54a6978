// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.
import type {
  Account,
  ApplicationProperty,
  Branch,
  BranchRestriction,
  BranchingModel,
  BranchingModelSettings,
  BulkCreateOrUpdateAnnotationsBody,
  CommentResolution,
  Commit,
  CommitComment,
  CommitFile,
  CommitStatus,
  CreateBranchBody,
  CreateBranchRestrictionBody,
  CreateCommitCommentBody,
  CreateCommitFromFilesBody,
  CreateCommitStatusBody,
  CreateDeployKeyBody,
  CreateDeploymentVariableBody,
  CreateEnvironmentBody,
  CreateForkBody,
  CreateGpgKeyBody,
  CreateOrUpdateAnnotationBody,
  CreateOrUpdateReportBody,
  CreatePipelineKnownHostBody,
  CreatePipelineScheduleBody,
  CreateProjectBody,
  CreateProjectDeployKeyBody,
  CreatePullRequestBody,
  CreatePullRequestCommentBody,
  CreatePullRequestTaskBody,
  CreateRepositoryBody,
  CreateRepositoryRunnerBody,
  CreateRepositoryVariableBody,
  CreateRepositoryWebhookBody,
  CreateSnippetBody,
  CreateSnippetCommentBody,
  CreateSshKeyBody,
  CreateTagBody,
  CreateTeamVariableBody,
  CreateUserVariableBody,
  CreateWorkspaceRunnerBody,
  CreateWorkspaceSnippetBody,
  CreateWorkspaceVariableBody,
  CreateWorkspaceWebhookBody,
  DeclinePullRequestBody,
  DefaultReviewerAndType,
  DeployKey,
  Deployment,
  DeploymentEnvironment,
  DeploymentVariable,
  Diffstat,
  Download,
  EffectiveBranchingModel,
  ErrorBody,
  FileConflict,
  GpgKey,
  HookEvent,
  ListCommitsByPostBody,
  ListCommitsFromByPostBody,
  MergePullRequestBody,
  MergeTaskStatus,
  Page,
  Participant,
  Pipeline,
  PipelineBuildNumber,
  PipelineCache,
  PipelineCacheContentUri,
  PipelineKnownHost,
  PipelineRunner,
  PipelineSchedule,
  PipelineScheduleExecution,
  PipelineSshKeyPair,
  PipelineStep,
  PipelineVariable,
  PipelinesConfig,
  Project,
  ProjectBranchingModel,
  ProjectDeployKey,
  ProjectGroupPermission,
  ProjectUserPermission,
  PullRequest,
  PullRequestActivity,
  PullRequestComment,
  PullRequestMergeabilityChecks,
  PullRequestState,
  PullRequestTask,
  Ref,
  Report,
  ReportAnnotation,
  Repository,
  RepositoryGroupPermission,
  RepositoryInheritanceState,
  RepositoryPermission,
  RepositoryUserPermission,
  RunPipelineBody,
  SearchResultPage,
  Snippet,
  SnippetComment,
  SnippetCommit,
  SshAccountKey,
  SubjectTypes,
  Tag,
  TreeEntry,
  UpdateAddonBody,
  UpdateBranchRestrictionBody,
  UpdateBranchingModelSettingsBody,
  UpdateCommitCommentBody,
  UpdateCommitPropertyBody,
  UpdateCommitStatusBody,
  UpdateDeployKeyBody,
  UpdateDeploymentVariableBody,
  UpdateEnvironmentBody,
  UpdateOverrideSettingsBody,
  UpdatePipelineBuildNumberBody,
  UpdatePipelineKnownHostBody,
  UpdatePipelineScheduleBody,
  UpdatePipelineSshKeyPairBody,
  UpdatePipelinesConfigBody,
  UpdateProjectBody,
  UpdateProjectBranchingModelSettingsBody,
  UpdateProjectGroupPermissionBody,
  UpdateProjectUserPermissionBody,
  UpdatePullRequestBody,
  UpdatePullRequestCommentBody,
  UpdatePullRequestPropertyBody,
  UpdatePullRequestTaskBody,
  UpdateRepositoryBody,
  UpdateRepositoryGroupPermissionBody,
  UpdateRepositoryPropertyBody,
  UpdateRepositoryRunnerBody,
  UpdateRepositoryUserPermissionBody,
  UpdateRepositoryVariableBody,
  UpdateRepositoryWebhookBody,
  UpdateSnippetBody,
  UpdateSnippetCommentBody,
  UpdateSnippetRevisionBody,
  UpdateSshKeyBody,
  UpdateTeamVariableBody,
  UpdateUserPropertyBody,
  UpdateUserVariableBody,
  UpdateWorkspaceRunnerBody,
  UpdateWorkspaceVariableBody,
  UpdateWorkspaceWebhookBody,
  UserEmail,
  WebhookSubscription,
  Workspace,
  WorkspaceAccess,
  WorkspaceMembership,
} from "./types.js";

/** A refusal with Bitbucket's error body. */
export interface Refusal {
  content: { "application/json": ErrorBody };
}

/** An answer without content. */
export interface NoContent {
  content?: never;
}

/** Every path of the API with its methods, by wire names. */
export interface paths {
  "/addon": {
    delete: {
      parameters: {
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateAddonBody } };
      responses: {
        204: NoContent;
        400: Refusal;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/addon/{addon_key}/client-key": {
    get: {
      parameters: {
        path: { addon_key: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Record<string, unknown> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/hook_events": {
    get: {
      parameters: {
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": SubjectTypes } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/hook_events/{subject_type}": {
    get: {
      parameters: {
        path: { subject_type: "repository" | "workspace" };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<HookEvent> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}": {
    get: {
      parameters: {
        path: { workspace: string };
        query?: {
          role?: "admin" | "contributor" | "member" | "owner";
          q?: string;
          sort?: string;
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<Repository> } };
        401: Refusal;
        404: Refusal;
        410: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}": {
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          redirect_to?: string;
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Repository } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreateRepositoryBody } };
      responses: {
        200: { content: { "application/json": Repository } };
        400: Refusal;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateRepositoryBody } };
      responses: {
        200: { content: { "application/json": Repository } };
        201: { content: { "application/json": Repository } };
        400: Refusal;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/branch-restrictions": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          kind?: string;
          pattern?: string;
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<BranchRestriction> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreateBranchRestrictionBody } };
      responses: {
        201: { content: { "application/json": BranchRestriction } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/branch-restrictions/{id}": {
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; id: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; id: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": BranchRestriction } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string; id: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateBranchRestrictionBody } };
      responses: {
        200: { content: { "application/json": BranchRestriction } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/branching-model": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": BranchingModel } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/branching-model/settings": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": BranchingModelSettings } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateBranchingModelSettingsBody } };
      responses: {
        200: { content: { "application/json": BranchingModelSettings } };
        400: Refusal;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/commit/{commit}": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Commit } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/commit/{commit}/approve": {
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Participant } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/commit/{commit}/comments": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string };
        query?: {
          q?: string;
          sort?: string;
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<CommitComment> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string };
      };
      requestBody: { content: { "application/json": CreateCommitCommentBody } };
      responses: {
        201: { content: { "application/json": CommitComment } };
        400: Refusal;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/commit/{commit}/comments/{comment_id}": {
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string; comment_id: number };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string; comment_id: number };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": CommitComment } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string; comment_id: number };
      };
      requestBody: { content: { "application/json": UpdateCommitCommentBody } };
      responses: {
        200: { content: { "application/json": CommitComment } };
        400: Refusal;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/commit/{commit}/properties/{app_key}/{property_name}": {
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string; app_key: string; property_name: string };
      };
      requestBody: { content: { "application/json": UpdateCommitPropertyBody } };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string; app_key: string; property_name: string };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string; app_key: string; property_name: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": ApplicationProperty } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/commit/{commit}/pullrequests": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string };
        query?: {
          page?: number;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<PullRequest> } };
        202: { content: { "application/json": Page<PullRequest> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/commit/{commit}/reports": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<Report> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/commit/{commit}/reports/{reportId}": {
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string; reportId: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreateOrUpdateReportBody } };
      responses: {
        200: { content: { "application/json": Report } };
        400: Refusal;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string; reportId: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Report } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string; reportId: string };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/commit/{commit}/reports/{reportId}/annotations": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string; reportId: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<ReportAnnotation> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string; reportId: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": BulkCreateOrUpdateAnnotationsBody } };
      responses: {
        200: { content: { "application/json": ReportAnnotation[] } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/commit/{commit}/reports/{reportId}/annotations/{annotationId}": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string; reportId: string; annotationId: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": ReportAnnotation } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string; reportId: string; annotationId: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreateOrUpdateAnnotationBody } };
      responses: {
        200: { content: { "application/json": ReportAnnotation } };
        400: Refusal;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string; reportId: string; annotationId: string };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/commit/{commit}/statuses": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string };
        query?: {
          refname?: string;
          q?: string;
          sort?: string;
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<CommitStatus> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/commit/{commit}/statuses/build": {
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreateCommitStatusBody } };
      responses: {
        201: { content: { "application/json": CommitStatus } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/commit/{commit}/statuses/build/{key}": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string; key: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": CommitStatus } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string; key: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateCommitStatusBody } };
      responses: {
        200: { content: { "application/json": CommitStatus } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/commits": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
          include?: string | string[];
          exclude?: string | string[];
          path?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<Commit> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/x-www-form-urlencoded": ListCommitsByPostBody } };
      responses: {
        200: { content: { "application/json": Page<Commit> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/commits/{revision}": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; revision: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
          include?: string | string[];
          exclude?: string | string[];
          path?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<Commit> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string; revision: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/x-www-form-urlencoded": ListCommitsFromByPostBody } };
      responses: {
        200: { content: { "application/json": Page<Commit> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/default-reviewers": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<Account> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/default-reviewers/{target_username}": {
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; target_username: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; target_username: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Account } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string; target_username: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Account } };
        400: Refusal;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/deploy-keys": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<DeployKey> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreateDeployKeyBody } };
      responses: {
        200: { content: { "application/json": DeployKey } };
        400: Refusal;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/deploy-keys/{key_id}": {
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; key_id: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; key_id: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": DeployKey } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string; key_id: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateDeployKeyBody } };
      responses: {
        200: { content: { "application/json": DeployKey } };
        400: Refusal;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/deployments": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<Deployment> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/deployments/{deployment_uuid}": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; deployment_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Deployment } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/deployments_config/environments/{environment_uuid}/variables": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; environment_uuid: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<DeploymentVariable> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string; environment_uuid: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreateDeploymentVariableBody } };
      responses: {
        201: { content: { "application/json": DeploymentVariable } };
        401: Refusal;
        404: Refusal;
        409: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/deployments_config/environments/{environment_uuid}/variables/{variable_uuid}": {
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string; environment_uuid: string; variable_uuid: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateDeploymentVariableBody } };
      responses: {
        200: { content: { "application/json": DeploymentVariable } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; environment_uuid: string; variable_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/diff/{spec}": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; spec: string };
        query?: {
          context?: number;
          path?: string;
          ignore_whitespace?: boolean;
          binary?: boolean;
          renames?: boolean;
          merge?: boolean;
          topic?: boolean;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "text/plain": string } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
        555: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/diffstat/{spec}": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; spec: string };
        query?: {
          ignore_whitespace?: boolean;
          merge?: boolean;
          path?: string;
          renames?: boolean;
          topic?: boolean;
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<Diffstat> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
        555: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/downloads": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
          q?: string;
          sort?: string;
          page?: string;
          pagelen?: number;
        };
      };
      responses: {
        200: { content: { "application/json": Page<Download> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "multipart/form-data": FormData } };
      responses: {
        201: NoContent;
        400: Refusal;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        406: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/downloads/{filename}": {
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; filename: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; filename: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        302: NoContent;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/effective-branching-model": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": EffectiveBranchingModel } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/effective-default-reviewers": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<DefaultReviewerAndType> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/environments": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<DeploymentEnvironment> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreateEnvironmentBody } };
      responses: {
        201: { content: { "application/json": DeploymentEnvironment } };
        401: Refusal;
        404: Refusal;
        409: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/environments/{environment_uuid}": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; environment_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": DeploymentEnvironment } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; environment_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/environments/{environment_uuid}/changes": {
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string; environment_uuid: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateEnvironmentBody } };
      responses: {
        202: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/file-conflicts/{spec}": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; spec: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<FileConflict> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/filehistory/{commit}/{path}": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string; path: string };
        query?: {
          renames?: string;
          q?: string;
          sort?: string;
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<CommitFile> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/forks": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          role?: "admin" | "contributor" | "member" | "owner";
          q?: string;
          sort?: string;
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<Repository> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      requestBody?: { content: { "application/json": CreateForkBody } };
      responses: {
        201: { content: { "application/json": Repository } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/hooks": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<WebhookSubscription> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreateRepositoryWebhookBody } };
      responses: {
        201: { content: { "application/json": WebhookSubscription } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/hooks/{uid}": {
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; uid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; uid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": WebhookSubscription } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string; uid: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateRepositoryWebhookBody } };
      responses: {
        200: { content: { "application/json": WebhookSubscription } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/merge-base/{revspec}": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; revspec: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Commit } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/override-settings": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": RepositoryInheritanceState } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateOverrideSettingsBody } };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/patch/{spec}": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; spec: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "text/plain": string } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
        555: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/permissions-config/groups": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<RepositoryGroupPermission> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/permissions-config/groups/{group_slug}": {
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; group_slug: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; group_slug: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": RepositoryGroupPermission } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string; group_slug: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateRepositoryGroupPermissionBody } };
      responses: {
        200: { content: { "application/json": RepositoryGroupPermission } };
        400: Refusal;
        401: Refusal;
        402: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/permissions-config/users": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<RepositoryUserPermission> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/permissions-config/users/{selected_user_id}": {
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; selected_user_id: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; selected_user_id: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": RepositoryUserPermission } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string; selected_user_id: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateRepositoryUserPermissionBody } };
      responses: {
        200: { content: { "application/json": RepositoryUserPermission } };
        400: Refusal;
        401: Refusal;
        402: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pipelines": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          "creator.uuid"?: string;
          "target.ref_type"?: "BRANCH" | "TAG" | "ANNOTATED_TAG";
          "target.ref_name"?: string;
          "target.branch"?: string;
          "target.commit.hash"?: string;
          "target.selector.pattern"?: string;
          "target.selector.type"?: "BRANCH" | "TAG" | "CUSTOM" | "PULLREQUESTS" | "DEFAULT";
          created_on?: string;
          trigger_type?: "PUSH" | "MANUAL" | "SCHEDULED" | "PARENT_STEP";
          status?: "PARSING" | "PENDING" | "PAUSED" | "HALTED" | "BUILDING" | "ERROR" | "PASSED" | "FAILED" | "STOPPED" | "UNKNOWN";
          sort?: "creator.uuid" | "created_on" | "run_creation_date";
          page?: number;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<Pipeline> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          merge_defaults?: boolean;
          target_branch_to_create?: string;
          "target.type"?: string;
          "target.ref_type"?: string;
          "target.ref_name"?: string;
          "target.commit.hash"?: string;
          "target.selector.type"?: string;
          "target.selector.pattern"?: string;
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": RunPipelineBody; "application/yaml": string } };
      responses: {
        201: { content: { "application/json": Pipeline } };
        400: Refusal;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pipelines-config/caches": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<PipelineCache> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query: {
          name: string;
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pipelines-config/caches/{cache_uuid}": {
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; cache_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pipelines-config/caches/{cache_uuid}/content-uri": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; cache_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": PipelineCacheContentUri } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pipelines-config/runners": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<PipelineRunner> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreateRepositoryRunnerBody } };
      responses: {
        200: { content: { "application/json": PipelineRunner } };
        400: Refusal;
        401: Refusal;
        404: Refusal;
        409: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pipelines-config/runners/{runner_uuid}": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; runner_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": PipelineRunner } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string; runner_uuid: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateRepositoryRunnerBody } };
      responses: {
        200: { content: { "application/json": PipelineRunner } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; runner_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pipelines/{pipeline_uuid}": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; pipeline_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Pipeline } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pipelines/{pipeline_uuid}/steps": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; pipeline_uuid: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<PipelineStep> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pipelines/{pipeline_uuid}/steps/{step_uuid}": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; pipeline_uuid: string; step_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": PipelineStep } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pipelines/{pipeline_uuid}/steps/{step_uuid}/log": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; pipeline_uuid: string; step_uuid: string };
        header?: { Range?: string; "If-None-Match"?: string };
      };
      responses: {
        200: { content: { "application/octet-stream": Blob } };
        206: { content: { "application/octet-stream": Blob } };
        304: { content: { "application/octet-stream": ErrorBody } };
        307: NoContent;
        401: Refusal;
        404: Refusal;
        416: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pipelines/{pipeline_uuid}/steps/{step_uuid}/logs/{log_uuid}": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; pipeline_uuid: string; step_uuid: string; log_uuid: string };
      };
      responses: {
        200: { content: { "application/octet-stream": Blob } };
        307: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pipelines/{pipeline_uuid}/steps/{step_uuid}/test_reports": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; pipeline_uuid: string; step_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Record<string, unknown> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pipelines/{pipeline_uuid}/steps/{step_uuid}/test_reports/test_cases": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; pipeline_uuid: string; step_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Record<string, unknown> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pipelines/{pipeline_uuid}/steps/{step_uuid}/test_reports/test_cases/{test_case_uuid}/test_case_reasons": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; pipeline_uuid: string; step_uuid: string; test_case_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Record<string, unknown> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pipelines/{pipeline_uuid}/stopPipeline": {
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string; pipeline_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        400: Refusal;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pipelines_config": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": PipelinesConfig } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdatePipelinesConfigBody } };
      responses: {
        200: { content: { "application/json": PipelinesConfig } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pipelines_config/build_number": {
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdatePipelineBuildNumberBody } };
      responses: {
        200: { content: { "application/json": PipelineBuildNumber } };
        400: Refusal;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pipelines_config/schedules": {
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreatePipelineScheduleBody } };
      responses: {
        201: { content: { "application/json": PipelineSchedule } };
        400: Refusal;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<PipelineSchedule> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pipelines_config/schedules/{schedule_uuid}": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; schedule_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": PipelineSchedule } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string; schedule_uuid: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdatePipelineScheduleBody } };
      responses: {
        200: { content: { "application/json": PipelineSchedule } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; schedule_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pipelines_config/schedules/{schedule_uuid}/executions": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; schedule_uuid: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<PipelineScheduleExecution> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pipelines_config/ssh/key_pair": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": PipelineSshKeyPair } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdatePipelineSshKeyPairBody } };
      responses: {
        200: { content: { "application/json": PipelineSshKeyPair } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pipelines_config/ssh/known_hosts": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<PipelineKnownHost> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreatePipelineKnownHostBody } };
      responses: {
        201: { content: { "application/json": PipelineKnownHost } };
        401: Refusal;
        404: Refusal;
        409: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pipelines_config/ssh/known_hosts/{known_host_uuid}": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; known_host_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": PipelineKnownHost } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string; known_host_uuid: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdatePipelineKnownHostBody } };
      responses: {
        200: { content: { "application/json": PipelineKnownHost } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; known_host_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pipelines_config/variables": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<PipelineVariable> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreateRepositoryVariableBody } };
      responses: {
        201: { content: { "application/json": PipelineVariable } };
        401: Refusal;
        404: Refusal;
        409: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pipelines_config/variables/{variable_uuid}": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; variable_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": PipelineVariable } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string; variable_uuid: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateRepositoryVariableBody } };
      responses: {
        200: { content: { "application/json": PipelineVariable } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; variable_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/properties/{app_key}/{property_name}": {
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string; app_key: string; property_name: string };
      };
      requestBody: { content: { "application/json": UpdateRepositoryPropertyBody } };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; app_key: string; property_name: string };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; app_key: string; property_name: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": ApplicationProperty } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pullrequests": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          state?: PullRequestState | PullRequestState[];
          page?: string;
          pagelen?: number;
          fields?: string;
          q?: string;
          sort?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<PullRequest> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreatePullRequestBody } };
      responses: {
        201: { content: { "application/json": PullRequest } };
        400: Refusal;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pullrequests/activity": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
          page?: string;
          pagelen?: number;
        };
      };
      responses: {
        200: { content: { "application/json": Page<PullRequestActivity> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": PullRequest } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdatePullRequestBody } };
      responses: {
        200: { content: { "application/json": PullRequest } };
        400: Refusal;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/activity": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number };
        query?: {
          fields?: string;
          page?: string;
          pagelen?: number;
        };
      };
      responses: {
        200: { content: { "application/json": Page<PullRequestActivity> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/approve": {
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        400: Refusal;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Participant } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/comments": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
          q?: string;
          sort?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<PullRequestComment> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreatePullRequestCommentBody } };
      responses: {
        201: { content: { "application/json": PullRequestComment } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/comments/{comment_id}": {
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number; comment_id: number };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number; comment_id: number };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": PullRequestComment } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number; comment_id: number };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdatePullRequestCommentBody } };
      responses: {
        200: { content: { "application/json": PullRequestComment } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/comments/{comment_id}/resolve": {
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number; comment_id: number };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number; comment_id: number };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": CommentResolution } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        409: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/commits": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number };
        query?: {
          fields?: string;
          q?: string;
          sort?: string;
          page?: string;
          pagelen?: number;
        };
      };
      responses: {
        200: { content: { "application/json": Page<Commit> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/conflicts": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<FileConflict> } };
        302: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/decline": {
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number };
        query?: {
          fields?: string;
        };
      };
      requestBody?: { content: { "application/json": DeclinePullRequestBody } };
      responses: {
        200: { content: { "application/json": PullRequest } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
        555: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/diff": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number };
      };
      responses: {
        200: { content: { "text/plain": string } };
        302: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/diffstat": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number };
        query?: {
          page?: string;
          fields?: string;
          pagelen?: number;
        };
      };
      responses: {
        200: { content: { "application/json": Page<Diffstat> } };
        302: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/merge": {
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number };
        query?: {
          async?: boolean;
          fields?: string;
        };
      };
      requestBody?: { content: { "application/json": MergePullRequestBody } };
      responses: {
        200: { content: { "application/json": PullRequest } };
        202: NoContent;
        400: Refusal;
        401: Refusal;
        404: Refusal;
        409: Refusal;
        429: Refusal;
        555: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/merge/task-status/{task_id}": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number; task_id: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": MergeTaskStatus } };
        400: Refusal;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        409: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/patch": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number };
      };
      responses: {
        200: { content: { "text/plain": string } };
        302: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/request-changes": {
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        400: Refusal;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Participant } };
        400: Refusal;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/statuses": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number };
        query?: {
          q?: string;
          sort?: string;
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<CommitStatus> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/tasks": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number };
        query?: {
          q?: string;
          sort?: string;
          pagelen?: number;
          page?: string;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<PullRequestTask> } };
        400: Refusal;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreatePullRequestTaskBody } };
      responses: {
        201: { content: { "application/json": PullRequestTask } };
        400: Refusal;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/tasks/{task_id}": {
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number; task_id: number };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number; task_id: number };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": PullRequestTask } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number; task_id: number };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdatePullRequestTaskBody } };
      responses: {
        200: { content: { "application/json": PullRequestTask } };
        400: Refusal;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pullrequests/{pullrequest_id}/properties/{app_key}/{property_name}": {
    put: {
      parameters: {
        path: { workspace: string; repo_slug: string; pullrequest_id: number; app_key: string; property_name: string };
      };
      requestBody: { content: { "application/json": UpdatePullRequestPropertyBody } };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; pullrequest_id: number; app_key: string; property_name: string };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; pullrequest_id: number; app_key: string; property_name: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": ApplicationProperty } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/refs": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          q?: string;
          sort?: string;
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<Ref> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/refs/branches": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          q?: string;
          sort?: string;
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<Branch> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreateBranchBody } };
      responses: {
        201: { content: { "application/json": Branch } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/refs/branches/{name}": {
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; name: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; name: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Branch } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/refs/tags": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          q?: string;
          sort?: string;
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<Tag> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreateTagBody } };
      responses: {
        201: { content: { "application/json": Tag } };
        400: Refusal;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/refs/tags/{name}": {
    delete: {
      parameters: {
        path: { workspace: string; repo_slug: string; name: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; name: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Tag } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/src": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          format?: "meta";
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<TreeEntry> } };
        302: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; repo_slug: string };
      };
      requestBody: { content: { "multipart/form-data": FormData; "application/x-www-form-urlencoded": CreateCommitFromFilesBody } };
      responses: {
        201: NoContent;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/src/{commit}/{path}": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; commit: string; path: string };
        query?: {
          format?: "meta" | "rendered";
          q?: string;
          sort?: string;
          max_depth?: number;
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<TreeEntry> | TreeEntry; "application/octet-stream": Blob } };
        302: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
        555: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/watchers": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<Account> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/snippets": {
    post: {
      parameters: {
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreateSnippetBody; "multipart/form-data": FormData; "multipart/related": Blob } };
      responses: {
        201: { content: { "application/json": Snippet } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/snippets/{workspace}": {
    get: {
      parameters: {
        path: { workspace: string };
        query?: {
          role?: "owner" | "contributor" | "member";
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<Snippet> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreateWorkspaceSnippetBody; "multipart/form-data": FormData; "multipart/related": Blob } };
      responses: {
        201: { content: { "application/json": Snippet } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/snippets/{workspace}/{encoded_id}": {
    delete: {
      parameters: {
        path: { workspace: string; encoded_id: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; encoded_id: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Snippet } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        410: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; encoded_id: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateSnippetBody; "multipart/form-data": FormData; "multipart/related": Blob } };
      responses: {
        200: { content: { "application/json": Snippet } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/snippets/{workspace}/{encoded_id}/comments": {
    get: {
      parameters: {
        path: { workspace: string; encoded_id: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<SnippetComment> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; encoded_id: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreateSnippetCommentBody } };
      responses: {
        201: { content: { "application/json": SnippetComment } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/snippets/{workspace}/{encoded_id}/comments/{comment_id}": {
    delete: {
      parameters: {
        path: { workspace: string; encoded_id: string; comment_id: number };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; encoded_id: string; comment_id: number };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": SnippetComment } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; encoded_id: string; comment_id: number };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateSnippetCommentBody } };
      responses: {
        200: { content: { "application/json": SnippetComment } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/snippets/{workspace}/{encoded_id}/commits": {
    get: {
      parameters: {
        path: { workspace: string; encoded_id: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<SnippetCommit> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/snippets/{workspace}/{encoded_id}/commits/{revision}": {
    get: {
      parameters: {
        path: { workspace: string; encoded_id: string; revision: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": SnippetCommit } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/snippets/{workspace}/{encoded_id}/files/{path}": {
    get: {
      parameters: {
        path: { workspace: string; encoded_id: string; path: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        302: NoContent;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/snippets/{workspace}/{encoded_id}/watch": {
    delete: {
      parameters: {
        path: { workspace: string; encoded_id: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; encoded_id: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; encoded_id: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/snippets/{workspace}/{encoded_id}/watchers": {
    get: {
      parameters: {
        path: { workspace: string; encoded_id: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<Account> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/snippets/{workspace}/{encoded_id}/{node_id}": {
    delete: {
      parameters: {
        path: { workspace: string; encoded_id: string; node_id: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        405: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; encoded_id: string; node_id: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Snippet } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; encoded_id: string; node_id: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateSnippetRevisionBody; "multipart/form-data": FormData; "multipart/related": Blob } };
      responses: {
        200: { content: { "application/json": Snippet } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        405: Refusal;
        429: Refusal;
      };
    };
  };
  "/snippets/{workspace}/{encoded_id}/{node_id}/files/{path}": {
    get: {
      parameters: {
        path: { workspace: string; encoded_id: string; node_id: string; path: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/octet-stream": Blob } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/snippets/{workspace}/{encoded_id}/{revision}/diff": {
    get: {
      parameters: {
        path: { workspace: string; encoded_id: string; revision: string };
        query?: {
          path?: string;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "text/plain": string } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/snippets/{workspace}/{encoded_id}/{revision}/patch": {
    get: {
      parameters: {
        path: { workspace: string; encoded_id: string; revision: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "text/plain": string } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/teams/{username}/pipelines_config/variables": {
    get: {
      parameters: {
        path: { username: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<PipelineVariable> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { username: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreateTeamVariableBody } };
      responses: {
        201: { content: { "application/json": PipelineVariable } };
        401: Refusal;
        404: Refusal;
        409: Refusal;
        429: Refusal;
      };
    };
  };
  "/teams/{username}/pipelines_config/variables/{variable_uuid}": {
    get: {
      parameters: {
        path: { username: string; variable_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": PipelineVariable } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { username: string; variable_uuid: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateTeamVariableBody } };
      responses: {
        200: { content: { "application/json": PipelineVariable } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    delete: {
      parameters: {
        path: { username: string; variable_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/teams/{username}/search/code": {
    get: {
      parameters: {
        path: { username: string };
        query: {
          search_query: string;
          page?: number;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": SearchResultPage } };
        400: Refusal;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/user": {
    get: {
      parameters: {
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Account } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/user/emails": {
    get: {
      parameters: {
        query?: {
          fields?: string;
          page?: string;
          pagelen?: number;
        };
      };
      responses: {
        200: { content: { "application/json": Page<UserEmail> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/user/emails/{email}": {
    get: {
      parameters: {
        path: { email: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": UserEmail } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/user/workspaces": {
    get: {
      parameters: {
        query?: {
          sort?: string;
          administrator?: boolean;
          page?: string;
          pagelen?: number;
          fields?: string;
          q?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<WorkspaceAccess> } };
        400: Refusal;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/user/workspaces/{workspace}/permission": {
    get: {
      parameters: {
        path: { workspace: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": WorkspaceMembership } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/user/workspaces/{workspace}/permissions/repositories": {
    get: {
      parameters: {
        path: { workspace: string };
        query?: {
          q?: string;
          sort?: string;
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<RepositoryPermission> } };
        400: Refusal;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/users/{selected_user}": {
    get: {
      parameters: {
        path: { selected_user: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Account } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/users/{selected_user}/gpg-keys": {
    get: {
      parameters: {
        path: { selected_user: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<GpgKey> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { selected_user: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreateGpgKeyBody } };
      responses: {
        201: { content: { "application/json": GpgKey } };
        400: Refusal;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/users/{selected_user}/gpg-keys/{fingerprint}": {
    delete: {
      parameters: {
        path: { selected_user: string; fingerprint: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        400: Refusal;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { selected_user: string; fingerprint: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": GpgKey } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/users/{selected_user}/pipelines_config/variables": {
    get: {
      parameters: {
        path: { selected_user: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<PipelineVariable> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { selected_user: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreateUserVariableBody } };
      responses: {
        201: { content: { "application/json": PipelineVariable } };
        401: Refusal;
        404: Refusal;
        409: Refusal;
        429: Refusal;
      };
    };
  };
  "/users/{selected_user}/pipelines_config/variables/{variable_uuid}": {
    get: {
      parameters: {
        path: { selected_user: string; variable_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": PipelineVariable } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { selected_user: string; variable_uuid: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateUserVariableBody } };
      responses: {
        200: { content: { "application/json": PipelineVariable } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    delete: {
      parameters: {
        path: { selected_user: string; variable_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/users/{selected_user}/properties/{app_key}/{property_name}": {
    put: {
      parameters: {
        path: { selected_user: string; app_key: string; property_name: string };
      };
      requestBody: { content: { "application/json": UpdateUserPropertyBody } };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    delete: {
      parameters: {
        path: { selected_user: string; app_key: string; property_name: string };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { selected_user: string; app_key: string; property_name: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": ApplicationProperty } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/users/{selected_user}/search/code": {
    get: {
      parameters: {
        path: { selected_user: string };
        query: {
          search_query: string;
          page?: number;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": SearchResultPage } };
        400: Refusal;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/users/{selected_user}/ssh-keys": {
    get: {
      parameters: {
        path: { selected_user: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<SshAccountKey> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { selected_user: string };
        query?: {
          expires_on?: string;
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreateSshKeyBody } };
      responses: {
        201: { content: { "application/json": SshAccountKey } };
        400: Refusal;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/users/{selected_user}/ssh-keys/{key_id}": {
    delete: {
      parameters: {
        path: { selected_user: string; key_id: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        400: Refusal;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { selected_user: string; key_id: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": SshAccountKey } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { selected_user: string; key_id: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateSshKeyBody } };
      responses: {
        200: { content: { "application/json": SshAccountKey } };
        400: Refusal;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}": {
    get: {
      parameters: {
        path: { workspace: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Workspace } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/hooks": {
    get: {
      parameters: {
        path: { workspace: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<WebhookSubscription> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreateWorkspaceWebhookBody } };
      responses: {
        201: { content: { "application/json": WebhookSubscription } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/hooks/{uid}": {
    delete: {
      parameters: {
        path: { workspace: string; uid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; uid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": WebhookSubscription } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; uid: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateWorkspaceWebhookBody } };
      responses: {
        200: { content: { "application/json": WebhookSubscription } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/members": {
    get: {
      parameters: {
        path: { workspace: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
          q?: string;
          sort?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<WorkspaceMembership> } };
        400: Refusal;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/members/{member}": {
    get: {
      parameters: {
        path: { workspace: string; member: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": WorkspaceMembership } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/permissions": {
    get: {
      parameters: {
        path: { workspace: string };
        query?: {
          q?: string;
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<WorkspaceMembership> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/permissions/repositories": {
    get: {
      parameters: {
        path: { workspace: string };
        query?: {
          q?: string;
          sort?: string;
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<RepositoryPermission> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/permissions/repositories/{repo_slug}": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string };
        query?: {
          q?: string;
          sort?: string;
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<RepositoryPermission> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/pipelines-config/identity/oidc/.well-known/openid-configuration": {
    get: {
      parameters: {
        path: { workspace: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Record<string, unknown> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/pipelines-config/identity/oidc/keys.json": {
    get: {
      parameters: {
        path: { workspace: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Record<string, unknown> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/pipelines-config/runners": {
    get: {
      parameters: {
        path: { workspace: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<PipelineRunner> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreateWorkspaceRunnerBody } };
      responses: {
        200: { content: { "application/json": PipelineRunner } };
        400: Refusal;
        401: Refusal;
        404: Refusal;
        409: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/pipelines-config/runners/{runner_uuid}": {
    get: {
      parameters: {
        path: { workspace: string; runner_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": PipelineRunner } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; runner_uuid: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateWorkspaceRunnerBody } };
      responses: {
        200: { content: { "application/json": PipelineRunner } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    delete: {
      parameters: {
        path: { workspace: string; runner_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/pipelines-config/variables": {
    get: {
      parameters: {
        path: { workspace: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<PipelineVariable> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreateWorkspaceVariableBody } };
      responses: {
        201: { content: { "application/json": PipelineVariable } };
        401: Refusal;
        404: Refusal;
        409: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/pipelines-config/variables/{variable_uuid}": {
    get: {
      parameters: {
        path: { workspace: string; variable_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": PipelineVariable } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; variable_uuid: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateWorkspaceVariableBody } };
      responses: {
        200: { content: { "application/json": PipelineVariable } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    delete: {
      parameters: {
        path: { workspace: string; variable_uuid: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/projects": {
    get: {
      parameters: {
        path: { workspace: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
          q?: string;
          sort?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<Project> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreateProjectBody } };
      responses: {
        201: { content: { "application/json": Project } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/projects/{project_key}": {
    delete: {
      parameters: {
        path: { workspace: string; project_key: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; project_key: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Project } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; project_key: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateProjectBody } };
      responses: {
        200: { content: { "application/json": Project } };
        201: { content: { "application/json": Project } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/projects/{project_key}/branching-model": {
    get: {
      parameters: {
        path: { workspace: string; project_key: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": ProjectBranchingModel } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/projects/{project_key}/branching-model/settings": {
    get: {
      parameters: {
        path: { workspace: string; project_key: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": BranchingModelSettings } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; project_key: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateProjectBranchingModelSettingsBody } };
      responses: {
        200: { content: { "application/json": BranchingModelSettings } };
        400: Refusal;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/projects/{project_key}/default-reviewers": {
    get: {
      parameters: {
        path: { workspace: string; project_key: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<DefaultReviewerAndType> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/projects/{project_key}/default-reviewers/{selected_user}": {
    delete: {
      parameters: {
        path: { workspace: string; project_key: string; selected_user: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        400: Refusal;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; project_key: string; selected_user: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Account } };
        400: Refusal;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; project_key: string; selected_user: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Account } };
        400: Refusal;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/projects/{project_key}/deploy-keys": {
    get: {
      parameters: {
        path: { workspace: string; project_key: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<ProjectDeployKey> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    post: {
      parameters: {
        path: { workspace: string; project_key: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": CreateProjectDeployKeyBody } };
      responses: {
        200: { content: { "application/json": ProjectDeployKey } };
        400: Refusal;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/projects/{project_key}/deploy-keys/{key_id}": {
    delete: {
      parameters: {
        path: { workspace: string; project_key: string; key_id: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; project_key: string; key_id: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": ProjectDeployKey } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/projects/{project_key}/permissions-config/groups": {
    get: {
      parameters: {
        path: { workspace: string; project_key: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<ProjectGroupPermission> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/projects/{project_key}/permissions-config/groups/{group_slug}": {
    delete: {
      parameters: {
        path: { workspace: string; project_key: string; group_slug: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; project_key: string; group_slug: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": ProjectGroupPermission } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; project_key: string; group_slug: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateProjectGroupPermissionBody } };
      responses: {
        200: { content: { "application/json": ProjectGroupPermission } };
        400: Refusal;
        401: Refusal;
        402: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/projects/{project_key}/permissions-config/users": {
    get: {
      parameters: {
        path: { workspace: string; project_key: string };
        query?: {
          page?: string;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<ProjectUserPermission> } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/projects/{project_key}/permissions-config/users/{selected_user_id}": {
    delete: {
      parameters: {
        path: { workspace: string; project_key: string; selected_user_id: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        204: NoContent;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    get: {
      parameters: {
        path: { workspace: string; project_key: string; selected_user_id: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": ProjectUserPermission } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
    put: {
      parameters: {
        path: { workspace: string; project_key: string; selected_user_id: string };
        query?: {
          fields?: string;
        };
      };
      requestBody: { content: { "application/json": UpdateProjectUserPermissionBody } };
      responses: {
        200: { content: { "application/json": ProjectUserPermission } };
        400: Refusal;
        401: Refusal;
        402: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/pullrequests/{selected_user}": {
    get: {
      parameters: {
        path: { workspace: string; selected_user: string };
        query?: {
          state?: PullRequestState | PullRequestState[];
          page?: string;
          pagelen?: number;
          fields?: string;
          q?: string;
          sort?: string;
        };
      };
      responses: {
        200: { content: { "application/json": Page<PullRequest> } };
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/search/code": {
    get: {
      parameters: {
        path: { workspace: string };
        query: {
          search_query: string;
          page?: number;
          pagelen?: number;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": SearchResultPage } };
        400: Refusal;
        401: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/workspaces/{workspace}/settings/gpg/public-key": {
    get: {
      parameters: {
        path: { workspace: string };
        query?: {
          fields?: string;
        };
      };
      responses: {
        200: { content: { "text/plain": string } };
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
      };
    };
  };
  "/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/mergeability/checks": {
    get: {
      parameters: {
        path: { workspace: string; repo_slug: string; pull_request_id: number };
        query?: {
          q?: string;
          fields?: string;
        };
      };
      responses: {
        200: { content: { "application/json": PullRequestMergeabilityChecks } };
        400: Refusal;
        401: Refusal;
        403: Refusal;
        404: Refusal;
        429: Refusal;
        500: Refusal;
      };
    };
  };
}
