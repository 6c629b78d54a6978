// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.

/** One page of a list. The list ends with the page that has no `next`; `next` is opaque and is followed, never computed. */
export interface Page<Item> {
  values: Item[];
  next?: string;
  previous?: string;
  page?: number;
  pagelen?: number;
  size?: number;
}

/** Schema `application_property` of the wire. */
export type ApplicationProperty = Record<string, unknown>;

/** Schema `deployment_environment` of the wire. */
export interface DeploymentEnvironment {
  type: string;
  uuid: string;
  name: string;
  environment_type?: {
    type?: string;
    name?: string;
    rank?: number;
  };
}

/** Schema `deployment_release` of the wire. */
export interface DeploymentRelease {
  type: string;
  uuid?: string;
  name?: string;
  url?: string;
  commit?: CommitSummary;
  created_on?: string;
  pipeline?: PipelineSummary;
  key?: string;
}

/** Schema `deployment` of the wire. */
export interface Deployment {
  type: string;
  uuid: string;
  state?: DeploymentState;
  environment?: DeploymentEnvironment;
  release?: DeploymentRelease;
  step?: {
    type?: string;
    uuid?: string;
  };
  last_update_time?: string;
}

/** Schema `deployment_state` of the wire. */
export interface DeploymentState {
  type: string;
  name?: "UNDEPLOYED" | "IN_PROGRESS" | "COMPLETED";
  url?: string;
  trigger_url?: string;
  deployer?: Account;
  status?: DeploymentStatus;
  start_date?: string;
  completion_date?: string;
  started_on?: string;
  completed_on?: string;
}

/** Schema `deployment_variable` of the wire. */
export interface DeploymentVariable {
  type: string;
  uuid: string;
  key: string;
  value?: string;
  secured: boolean;
}

/** Schema `report` of the wire. */
export interface Report {
  type: string;
  uuid: string;
  title: string;
  details?: string;
  external_id?: string;
  reporter?: string;
  link?: string;
  remote_link_enabled?: boolean;
  logo_url?: string;
  report_type?: "SECURITY" | "COVERAGE" | "TEST" | "BUG";
  result?: "PASSED" | "FAILED" | "PENDING";
  data?: ReportData[];
  created_on?: string;
  updated_on?: string;
}

/** Schema `report_data` of the wire. */
export interface ReportData {
  type?: "BOOLEAN" | "DATE" | "DURATION" | "LINK" | "NUMBER" | "PERCENTAGE" | "TEXT";
  title?: string;
  value?: boolean | number | string | {
    text?: string;
    href: string;
  };
}

/** Schema `report_annotation` of the wire. */
export interface ReportAnnotation {
  type: string;
  external_id?: string;
  uuid: string;
  annotation_type?: "VULNERABILITY" | "CODE_SMELL" | "BUG";
  path?: string;
  line?: number;
  summary?: string;
  details?: string;
  result?: "PASSED" | "FAILED" | "SKIPPED" | "IGNORED";
  severity?: "CRITICAL" | "HIGH" | "MEDIUM" | "LOW";
  link?: string;
  created_on?: string;
  updated_on?: string;
}

/** Schema `pipelines_config` of the wire. */
export interface PipelinesConfig {
  type: string;
  enabled?: boolean;
  repository?: RepositorySummary;
}

/** Schema `pipeline` of the wire. */
export interface Pipeline {
  type: string;
  uuid: string;
  build_number: number;
  creator?: Account;
  repository: RepositorySummary;
  target: PipelineTarget;
  trigger?: PipelineTrigger;
  state: PipelineState;
  variables?: PipelineVariable[];
  created_on: string;
  completed_on?: string;
  build_seconds_used?: number;
  configuration_sources?: PipelineConfigurationSource[];
  links?: PipelineLinks;
  run_number?: number;
  duration_in_seconds?: number;
  first_successful?: boolean;
  expired?: boolean;
  has_variables?: boolean;
}

/** Schema `pipeline_links` of the wire. */
export interface PipelineLinks {
  self?: Link;
  steps?: Link;
}

/** Schema `pipeline_cache` of the wire. */
export interface PipelineCache {
  type: string;
  uuid: string;
  pipeline_uuid?: string;
  step_uuid?: string;
  name: string;
  key_hash?: string;
  path?: string;
  file_size_bytes?: number;
  created_on?: string;
}

/** Schema `pipeline_cache_content_uri` of the wire. */
export interface PipelineCacheContentUri {
  uri?: string;
}

/** Schema `pipeline_target` of the wire. */
export type PipelineTarget = PipelineRefTarget | PipelineCommitTarget | PipelinePullRequestTarget;

/** Schema `pipeline_ref_target` of the wire. */
export interface PipelineRefTarget {
  type: "pipeline_ref_target";
  ref_type: "branch" | "tag" | "named_branch" | "bookmark" | "annotated_tag";
  ref_name: string;
  commit?: CommitSummary;
  selector?: PipelineSelector;
}

/** Schema `pipeline_commit_target` of the wire. */
export interface PipelineCommitTarget {
  type: "pipeline_commit_target";
  commit?: CommitSummary;
  selector?: PipelineSelector;
}

/** Schema `pipeline_selector` of the wire. */
export interface PipelineSelector {
  type: "branches" | "tags" | "bookmarks" | "default" | "custom" | "pull-requests";
  pattern?: string;
}

/** Schema `pipeline_trigger` of the wire. */
export interface PipelineTrigger {
  type: string;
  name?: string;
}

/** Schema `pipeline_state` of the wire. */
export interface PipelineState {
  type: string;
  name: "PENDING" | "PARSING" | "IN_PROGRESS" | "COMPLETED";
  stage?: PipelineStateStage;
  result?: PipelineStateResult;
}

/** Schema `pipeline_error` of the wire. */
export interface PipelineError {
  type: string;
  key?: string;
  message?: string;
}

/** Schema `pipeline_ssh_public_key` of the wire. */
export interface PipelineSshPublicKey {
  type: string;
  key_type?: string;
  key?: string;
  md5_fingerprint?: string;
  sha256_fingerprint?: string;
}

/** Schema `pipeline_known_host` of the wire. */
export interface PipelineKnownHost {
  type: string;
  uuid: string;
  hostname: string;
  public_key?: PipelineSshPublicKey;
}

/** Schema `pipeline_ssh_key_pair` of the wire. */
export interface PipelineSshKeyPair {
  type: string;
  private_key?: string;
  public_key?: string;
}

/** Schema `pipeline_schedule` of the wire. */
export interface PipelineSchedule {
  type: string;
  uuid: string;
  enabled?: boolean;
  target?: PipelineRefTarget;
  cron_pattern?: string;
  created_on?: string;
  updated_on?: string;
}

/** Schema `pipeline_schedule_execution` of the wire. */
export interface PipelineScheduleExecution {
  type: string;
  pipeline?: PipelineSummary;
  error?: PipelineError;
}

/** Schema `pipeline_build_number` of the wire. */
export interface PipelineBuildNumber {
  type: string;
  next?: number;
}

/** Schema `pipeline_variable` of the wire. */
export interface PipelineVariable {
  type: string;
  uuid: string;
  key: string;
  value?: string;
  secured: boolean;
}

