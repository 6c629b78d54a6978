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

/** Wire schema `application_property`. */
export interface ApplicationProperty {
  _attributes?: ("public" | "read_only")[];
}

/** Wire schema `deployment_environment`. */
export interface DeploymentEnvironment {
  type: string;
  uuid?: string;
  name?: string;
}

/** Wire schema `deployment_release`. */
export interface DeploymentRelease {
  type: string;
  uuid?: string;
  name?: string;
  url?: string;
  commit?: Commit;
  created_on?: string;
}

/** Wire schema `deployment`. */
export interface Deployment {
  type: string;
  uuid?: string;
  state?: DeploymentState;
  environment?: DeploymentEnvironment;
  release?: DeploymentRelease;
}

/** Wire schema `deployment_state`. */
export interface DeploymentState {
  type: string;
}

/** Wire schema `deployment_state_undeployed`. */
export interface DeploymentStateUndeployed {
  type: string;
  name?: "UNDEPLOYED";
  trigger_url?: string;
}

/** Wire schema `deployment_state_in_progress`. */
export interface DeploymentStateInProgress {
  type: string;
  name?: "IN_PROGRESS";
  url?: string;
  deployer?: Account;
  start_date?: string;
}

/** Wire schema `deployment_state_completed`. */
export interface DeploymentStateCompleted {
  type: string;
  name?: "COMPLETED";
  url?: string;
  deployer?: Account;
  status?: DeploymentStateCompletedStatus;
  start_date?: string;
  completion_date?: string;
}

/** Wire schema `deployment_state_completed_status`. */
export interface DeploymentStateCompletedStatus {
  type: string;
}

/** Wire schema `deployment_state_completed_status_successful`. */
export interface DeploymentStateCompletedStatusSuccessful {
  type: string;
  name?: "SUCCESSFUL";
}

/** Wire schema `deployment_state_completed_status_failed`. */
export interface DeploymentStateCompletedStatusFailed {
  type: string;
  name?: "FAILED";
}

/** Wire schema `deployment_state_completed_status_stopped`. */
export interface DeploymentStateCompletedStatusStopped {
  type: string;
  name?: "STOPPED";
}

/** Wire schema `deployment_variable`. */
export interface DeploymentVariable {
  type: string;
  uuid?: string;
  key?: string;
  value?: string;
  secured?: boolean;
}

