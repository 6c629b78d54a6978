export { accessTokenAuth } from "./auth/access-token-auth.js";
export { anonymousAuth } from "./auth/anonymous-auth.js";
export { apiTokenAuth } from "./auth/api-token-auth.js";
export { appPasswordAuth } from "./auth/app-password-auth.js";
export { authFromEnv } from "./auth/auth-from-env.js";
export type {
  AuthRequest,
  AuthStrategy,
  CredentialKind,
  GitCredentials,
  HeaderRecord,
  ScopeDialect,
  Unauthorized,
} from "./auth/auth-strategy.js";
export { type AccessTokenSource, type OAuthAuthOptions, oauthAuth } from "./auth/oauth-auth.js";
export type { Checkpoint } from "./batch/checkpoint.js";
export type { BatchProgress, ItemOutcome } from "./batch/item-outcome.js";
export { type MapConcurrentOptions, mapConcurrent } from "./batch/map-concurrent.js";
export { type BatchEstimate, type BatchPlan, planBatch } from "./batch/plan-batch.js";
export type { CallOptions, Priority } from "./client/call-options.js";
export type { Client, FollowOptions, Link, RouteParameters } from "./client/client.js";
export type { ClientHooks, ClientOptions, DeprecationInfo, RetryInfo, WaitInfo } from "./client/client-options.js";
export type { ClientRequest, ClientResponse, ReadMode, RequestObserver, Send } from "./client/client-request.js";
export { createClient } from "./client/create-client.js";
export { createRestClient, type Rest, type RestClient } from "./client/create-rest-client.js";
export type { Feature, FeatureContext } from "./client/feature.js";
export type { RetryOptions } from "./client/retry-options.js";
export type { ResourceUsage, Usage } from "./client/usage.js";
export { AuthenticationError } from "./errors/authentication-error.js";
export { BitbucketKitError } from "./errors/bitbucketkit-error.js";
export { ConfigurationError } from "./errors/configuration-error.js";
export { ConflictError, isConflict } from "./errors/conflict-error.js";
export { EndedError, type Ending, isEnded } from "./errors/ended-error.js";
export type { BitbucketKitErrorCode } from "./errors/error-codes.js";
export { LockTimeoutError } from "./errors/lock-timeout-error.js";
export { isNotFound, NotFoundError } from "./errors/not-found-error.js";
export { isRateLimited, RateLimitError, type RateLimitFacts } from "./errors/rate-limit-error.js";
export { isReauthorizationRequired, ReauthorizationRequiredError } from "./errors/reauthorization-required-error.js";
export { type OptionNames, refuseUnknown } from "./errors/refuse-unknown.js";
export { RequestError, type RequestErrorFacts } from "./errors/request-error.js";
export { type BitbucketErrorBody, ResponseError, type ResponseErrorFacts } from "./errors/response-error.js";
export { ScopeError } from "./errors/scope-error.js";
export { SignatureError } from "./errors/signature-error.js";
export { UntrustedLinkError } from "./errors/untrusted-link-error.js";
export { ValidationError, type ValidationIssue } from "./errors/validation-error.js";
export { type EndedFeature, findEnding } from "./generated/ended.js";
export type { OperationName } from "./generated/operation-names.js";
export type { paths } from "./generated/paths.js";
export type {
  Account,
  Branch,
  BranchRestriction,
  Commit,
  CommitFile,
  CommitStatus,
  Deployment,
  DeploymentEnvironment,
  Diffstat,
  Page,
  Participant,
  Pipeline,
  PipelineStep,
  Project,
  PullRequest,
  PullRequestComment,
  PullRequestState,
  Report,
  ReportAnnotation,
  Repository,
  Tag,
  TreeEntry,
  WebhookSubscription,
  Workspace,
  WorkspaceMembership,
} from "./generated/types.js";
export type { ArchiveOptions } from "./handles/archive.js";
export { type Bitbucket, bitbucketOf, createBitbucket } from "./handles/bitbucket.js";
export type { Branches, BranchHandle, RefsQuery, Tags } from "./handles/branches.js";
export type { Creatable, Deletable, Gettable, Listable, Updatable } from "./handles/collection.js";
export type { CommitComments, CommitHandle, CommitReports, CommitStatuses } from "./handles/commit.js";
export type { CommitFiles, FileChange, FileContent } from "./handles/commit-files.js";
export type { Comparison } from "./handles/comparison.js";
export type { CurrentUserHandle } from "./handles/current-user.js";
export type { MergeOptions, MergeResult, WaitOptions } from "./handles/merge-pull-request.js";
export type { PipelineRun, PipelineRunVariable } from "./handles/pipeline-target.js";
export type { PipelineHandle, Pipelines } from "./handles/pipelines.js";
export type { PullRequestComments, PullRequestHandle, PullRequestTasks } from "./handles/pull-request.js";
export type { CommitsQuery, PullRequests, PullRequestsQuery, RepositoryHandle } from "./handles/repository.js";
export type { DeployKeys, Permissions, RepositoryAccess, RepositoryWebhooks } from "./handles/repository-access.js";
export type {
  DeploymentVariables,
  Downloads,
  Environments,
  PipelineSchedules,
  RepositoryDelivery,
  RepositoryVariables,
} from "./handles/repository-delivery.js";
export type { CommitRef, PullRequestRef, RepositoryRef } from "./handles/repository-ref.js";
export type {
  BranchingModelHandle,
  BranchRestrictions,
  DefaultReviewers,
  RepositoryReview,
} from "./handles/repository-review.js";
export type { AtRevision, Source } from "./handles/source.js";
export type { Projects, WorkspaceHandle, WorkspaceWebhooks } from "./handles/workspace.js";
export { type BitbucketHosts, bitbucketCloud } from "./hosts/bitbucket-hosts.js";
export type { Environment } from "./hosts/environment.js";
export { readHosts } from "./hosts/read-hosts.js";
export type { BitbucketLocation, RepositoryLocation } from "./links/bitbucket-location.js";
export { parseBitbucketUrl } from "./links/parse-bitbucket-url.js";
export { debugLog } from "./observability/debug-log.js";
export { deprecationNotices } from "./observability/deprecation-notices.js";
export type { DeepPartial } from "./operations/deep-partial.js";
export type { AnyOperation, Operation, OperationFacts, OperationParameters } from "./operations/define-operation.js";
export { type Paginated, type PaginateOptions, paginate } from "./operations/paginate.js";
export { type StreamOptions, streamOperation } from "./operations/stream-operation.js";
export { type OperationResponse, withResponse } from "./operations/with-response.js";
export { type AnnotationInput, type PublishReportParameters, publishReport } from "./publishing/publish-report.js";
export { type SetCommitStatusParameters, setCommitStatus } from "./publishing/set-commit-status.js";
export { type UpsertCommentParameters, type UpsertedComment, upsertComment } from "./publishing/upsert-comment.js";
export type { Clock } from "./resilience/clock.js";
export {
  type ConditionalCacheOptions,
  conditionalCache,
} from "./resilience/conditional-cache/conditional-cache.js";
export { deduplicate } from "./resilience/deduplicate/deduplicate.js";
export { rateBudget } from "./resilience/rate-budget/rate-budget.js";
export type { RateBudgetOptions } from "./resilience/rate-budget/rate-budget-options.js";
export { retry } from "./resilience/retry/retry.js";
export {
  type ExplainScopesOptions,
  explainScopes,
  type ScopeExplanation,
} from "./scopes/explain-scopes.js";
export { requiredScopes } from "./scopes/required-scopes.js";
export type { ScopedOperation } from "./scopes/scoped-operation.js";
export { type UnsureScopes, unsureScopes } from "./scopes/unsure-scopes.js";
export { type QueryValue, query } from "./search/query.js";
export { defineTask, type Task } from "./tasks/define-task.js";
export type {
  ActingAs,
  BaseContext,
  IntegrationContext,
  Subject,
  Surface,
  TaskLog,
} from "./tasks/integration-context.js";
export type { Datum, Finding, Outcome } from "./tasks/outcome.js";
export { type OutcomeHeading, outcomeReport, outcomeStatus } from "./tasks/render-outcome.js";
export { runTask } from "./tasks/run-task.js";
export type { FetchFunction } from "./transport/fetch-transport.js";
export type { Transport, TransportRequest, TransportRequestBody, TransportResponse } from "./transport/transport.js";