/** Schema `pipeline_step` of the wire. */
export interface PipelineStep {
  type: string;
  uuid: string;
  started_on?: string;
  completed_on?: string;
  state: PipelineStepState;
  image?: PipelineImage;
  setup_commands?: PipelineCommand[];
  script_commands?: PipelineCommand[];
  name?: string;
  pipeline?: PipelineSummary;
  run_number?: number;
  maxTime?: number;
  duration_in_seconds?: number;
  build_seconds_used?: number;
  teardown_commands?: PipelineCommand[];
  trigger?: PipelineTrigger;
}

/** Schema `pipeline_step_state` of the wire. */
export interface PipelineStepState {
  type: string;
  name: "PENDING" | "READY" | "IN_PROGRESS" | "COMPLETED";
  stage?: PipelineStateStage;
  result?: PipelineStepStateResult;
}

/** Schema `pipeline_image` of the wire. */
export interface PipelineImage {
  name?: string;
  username?: string;
  password?: string;
  email?: string;
}

/** Schema `pipeline_command` of the wire. */
export interface PipelineCommand {
  name?: string;
  command?: string;
  commandType?: string;
  action?: string;
}

/** Schema `pipeline_configuration_source` of the wire. */
export interface PipelineConfigurationSource {
  source: string;
  uri: string;
}

/** Schema `pipeline_runner` of the wire. */
export interface PipelineRunner {
  type: string;
  uuid: string;
  name?: string;
  labels?: string[];
  state?: PipelineRunnerState;
  created_on?: string;
  updated_on?: string;
  oauth_client?: PipelineRunnerOAuthClient;
}

/** Schema `pipeline_runner_state` of the wire. */
export interface PipelineRunnerState {
  type: string;
  status?: "UNREGISTERED" | "ONLINE" | "OFFLINE" | "DISABLED" | "ENABLED" | "UNHEALTHY";
  version?: PipelineRunnerVersion;
  updated_on?: string;
  cordoned?: boolean;
}

/** Schema `pipeline_runner_version` of the wire. */
export interface PipelineRunnerVersion {
  type: string;
  version?: string;
  current?: string;
}

/** Schema `pipeline_runner_oauth_client` of the wire. */
export interface PipelineRunnerOAuthClient {
  type: string;
  id?: string;
  secret?: string;
  token_endpoint?: string;
  audience?: string;
}

/** Schema `search_code_search_result` of the wire. */
export interface SearchCodeSearchResult {
  type?: string;
  content_match_count?: number;
  content_matches?: SearchContentMatch[];
  path_matches?: SearchSegment[];
  file?: CommitFileSummary;
}

/** Schema `search_content_match` of the wire. */
export interface SearchContentMatch {
  lines?: SearchLine[];
}

/** Schema `search_line` of the wire. */
export interface SearchLine {
  line?: number;
  segments?: SearchSegment[];
}

/** Schema `search_result_page` of the wire. */
export interface SearchResultPage {
  size?: number;
  page?: number;
  pagelen?: number;
  query_substituted?: boolean;
  next?: string;
  previous?: string;
  values: SearchCodeSearchResult[];
}

/** Schema `search_segment` of the wire. */
export interface SearchSegment {
  text?: string;
  match?: boolean;
}

/** Schema `subject_types` of the wire. */
export interface SubjectTypes {
  repository?: {
    events?: Link;
  };
  workspace?: {
    events?: Link;
  };
}

/** Schema `error` of the wire. */
export interface ErrorBody {
  type: "error";
  error: {
    message: string;
    detail?: string | Record<string, unknown> | null;
    id?: string;
    fields?: Record<string, string[]>;
    data?: Record<string, unknown> | null;
  };
  data?: Record<string, unknown>;
}

/** Schema `account_links` of the wire. */
export interface AccountLinks {
  self?: Link;
  html?: Link;
  avatar: Link;
  repositories?: Link;
  projects?: Link;
  members?: Link;
  hooks?: Link;
  snippets?: Link;
  followers?: Link;
  following?: Link;
}

/** Schema `account` of the wire. */
export interface Account {
  type: string;
  uuid: string;
  display_name: string;
  links: AccountLinks;
  account_id?: string;
  nickname?: string;
  username?: string;
  created_on?: string;
  account_status?: string;
  is_staff?: boolean;
  has_2fa_enabled?: boolean | null;
  website?: string | null;
  location?: string | null;
  kind?: string;
}

/** Schema `repository_inheritance_state` of the wire. */
export interface RepositoryInheritanceState {
  type: string;
  override_settings?: Record<string, unknown>;
}

/** Schema `repository` of the wire. */
export interface Repository {
  type: string;
  links: {
    self: Link;
    html: Link;
    avatar: Link;
    pullrequests: Link;
    commits: Link;
    forks: Link;
    watchers: Link;
    downloads: Link;
    clone: {
      href: string;
      name: "https" | "ssh";
    }[];
    hooks: Link;
    branches: Link;
    tags: Link;
    source: Link;
    issues?: Link;
  };
  uuid: string;
  full_name: string;
  is_private: boolean;
  parent?: RepositorySummary | null;
  scm: "git";
  owner: Account;
  name: string;
  description: string;
  created_on: string;
  updated_on?: string;
  size?: number;
  language?: string;
  has_issues?: boolean;
  has_wiki?: boolean;
  fork_policy?: "allow_forks" | "no_public_forks" | "no_forks";
  project?: ProjectSummary | null;
  mainbranch?: MainBranch | null;
  slug: string;
  website: string | null;
  workspace?: WorkspaceSummary;
  override_settings?: Record<string, boolean>;
  enforced_signed_commits?: boolean | null;
}

/** Schema `project_branching_model` of the wire. */
export interface ProjectBranchingModel {
  type: string;
  branch_types?: BranchType[];
  development?: {
    name: string | null;
    use_mainbranch: boolean;
  };
  production?: {
    name: string | null;
    use_mainbranch: boolean;
  };
  links?: {
    self?: Link;
  };
}

/** Schema `branching_model` of the wire. */
export interface BranchingModel {
  type: string;
  branch_types?: BranchType[];
  development?: {
    branch?: BranchingModelBranch;
    name: string | null;
    use_mainbranch: boolean;
  };
  production?: {
    branch?: BranchingModelBranch;
    name: string | null;
    use_mainbranch: boolean;
  };
  links?: {
    self?: Link;
  };
}

/** Schema `branching_model_settings` of the wire. */
export interface BranchingModelSettings {
  type: string;
  links?: {
    self?: Link;
  };
  branch_types?: {
    enabled?: boolean;
    kind: "feature" | "bugfix" | "release" | "hotfix";
    prefix?: string;
  }[];
  development?: {
    is_valid?: boolean;
    name?: string | null;
    use_mainbranch?: boolean;
  };
  production?: {
    is_valid?: boolean;
    name?: string | null;
    use_mainbranch?: boolean;
    enabled?: boolean;
  };
  default_branch_deletion?: string | boolean;
}

/** Schema `effective_branching_model` of the wire. */
export interface EffectiveBranchingModel {
  type: string;
  branch_types?: BranchType[];
  development?: {
    branch?: BranchingModelBranch;
    name: string | null;
    use_mainbranch: boolean;
  };
  production?: {
    branch?: BranchingModelBranch;
    name: string | null;
    use_mainbranch: boolean;
  };
}

/** Schema `commitstatus` of the wire. */
export interface CommitStatus {
  type: string;
  links?: {
    self?: Link;
    commit?: Link;
  };
  key: string;
  refname?: string | null;
  url: string;
  state: CommitStatusState;
  name?: string;
  description?: string;
  created_on?: string;
  updated_on?: string;
  repository?: RepositorySummary;
  commit?: CommitSummary;
}