/** Wire schema `report`. */
export interface Report {
  type: string;
  uuid?: string;
  title?: string;
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

/** Wire schema `report_data`. */
export interface ReportData {
  type?: "BOOLEAN" | "DATE" | "DURATION" | "LINK" | "NUMBER" | "PERCENTAGE" | "TEXT";
  title?: string;
  value?: Record<string, unknown>;
}

/** Wire schema `report_annotation`. */
export interface ReportAnnotation {
  type: string;
  external_id?: string;
  uuid?: string;
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

/** Wire schema `pipelines_config`. */
export interface PipelinesConfig {
  type: string;
  enabled?: boolean;
  repository?: Repository;
}

/** Wire schema `pipeline`. */
export interface Pipeline {
  type: string;
  uuid?: string;
  build_number?: number;
  creator?: Account;
  repository?: Repository;
  target?: PipelineTarget;
  trigger?: PipelineTrigger;
  state?: PipelineState;
  variables?: PipelineVariable[];
  created_on?: string;
  completed_on?: string;
  build_seconds_used?: number;
  configuration_sources?: PipelineConfigurationSource[];
  links?: PipelineLinks;
}

/** Wire schema `pipeline_link`. */
export interface PipelineLink {
  type: string;
  href?: string;
}

/** Wire schema `pipeline_links`. */
export interface PipelineLinks {
  type: string;
  self?: PipelineLink;
  steps?: PipelineLink;
}

/** Wire schema `pipeline_cache`. */
export interface PipelineCache {
  type: string;
  uuid?: string;
  pipeline_uuid?: string;
  step_uuid?: string;
  name?: string;
  key_hash?: string;
  path?: string;
  file_size_bytes?: number;
  created_on?: string;
}

/** Wire schema `pipeline_cache_content_uri`. */
export interface PipelineCacheContentUri {
  uri?: string;
}

/** Wire schema `pipeline_target`. */
export interface PipelineTarget {
  type: string;
}

/** Wire schema `pipeline_ref_target`. */
export interface PipelineRefTarget {
  type: string;
  ref_type?: "branch" | "tag" | "named_branch" | "bookmark";
  ref_name?: string;
  commit?: Commit;
  selector?: PipelineSelector;
}

/** Wire schema `pipeline_commit_target`. */
export interface PipelineCommitTarget {
  type: string;
  commit?: Commit;
  selector?: PipelineSelector;
}

/** Wire schema `pipeline_selector`. */
export interface PipelineSelector {
  type: "branches" | "tags" | "bookmarks" | "default" | "custom";
  pattern?: string;
}

/** Wire schema `pipeline_trigger`. */
export interface PipelineTrigger {
  type: string;
}

/** Wire schema `pipeline_trigger_push`. */
export interface PipelineTriggerPush {
  type: string;
}

/** Wire schema `pipeline_trigger_manual`. */
export interface PipelineTriggerManual {
  type: string;
}

/** Wire schema `pipeline_state`. */
export interface PipelineState {
  type: string;
}

/** Wire schema `pipeline_state_pending`. */
export interface PipelineStatePending {
  type: string;
  name?: "PENDING";
}

/** Wire schema `pipeline_state_in_progress`. */
export interface PipelineStateInProgress {
  type: string;
  name?: "IN_PROGRESS";
  stage?: PipelineStateInProgressStage;
}

/** Wire schema `pipeline_state_in_progress_stage`. */
export interface PipelineStateInProgressStage {
  type: string;
}

/** Wire schema `pipeline_state_in_progress_running`. */
export interface PipelineStateInProgressRunning {
  type: string;
  name?: "RUNNING";
}

/** Wire schema `pipeline_state_in_progress_paused`. */
export interface PipelineStateInProgressPaused {
  type: string;
  name?: "PAUSED";
}

/** Wire schema `pipeline_state_completed`. */
export interface PipelineStateCompleted {
  type: string;
  name?: "COMPLETED";
  result?: PipelineStateCompletedResult;
}

/** Wire schema `pipeline_state_completed_result`. */
export interface PipelineStateCompletedResult {
  type: string;
}

/** Wire schema `pipeline_state_completed_error`. */
export interface PipelineStateCompletedError {
  type: string;
  name?: "ERROR";
  error?: PipelineError;
}

/** Wire schema `pipeline_state_completed_failed`. */
export interface PipelineStateCompletedFailed {
  type: string;
  name?: "FAILED";
}

/** Wire schema `pipeline_state_completed_stopped`. */
export interface PipelineStateCompletedStopped {
  type: string;
  name?: "STOPPED";
}

/** Wire schema `pipeline_state_completed_expired`. */
export interface PipelineStateCompletedExpired {
  type: string;
  name?: "EXPIRED";
}

/** Wire schema `pipeline_state_completed_successful`. */
export interface PipelineStateCompletedSuccessful {
  type: string;
  name?: "SUCCESSFUL";
}

/** Wire schema `pipeline_error`. */
export interface PipelineError {
  type: string;
  key?: string;
  message?: string;
}

/** Wire schema `pipeline_ssh_public_key`. */
export interface PipelineSshPublicKey {
  type: string;
  key_type?: string;
  key?: string;
  md5_fingerprint?: string;
  sha256_fingerprint?: string;
}

/** Wire schema `pipeline_known_host`. */
export interface PipelineKnownHost {
  type: string;
  uuid?: string;
  hostname?: string;
  public_key?: PipelineSshPublicKey;
}

/** Wire schema `pipeline_ssh_key_pair`. */
export interface PipelineSshKeyPair {
  type: string;
  private_key?: string;
  public_key?: string;
}

/** Wire schema `pipeline_schedule`. */
export interface PipelineSchedule {
  type: string;
  uuid?: string;
  enabled?: boolean;
  target?: PipelineRefTarget;
  cron_pattern?: string;
  created_on?: string;
  updated_on?: string;
}

/** Wire schema `pipeline_schedule_post_request_body`. */
export interface PipelineSchedulePostRequestBody {
  type: string;
  target: {
    selector: PipelineSelector;
    ref_name: string;
    ref_type: "branch";
  };
  enabled?: boolean;
  cron_pattern: string;
}

/** Wire schema `pipeline_schedule_put_request_body`. */
export interface PipelineSchedulePutRequestBody {
  type: string;
  enabled?: boolean;
}

/** Wire schema `pipeline_schedule_execution`. */
export interface PipelineScheduleExecution {
  type: string;
}

/** Wire schema `pipeline_schedule_execution_executed`. */
export interface PipelineScheduleExecutionExecuted {
  type: string;
  pipeline?: Pipeline;
}

/** Wire schema `pipeline_schedule_execution_errored`. */
export interface PipelineScheduleExecutionErrored {
  type: string;
  error?: PipelineError;
}

/** Wire schema `pipeline_build_number`. */
export interface PipelineBuildNumber {
  type: string;
  next?: number;
}

/** Wire schema `pipeline_variable`. */
export interface PipelineVariable {
  type: string;
  uuid?: string;
  key?: string;
  value?: string;
  secured?: boolean;
}

/** Wire schema `pipeline_step`. */
export interface PipelineStep {
  type: string;
  uuid?: string;
  started_on?: string;
  completed_on?: string;
  state?: PipelineStepState;
  image?: PipelineImage;
  setup_commands?: PipelineCommand[];
  script_commands?: PipelineCommand[];
}

/** Wire schema `pipeline_step_state`. */
export interface PipelineStepState {
  type: string;
}

/** Wire schema `pipeline_step_state_pending`. */
export interface PipelineStepStatePending {
  type: string;
  name?: "PENDING";
}

/** Wire schema `pipeline_step_state_ready`. */
export interface PipelineStepStateReady {
  type: string;
  name?: "READY";
}

/** Wire schema `pipeline_step_state_in_progress`. */
export interface PipelineStepStateInProgress {
  type: string;
  name?: "IN_PROGRESS";
}

/** Wire schema `pipeline_step_state_completed`. */
export interface PipelineStepStateCompleted {
  type: string;
  name?: "COMPLETED";
  result?: PipelineStepStateCompletedResult;
}

/** Wire schema `pipeline_step_state_completed_result`. */
export interface PipelineStepStateCompletedResult {
  type: string;
}

/** Wire schema `pipeline_step_state_completed_error`. */
export interface PipelineStepStateCompletedError {
  type: string;
  name?: "ERROR";
  error?: PipelineStepError;
}

/** Wire schema `pipeline_step_state_completed_failed`. */
export interface PipelineStepStateCompletedFailed {
  type: string;
  name?: "FAILED";
}

/** Wire schema `pipeline_step_state_completed_stopped`. */
export interface PipelineStepStateCompletedStopped {
  type: string;
  name?: "STOPPED";
}

/** Wire schema `pipeline_step_state_completed_not_run`. */
export interface PipelineStepStateCompletedNotRun {
  type: string;
  name?: "NOT_RUN";
}

/** Wire schema `pipeline_step_state_completed_expired`. */
export interface PipelineStepStateCompletedExpired {
  type: string;
  name?: "EXPIRED";
}

/** Wire schema `pipeline_step_state_completed_successful`. */
export interface PipelineStepStateCompletedSuccessful {
  type: string;
  name?: "SUCCESSFUL";
}

/** Wire schema `pipeline_step_error`. */
export interface PipelineStepError {
  type: string;
  key?: string;
  message?: string;
}

/** Wire schema `pipeline_image`. */
export interface PipelineImage {
  name?: string;
  username?: string;
  password?: string;
  email?: string;
}

/** Wire schema `pipeline_command`. */
export interface PipelineCommand {
  name?: string;
  command?: string;
}

/** Wire schema `pipeline_configuration_source`. */
export interface PipelineConfigurationSource {
  source: string;
  uri: string;
}

/** Wire schema `pipeline_runner`. */
export interface PipelineRunner {
  type: string;
  uuid?: string;
  name?: string;
  labels?: string[];
  state?: PipelineRunnerState;
  created_on?: string;
  updated_on?: string;
  oauth_client?: PipelineRunnerOAuthClient;
}

/** Wire schema `pipeline_runner_state`. */
export interface PipelineRunnerState {
  type: string;
  status?: "UNREGISTERED" | "ONLINE" | "OFFLINE" | "DISABLED" | "ENABLED" | "UNHEALTHY";
  version?: PipelineRunnerVersion;
  updated_on?: string;
  cordoned?: boolean;
}

/** Wire schema `pipeline_runner_version`. */
export interface PipelineRunnerVersion {
  type: string;
  version?: string;
  current?: string;
}

/** Wire schema `pipeline_runner_oauth_client`. */
export interface PipelineRunnerOAuthClient {
  type: string;
  id?: string;
  secret?: string;
  token_endpoint?: string;
  audience?: string;
}

/** Wire schema `search_code_search_result`. */
export interface SearchCodeSearchResult {
  type?: string;
  content_match_count?: number;
  content_matches?: SearchContentMatch[];
  path_matches?: SearchSegment[];
  file?: CommitFile;
}

/** Wire schema `search_content_match`. */
export interface SearchContentMatch {
  lines?: SearchLine[];
}

/** Wire schema `search_line`. */
export interface SearchLine {
  line?: number;
  segments?: SearchSegment[];
}

/** Wire schema `search_result_page`. */
export interface SearchResultPage {
  size?: number;
  page?: number;
  pagelen?: number;
  query_substituted?: boolean;
  next?: string;
  previous?: string;
  values: SearchCodeSearchResult[];
}

/** Wire schema `search_segment`. */
export interface SearchSegment {
  text?: string;
  match?: boolean;
}

/** Wire schema `object`. */
export interface TypedObject {
  type: string;
}

/** Wire schema `project_permission_body`. */
export interface ProjectPermissionBody {
  permission: "read" | "write" | "create-repo" | "admin";
}

/** Wire schema `repository_permission_body`. */
export interface RepositoryPermissionBody {
  permission: "read" | "write" | "admin";
}

/** Wire schema `pullrequest_task_create`. */
export interface PullRequestTaskCreate {
  content: {
    raw: string;
  };
  comment?: Comment;
  pending?: boolean;
}

/** Wire schema `pullrequest_task_update`. */
export interface PullRequestTaskUpdate {
  content?: {
    raw: string;
  };
  state?: "RESOLVED" | "UNRESOLVED";
}

/** Wire schema `task`. */
export interface Task {
  id?: number;
  created_on: string;
  updated_on: string;
  state: "RESOLVED" | "UNRESOLVED";
  content: RenderedText;
  creator: Account;
  pending?: boolean;
  resolved_on?: string;
  resolved_by?: Account;
}

/** Wire schema `subject_types`. */
export interface SubjectTypes {
  repository?: {
    events?: Link;
  };
  workspace?: {
    events?: Link;
  };
}

/** Wire schema `error`. */
export interface ErrorBody {
  type: "error";
  error: {
    message: string;
    detail?: string | null;
    id?: string;
    fields?: Record<string, string[]>;
    data?: Record<string, unknown> | null;
  };
}

/** Wire schema `account_links`. */
export interface AccountLinks {
  avatar?: Link;
}

/** Wire schema `account`. */
export interface Account {
  type: string;
  links?: AccountLinks;
  created_on?: string;
  display_name?: string;
  uuid?: string;
  account_id?: string;
  nickname?: string;
  username?: string;
}

/** Wire schema `repository_inheritance_state`. */
export interface RepositoryInheritanceState {
  type: string;
  override_settings?: Record<string, unknown>;
}

/** Wire schema `repository`. */
export interface Repository {
  type: string;
  links?: {
    self?: Link;
    html?: Link;
    avatar?: Link;
    pullrequests?: Link;
    commits?: Link;
    forks?: Link;
    watchers?: Link;
    downloads?: Link;
    clone?: {
      href: string;
      name: "https" | "ssh";
    }[];
    hooks?: Link;
  };
  uuid?: string;
  full_name?: string;
  is_private?: boolean;
  parent?: Repository | null;
  scm?: "git";
  owner?: Account;
  name?: string;
  description?: string;
  created_on?: string;
  updated_on?: string;
  size?: number;
  language?: string;
  has_issues?: boolean;
  has_wiki?: boolean;
  fork_policy?: "allow_forks" | "no_public_forks" | "no_forks";
  project?: Project | null;
  mainbranch?: Branch | null;
  slug?: string;
  website?: string | null;
  workspace?: Workspace;
  override_settings?: Record<string, boolean>;
  enforced_signed_commits?: boolean | null;
}

/** Wire schema `project_branching_model`. */
export interface ProjectBranchingModel {
  type: string;
  branch_types?: BranchType[];
  development?: {
    name: string;
    use_mainbranch: boolean;
  };
  production?: {
    name: string;
    use_mainbranch: boolean;
  };
}

/** Wire schema `branching_model`. */
export interface BranchingModel {
  type: string;
  branch_types?: BranchType[];
  development?: {
    branch?: Branch;
    name: string;
    use_mainbranch: boolean;
  };
  production?: {
    branch?: Branch;
    name: string;
    use_mainbranch: boolean;
  };
}

/** Wire schema `branching_model_settings`. */
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
    name?: string;
    use_mainbranch?: boolean;
  };
  production?: {
    is_valid?: boolean;
    name?: string;
    use_mainbranch?: boolean;
    enabled?: boolean;
  };
  default_branch_deletion?: string | boolean;
}

/** Wire schema `effective_branching_model`. */
export interface EffectiveBranchingModel {
  type: string;
  branch_types?: BranchType[];
  development?: {
    branch?: Branch;
    name: string;
    use_mainbranch: boolean;
  };
  production?: {
    branch?: Branch;
    name: string;
    use_mainbranch: boolean;
  };
}

/** Wire schema `comment`. */
export interface Comment {
  type: string;
  id?: number;
  created_on?: string;
  updated_on?: string;
  content?: RenderedText;
  user?: Account;
  deleted?: boolean;
  parent?: Comment | null;
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
}

/** Wire schema `commitstatus`. */
export interface CommitStatus {
  type: string;
  links?: {
    self?: Link;
    commit?: Link;
  };
  key: string;
  refname?: string | null;
  url?: string;
  state: CommitStatusState;
  name?: string;
  description?: string;
  created_on?: string;
  updated_on?: string;
}

/** Wire schema `group`. */
export interface Group {
  type: string;
  links?: {
    self?: Link;
    html?: Link;
  };
  owner?: Account;
  workspace?: Workspace;
  name?: string;
  slug?: string;
  full_slug?: string;
}

/** Wire schema `project_group_permission`. */
export interface ProjectGroupPermission {
  type: string;
  links?: {
    self?: Link;
  };
  permission?: "read" | "write" | "create-repo" | "admin" | "none";
  group?: Group;
  project?: Project;
}

/** Wire schema `repository_group_permission`. */
export interface RepositoryGroupPermission {
  type: string;
  links?: {
    self?: Link;
  };
  permission?: "read" | "write" | "admin" | "none";
  group?: Group;
  repository?: Repository;
}

/** Wire schema `repository_permission`. */
export interface RepositoryPermission {
  type: string;
  permission?: "read" | "write" | "admin" | "none";
  user?: User;
  repository?: Repository;
}

/** Wire schema `project_user_permission`. */
export interface ProjectUserPermission {
  type: string;
  links?: {
    self?: Link;
  };
  permission?: "read" | "write" | "create-repo" | "admin" | "none";
  user?: User;
  project?: Project;
}

/** Wire schema `team`. */
export interface Team {
  type: string;
  links?: TeamLinks;
  created_on?: string;
  display_name?: string;
  uuid?: string;
  account_id?: string;
  nickname?: string;
  username?: string;
}

/** Wire schema `team_links`. */
export interface TeamLinks {
  avatar?: Link;
  self?: Link;
  html?: Link;
  members?: Link;
  projects?: Link;
  repositories?: Link;
}

/** Wire schema `project`. */
export interface Project {
  type: string;
  links?: {
    html?: Link;
    avatar?: Link;
  };
  uuid?: string;
  key?: string;
  owner?: Team;
  name?: string;
  description?: string | null;
  is_private?: boolean;
  created_on?: string;
  updated_on?: string;
  has_publicly_visible_repos?: boolean;
  workspace?: Workspace;
}

/** Wire schema `comment_resolution`. */
export interface CommentResolution {
  type: string;
  user?: Account;
  created_on?: string;
}

/** Wire schema `default_reviewer_and_type`. */
export interface DefaultReviewerAndType {
  type: string;
  reviewer_type?: string;
  user?: User;
}

/** Wire schema `participant`. */
export interface Participant {
  type: string;
  user?: Account;
  role?: "PARTICIPANT" | "REVIEWER";
  approved?: boolean;
  state?: "approved" | "changes_requested" | null;
  participated_on?: string | null;
}

/** Wire schema `pullrequest_merge_parameters`. */
export interface PullRequestMergeParameters {
  type?: string;
  message?: string;
  close_source_branch?: boolean;
  merge_strategy?: "merge_commit" | "squash" | "fast_forward" | "squash_fast_forward" | "rebase_fast_forward" | "rebase_merge";
}

/** Wire schema `pullrequest_endpoint`. */
export interface PullRequestEndpoint {
  repository?: Repository | null;
  branch?: {
    name?: string;
    merge_strategies?: MergeStrategy[];
    default_merge_strategy?: string;
  };
  commit?: {
    hash?: string;
  } | null;
}

/** Wire schema `pullrequest`. */
export interface PullRequest {
  type: string;
  links?: {
    self?: Link;
    html?: Link;
    commits?: Link;
    approve?: Link;
    diff?: Link;
    diffstat?: Link;
    comments?: Link;
    activity?: Link;
    merge?: Link;
    decline?: Link;
  };
  id?: number;
  title?: string;
  rendered?: {
    title?: RenderedText;
    description?: RenderedText;
    reason?: RenderedText;
  };
  summary?: RenderedText;
  state?: PullRequestState;
  author?: Account;
  source?: PullRequestEndpoint;
  destination?: PullRequestEndpoint;
  merge_commit?: {
    hash?: string;
  } | null;
  comment_count?: number;
  task_count?: number;
  close_source_branch?: boolean;
  closed_by?: Account | null;
  reason?: string;
  created_on?: string;
  updated_on?: string;
  reviewers?: Account[];
  participants?: Participant[];
  draft?: boolean;
  queued?: boolean;
  description?: string;
}

/** Wire schema `pullrequest_task`. */
export interface PullRequestTask {
  id?: number;
  created_on: string;
  updated_on: string;
  state: "RESOLVED" | "UNRESOLVED";
  content: RenderedText;
  creator: Account;
  pending?: boolean;
  resolved_on?: string;
  resolved_by?: Account;
  links?: {
    self?: Link;
    html?: Link;
  };
}

/** Wire schema `file_conflict`. */
export interface FileConflict {
  type: string;
  path?: string;
  scenario?: "delete_modify" | "modify_delete" | "content" | "binary" | "flags" | "mode" | "type" | "symlink" | "directory_file" | "file_directory" | "add_rename" | "rename_add" | "delete_rename" | "rename_delete" | "rename" | "subrepo" | "unknown";
  message?: string;
}