/** Schema `group` of the wire. */
export interface Group {
  type: string;
  links?: {
    self?: Link;
    html?: Link;
  };
  owner?: Account;
  workspace?: WorkspaceSummary;
  name?: string;
  slug: string;
  full_slug?: string;
}

/** Schema `project_group_permission` of the wire. */
export interface ProjectGroupPermission {
  type: string;
  links?: {
    self?: Link;
  };
  permission: "read" | "write" | "create-repo" | "admin" | "none";
  group: Group;
  project?: ProjectSummary;
}

/** Schema `repository_group_permission` of the wire. */
export interface RepositoryGroupPermission {
  type: string;
  links?: {
    self?: Link;
  };
  permission: "read" | "write" | "admin" | "none";
  group: Group;
  repository?: RepositorySummary;
}

/** Schema `repository_permission` of the wire. */
export interface RepositoryPermission {
  type: string;
  permission: "read" | "write" | "admin" | "none";
  user?: Account;
  repository?: RepositorySummary;
}

/** Schema `project_user_permission` of the wire. */
export interface ProjectUserPermission {
  type: string;
  links?: {
    self?: Link;
  };
  permission: "read" | "write" | "create-repo" | "admin" | "none";
  user: Account;
  project?: ProjectSummary;
}

/** Schema `project` of the wire. */
export interface Project {
  type: string;
  links: {
    html?: Link;
    avatar?: Link;
    self?: Link;
    repositories?: Link | Link[];
  };
  uuid: string;
  key: string;
  owner?: Account;
  name: string;
  description?: string | null;
  is_private?: boolean;
  created_on?: string;
  updated_on?: string;
  has_publicly_visible_repos?: boolean;
  workspace?: WorkspaceSummary;
}

/** Schema `comment_resolution` of the wire. */
export interface CommentResolution {
  type: string;
  user: Account;
  created_on: string;
}

/** Schema `default_reviewer_and_type` of the wire. */
export interface DefaultReviewerAndType {
  type: string;
  reviewer_type?: string;
  user: Account;
}

/** Schema `participant` of the wire. */
export interface Participant {
  type: string;
  user: Account;
  role: "PARTICIPANT" | "REVIEWER";
  approved: boolean;
  state?: "approved" | "changes_requested" | null;
  participated_on: string | null;
}

/** Schema `pullrequest_endpoint` of the wire. */
export interface PullRequestEndpoint {
  repository: RepositorySummary | null;
  branch: {
    name: string;
    merge_strategies?: MergeStrategy[];
    default_merge_strategy?: MergeStrategy;
  };
  commit: CommitSummary | null;
}

/** Schema `pullrequest` of the wire. */
export interface PullRequest {
  type: string;
  links: {
    self: Link;
    html: Link;
    commits: Link;
    approve?: Link;
    diff: Link;
    diffstat?: Link;
    comments: Link;
    activity?: Link;
    merge: Link;
    decline: Link;
    "request-changes"?: Link;
    statuses?: Link;
  };
  id: number;
  title: string;
  rendered?: {
    title: RenderedText;
    description: RenderedText;
    reason?: RenderedText;
  };
  summary: RenderedText;
  state: PullRequestState;
  author: Account;
  source: PullRequestEndpoint;
  destination: PullRequestEndpoint;
  merge_commit: PullRequestMergeCommit | null;
  comment_count: number;
  task_count: number;
  close_source_branch: boolean;
  closed_by: Account | null;
  reason: string;
  created_on: string;
  updated_on: string;
  reviewers?: Account[];
  participants?: Participant[];
  draft?: boolean;
  queued?: boolean;
  description: string;
  closed_on?: string;
}

/** Schema `file_conflict` of the wire. */
export interface FileConflict {
  type: string;
  path: string;
  scenario?: "delete_modify" | "modify_delete" | "content" | "binary" | "flags" | "mode" | "type" | "symlink" | "directory_file" | "file_directory" | "add_rename" | "rename_add" | "delete_rename" | "rename_delete" | "rename" | "subrepo" | "unknown";
  message?: string;
}

/** Schema `author` of the wire. */
export interface Author {
  type?: string;
  raw: string;
  user?: Account | null;
}

/** Schema `committer` of the wire. */
export interface Committer {
  type?: string;
  raw?: string;
  user?: Account | null;
}

/** Schema `commit_file` of the wire. */
export interface CommitFile {
  type: "commit_file";
  path: string;
  commit?: CommitSummary;
  attributes?: string[] | string;
  escaped_path?: string;
  size?: number;
  mimetype?: string | null;
  links?: {
    self?: Link;
    meta?: Link;
    history?: Link;
  };
}

/** Schema `diffstat` of the wire. */
export type Diffstat = DiffstatAdded | DiffstatRemoved | DiffstatChanged;

/** Schema `treeentry` of the wire. */
export type TreeEntry = CommitFile | CommitDirectory;

/** Schema `ref` of the wire. */
export interface Ref {
  type: string;
  name: string;
  target: RefTarget;
  links: {
    self?: Link;
    commits?: Link;
    html?: Link;
    pullrequest_create?: Link;
  };
  merge_strategies?: MergeStrategy[];
  default_merge_strategy?: MergeStrategy;
  message?: string | null;
  date?: string | null;
  tagger?: Author | null;
}

/** Schema `snippet_comment` of the wire. */
export interface SnippetComment {
  type: string;
  id: number;
  created_on: string;
  updated_on?: string;
  content: RenderedText;
  user: Account;
  deleted?: boolean;
  parent?: CommentSummary | null;
  links?: {
    self?: Link;
    html?: Link;
  };
  snippet?: SnippetSummary;
}

/** Schema `snippet` of the wire. */
export interface Snippet {
  type: string;
  id: string | number;
  title?: string;
  scm?: "git";
  created_on?: string;
  updated_on?: string;
  owner?: Account;
  creator?: Account;
  is_private?: boolean;
  links?: Record<string, Link | Link[]>;
  files?: Record<string, {
    links?: Record<string, Link | Link[]>;
  }>;
}

/** Schema `deploy_key` of the wire. */
export interface DeployKey {
  type: string;
  key: string;
  repository?: RepositorySummary;
  comment?: string;
  label?: string;
  added_on?: string;
  last_used?: string | null;
  links?: {
    self?: Link;
  };
  owner?: Account;
  id?: number;
  created_on?: string;
}

/** Schema `gpg_key` of the wire. */
export interface GpgKey {
  type: string;
  owner?: Account;
  key: string;
  key_id?: string;
  fingerprint: string;
  parent_fingerprint?: string;
  name?: string;
  expires_on?: string | null;
  created_on?: string;
  added_on?: string;
  last_used?: string | null;
  subkeys?: GpgKey[];
  links?: {
    self?: Link;
  };
}

/** Schema `project_deploy_key` of the wire. */
export interface ProjectDeployKey {
  type: string;
  key: string;
  project?: ProjectSummary;
  comment?: string;
  label?: string;
  added_on?: string;
  last_used?: string | null;
  links?: {
    self?: Link;
  };
  created_by?: Account;
  id?: number;
  created_on?: string;
}

/** Schema `hook_event` of the wire. */
export interface HookEvent {
  event: WebhookEvent;
  category?: string;
  label?: string;
  description?: string;
}