/** Wire schema `author`. */
export interface Author {
  type?: string;
  raw?: string;
  user?: Account | null;
}

/** Wire schema `base_commit`. */
export interface BaseCommit {
  type: string;
  hash?: string;
  date?: string;
  author?: Author;
  committer?: Committer;
  message?: string;
  summary?: RenderedText;
  parents?: BaseCommit[];
}

/** Wire schema `committer`. */
export interface Committer {
  type?: string;
  raw?: string;
  user?: Account | null;
}

/** Wire schema `commit_file`. */
export interface CommitFile {
  type: string;
  path?: string;
  commit?: Commit;
  attributes?: "link" | "executable" | "subrepository" | "binary" | "lfs";
  escaped_path?: string;
  size?: number;
  mimetype?: string | null;
  links?: Record<string, Link | Link[]>;
}

/** Wire schema `diffstat`. */
export interface Diffstat {
  type: string;
  status?: "added" | "removed" | "modified" | "renamed";
  lines_added?: number;
  lines_removed?: number;
  old?: CommitFile | null;
  new?: CommitFile | null;
}

/** Wire schema `treeentry`. */
export interface TreeEntry {
  type: string;
  path?: string;
  commit?: Commit;
  size?: number;
  mimetype?: string | null;
  attributes?: string[];
  links?: Record<string, Link | Link[]>;
}

/** Wire schema `ref`. */
export interface Ref {
  type: string;
  links?: {
    self?: Link;
    commits?: Link;
    html?: Link;
  };
  name?: string;
  target?: Commit;
}

/** Wire schema `snippet_comment`. */
export interface SnippetComment {
  type: string;
  links?: {
    self?: Link;
    html?: Link;
  };
  snippet?: Snippet;
}

/** Wire schema `snippet`. */
export interface Snippet {
  type: string;
  id?: number;
  title?: string;
  scm?: "git";
  created_on?: string;
  updated_on?: string;
  owner?: Account;
  creator?: Account;
  is_private?: boolean;
}

/** Wire schema `deploy_key`. */
export interface DeployKey {
  type: string;
  key?: string;
  repository?: Repository;
  comment?: string;
  label?: string;
  added_on?: string;
  last_used?: string;
  links?: {
    self?: Link;
  };
  owner?: Account;
}

/** Wire schema `gpg_key`. */
export interface GpgKey {
  type: string;
  owner?: Account;
  key?: string;
  key_id?: string;
  fingerprint?: string;
  parent_fingerprint?: string;
  name?: string;
  expires_on?: string;
  created_on?: string;
  added_on?: string;
  last_used?: string;
  subkeys?: GpgKey[];
  links?: {
    self?: Link;
  };
}

/** Wire schema `project_deploy_key`. */
export interface ProjectDeployKey {
  type: string;
  key?: string;
  project?: Project;
  comment?: string;
  label?: string;
  added_on?: string;
  last_used?: string;
  links?: {
    self?: Link;
  };
  created_by?: Account;
}

/** Wire schema `ssh_key`. */
export interface SshKey {
  type: string;
  uuid?: string;
  key?: string;
  comment?: string;
  label?: string;
  created_on?: string;
  last_used?: string;
  links?: {
    self?: Link;
  };
}

/** Wire schema `hook_event`. */
export interface HookEvent {
  event?: WebhookEvent;
  category?: string;
  label?: string;
  description?: string;
}

/** Wire schema `webhook_subscription`. */
export interface WebhookSubscription {
  type: string;
  uuid?: string;
  url?: string;
  description?: string;
  subject_type?: "repository" | "workspace";
  subject?: TypedObject;
  active?: boolean;
  created_at?: string;
  events?: WebhookEvent[];
  secret_set?: boolean;
  secret?: string;
  links?: {
    self?: Link;
  };
  read_only?: boolean | null;
  skip_cert_verification?: boolean;
  history_enabled?: boolean;
  source?: string | null;
}

/** Wire schema `workspace_access`. */
export interface WorkspaceAccess {
  type: string;
  administrator?: boolean;
  workspace?: WorkspaceBase;
}

/** Wire schema `workspace_base`. */
export interface WorkspaceBase {
  type: string;
  links?: {
    avatar?: Link;
    self?: Link;
  };
  uuid?: string;
  slug?: string;
}

/** Wire schema `workspace_membership`. */
export interface WorkspaceMembership {
  type: string;
  links?: {
    self?: Link;
  };
  user?: Account;
  workspace?: Workspace;
  permission?: "owner" | "collaborator" | "member";
  added_on?: string;
  last_accessed?: string | null;
}

/** Wire schema `workspace`. */
export interface Workspace {
  type: string;
  links?: {
    avatar?: Link;
    html?: Link;
    members?: Link;
    owners?: Link;
    projects?: Link;
    repositories?: Link;
    snippets?: Link;
    self?: Link;
  };
  uuid?: string;
  name?: string;
  slug?: string;
  is_private?: boolean;
  is_privacy_enforced?: boolean;
  forking_mode?: "allow_forks" | "internal_only";
  created_on?: string;
  updated_on?: string;
  is_personal?: boolean;
}

/** Wire schema `app_user`. */
export interface AppUser {
  type: string;
  links?: AccountLinks;
  created_on?: string;
  display_name?: string;
  uuid?: string;
  account_id?: string;
  nickname?: string;
  username?: string;
  account_status?: string;
  kind?: string;
}

/** Wire schema `user_links`. */
export interface UserLinks {
  avatar?: Link;
  self?: Link;
  html?: Link;
  repositories?: Link;
}

/** Wire schema `user`. */
export interface User {
  type: string;
  links?: UserLinks;
  created_on?: string;
  display_name?: string;
  uuid?: string;
  account_id?: string;
  nickname?: string;
  username?: string;
  account_status?: string;
  has_2fa_enabled?: boolean;
  is_staff?: boolean;
  website?: string | null;
  location?: string | null;
}

/** Wire schema `branchrestriction`. */
export interface BranchRestriction {
  type: string;
  links?: {
    self?: Link;
  };
  id?: number;
  kind: BranchRestrictionKind;
  branch_match_kind: "branching_model" | "glob";
  branch_type?: "feature" | "bugfix" | "release" | "hotfix" | "development" | "production";
  pattern: string;
  value?: number;
  users?: Account[];
  groups?: Group[];
}

/** Wire schema `repository_user_permission`. */
export interface RepositoryUserPermission {
  type: string;
  permission?: "read" | "write" | "admin" | "none";
  user?: User;
  repository?: Repository;
  links?: {
    self?: Link;
  };
}

/** Wire schema `pullrequest_comment`. */
export interface PullRequestComment {
  type: string;
  id?: number;
  created_on?: string;
  updated_on?: string;
  content?: RenderedText;
  user?: Account;
  deleted?: boolean;
  parent?: Comment | null;
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
  pullrequest?: PullRequest;
  resolution?: CommentResolution;
  pending?: boolean;
}

/** Wire schema `pullrequest_comment_task`. */
export interface PullRequestCommentTask {
  id?: number;
  created_on: string;
  updated_on: string;
  state: "RESOLVED" | "UNRESOLVED";
  content: RenderedText;
  creator: Account;
  pending?: boolean;
  resolved_on?: string;
  resolved_by?: Account;
  links?: {
    self?: Link;
    html?: Link;
  };
  comment?: Comment;
}

/** Wire schema `branch`. */
export interface Branch {
  type: string;
  links?: {
    self?: Link;
    commits?: Link;
    html?: Link;
  };
  name?: string;
  target?: Commit;
  merge_strategies?: MergeStrategy[];
  default_merge_strategy?: string;
  sync_strategies?: string[];
}

/** Wire schema `commit_comment`. */
export interface CommitComment {
  type: string;
  id?: number;
  created_on?: string;
  updated_on?: string;
  content?: RenderedText;
  user?: Account;
  deleted?: boolean;
  parent?: Comment | null;
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
  commit?: Commit;
}

/** Wire schema `commit`. */
export interface Commit {
  type: string;
  hash?: string;
  date?: string;
  author?: Author;
  committer?: Committer;
  message?: string;
  summary?: RenderedText;
  parents?: BaseCommit[];
  repository?: Repository;
  participants?: Participant[];
  links?: Record<string, Link | Link[]>;
  rendered?: Record<string, unknown>;
  properties?: Record<string, unknown>;
}

/** Wire schema `tag`. */
export interface Tag {
  type: string;
  links?: {
    self?: Link;
    commits?: Link;
    html?: Link;
  };
  name?: string;
  target?: Commit;
  message?: string | null;
  date?: string | null;
  tagger?: Author | null;
}

/** Wire schema `snippet_commit`. */
export interface SnippetCommit {
  type: string;
  hash?: string;
  date?: string;
  author?: Author;
  committer?: Committer;
  message?: string;
  summary?: RenderedText;
  parents?: BaseCommit[];
  links?: {
    self?: Link;
    html?: Link;
    diff?: Link;
  };
  snippet?: Snippet;
}

/** Wire schema `ssh_account_key`. */
export interface SshAccountKey {
  type: string;
  uuid?: string;
  key?: string;
  comment?: string;
  label?: string;
  created_on?: string;
  last_used?: string;
  links?: {
    self?: Link;
  };
  owner?: Account;
  expires_on?: string;
  fingerprint?: string;
}

/** Wire schema `merge_queue`. */
export interface MergeQueue {
  type: string;
  uuid: string;
  name: string;
  state: string;
}

/** Wire schema `pullrequest_mergeability_check`. */
export interface PullRequestMergeabilityCheck {
  type: "pullrequest_state_check" | "current_user_permission_check" | "git_mergeability_check" | "standard_merge_check" | "custom_pre_merge_check" | "custom_on_merge_check" | "merge_queue_check";
  status: "PASSED" | "FAILED" | "PENDING" | "SKIPPED" | "UNKNOWN";
  required: boolean;
  blocking: boolean;
}

/** Wire schema `pullrequest_state_check`. */
export interface PullRequestStateCheck {
  type: "pullrequest_state_check";
  status: "PASSED" | "FAILED" | "PENDING" | "SKIPPED" | "UNKNOWN";
  required: boolean;
  blocking: boolean;
  state: "OPEN" | "DRAFT" | "MERGED" | "DECLINED" | "SUPERSEDED" | "UNKNOWN";
}

/** Wire schema `current_user_permission_check`. */
export interface CurrentUserPermissionCheck {
  type: "current_user_permission_check";
  status: "PASSED" | "FAILED" | "PENDING" | "SKIPPED" | "UNKNOWN";
  required: boolean;
  blocking: boolean;
}

/** Wire schema `git_mergeability_check`. */
export interface GitMergeabilityCheck {
  type: "git_mergeability_check";
  status: "PASSED" | "FAILED" | "PENDING" | "SKIPPED" | "UNKNOWN";
  required: boolean;
  blocking: boolean;
  reason?: "clean" | "conflicts" | "merge_impossible";
  links?: Record<string, unknown>;
}

/** Wire schema `standard_merge_check`. */
export interface StandardMergeCheck {
  type: "standard_merge_check";
  status: "PASSED" | "FAILED" | "PENDING" | "SKIPPED" | "UNKNOWN";
  required: boolean;
  blocking: boolean;
  check: Record<string, unknown>;
  requirement: Record<string, unknown>;
  observed: Record<string, unknown>;
}

/** Wire schema `custom_merge_check`. */
export interface CustomMergeCheck {
  type: "custom_pre_merge_check" | "custom_on_merge_check";
  status: "PASSED" | "FAILED" | "PENDING" | "SKIPPED" | "UNKNOWN";
  required: boolean;
  blocking: boolean;
  check: Record<string, unknown>;
  uuid?: string;
  message?: string;
}

/** Wire schema `custom_pre_merge_check`. */
export interface CustomPreMergeCheck {
  type: "custom_pre_merge_check";
  status: "PASSED" | "FAILED" | "PENDING" | "SKIPPED" | "UNKNOWN";
  required: boolean;
  blocking: boolean;
  check: Record<string, unknown>;
  uuid?: string;
  message?: string;
}

/** Wire schema `custom_on_merge_check`. */
export interface CustomOnMergeCheck {
  type: "custom_on_merge_check";
  status: "PASSED" | "FAILED" | "PENDING" | "SKIPPED" | "UNKNOWN";
  required: boolean;
  blocking: boolean;
  check: Record<string, unknown>;
  uuid?: string;
  message?: string;
}

/** Wire schema `merge_queue_check`. */
export interface MergeQueueCheck {
  type: "merge_queue_check";
  status: "PASSED" | "FAILED" | "PENDING" | "SKIPPED" | "UNKNOWN";
  required: boolean;
  blocking: boolean;
  queued: boolean;
  merge_queue: MergeQueue;
}

/** Wire schema `pullrequest_mergeability_checks`. */
export interface PullRequestMergeabilityChecks {
  size?: number;
  values: (PullRequestStateCheck | CurrentUserPermissionCheck | GitMergeabilityCheck | StandardMergeCheck | CustomPreMergeCheck | CustomOnMergeCheck | MergeQueueCheck)[];
}