/** Schema `webhook_subscription` of the wire. */
export interface WebhookSubscription {
  type: string;
  uuid: string;
  url: string;
  description?: string;
  subject_type?: "repository" | "workspace";
  subject?: WebhookSubject;
  active: boolean;
  created_at?: string;
  events: WebhookEvent[];
  secret_set?: boolean;
  links?: {
    self?: Link;
  };
  read_only?: boolean | null;
  skip_cert_verification?: boolean;
  history_enabled?: boolean;
  source?: string | null;
}

/** Schema `workspace_access` of the wire. */
export interface WorkspaceAccess {
  type: string;
  administrator?: boolean;
  workspace: WorkspaceBase;
}

/** Schema `workspace_base` of the wire. */
export interface WorkspaceBase {
  type: string;
  links?: {
    avatar?: Link;
    self?: Link;
  };
  uuid: string;
  slug: string;
}

/** Schema `workspace_membership` of the wire. */
export interface WorkspaceMembership {
  type: string;
  links?: {
    self?: Link;
  };
  user: Account;
  workspace: WorkspaceSummary;
  permission?: "owner" | "collaborator" | "member";
  added_on?: string;
  last_accessed?: string | null;
}

/** Schema `workspace` of the wire. */
export interface Workspace {
  type: string;
  links: {
    avatar: Link;
    html: Link;
    members: Link;
    owners: Link;
    projects: Link;
    repositories: Link;
    snippets: Link;
    self: Link;
    hooks?: Link;
  };
  uuid: string;
  name: string;
  slug: string;
  is_private: boolean;
  is_privacy_enforced?: boolean;
  forking_mode?: "allow_forks" | "internal_only";
  created_on: string;
  updated_on?: string;
  is_personal?: boolean;
}

/** Schema `branchrestriction` of the wire. */
export interface BranchRestriction {
  type: string;
  links?: {
    self?: Link;
  };
  id: number;
  kind: BranchRestrictionKind;
  branch_match_kind: "branching_model" | "glob";
  branch_type?: "feature" | "bugfix" | "release" | "hotfix" | "development" | "production";
  pattern: string;
  value?: number | null;
  users?: Account[];
  groups?: Group[];
}

/** Schema `repository_user_permission` of the wire. */
export interface RepositoryUserPermission {
  type: string;
  permission: "read" | "write" | "admin" | "none";
  user: Account;
  repository?: RepositorySummary;
  links?: {
    self?: Link;
  };
}

/** Schema `pullrequest_comment` of the wire. */
export interface PullRequestComment {
  type: string;
  id: number;
  created_on: string;
  updated_on: string;
  content: RenderedText;
  user: Account;
  deleted: boolean;
  parent?: CommentSummary | null;
  inline?: {
    from?: number | null;
    to?: number | null;
    start_from?: number | null;
    start_to?: number | null;
    path: string;
    outdated?: boolean;
    context_lines?: string;
  };
  links: {
    self: Link;
    html: Link;
    code?: Link;
  };
  pullrequest: PullRequestSummary;
  resolution?: CommentResolution | null;
  pending?: boolean;
}

/** Schema `pullrequest_task` of the wire. */
export interface PullRequestTask {
  id: number;
  created_on: string;
  updated_on: string;
  state: "RESOLVED" | "UNRESOLVED";
  content: {
    raw: string;
    markup?: MarkupLanguage;
    html?: string;
    type?: string;
  };
  creator: Account;
  pending?: boolean;
  resolved_on?: string | null;
  resolved_by?: Account | null;
  links?: {
    self?: Link;
    html?: Link;
  };
  comment?: CommentSummary;
}

/** Schema `branch` of the wire. */
export interface Branch {
  type: string;
  name: string;
  target: RefTarget;
  links: {
    self?: Link;
    commits?: Link;
    html?: Link;
    pullrequest_create?: Link;
  };
  merge_strategies?: MergeStrategy[];
  default_merge_strategy?: MergeStrategy;
  sync_strategies?: string[];
}

/** Schema `commit_comment` of the wire. */
export interface CommitComment {
  type: string;
  id: number;
  created_on: string;
  updated_on?: string;
  content: RenderedText;
  user: Account;
  deleted?: boolean;
  parent?: CommentSummary | null;
  inline?: {
    from?: number | null;
    to?: number | null;
    start_from?: number | null;
    start_to?: number | null;
    path: string;
  };
  links?: {
    self?: Link;
    html?: Link;
    code?: Link;
  };
  commit?: CommitSummary;
}

/** Schema `commit` of the wire. */
export interface Commit {
  type: string;
  hash: string;
  repository: RepositorySummary;
  links: CommitLinks;
  author: Author;
  committer?: Committer;
  date: string;
  message: string;
  summary: RenderedText;
  rendered?: {
    message: RenderedText;
  };
  properties?: Record<string, unknown>;
  parents: CommitSummary[];
  participants?: Participant[];
}

/** Schema `tag` of the wire. */
export interface Tag {
  type: string;
  name: string;
  target: RefTarget;
  links: {
    self?: Link;
    commits?: Link;
    html?: Link;
  };
  message?: string | null;
  date?: string | null;
  tagger?: Author | null;
}

/** Schema `snippet_commit` of the wire. */
export interface SnippetCommit {
  type: string;
  hash: string;
  date?: string;
  author?: Author;
  committer?: Committer;
  message?: string;
  summary?: RenderedText;
  parents?: CommitSummary[];
  links?: {
    self?: Link;
    html?: Link;
    diff?: Link;
  };
  snippet?: SnippetSummary;
}

/** Schema `ssh_account_key` of the wire. */
export interface SshAccountKey {
  type: string;
  uuid: string;
  key: string;
  comment?: string;
  label?: string;
  created_on?: string;
  last_used?: string | null;
  links?: {
    self?: Link;
  };
  owner?: Account;
  expires_on?: string;
  fingerprint?: string;
}

/** Schema `merge_queue` of the wire. */
export interface MergeQueue {
  type: string;
  uuid: string;
  name: string;
  state: string;
}

/** Schema `pullrequest_state_check` of the wire. */
export interface PullRequestStateCheck {
  type: "pullrequest_state_check";
  status: "PASSED" | "FAILED" | "PENDING" | "SKIPPED" | "UNKNOWN";
  required: boolean;
  blocking: boolean;
  state: "OPEN" | "DRAFT" | "MERGED" | "DECLINED" | "SUPERSEDED" | "UNKNOWN";
}

/** Schema `current_user_permission_check` of the wire. */
export interface CurrentUserPermissionCheck {
  type: "current_user_permission_check";
  status: "PASSED" | "FAILED" | "PENDING" | "SKIPPED" | "UNKNOWN";
  required: boolean;
  blocking: boolean;
}

/** Schema `git_mergeability_check` of the wire. */
export interface GitMergeabilityCheck {
  type: "git_mergeability_check";
  status: "PASSED" | "FAILED" | "PENDING" | "SKIPPED" | "UNKNOWN";
  required: boolean;
  blocking: boolean;
  reason?: "clean" | "conflicts" | "merge_impossible";
  links?: Record<string, unknown>;
}

/** Schema `standard_merge_check` of the wire. */
export interface StandardMergeCheck {
  type: "standard_merge_check";
  status: "PASSED" | "FAILED" | "PENDING" | "SKIPPED" | "UNKNOWN";
  required: boolean;
  blocking: boolean;
  check: Record<string, unknown>;
  requirement: Record<string, unknown>;
  observed: Record<string, unknown>;
}