/** Wire schema `pullrequest_activity`. */
export interface PullRequestActivity {
  pull_request?: PullRequest;
  update?: {
    state?: string;
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
  approval?: {
    date?: string;
    user?: Account;
    pullrequest?: PullRequest;
  };
  changes_requested?: {
    date?: string;
    user?: Account;
    pullrequest?: PullRequest;
  };
  comment?: PullRequestComment;
}

/** Wire schema `merge_task_status`. */
export interface MergeTaskStatus {
  task_status: "PENDING" | "SUCCESS";
  links?: {
    self?: Link;
  };
  merge_result?: PullRequest;
}

/** Wire schema `download`. */
export interface Download {
  type?: string;
  name?: string;
  size?: number;
  downloads?: number;
  created_on?: string;
  user?: Account;
  links?: {
    self?: Link;
  };
}

/** Wire schema `user_email`. */
export interface UserEmail {
  type?: string;
  email?: string;
  is_primary?: boolean;
  is_confirmed?: boolean;
  links?: {
    self?: Link;
  };
}

/** Wire schema `webhook_write`. */
export interface WebhookWrite {
  description?: string;
  url?: string;
  active?: boolean;
  secret?: string | null;
  events?: string[];
  skip_cert_verification?: boolean;
}

/** Wire schema `deploy_key_write`. */
export interface DeployKeyWrite {
  key?: string;
  label?: string;
  comment?: string;
}

/** Wire schema `link`. */
export interface Link {
  href?: string;
  name?: string;
}

/** Wire schema `markup_language`. */
export type MarkupLanguage = "markdown" | "creole" | "plaintext";

/** Wire schema `rendered_text`. */
export interface RenderedText {
  raw?: string;
  markup?: MarkupLanguage;
  html?: string;
}

/** Wire schema `pullrequest_state`. */
export type PullRequestState = "OPEN" | "MERGED" | "DECLINED" | "SUPERSEDED";

/** Wire schema `commitstatus_state`. */
export type CommitStatusState = "FAILED" | "INPROGRESS" | "STOPPED" | "SUCCESSFUL";

/** Wire schema `merge_strategy`. */
export type MergeStrategy = "merge_commit" | "squash" | "fast_forward" | "squash_fast_forward" | "rebase_fast_forward" | "rebase_merge";

/** Wire schema `branch_type`. */
export interface BranchType {
  kind: "feature" | "bugfix" | "release" | "hotfix";
  prefix: string;
}

/** Wire schema `branchrestriction_kind`. */
export type BranchRestrictionKind = "push" | "delete" | "force" | "restrict_merges" | "require_tasks_to_be_completed" | "require_approvals_to_merge" | "require_review_group_approvals_to_merge" | "require_default_reviewer_approvals_to_merge" | "require_no_changes_requested" | "require_passing_builds_to_merge" | "require_commits_behind" | "reset_pullrequest_approvals_on_change" | "smart_reset_pullrequest_approvals" | "reset_pullrequest_changes_requested_on_change" | "require_all_dependencies_merged" | "enforce_merge_checks" | "allow_auto_merge_when_builds_pass" | "require_all_comments_resolved";

/** Wire schema `webhook_event`. */
export type WebhookEvent = "issue:comment_created" | "issue:created" | "issue:updated" | "pipeline:span_created" | "project:updated" | "pullrequest:approved" | "pullrequest:changes_request_created" | "pullrequest:changes_request_removed" | "pullrequest:comment_created" | "pullrequest:comment_deleted" | "pullrequest:comment_reopened" | "pullrequest:comment_resolved" | "pullrequest:comment_updated" | "pullrequest:created" | "pullrequest:fulfilled" | "pullrequest:push" | "pullrequest:rejected" | "pullrequest:unapproved" | "pullrequest:updated" | "repo:commit_comment_created" | "repo:commit_status_created" | "repo:commit_status_updated" | "repo:created" | "repo:deleted" | "repo:fork" | "repo:imported" | "repo:push" | "repo:transfer" | "repo:updated";

/** Wire schema `update_addon_body`. */
export interface UpdateAddonBody {
  descriptor?: Record<string, unknown>;
  descriptor_url?: string;
}

/** Wire schema `create_repository_body`. */
export interface CreateRepositoryBody {
  links?: {
    self?: Link;
    html?: Link;
    avatar?: Link;
    pullrequests?: Link;
    commits?: Link;
    forks?: Link;
    watchers?: Link;
    downloads?: Link;
    clone?: {
      href: string;
      name: "https" | "ssh";
    }[];
    hooks?: Link;
  };
  uuid?: string;
  full_name?: string;
  is_private?: boolean;
  parent?: Repository | null;
  scm?: "git";
  owner?: Account;
  name?: string;
  description?: string;
  created_on?: string;
  updated_on?: string;
  size?: number;
  language?: string;
  has_issues?: boolean;
  has_wiki?: boolean;
  fork_policy?: "allow_forks" | "no_public_forks" | "no_forks";
  project?: Project | null;
  mainbranch?: Branch | null;
  slug?: string;
  website?: string | null;
  workspace?: Workspace;
  override_settings?: Record<string, boolean>;
  enforced_signed_commits?: boolean | null;
}

/** Wire schema `update_repository_body`. */
export interface UpdateRepositoryBody {
  links?: {
    self?: Link;
    html?: Link;
    avatar?: Link;
    pullrequests?: Link;
    commits?: Link;
    forks?: Link;
    watchers?: Link;
    downloads?: Link;
    clone?: {
      href: string;
      name: "https" | "ssh";
    }[];
    hooks?: Link;
  };
  uuid?: string;
  full_name?: string;
  is_private?: boolean;
  parent?: Repository | null;
  scm?: "git";
  owner?: Account;
  name?: string;
  description?: string;
  created_on?: string;
  updated_on?: string;
  size?: number;
  language?: string;
  has_issues?: boolean;
  has_wiki?: boolean;
  fork_policy?: "allow_forks" | "no_public_forks" | "no_forks";
  project?: Project | null;
  mainbranch?: Branch | null;
  slug?: string;
  website?: string | null;
  workspace?: Workspace;
  override_settings?: Record<string, boolean>;
  enforced_signed_commits?: boolean | null;
}

/** Wire schema `create_branch_restriction_body`. */
export interface CreateBranchRestrictionBody {
  links?: {
    self?: Link;
  };
  id?: number;
  kind?: BranchRestrictionKind;
  branch_match_kind?: "branching_model" | "glob";
  branch_type?: "feature" | "bugfix" | "release" | "hotfix" | "development" | "production";
  pattern?: string;
  value?: number;
  users?: Account[];
  groups?: Group[];
}

/** Wire schema `update_branch_restriction_body`. */
export interface UpdateBranchRestrictionBody {
  links?: {
    self?: Link;
  };
  id?: number;
  kind?: BranchRestrictionKind;
  branch_match_kind?: "branching_model" | "glob";
  branch_type?: "feature" | "bugfix" | "release" | "hotfix" | "development" | "production";
  pattern?: string;
  value?: number;
  users?: Account[];
  groups?: Group[];
}

/** Wire schema `update_branching_model_settings_body`. */
export interface UpdateBranchingModelSettingsBody {
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
    name?: string;
    use_mainbranch?: boolean;
  };
  production?: {
    is_valid?: boolean;
    name?: string;
    use_mainbranch?: boolean;
    enabled?: boolean;
  };
  default_branch_deletion?: string | boolean;
}

/** Wire schema `create_commit_comment_body`. */
export interface CreateCommitCommentBody {
  id?: number;
  created_on?: string;
  updated_on?: string;
  content?: RenderedText;
  user?: Account;
  deleted?: boolean;
  parent?: Comment | null;
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
  commit?: Commit;
}

/** Wire schema `update_commit_comment_body`. */
export interface UpdateCommitCommentBody {
  id?: number;
  created_on?: string;
  updated_on?: string;
  content?: RenderedText;
  user?: Account;
  deleted?: boolean;
  parent?: Comment | null;
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
  commit?: Commit;
}

/** Wire schema `update_commit_property_body`. */
export interface UpdateCommitPropertyBody {
  _attributes?: ("public" | "read_only")[];
}

/** Wire schema `create_or_update_report_body`. */
export interface CreateOrUpdateReportBody {
  uuid?: string;
  title?: string;
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

/** Wire schema `bulk_create_or_update_annotations_body`. */
export type BulkCreateOrUpdateAnnotationsBody = ReportAnnotation[];

/** Wire schema `create_or_update_annotation_body`. */
export interface CreateOrUpdateAnnotationBody {
  external_id?: string;
  uuid?: string;
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

/** Wire schema `create_commit_status_body`. */
export interface CreateCommitStatusBody {
  links?: {
    self?: Link;
    commit?: Link;
  };
  key?: string;
  refname?: string | null;
  url?: string;
  state?: CommitStatusState;
  name?: string;
  description?: string;
  created_on?: string;
  updated_on?: string;
}

/** Wire schema `update_commit_status_body`. */
export interface UpdateCommitStatusBody {
  links?: {
    self?: Link;
    commit?: Link;
  };
  key?: string;
  refname?: string | null;
  url?: string;
  state?: CommitStatusState;
  name?: string;
  description?: string;
  created_on?: string;
  updated_on?: string;
}

/** Wire schema `list_commits_by_post_body`. */
export interface ListCommitsByPostBody {
  include?: string[];
  exclude?: string[];
  path?: string;
}

/** Wire schema `list_commits_from_by_post_body`. */
export interface ListCommitsFromByPostBody {
  include?: string[];
  exclude?: string[];
  path?: string;
}

/** Wire schema `create_deploy_key_body`. */
export interface CreateDeployKeyBody {
  key?: string;
  label?: string;
  comment?: string;
}

/** Wire schema `update_deploy_key_body`. */
export interface UpdateDeployKeyBody {
  key?: string;
  label?: string;
  comment?: string;
}

/** Wire schema `create_deployment_variable_body`. */
export interface CreateDeploymentVariableBody {
  uuid?: string;
  key?: string;
  value?: string;
  secured?: boolean;
}

/** Wire schema `update_deployment_variable_body`. */
export interface UpdateDeploymentVariableBody {
  uuid?: string;
  key?: string;
  value?: string;
  secured?: boolean;
}

/** Wire schema `create_environment_body`. */
export interface CreateEnvironmentBody {
  uuid?: string;
  name?: string;
}

/** Wire schema `update_environment_body`. */
export interface UpdateEnvironmentBody {
  change?: Record<string, unknown>;
}

/** Wire schema `create_fork_body`. */
export interface CreateForkBody {
  links?: {
    self?: Link;
    html?: Link;
    avatar?: Link;
    pullrequests?: Link;
    commits?: Link;
    forks?: Link;
    watchers?: Link;
    downloads?: Link;
    clone?: {
      href: string;
      name: "https" | "ssh";
    }[];
    hooks?: Link;
  };
  uuid?: string;
  full_name?: string;
  is_private?: boolean;
  parent?: Repository | null;
  scm?: "git";
  owner?: Account;
  name?: string;
  description?: string;
  created_on?: string;
  updated_on?: string;
  size?: number;
  language?: string;
  has_issues?: boolean;
  has_wiki?: boolean;
  fork_policy?: "allow_forks" | "no_public_forks" | "no_forks";
  project?: Project | null;
  mainbranch?: Branch | null;
  slug?: string;
  website?: string | null;
  workspace?: Workspace;
  override_settings?: Record<string, boolean>;
  enforced_signed_commits?: boolean | null;
}

/** Wire schema `create_repository_webhook_body`. */
export interface CreateRepositoryWebhookBody {
  description?: string;
  url?: string;
  active?: boolean;
  secret?: string | null;
  events?: string[];
  skip_cert_verification?: boolean;
}

/** Wire schema `update_repository_webhook_body`. */
export interface UpdateRepositoryWebhookBody {
  description?: string;
  url?: string;
  active?: boolean;
  secret?: string | null;
  events?: string[];
  skip_cert_verification?: boolean;
}

/** Wire schema `update_override_settings_body`. */
export interface UpdateOverrideSettingsBody {
  override_settings?: Record<string, unknown>;
}

/** Wire schema `update_repository_group_permission_body`. */
export interface UpdateRepositoryGroupPermissionBody {
  permission?: "read" | "write" | "admin";
}

/** Wire schema `update_repository_user_permission_body`. */
export interface UpdateRepositoryUserPermissionBody {
  permission?: "read" | "write" | "admin";
}

/** Wire schema `run_pipeline_body`. */
export interface RunPipelineBody {
  uuid?: string;
  build_number?: number;
  creator?: Account;
  repository?: Repository;
  target?: PipelineTarget;
  trigger?: PipelineTrigger;
  state?: PipelineState;
  variables?: PipelineVariable[];
  created_on?: string;
  completed_on?: string;
  build_seconds_used?: number;
  configuration_sources?: PipelineConfigurationSource[];
  links?: PipelineLinks;
}

/** Wire schema `create_repository_runner_body`. */
export interface CreateRepositoryRunnerBody {
  name?: string;
  labels?: string[];
}

/** Wire schema `update_repository_runner_body`. */
export interface UpdateRepositoryRunnerBody {
  name?: string;
  labels?: string[];
}

/** Wire schema `update_pipelines_config_body`. */
export interface UpdatePipelinesConfigBody {
  enabled?: boolean;
  repository?: Repository;
}

/** Wire schema `update_pipeline_build_number_body`. */
export interface UpdatePipelineBuildNumberBody {
  next?: number;
}

/** Wire schema `create_pipeline_schedule_body`. */
export interface CreatePipelineScheduleBody {
  target?: {
    selector: PipelineSelector;
    ref_name: string;
    ref_type: "branch";
  };
  enabled?: boolean;
  cron_pattern?: string;
}

/** Wire schema `update_pipeline_schedule_body`. */
export interface UpdatePipelineScheduleBody {
  enabled?: boolean;
}

/** Wire schema `update_pipeline_ssh_key_pair_body`. */
export interface UpdatePipelineSshKeyPairBody {
  private_key?: string;
  public_key?: string;
}

/** Wire schema `create_pipeline_known_host_body`. */
export interface CreatePipelineKnownHostBody {
  uuid?: string;
  hostname?: string;
  public_key?: PipelineSshPublicKey;
}

/** Wire schema `update_pipeline_known_host_body`. */
export interface UpdatePipelineKnownHostBody {
  uuid?: string;
  hostname?: string;
  public_key?: PipelineSshPublicKey;
}

/** Wire schema `create_repository_variable_body`. */
export interface CreateRepositoryVariableBody {
  uuid?: string;
  key?: string;
  value?: string;
  secured?: boolean;
}

/** Wire schema `update_repository_variable_body`. */
export interface UpdateRepositoryVariableBody {
  uuid?: string;
  key?: string;
  value?: string;
  secured?: boolean;
}

/** Wire schema `update_repository_property_body`. */
export interface UpdateRepositoryPropertyBody {
  _attributes?: ("public" | "read_only")[];
}

/** Wire schema `create_pull_request_body`. */
export interface CreatePullRequestBody {
  links?: {
    self?: Link;
    html?: Link;
    commits?: Link;
    approve?: Link;
    diff?: Link;
    diffstat?: Link;
    comments?: Link;
    activity?: Link;
    merge?: Link;
    decline?: Link;
  };
  id?: number;
  title?: string;
  rendered?: {
    title?: RenderedText;
    description?: RenderedText;
    reason?: RenderedText;
  };
  summary?: RenderedText;
  state?: PullRequestState;
  author?: Account;
  source?: PullRequestEndpoint;
  destination?: PullRequestEndpoint;
  merge_commit?: {
    hash?: string;
  } | null;
  comment_count?: number;
  task_count?: number;
  close_source_branch?: boolean;
  closed_by?: Account | null;
  reason?: string;
  created_on?: string;
  updated_on?: string;
  reviewers?: Account[];
  participants?: Participant[];
  draft?: boolean;
  queued?: boolean;
  description?: string;
}

/** Wire schema `update_pull_request_body`. */
export interface UpdatePullRequestBody {
  links?: {
    self?: Link;
    html?: Link;
    commits?: Link;
    approve?: Link;
    diff?: Link;
    diffstat?: Link;
    comments?: Link;
    activity?: Link;
    merge?: Link;
    decline?: Link;
  };
  id?: number;
  title?: string;
  rendered?: {
    title?: RenderedText;
    description?: RenderedText;
    reason?: RenderedText;
  };
  summary?: RenderedText;
  state?: PullRequestState;
  author?: Account;
  source?: PullRequestEndpoint;
  destination?: PullRequestEndpoint;
  merge_commit?: {
    hash?: string;
  } | null;
  comment_count?: number;
  task_count?: number;
  close_source_branch?: boolean;
  closed_by?: Account | null;
  reason?: string;
  created_on?: string;
  updated_on?: string;
  reviewers?: Account[];
  participants?: Participant[];
  draft?: boolean;
  queued?: boolean;
  description?: string;
}

/** Wire schema `create_pull_request_comment_body`. */
export interface CreatePullRequestCommentBody {
  id?: number;
  created_on?: string;
  updated_on?: string;
  content?: RenderedText;
  user?: Account;
  deleted?: boolean;
  parent?: Comment | null;
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
  pullrequest?: PullRequest;
  resolution?: CommentResolution;
  pending?: boolean;
}

/** Wire schema `update_pull_request_comment_body`. */
export interface UpdatePullRequestCommentBody {
  id?: number;
  created_on?: string;
  updated_on?: string;
  content?: RenderedText;
  user?: Account;
  deleted?: boolean;
  parent?: Comment | null;
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
  pullrequest?: PullRequest;
  resolution?: CommentResolution;
  pending?: boolean;
}

/** Wire schema `decline_pull_request_body`. */
export interface DeclinePullRequestBody {
  message?: string;
}

/** Wire schema `merge_pull_request_body`. */
export interface MergePullRequestBody {
  message?: string;
  close_source_branch?: boolean;
  merge_strategy?: "merge_commit" | "squash" | "fast_forward" | "squash_fast_forward" | "rebase_fast_forward" | "rebase_merge";
}

/** Wire schema `create_pull_request_task_body`. */
export interface CreatePullRequestTaskBody {
  content?: {
    raw: string;
  };
  comment?: Comment;
  pending?: boolean;
}

/** Wire schema `update_pull_request_task_body`. */
export interface UpdatePullRequestTaskBody {
  content?: {
    raw: string;
  };
  state?: "RESOLVED" | "UNRESOLVED";
}

/** Wire schema `update_pull_request_property_body`. */
export interface UpdatePullRequestPropertyBody {
  _attributes?: ("public" | "read_only")[];
}

/** Wire schema `create_branch_body`. */
export interface CreateBranchBody {
  name: string;
  target: {
    hash: string;
  };
}

/** Wire schema `create_tag_body`. */
export interface CreateTagBody {
  links?: {
    self?: Link;
    commits?: Link;
    html?: Link;
  };
  name?: string;
  target?: Commit;
  message?: string | null;
  date?: string | null;
  tagger?: Author | null;
}

/** Wire schema `create_commit_from_files_body`. */
export interface CreateCommitFromFilesBody {
  message?: string;
  author?: string;
  parents?: string;
  branch?: string;
  files?: string[];
}

/** Wire schema `create_snippet_body`. */
export interface CreateSnippetBody {
  id?: number;
  title?: string;
  scm?: "git";
  created_on?: string;
  updated_on?: string;
  owner?: Account;
  creator?: Account;
  is_private?: boolean;
}

/** Wire schema `create_workspace_snippet_body`. */
export interface CreateWorkspaceSnippetBody {
  id?: number;
  title?: string;
  scm?: "git";
  created_on?: string;
  updated_on?: string;
  owner?: Account;
  creator?: Account;
  is_private?: boolean;
}

/** Wire schema `update_snippet_body`. */
export interface UpdateSnippetBody {
  id?: number;
  title?: string;
  scm?: "git";
  created_on?: string;
  updated_on?: string;
  owner?: Account;
  creator?: Account;
  is_private?: boolean;
}

/** Wire schema `create_snippet_comment_body`. */
export interface CreateSnippetCommentBody {
  links?: {
    self?: Link;
    html?: Link;
  };
  snippet?: Snippet;
}

/** Wire schema `update_snippet_comment_body`. */
export interface UpdateSnippetCommentBody {
  links?: {
    self?: Link;
    html?: Link;
  };
  snippet?: Snippet;
}

/** Wire schema `update_snippet_revision_body`. */
export interface UpdateSnippetRevisionBody {
  id?: number;
  title?: string;
  scm?: "git";
  created_on?: string;
  updated_on?: string;
  owner?: Account;
  creator?: Account;
  is_private?: boolean;
}

/** Wire schema `create_team_variable_body`. */
export interface CreateTeamVariableBody {
  uuid?: string;
  key?: string;
  value?: string;
  secured?: boolean;
}

/** Wire schema `update_team_variable_body`. */
export interface UpdateTeamVariableBody {
  uuid?: string;
  key?: string;
  value?: string;
  secured?: boolean;
}

/** Wire schema `create_gpg_key_body`. */
export interface CreateGpgKeyBody {
  owner?: Account;
  key?: string;
  key_id?: string;
  fingerprint?: string;
  parent_fingerprint?: string;
  name?: string;
  expires_on?: string;
  created_on?: string;
  added_on?: string;
  last_used?: string;
  subkeys?: GpgKey[];
  links?: {
    self?: Link;
  };
}

/** Wire schema `create_user_variable_body`. */
export interface CreateUserVariableBody {
  uuid?: string;
  key?: string;
  value?: string;
  secured?: boolean;
}

/** Wire schema `update_user_variable_body`. */
export interface UpdateUserVariableBody {
  uuid?: string;
  key?: string;
  value?: string;
  secured?: boolean;
}

/** Wire schema `update_user_property_body`. */
export interface UpdateUserPropertyBody {
  _attributes?: ("public" | "read_only")[];
}

/** Wire schema `create_ssh_key_body`. */
export interface CreateSshKeyBody {
  uuid?: string;
  key?: string;
  comment?: string;
  label?: string;
  created_on?: string;
  last_used?: string;
  links?: {
    self?: Link;
  };
  owner?: Account;
  expires_on?: string;
  fingerprint?: string;
}

/** Wire schema `update_ssh_key_body`. */
export interface UpdateSshKeyBody {
  uuid?: string;
  key?: string;
  comment?: string;
  label?: string;
  created_on?: string;
  last_used?: string;
  links?: {
    self?: Link;
  };
  owner?: Account;
  expires_on?: string;
  fingerprint?: string;
}

/** Wire schema `create_workspace_webhook_body`. */
export interface CreateWorkspaceWebhookBody {
  description?: string;
  url?: string;
  active?: boolean;
  secret?: string | null;
  events?: string[];
  skip_cert_verification?: boolean;
}

/** Wire schema `update_workspace_webhook_body`. */
export interface UpdateWorkspaceWebhookBody {
  description?: string;
  url?: string;
  active?: boolean;
  secret?: string | null;
  events?: string[];
  skip_cert_verification?: boolean;
}

/** Wire schema `create_workspace_runner_body`. */
export interface CreateWorkspaceRunnerBody {
  name?: string;
  labels?: string[];
}

/** Wire schema `update_workspace_runner_body`. */
export interface UpdateWorkspaceRunnerBody {
  name?: string;
  labels?: string[];
}

/** Wire schema `create_workspace_variable_body`. */
export interface CreateWorkspaceVariableBody {
  uuid?: string;
  key?: string;
  value?: string;
  secured?: boolean;
}

/** Wire schema `update_workspace_variable_body`. */
export interface UpdateWorkspaceVariableBody {
  uuid?: string;
  key?: string;
  value?: string;
  secured?: boolean;
}

/** Wire schema `create_project_body`. */
export interface CreateProjectBody {
  links?: {
    html?: Link;
    avatar?: Link;
  };
  uuid?: string;
  key?: string;
  owner?: Team;
  name?: string;
  description?: string | null;
  is_private?: boolean;
  created_on?: string;
  updated_on?: string;
  has_publicly_visible_repos?: boolean;
  workspace?: Workspace;
}

/** Wire schema `update_project_body`. */
export interface UpdateProjectBody {
  links?: {
    html?: Link;
    avatar?: Link;
  };
  uuid?: string;
  key?: string;
  owner?: Team;
  name?: string;
  description?: string | null;
  is_private?: boolean;
  created_on?: string;
  updated_on?: string;
  has_publicly_visible_repos?: boolean;
  workspace?: Workspace;
}

/** Wire schema `update_project_branching_model_settings_body`. */
export interface UpdateProjectBranchingModelSettingsBody {
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
    name?: string;
    use_mainbranch?: boolean;
  };
  production?: {
    is_valid?: boolean;
    name?: string;
    use_mainbranch?: boolean;
    enabled?: boolean;
  };
  default_branch_deletion?: string | boolean;
}

/** Wire schema `create_project_deploy_key_body`. */
export interface CreateProjectDeployKeyBody {
  key?: string;
  label?: string;
  comment?: string;
}

/** Wire schema `update_project_group_permission_body`. */
export interface UpdateProjectGroupPermissionBody {
  permission?: "read" | "write" | "create-repo" | "admin";
}

/** Wire schema `update_project_user_permission_body`. */
export interface UpdateProjectUserPermissionBody {
  permission?: "read" | "write" | "create-repo" | "admin";
}