/** Schema `custom_pre_merge_check` of the wire. */
export interface CustomPreMergeCheck {
  type: "custom_pre_merge_check";
  status: "PASSED" | "FAILED" | "PENDING" | "SKIPPED" | "UNKNOWN";
  required: boolean;
  blocking: boolean;
  check: Record<string, unknown>;
  uuid?: string;
  message?: string;
}

/** Schema `custom_on_merge_check` of the wire. */
export interface CustomOnMergeCheck {
  type: "custom_on_merge_check";
  status: "PASSED" | "FAILED" | "PENDING" | "SKIPPED" | "UNKNOWN";
  required: boolean;
  blocking: boolean;
  check: Record<string, unknown>;
  uuid?: string;
  message?: string;
}

/** Schema `merge_queue_check` of the wire. */
export interface MergeQueueCheck {
  type: "merge_queue_check";
  status: "PASSED" | "FAILED" | "PENDING" | "SKIPPED" | "UNKNOWN";
  required: boolean;
  blocking: boolean;
  queued: boolean;
  merge_queue: MergeQueue;
}

/** Schema `pullrequest_mergeability_checks` of the wire. */
export interface PullRequestMergeabilityChecks {
  size?: number;
  values: (PullRequestStateCheck | CurrentUserPermissionCheck | GitMergeabilityCheck | StandardMergeCheck | CustomPreMergeCheck | CustomOnMergeCheck | MergeQueueCheck)[];
}

/** Schema `pullrequest_activity` of the wire. */
export type PullRequestActivity = PullRequestUpdateActivity | PullRequestApprovalActivity | PullRequestChangesRequestedActivity | PullRequestCommentActivity;

/** Schema `merge_task_status` of the wire. */
export interface MergeTaskStatus {
  task_status: "PENDING" | "SUCCESS";
  links?: {
    self?: Link;
  };
  merge_result?: PullRequest;
}

/** Schema `download` of the wire. */
export interface Download {
  type?: string;
  name: string;
  size?: number;
  downloads?: number;
  created_on?: string;
  user?: Account;
  links?: {
    self?: Link;
  };
}

/** Schema `user_email` of the wire. */
export interface UserEmail {
  type?: string;
  email: string;
  is_primary?: boolean;
  is_confirmed?: boolean;
  links?: {
    self?: Link;
  };
}

/** Schema `link` of the wire. */
export interface Link {
  href: string;
  name?: string;
}

/** Schema `markup_language` of the wire. */
export type MarkupLanguage = "markdown" | "creole" | "plaintext";

/** Schema `rendered_text` of the wire. */
export interface RenderedText {
  raw: string;
  markup: MarkupLanguage;
  html: string;
  type: string;
}

/** Schema `pullrequest_state` of the wire. */
export type PullRequestState = "OPEN" | "MERGED" | "DECLINED" | "SUPERSEDED";

/** Schema `commitstatus_state` of the wire. */
export type CommitStatusState = "FAILED" | "INPROGRESS" | "STOPPED" | "SUCCESSFUL";

/** Schema `merge_strategy` of the wire. */
export type MergeStrategy = "merge_commit" | "squash" | "fast_forward" | "squash_fast_forward" | "rebase_fast_forward" | "rebase_merge";

/** Schema `branch_type` of the wire. */
export interface BranchType {
  kind: "feature" | "bugfix" | "release" | "hotfix";
  prefix: string;
}

/** Schema `branchrestriction_kind` of the wire. */
export type BranchRestrictionKind = "push" | "delete" | "force" | "restrict_merges" | "require_tasks_to_be_completed" | "require_approvals_to_merge" | "require_review_group_approvals_to_merge" | "require_default_reviewer_approvals_to_merge" | "require_no_changes_requested" | "require_passing_builds_to_merge" | "require_commits_behind" | "reset_pullrequest_approvals_on_change" | "smart_reset_pullrequest_approvals" | "reset_pullrequest_changes_requested_on_change" | "require_all_dependencies_merged" | "enforce_merge_checks" | "allow_auto_merge_when_builds_pass" | "require_all_comments_resolved";

/** Schema `webhook_event` of the wire. */
export type WebhookEvent = "issue:comment_created" | "issue:created" | "issue:updated" | "pipeline:span_created" | "project:updated" | "pullrequest:approved" | "pullrequest:changes_request_created" | "pullrequest:changes_request_removed" | "pullrequest:comment_created" | "pullrequest:comment_deleted" | "pullrequest:comment_reopened" | "pullrequest:comment_resolved" | "pullrequest:comment_updated" | "pullrequest:created" | "pullrequest:fulfilled" | "pullrequest:push" | "pullrequest:rejected" | "pullrequest:unapproved" | "pullrequest:updated" | "repo:commit_comment_created" | "repo:commit_status_created" | "repo:commit_status_updated" | "repo:created" | "repo:deleted" | "repo:fork" | "repo:imported" | "repo:push" | "repo:transfer" | "repo:updated";

/** Schema `workspace_summary` of the wire. */
export interface WorkspaceSummary {
  type: string;
  uuid: string;
  name: string;
  slug: string;
  links: {
    self: Link;
    html: Link;
    avatar: Link;
  };
}

/** Schema `project_summary` of the wire. */
export interface ProjectSummary {
  type: string;
  uuid: string;
  key: string;
  name: string;
  links: {
    self: Link;
    html: Link;
    avatar: Link;
  };
}

/** Schema `repository_summary` of the wire. */
export interface RepositorySummary {
  type: string;
  uuid: string;
  name: string;
  full_name: string;
  links: {
    self: Link;
    html: Link;
    avatar?: Link;
  };
  is_private?: boolean;
  owner?: Account;
}

/** Schema `commit_summary` of the wire. */
export interface CommitSummary {
  type: string;
  hash: string;
  links: {
    self: Link;
    html?: Link;
  };
}

/** Schema `pullrequest_summary` of the wire. */
export interface PullRequestSummary {
  type: string;
  id: number;
  title: string;
  links: {
    self: Link;
    html: Link;
  };
  draft?: boolean;
}

/** Schema `pipeline_summary` of the wire. */
export interface PipelineSummary {
  type: string;
  uuid: string;
}

/** Schema `comment_summary` of the wire. */
export interface CommentSummary {
  id: number;
  links?: {
    self?: Link;
    html?: Link;
  };
}

/** Schema `main_branch` of the wire. */
export interface MainBranch {
  type: string;
  name: string;
}

/** Schema `commit_file_summary` of the wire. */
export interface CommitFileSummary {
  type: string;
  path: string;
  escaped_path?: string;
  links: {
    self: Link;
  };
}

/** Schema `commit_links` of the wire. */
export interface CommitLinks {
  self: Link;
  html: Link;
  diff: Link;
  approve: Link;
  comments: Link;
  statuses: Link;
  patch?: Link;
}

/** Schema `ref_target` of the wire. */
export interface RefTarget {
  type: string;
  hash: string;
  repository: RepositorySummary;
  links: CommitLinks;
  author: Author;
  committer?: Committer;
  date: string;
  message: string;
  summary?: RenderedText;
  rendered?: {
    message?: RenderedText;
  };
  properties?: Record<string, unknown>;
  parents: CommitSummary[];
}

/** Schema `commit_directory` of the wire. */
export interface CommitDirectory {
  type: "commit_directory";
  path: string;
  commit?: CommitSummary;
  links?: {
    self?: Link;
    meta?: Link;
  };
}

/** Schema `diffstat_added` of the wire. */
export interface DiffstatAdded {
  type: string;
  lines_added?: number;
  lines_removed?: number;
  status: "added";
  old: null;
  new: CommitFileSummary;
}

/** Schema `diffstat_removed` of the wire. */
export interface DiffstatRemoved {
  type: string;
  lines_added?: number;
  lines_removed?: number;
  status: "removed";
  old: CommitFileSummary;
  new: null;
}

/** Schema `diffstat_changed` of the wire. */
export interface DiffstatChanged {
  type: string;
  lines_added?: number;
  lines_removed?: number;
  status: "modified" | "renamed";
  old: CommitFileSummary;
  new: CommitFileSummary;
}

/** Schema `branching_model_branch` of the wire. */
export interface BranchingModelBranch {
  type: string;
  name?: string;
  target?: {
    type?: string;
    hash?: string;
  };
}

/** Schema `pullrequest_merge_commit` of the wire. */
export interface PullRequestMergeCommit {
  type: string;
  hash: string;
  links?: {
    self?: Link;
    html?: Link;
  };
  author?: Author;
  date?: string;
  message?: string;
  summary?: RenderedText;
}

/** Schema `pullrequest_update_activity` of the wire. */
export interface PullRequestUpdateActivity {
  pull_request: PullRequestSummary;
  update: {
    state?: PullRequestState;
    draft?: boolean;
    title?: string;
    description?: string;
    reason?: string;
    author?: Account;
    date?: string;
    changes?: Record<string, unknown>;
    source?: PullRequestEndpoint;
    destination?: PullRequestEndpoint;
  };
}

/** Schema `pullrequest_approval_activity` of the wire. */
export interface PullRequestApprovalActivity {
  pull_request: PullRequestSummary;
  approval: {
    date?: string;
    user?: Account;
    pullrequest?: PullRequestSummary;
  };
}

/** Schema `pullrequest_changes_requested_activity` of the wire. */
export interface PullRequestChangesRequestedActivity {
  pull_request: PullRequestSummary;
  changes_requested: {
    date?: string;
    user?: Account;
    pullrequest?: PullRequestSummary;
  };
}

/** Schema `pullrequest_comment_activity` of the wire. */
export interface PullRequestCommentActivity {
  pull_request: PullRequestSummary;
  comment: PullRequestComment;
}

/** Schema `snippet_summary` of the wire. */
export interface SnippetSummary {
  type: string;
  id: string | number;
  title?: string;
  links?: {
    self?: Link;
    html?: Link;
  };
}

/** Schema `webhook_subject` of the wire. */
export interface WebhookSubject {
  type: string;
  uuid?: string;
  name?: string;
  full_name?: string;
  slug?: string;
  display_name?: string;
  links?: {
    self?: Link;
    html?: Link;
    avatar?: Link;
  };
}

/** Schema `pipeline_state_stage` of the wire. */
export interface PipelineStateStage {
  type: string;
  name: string;
}

/** Schema `pipeline_state_result` of the wire. */
export interface PipelineStateResult {
  type: string;
  name: "SUCCESSFUL" | "FAILED" | "ERROR" | "STOPPED" | "EXPIRED";
  error?: PipelineError;
  terminator?: Account;
}

/** Schema `pipeline_step_state_result` of the wire. */
export interface PipelineStepStateResult {
  type: string;
  name: "SUCCESSFUL" | "FAILED" | "ERROR" | "STOPPED" | "EXPIRED" | "NOT_RUN";
  error?: PipelineError;
  terminator?: Account;
}

/** Schema `pipeline_pullrequest_target` of the wire. */
export interface PipelinePullRequestTarget {
  type: "pipeline_pullrequest_target";
  source?: string;
  destination?: string;
  commit?: CommitSummary;
  destination_commit?: CommitSummary;
  pullrequest?: PullRequestSummary;
  selector?: PipelineSelector;
}

/** Schema `deployment_status` of the wire. */
export interface DeploymentStatus {
  type: string;
  name?: "SUCCESSFUL" | "FAILED" | "STOPPED";
}

/** Schema `raw_text` of the wire. */
export interface RawText {
  raw: string;
}

/** Schema `comment_place` of the wire. */
export interface CommentPlace {
  path: string;
  to?: number;
  from?: number;
  start_to?: number;
  start_from?: number;
}

/** Schema `comment_reference` of the wire. */
export interface CommentReference {
  id: number;
}

/** Schema `account_reference` of the wire. */
export type AccountReference = {
  uuid: string;
} | {
  account_id: string;
};

/** Schema `group_reference` of the wire. */
export interface GroupReference {
  slug: string;
}

/** Schema `project_reference` of the wire. */
export type ProjectReference = {
  key: string;
} | {
  uuid: string;
};

/** Schema `pipeline_selector_type` of the wire. */
export type PipelineSelectorType = "branches" | "tags" | "bookmarks" | "default" | "custom" | "pull-requests";

/** Body of `updateAddon`. */
export interface UpdateAddonBody {
  descriptor?: Record<string, unknown>;
  descriptor_url?: string;
}

/** Body of `createRepository`. */
export interface CreateRepositoryBody {
  name?: string;
  scm?: "git";
  description?: string;
  is_private?: boolean;
  fork_policy?: "allow_forks" | "no_public_forks" | "no_forks";
  language?: string;
  has_issues?: boolean;
  has_wiki?: boolean;
  website?: string | null;
  project?: ProjectReference;
  mainbranch?: {
    name: string;
  };
}

/** Body of `updateRepository`. */
export interface UpdateRepositoryBody {
  name?: string;
  scm?: "git";
  description?: string;
  is_private?: boolean;
  fork_policy?: "allow_forks" | "no_public_forks" | "no_forks";
  language?: string;
  has_issues?: boolean;
  has_wiki?: boolean;
  website?: string | null;
  project?: ProjectReference;
  mainbranch?: {
    name: string;
  };
}

/** Body of `createBranchRestriction`. */
export type CreateBranchRestrictionBody = {
  kind: BranchRestrictionKind;
  value?: number;
  users?: AccountReference[];
  groups?: GroupReference[];
  branch_match_kind: "glob";
  pattern: string;
} | {
  kind: BranchRestrictionKind;
  value?: number;
  users?: AccountReference[];
  groups?: GroupReference[];
  branch_match_kind: "branching_model";
  branch_type: "feature" | "bugfix" | "release" | "hotfix" | "development" | "production";
  pattern?: string;
};

/** Body of `updateBranchRestriction`. */
export interface UpdateBranchRestrictionBody {
  kind?: BranchRestrictionKind;
  value?: number;
  users?: AccountReference[];
  groups?: GroupReference[];
  branch_match_kind?: "glob" | "branching_model";
  pattern?: string;
  branch_type?: "feature" | "bugfix" | "release" | "hotfix" | "development" | "production";
}

/** Body of `updateBranchingModelSettings`. */
export interface UpdateBranchingModelSettingsBody {
  development?: {
    name?: string | null;
    use_mainbranch?: boolean;
  };
  production?: {
    name?: string | null;
    use_mainbranch?: boolean;
    enabled?: boolean;
  };
  branch_types?: {
    kind: "feature" | "bugfix" | "release" | "hotfix";
    enabled?: boolean;
    prefix?: string;
  }[];
  default_branch_deletion?: string | boolean;
}

/** Body of `createCommitComment`. */
export interface CreateCommitCommentBody {
  content: RawText;
  inline?: CommentPlace;
  parent?: CommentReference;
}

/** Body of `updateCommitComment`. */
export interface UpdateCommitCommentBody {
  content: RawText;
}

/** Body of `updateCommitProperty`. */
export type UpdateCommitPropertyBody = Record<string, unknown>;

/** Body of `createOrUpdateReport`. */
export interface CreateOrUpdateReportBody {
  title: string;
  details: string;
  report_type: "SECURITY" | "COVERAGE" | "TEST" | "BUG";
  result?: "PASSED" | "FAILED" | "PENDING";
  external_id?: string;
  reporter?: string;
  link?: string;
  remote_link_enabled?: boolean;
  logo_url?: string;
  data?: ReportData[];
}

/** Body of `bulkCreateOrUpdateAnnotations`. */
export type BulkCreateOrUpdateAnnotationsBody = {
  external_id: string;
  annotation_type: "VULNERABILITY" | "CODE_SMELL" | "BUG";
  summary: string;
  details?: string;
  path?: string;
  line?: number;
  result?: "PASSED" | "FAILED" | "SKIPPED" | "IGNORED";
  severity?: "CRITICAL" | "HIGH" | "MEDIUM" | "LOW";
  link?: string;
}[];

/** Body of `createOrUpdateAnnotation`. */
export interface CreateOrUpdateAnnotationBody {
  external_id?: string;
  annotation_type: "VULNERABILITY" | "CODE_SMELL" | "BUG";
  summary: string;
  details?: string;
  path?: string;
  line?: number;
  result?: "PASSED" | "FAILED" | "SKIPPED" | "IGNORED";
  severity?: "CRITICAL" | "HIGH" | "MEDIUM" | "LOW";
  link?: string;
}

/** Body of `createCommitStatus`. */
export interface CreateCommitStatusBody {
  key: string;
  state: CommitStatusState;
  url: string;
  name?: string;
  description?: string;
  refname?: string;
}

/** Body of `updateCommitStatus`. */
export interface UpdateCommitStatusBody {
  state?: CommitStatusState;
  url?: string;
  name?: string;
  description?: string;
  refname?: string;
}

/** Body of `listCommitsByPost`. */
export interface ListCommitsByPostBody {
  include?: string[];
  exclude?: string[];
  path?: string;
}

/** Body of `listCommitsFromByPost`. */
export interface ListCommitsFromByPostBody {
  include?: string[];
  exclude?: string[];
  path?: string;
}

/** Body of `createDeployKey`. */
export interface CreateDeployKeyBody {
  key: string;
  label?: string;
  comment?: string;
}

/** Body of `updateDeployKey`. */
export interface UpdateDeployKeyBody {
  label?: string;
  comment?: string;
}

/** Body of `createDeploymentVariable`. */
export interface CreateDeploymentVariableBody {
  key: string;
  value: string;
  secured?: boolean;
}

/** Body of `updateDeploymentVariable`. */
export interface UpdateDeploymentVariableBody {
  key?: string;
  value?: string;
  secured?: boolean;
}

/** Body of `createEnvironment`. */
export interface CreateEnvironmentBody {
  name: string;
  environment_type?: {
    name: "Test" | "Staging" | "Production";
  };
}

/** Body of `updateEnvironment`. */
export interface UpdateEnvironmentBody {
  change: Record<string, unknown>;
}

/** Body of `createFork`. */
export interface CreateForkBody {
  name?: string;
  workspace?: {
    slug: string;
  };
  description?: string;
  is_private?: boolean;
  fork_policy?: "allow_forks" | "no_public_forks" | "no_forks";
  language?: string;
  has_issues?: boolean;
  has_wiki?: boolean;
  project?: ProjectReference;
}

/** Body of `createRepositoryWebhook`. */
export interface CreateRepositoryWebhookBody {
  description?: string;
  url: string;
  active?: boolean;
  secret?: string | null;
  events: WebhookEvent[];
  skip_cert_verification?: boolean;
}

/** Body of `updateRepositoryWebhook`. */
export interface UpdateRepositoryWebhookBody {
  description?: string;
  url?: string;
  active?: boolean;
  secret?: string | null;
  events?: WebhookEvent[];
  skip_cert_verification?: boolean;
}

/** Body of `updateOverrideSettings`. */
export interface UpdateOverrideSettingsBody {
  override_settings: Record<string, boolean>;
}

/** Body of `updateRepositoryGroupPermission`. */
export interface UpdateRepositoryGroupPermissionBody {
  permission: "read" | "write" | "admin";
}

/** Body of `updateRepositoryUserPermission`. */
export interface UpdateRepositoryUserPermissionBody {
  permission: "read" | "write" | "admin";
}

/** Body of `runPipeline`. */
export interface RunPipelineBody {
  target: {
    type: "pipeline_ref_target";
    ref_type: "branch" | "tag" | "named_branch" | "bookmark";
    ref_name: string;
    commit?: {
      type?: "commit";
      hash: string;
    };
    selector?: {
      type: PipelineSelectorType;
      pattern?: string;
    };
  } | {
    type: "pipeline_commit_target";
    commit: {
      type?: "commit";
      hash: string;
    };
    selector?: {
      type: PipelineSelectorType;
      pattern?: string;
    };
  } | {
    type: "pipeline_pullrequest_target";
    source: string;
    destination: string;
    destination_commit?: {
      type?: "commit";
      hash: string;
    };
    commit: {
      type?: "commit";
      hash: string;
    };
    pullrequest: {
      id: number;
    };
    selector?: {
      type: PipelineSelectorType;
      pattern?: string;
    };
  };
  variables?: {
    key: string;
    value: string;
    secured?: boolean;
  }[];
}

/** Body of `createRepositoryRunner`. */
export interface CreateRepositoryRunnerBody {
  name: string;
  labels: string[];
}

/** Body of `updateRepositoryRunner`. */
export interface UpdateRepositoryRunnerBody {
  name?: string;
  labels?: string[];
}

/** Body of `updatePipelinesConfig`. */
export interface UpdatePipelinesConfigBody {
  enabled: boolean;
}

/** Body of `updatePipelineBuildNumber`. */
export interface UpdatePipelineBuildNumberBody {
  next: number;
}

/** Body of `createPipelineSchedule`. */
export interface CreatePipelineScheduleBody {
  target: {
    type?: "pipeline_ref_target";
    ref_type: "branch";
    ref_name: string;
    selector: {
      type: PipelineSelectorType;
      pattern?: string;
    };
  };
  cron_pattern: string;
  enabled?: boolean;
}

/** Body of `updatePipelineSchedule`. */
export interface UpdatePipelineScheduleBody {
  enabled: boolean;
}

/** Body of `updatePipelineSshKeyPair`. */
export interface UpdatePipelineSshKeyPairBody {
  private_key: string;
  public_key: string;
}

/** Body of `createPipelineKnownHost`. */
export interface CreatePipelineKnownHostBody {
  hostname: string;
  public_key: {
    key_type: string;
    key: string;
  };
}

/** Body of `updatePipelineKnownHost`. */
export interface UpdatePipelineKnownHostBody {
  hostname?: string;
  public_key?: {
    key_type: string;
    key: string;
  };
}

/** Body of `createRepositoryVariable`. */
export interface CreateRepositoryVariableBody {
  key: string;
  value: string;
  secured?: boolean;
}

/** Body of `updateRepositoryVariable`. */
export interface UpdateRepositoryVariableBody {
  key?: string;
  value?: string;
  secured?: boolean;
}

/** Body of `updateRepositoryProperty`. */
export type UpdateRepositoryPropertyBody = Record<string, unknown>;

/** Body of `createPullRequest`. */
export interface CreatePullRequestBody {
  title: string;
  description?: string;
  source: {
    branch: {
      name: string;
    };
    repository?: {
      full_name: string;
    };
    commit?: {
      hash: string;
    };
  };
  destination?: {
    branch: {
      name: string;
    };
    repository?: {
      full_name: string;
    };
    commit?: {
      hash: string;
    };
  };
  reviewers?: AccountReference[];
  close_source_branch?: boolean;
  draft?: boolean;
}

/** Body of `updatePullRequest`. */
export interface UpdatePullRequestBody {
  title?: string;
  description?: string;
  destination?: {
    branch: {
      name: string;
    };
    repository?: {
      full_name: string;
    };
    commit?: {
      hash: string;
    };
  };
  reviewers?: AccountReference[];
  close_source_branch?: boolean;
  draft?: boolean;
}

/** Body of `createPullRequestComment`. */
export interface CreatePullRequestCommentBody {
  content: RawText;
  inline?: CommentPlace;
  parent?: CommentReference;
  pending?: boolean;
}

/** Body of `updatePullRequestComment`. */
export interface UpdatePullRequestCommentBody {
  content: RawText;
  pending?: boolean;
}

/** Body of `declinePullRequest`. */
export interface DeclinePullRequestBody {
  message?: string;
}

/** Body of `mergePullRequest`. */
export interface MergePullRequestBody {
  message?: string;
  close_source_branch?: boolean;
  merge_strategy?: MergeStrategy;
}

/** Body of `createPullRequestTask`. */
export interface CreatePullRequestTaskBody {
  content: RawText;
  comment?: CommentReference;
  pending?: boolean;
}

/** Body of `updatePullRequestTask`. */
export interface UpdatePullRequestTaskBody {
  content: RawText;
  state?: "RESOLVED" | "UNRESOLVED";
}

/** Body of `updatePullRequestProperty`. */
export type UpdatePullRequestPropertyBody = Record<string, unknown>;

/** Body of `createBranch`. */
export interface CreateBranchBody {
  name: string;
  target: {
    hash: string;
  };
}

/** Body of `createTag`. */
export interface CreateTagBody {
  name: string;
  target: {
    hash: string;
  };
  message?: string;
}

/** Body of `createCommitFromFiles`. */
export interface CreateCommitFromFilesBody {
  message?: string;
  author?: string;
  parents?: string;
  branch?: string;
  files?: string[];
  [name: string]: string | string[] | undefined;
}

/** Body of `createSnippet`. */
export interface CreateSnippetBody {
  title?: string;
  scm?: "git";
  is_private?: boolean;
}

/** Body of `createWorkspaceSnippet`. */
export interface CreateWorkspaceSnippetBody {
  title?: string;
  scm?: "git";
  is_private?: boolean;
}

/** Body of `updateSnippet`. */
export interface UpdateSnippetBody {
  title?: string;
  scm?: "git";
  is_private?: boolean;
}

/** Body of `createSnippetComment`. */
export interface CreateSnippetCommentBody {
  content: RawText;
  parent?: CommentReference;
}

/** Body of `updateSnippetComment`. */
export interface UpdateSnippetCommentBody {
  content: RawText;
}

/** Body of `updateSnippetRevision`. */
export interface UpdateSnippetRevisionBody {
  title?: string;
  scm?: "git";
  is_private?: boolean;
}

/** Body of `createTeamVariable`. */
export interface CreateTeamVariableBody {
  key: string;
  value: string;
  secured?: boolean;
}

/** Body of `updateTeamVariable`. */
export interface UpdateTeamVariableBody {
  key?: string;
  value?: string;
  secured?: boolean;
}

/** Body of `createGpgKey`. */
export interface CreateGpgKeyBody {
  key: string;
  name?: string;
}

/** Body of `createUserVariable`. */
export interface CreateUserVariableBody {
  key: string;
  value: string;
  secured?: boolean;
}

/** Body of `updateUserVariable`. */
export interface UpdateUserVariableBody {
  key?: string;
  value?: string;
  secured?: boolean;
}

/** Body of `updateUserProperty`. */
export type UpdateUserPropertyBody = Record<string, unknown>;

/** Body of `createSshKey`. */
export interface CreateSshKeyBody {
  key: string;
  label?: string;
}

/** Body of `updateSshKey`. */
export interface UpdateSshKeyBody {
  label?: string;
  comment?: string;
}

/** Body of `createWorkspaceWebhook`. */
export interface CreateWorkspaceWebhookBody {
  description?: string;
  url: string;
  active?: boolean;
  secret?: string | null;
  events: WebhookEvent[];
  skip_cert_verification?: boolean;
}

/** Body of `updateWorkspaceWebhook`. */
export interface UpdateWorkspaceWebhookBody {
  description?: string;
  url?: string;
  active?: boolean;
  secret?: string | null;
  events?: WebhookEvent[];
  skip_cert_verification?: boolean;
}

/** Body of `createWorkspaceRunner`. */
export interface CreateWorkspaceRunnerBody {
  name: string;
  labels: string[];
}

/** Body of `updateWorkspaceRunner`. */
export interface UpdateWorkspaceRunnerBody {
  name?: string;
  labels?: string[];
}

/** Body of `createWorkspaceVariable`. */
export interface CreateWorkspaceVariableBody {
  key: string;
  value: string;
  secured?: boolean;
}

/** Body of `updateWorkspaceVariable`. */
export interface UpdateWorkspaceVariableBody {
  key?: string;
  value?: string;
  secured?: boolean;
}

/** Body of `createProject`. */
export interface CreateProjectBody {
  key: string;
  name: string;
  description?: string;
  is_private?: boolean;
  links?: {
    avatar?: {
      href: string;
    };
  };
}

/** Body of `updateProject`. */
export interface UpdateProjectBody {
  key?: string;
  name?: string;
  description?: string;
  is_private?: boolean;
  links?: {
    avatar?: {
      href: string;
    };
  };
}

/** Body of `updateProjectBranchingModelSettings`. */
export interface UpdateProjectBranchingModelSettingsBody {
  development?: {
    name?: string | null;
    use_mainbranch?: boolean;
  };
  production?: {
    name?: string | null;
    use_mainbranch?: boolean;
    enabled?: boolean;
  };
  branch_types?: {
    kind: "feature" | "bugfix" | "release" | "hotfix";
    enabled?: boolean;
    prefix?: string;
  }[];
  default_branch_deletion?: string | boolean;
}

/** Body of `createProjectDeployKey`. */
export interface CreateProjectDeployKeyBody {
  key: string;
  label?: string;
  comment?: string;
}

/** Body of `updateProjectGroupPermission`. */
export interface UpdateProjectGroupPermissionBody {
  permission: "read" | "write" | "create-repo" | "admin";
}

/** Body of `updateProjectUserPermission`. */
export interface UpdateProjectUserPermissionBody {
  permission: "read" | "write" | "create-repo" | "admin";
}
