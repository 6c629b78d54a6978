// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.
import { defineOperation, type Operation } from "../../operations/define-operation.js";
import type {
  CreateDeploymentVariableBody,
  CreatePipelineKnownHostBody,
  CreatePipelineScheduleBody,
  CreateRepositoryRunnerBody,
  CreateRepositoryVariableBody,
  CreateTeamVariableBody,
  CreateUserVariableBody,
  CreateWorkspaceRunnerBody,
  CreateWorkspaceVariableBody,
  DeploymentVariable,
  Page,
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
  RunPipelineBody,
  UpdateDeploymentVariableBody,
  UpdatePipelineBuildNumberBody,
  UpdatePipelineKnownHostBody,
  UpdatePipelineScheduleBody,
  UpdatePipelineSshKeyPairBody,
  UpdatePipelinesConfigBody,
  UpdateRepositoryRunnerBody,
  UpdateRepositoryVariableBody,
  UpdateTeamVariableBody,
  UpdateUserVariableBody,
  UpdateWorkspaceRunnerBody,
  UpdateWorkspaceVariableBody,
} from "../types.js";

/** Parameters of {@link listDeploymentVariables}. */
export interface ListDeploymentVariablesParameters {
  workspace: string;
  repoSlug: string;
  environmentUuid: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List deployment variables.
 *
 * `GET /repositories/{workspace}/{repo_slug}/deployments_config/environments/{environment_uuid}/variables`, operation id `getDeploymentVariables`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const listDeploymentVariables: Operation<ListDeploymentVariablesParameters, Page<DeploymentVariable>> = /* @__PURE__ */ defineOperation(
  "getDeploymentVariables",
  "GET /repositories/{workspace}/{repoSlug}/deployments_config/environments/{environmentUuid}/variables",
  { pagelen: 100, oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link createDeploymentVariable}. */
export interface CreateDeploymentVariableParameters {
  workspace: string;
  repoSlug: string;
  environmentUuid: string;
  query?: {
    fields?: string;
  };
  body: CreateDeploymentVariableBody;
  headers?: Record<string, string>;
}

/**
 * Create a deployment variable.
 *
 * `POST /repositories/{workspace}/{repo_slug}/deployments_config/environments/{environment_uuid}/variables`, operation id `createDeploymentVariable`.
 * OAuth scopes: pipeline:variable.
 * API token and Forge scopes: admin:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const createDeploymentVariable: Operation<CreateDeploymentVariableParameters, DeploymentVariable> = /* @__PURE__ */ defineOperation(
  "createDeploymentVariable",
  "POST /repositories/{workspace}/{repoSlug}/deployments_config/environments/{environmentUuid}/variables",
  { oauth: "pipeline:variable", granular: "admin:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link updateDeploymentVariable}. */
export interface UpdateDeploymentVariableParameters {
  workspace: string;
  repoSlug: string;
  environmentUuid: string;
  variableUuid: string;
  query?: {
    fields?: string;
  };
  body: UpdateDeploymentVariableBody;
  headers?: Record<string, string>;
}

/**
 * Update a deployment variable.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/deployments_config/environments/{environment_uuid}/variables/{variable_uuid}`, operation id `updateDeploymentVariable`.
 * OAuth scopes: pipeline:variable.
 * API token and Forge scopes: admin:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const updateDeploymentVariable: Operation<UpdateDeploymentVariableParameters, DeploymentVariable> = /* @__PURE__ */ defineOperation(
  "updateDeploymentVariable",
  "PUT /repositories/{workspace}/{repoSlug}/deployments_config/environments/{environmentUuid}/variables/{variableUuid}",
  { oauth: "pipeline:variable", granular: "admin:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link deleteDeploymentVariable}. */
export interface DeleteDeploymentVariableParameters {
  workspace: string;
  repoSlug: string;
  environmentUuid: string;
  variableUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a deployment variable.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/deployments_config/environments/{environment_uuid}/variables/{variable_uuid}`, operation id `deleteDeploymentVariable`.
 * OAuth scopes: pipeline:variable.
 * API token and Forge scopes: admin:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const deleteDeploymentVariable: Operation<DeleteDeploymentVariableParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteDeploymentVariable",
  "DELETE /repositories/{workspace}/{repoSlug}/deployments_config/environments/{environmentUuid}/variables/{variableUuid}",
  { result: "empty", oauth: "pipeline:variable", granular: "admin:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link listPipelines}. */
export interface ListPipelinesParameters {
  workspace: string;
  repoSlug: string;
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
  headers?: Record<string, string>;
}

/**
 * List pipelines.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pipelines`, operation id `getPipelinesForRepository`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const listPipelines: Operation<ListPipelinesParameters, Page<Pipeline>> = /* @__PURE__ */ defineOperation(
  "getPipelinesForRepository",
  "GET /repositories/{workspace}/{repoSlug}/pipelines",
  { pagelen: 100, oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link runPipeline}. */
export interface RunPipelineParameters {
  workspace: string;
  repoSlug: string;
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
  body: RunPipelineBody | Blob;
  headers?: Record<string, string>;
}

/**
 * Run a pipeline.
 *
 * `POST /repositories/{workspace}/{repo_slug}/pipelines`, operation id `createPipelineForRepository`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket, write:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const runPipeline: Operation<RunPipelineParameters, Pipeline> = /* @__PURE__ */ defineOperation(
  "createPipelineForRepository",
  "POST /repositories/{workspace}/{repoSlug}/pipelines",
  { oauth: "pipeline", granular: "read:pipeline:bitbucket write:pipeline:bitbucket", auth: "fa", unsure: "pipeline:write" },
);

/** Parameters of {@link listPipelineCaches}. */
export interface ListPipelineCachesParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List pipeline caches.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pipelines-config/caches`, operation id `getRepositoryPipelineCaches`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const listPipelineCaches: Operation<ListPipelineCachesParameters, Page<PipelineCache>> = /* @__PURE__ */ defineOperation(
  "getRepositoryPipelineCaches",
  "GET /repositories/{workspace}/{repoSlug}/pipelines-config/caches",
  { pagelen: 100, oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link deletePipelineCaches}. */
export interface DeletePipelineCachesParameters {
  workspace: string;
  repoSlug: string;
  query: {
    name: string;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete the pipeline caches of one name.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/pipelines-config/caches`, operation id `deleteRepositoryPipelineCaches`.
 * OAuth scopes: pipeline:write.
 * API token and Forge scopes: write:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const deletePipelineCaches: Operation<DeletePipelineCachesParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteRepositoryPipelineCaches",
  "DELETE /repositories/{workspace}/{repoSlug}/pipelines-config/caches",
  { result: "empty", oauth: "pipeline:write", granular: "write:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link deletePipelineCache}. */
export interface DeletePipelineCacheParameters {
  workspace: string;
  repoSlug: string;
  cacheUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a pipeline cache.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/pipelines-config/caches/{cache_uuid}`, operation id `deleteRepositoryPipelineCache`.
 * OAuth scopes: pipeline:write.
 * API token and Forge scopes: write:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const deletePipelineCache: Operation<DeletePipelineCacheParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteRepositoryPipelineCache",
  "DELETE /repositories/{workspace}/{repoSlug}/pipelines-config/caches/{cacheUuid}",
  { result: "empty", oauth: "pipeline:write", granular: "write:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link getPipelineCacheContentUri}. */
export interface GetPipelineCacheContentUriParameters {
  workspace: string;
  repoSlug: string;
  cacheUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a pipeline cache content URI.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pipelines-config/caches/{cache_uuid}/content-uri`, operation id `getRepositoryPipelineCacheContentURI`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const getPipelineCacheContentUri: Operation<GetPipelineCacheContentUriParameters, PipelineCacheContentUri> = /* @__PURE__ */ defineOperation(
  "getRepositoryPipelineCacheContentURI",
  "GET /repositories/{workspace}/{repoSlug}/pipelines-config/caches/{cacheUuid}/content-uri",
  { oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link listRepositoryRunners}. */
export interface ListRepositoryRunnersParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List repository runners.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pipelines-config/runners`, operation id `getRepositoryRunners`.
 * OAuth scopes: runner.
 * API token and Forge scopes: read:runner:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const listRepositoryRunners: Operation<ListRepositoryRunnersParameters, Page<PipelineRunner>> = /* @__PURE__ */ defineOperation(
  "getRepositoryRunners",
  "GET /repositories/{workspace}/{repoSlug}/pipelines-config/runners",
  { pagelen: 100, oauth: "runner", granular: "read:runner:bitbucket", auth: "fa" },
);

/** Parameters of {@link createRepositoryRunner}. */
export interface CreateRepositoryRunnerParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  body: CreateRepositoryRunnerBody;
  headers?: Record<string, string>;
}

/**
 * Create a repository runner.
 *
 * `POST /repositories/{workspace}/{repo_slug}/pipelines-config/runners`, operation id `createRepositoryRunner`.
 * OAuth scopes: runner:write.
 * API token and Forge scopes: write:runner:bitbucket, read:runner:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const createRepositoryRunner: Operation<CreateRepositoryRunnerParameters, PipelineRunner> = /* @__PURE__ */ defineOperation(
  "createRepositoryRunner",
  "POST /repositories/{workspace}/{repoSlug}/pipelines-config/runners",
  { oauth: "runner:write", granular: "write:runner:bitbucket read:runner:bitbucket", auth: "fa" },
);

/** Parameters of {@link getRepositoryRunner}. */
export interface GetRepositoryRunnerParameters {
  workspace: string;
  repoSlug: string;
  runnerUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a repository runner.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pipelines-config/runners/{runner_uuid}`, operation id `getRepositoryRunner`.
 * OAuth scopes: runner.
 * API token and Forge scopes: read:runner:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const getRepositoryRunner: Operation<GetRepositoryRunnerParameters, PipelineRunner> = /* @__PURE__ */ defineOperation(
  "getRepositoryRunner",
  "GET /repositories/{workspace}/{repoSlug}/pipelines-config/runners/{runnerUuid}",
  { oauth: "runner", granular: "read:runner:bitbucket", auth: "fa" },
);

/** Parameters of {@link updateRepositoryRunner}. */
export interface UpdateRepositoryRunnerParameters {
  workspace: string;
  repoSlug: string;
  runnerUuid: string;
  query?: {
    fields?: string;
  };
  body: UpdateRepositoryRunnerBody;
  headers?: Record<string, string>;
}

/**
 * Update a repository runner.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/pipelines-config/runners/{runner_uuid}`, operation id `updateRepositoryRunner`.
 * OAuth scopes: runner:write.
 * API token and Forge scopes: read:runner:bitbucket, write:runner:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const updateRepositoryRunner: Operation<UpdateRepositoryRunnerParameters, PipelineRunner> = /* @__PURE__ */ defineOperation(
  "updateRepositoryRunner",
  "PUT /repositories/{workspace}/{repoSlug}/pipelines-config/runners/{runnerUuid}",
  { oauth: "runner:write", granular: "read:runner:bitbucket write:runner:bitbucket", auth: "fa" },
);

/** Parameters of {@link deleteRepositoryRunner}. */
export interface DeleteRepositoryRunnerParameters {
  workspace: string;
  repoSlug: string;
  runnerUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a repository runner.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/pipelines-config/runners/{runner_uuid}`, operation id `deleteRepositoryRunner`.
 * OAuth scopes: runner:write.
 * API token and Forge scopes: write:runner:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const deleteRepositoryRunner: Operation<DeleteRepositoryRunnerParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteRepositoryRunner",
  "DELETE /repositories/{workspace}/{repoSlug}/pipelines-config/runners/{runnerUuid}",
  { result: "empty", oauth: "runner:write", granular: "write:runner:bitbucket", auth: "fa" },
);

/** Parameters of {@link getPipeline}. */
export interface GetPipelineParameters {
  workspace: string;
  repoSlug: string;
  pipelineUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a pipeline.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pipelines/{pipeline_uuid}`, operation id `getPipelineForRepository`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const getPipeline: Operation<GetPipelineParameters, Pipeline> = /* @__PURE__ */ defineOperation(
  "getPipelineForRepository",
  "GET /repositories/{workspace}/{repoSlug}/pipelines/{pipelineUuid}",
  { oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link listPipelineSteps}. */
export interface ListPipelineStepsParameters {
  workspace: string;
  repoSlug: string;
  pipelineUuid: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List pipeline steps.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pipelines/{pipeline_uuid}/steps`, operation id `getPipelineStepsForRepository`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const listPipelineSteps: Operation<ListPipelineStepsParameters, Page<PipelineStep>> = /* @__PURE__ */ defineOperation(
  "getPipelineStepsForRepository",
  "GET /repositories/{workspace}/{repoSlug}/pipelines/{pipelineUuid}/steps",
  { pagelen: 50, oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link getPipelineStep}. */
export interface GetPipelineStepParameters {
  workspace: string;
  repoSlug: string;
  pipelineUuid: string;
  stepUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a pipeline step.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pipelines/{pipeline_uuid}/steps/{step_uuid}`, operation id `getPipelineStepForRepository`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const getPipelineStep: Operation<GetPipelineStepParameters, PipelineStep> = /* @__PURE__ */ defineOperation(
  "getPipelineStepForRepository",
  "GET /repositories/{workspace}/{repoSlug}/pipelines/{pipelineUuid}/steps/{stepUuid}",
  { oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link getPipelineStepLog}. */
export interface GetPipelineStepLogParameters {
  workspace: string;
  repoSlug: string;
  pipelineUuid: string;
  stepUuid: string;
  headers?: Record<string, string>;
}

/**
 * Get a pipeline step log.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pipelines/{pipeline_uuid}/steps/{step_uuid}/log`, operation id `getPipelineStepLogForRepository`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const getPipelineStepLog: Operation<GetPipelineStepLogParameters, Uint8Array> = /* @__PURE__ */ defineOperation(
  "getPipelineStepLogForRepository",
  "GET /repositories/{workspace}/{repoSlug}/pipelines/{pipelineUuid}/steps/{stepUuid}/log",
  { result: "bytes", oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link getPipelineContainerLog}. */
export interface GetPipelineContainerLogParameters {
  workspace: string;
  repoSlug: string;
  pipelineUuid: string;
  stepUuid: string;
  logUuid: string;
  headers?: Record<string, string>;
}

/**
 * Get a pipeline container log.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pipelines/{pipeline_uuid}/steps/{step_uuid}/logs/{log_uuid}`, operation id `getPipelineContainerLog`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const getPipelineContainerLog: Operation<GetPipelineContainerLogParameters, Uint8Array> = /* @__PURE__ */ defineOperation(
  "getPipelineContainerLog",
  "GET /repositories/{workspace}/{repoSlug}/pipelines/{pipelineUuid}/steps/{stepUuid}/logs/{logUuid}",
  { result: "bytes", oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link getPipelineTestReports}. */
export interface GetPipelineTestReportsParameters {
  workspace: string;
  repoSlug: string;
  pipelineUuid: string;
  stepUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get pipeline test reports.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pipelines/{pipeline_uuid}/steps/{step_uuid}/test_reports`, operation id `getPipelineTestReports`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const getPipelineTestReports: Operation<GetPipelineTestReportsParameters, Record<string, unknown>> = /* @__PURE__ */ defineOperation(
  "getPipelineTestReports",
  "GET /repositories/{workspace}/{repoSlug}/pipelines/{pipelineUuid}/steps/{stepUuid}/test_reports",
  { oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link getPipelineTestCases}. */
export interface GetPipelineTestCasesParameters {
  workspace: string;
  repoSlug: string;
  pipelineUuid: string;
  stepUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get pipeline test cases.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pipelines/{pipeline_uuid}/steps/{step_uuid}/test_reports/test_cases`, operation id `getPipelineTestReportTestCases`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const getPipelineTestCases: Operation<GetPipelineTestCasesParameters, Record<string, unknown>> = /* @__PURE__ */ defineOperation(
  "getPipelineTestReportTestCases",
  "GET /repositories/{workspace}/{repoSlug}/pipelines/{pipelineUuid}/steps/{stepUuid}/test_reports/test_cases",
  { oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link getPipelineTestCaseReasons}. */
export interface GetPipelineTestCaseReasonsParameters {
  workspace: string;
  repoSlug: string;
  pipelineUuid: string;
  stepUuid: string;
  testCaseUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get pipeline test case reasons.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pipelines/{pipeline_uuid}/steps/{step_uuid}/test_reports/test_cases/{test_case_uuid}/test_case_reasons`, operation id `getPipelineTestReportTestCaseReasons`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const getPipelineTestCaseReasons: Operation<GetPipelineTestCaseReasonsParameters, Record<string, unknown>> = /* @__PURE__ */ defineOperation(
  "getPipelineTestReportTestCaseReasons",
  "GET /repositories/{workspace}/{repoSlug}/pipelines/{pipelineUuid}/steps/{stepUuid}/test_reports/test_cases/{testCaseUuid}/test_case_reasons",
  { oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link stopPipeline}. */
export interface StopPipelineParameters {
  workspace: string;
  repoSlug: string;
  pipelineUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Stop a pipeline.
 *
 * `POST /repositories/{workspace}/{repo_slug}/pipelines/{pipeline_uuid}/stopPipeline`, operation id `stopPipeline`.
 * OAuth scopes: pipeline:write.
 * API token and Forge scopes: write:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const stopPipeline: Operation<StopPipelineParameters, void> = /* @__PURE__ */ defineOperation(
  "stopPipeline",
  "POST /repositories/{workspace}/{repoSlug}/pipelines/{pipelineUuid}/stopPipeline",
  { result: "empty", oauth: "pipeline:write", granular: "write:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link getPipelinesConfig}. */
export interface GetPipelinesConfigParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get the configuration of pipelines of a repository.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pipelines_config`, operation id `getRepositoryPipelineConfig`.
 * OAuth scopes: repository:admin.
 * API token and Forge scopes: admin:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const getPipelinesConfig: Operation<GetPipelinesConfigParameters, PipelinesConfig> = /* @__PURE__ */ defineOperation(
  "getRepositoryPipelineConfig",
  "GET /repositories/{workspace}/{repoSlug}/pipelines_config",
  { oauth: "repository:admin", granular: "admin:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link updatePipelinesConfig}. */
export interface UpdatePipelinesConfigParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  body: UpdatePipelinesConfigBody;
  headers?: Record<string, string>;
}

/**
 * Update the configuration of pipelines of a repository.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/pipelines_config`, operation id `updateRepositoryPipelineConfig`.
 * OAuth scopes: repository:admin.
 * API token and Forge scopes: admin:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const updatePipelinesConfig: Operation<UpdatePipelinesConfigParameters, PipelinesConfig> = /* @__PURE__ */ defineOperation(
  "updateRepositoryPipelineConfig",
  "PUT /repositories/{workspace}/{repoSlug}/pipelines_config",
  { oauth: "repository:admin", granular: "admin:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link updatePipelineBuildNumber}. */
export interface UpdatePipelineBuildNumberParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  body: UpdatePipelineBuildNumberBody;
  headers?: Record<string, string>;
}

/**
 * Set the number of the next pipeline.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/pipelines_config/build_number`, operation id `updateRepositoryBuildNumber`.
 * OAuth scopes: pipeline:variable.
 * API token and Forge scopes: admin:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const updatePipelineBuildNumber: Operation<UpdatePipelineBuildNumberParameters, PipelineBuildNumber> = /* @__PURE__ */ defineOperation(
  "updateRepositoryBuildNumber",
  "PUT /repositories/{workspace}/{repoSlug}/pipelines_config/build_number",
  { oauth: "pipeline:variable", granular: "admin:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link createPipelineSchedule}. */
export interface CreatePipelineScheduleParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  body: CreatePipelineScheduleBody;
  headers?: Record<string, string>;
}

/**
 * Create a pipeline schedule.
 *
 * `POST /repositories/{workspace}/{repo_slug}/pipelines_config/schedules`, operation id `createRepositoryPipelineSchedule`.
 * OAuth scopes: pipeline:write.
 * API token and Forge scopes: read:pipeline:bitbucket, write:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const createPipelineSchedule: Operation<CreatePipelineScheduleParameters, PipelineSchedule> = /* @__PURE__ */ defineOperation(
  "createRepositoryPipelineSchedule",
  "POST /repositories/{workspace}/{repoSlug}/pipelines_config/schedules",
  { oauth: "pipeline:write", granular: "read:pipeline:bitbucket write:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link listPipelineSchedules}. */
export interface ListPipelineSchedulesParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List pipeline schedules.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pipelines_config/schedules`, operation id `getRepositoryPipelineSchedules`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const listPipelineSchedules: Operation<ListPipelineSchedulesParameters, Page<PipelineSchedule>> = /* @__PURE__ */ defineOperation(
  "getRepositoryPipelineSchedules",
  "GET /repositories/{workspace}/{repoSlug}/pipelines_config/schedules",
  { pagelen: 100, oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link getPipelineSchedule}. */
export interface GetPipelineScheduleParameters {
  workspace: string;
  repoSlug: string;
  scheduleUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a pipeline schedule.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pipelines_config/schedules/{schedule_uuid}`, operation id `getRepositoryPipelineSchedule`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const getPipelineSchedule: Operation<GetPipelineScheduleParameters, PipelineSchedule> = /* @__PURE__ */ defineOperation(
  "getRepositoryPipelineSchedule",
  "GET /repositories/{workspace}/{repoSlug}/pipelines_config/schedules/{scheduleUuid}",
  { oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link updatePipelineSchedule}. */
export interface UpdatePipelineScheduleParameters {
  workspace: string;
  repoSlug: string;
  scheduleUuid: string;
  query?: {
    fields?: string;
  };
  body: UpdatePipelineScheduleBody;
  headers?: Record<string, string>;
}

/**
 * Update a pipeline schedule.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/pipelines_config/schedules/{schedule_uuid}`, operation id `updateRepositoryPipelineSchedule`.
 * OAuth scopes: pipeline:write.
 * API token and Forge scopes: read:pipeline:bitbucket, write:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const updatePipelineSchedule: Operation<UpdatePipelineScheduleParameters, PipelineSchedule> = /* @__PURE__ */ defineOperation(
  "updateRepositoryPipelineSchedule",
  "PUT /repositories/{workspace}/{repoSlug}/pipelines_config/schedules/{scheduleUuid}",
  { oauth: "pipeline:write", granular: "read:pipeline:bitbucket write:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link deletePipelineSchedule}. */
export interface DeletePipelineScheduleParameters {
  workspace: string;
  repoSlug: string;
  scheduleUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a pipeline schedule.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/pipelines_config/schedules/{schedule_uuid}`, operation id `deleteRepositoryPipelineSchedule`.
 * OAuth scopes: pipeline:write.
 * API token and Forge scopes: write:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const deletePipelineSchedule: Operation<DeletePipelineScheduleParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteRepositoryPipelineSchedule",
  "DELETE /repositories/{workspace}/{repoSlug}/pipelines_config/schedules/{scheduleUuid}",
  { result: "empty", oauth: "pipeline:write", granular: "write:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link listPipelineScheduleExecutions}. */
export interface ListPipelineScheduleExecutionsParameters {
  workspace: string;
  repoSlug: string;
  scheduleUuid: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List pipeline schedule executions.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pipelines_config/schedules/{schedule_uuid}/executions`, operation id `getRepositoryPipelineScheduleExecutions`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const listPipelineScheduleExecutions: Operation<ListPipelineScheduleExecutionsParameters, Page<PipelineScheduleExecution>> = /* @__PURE__ */ defineOperation(
  "getRepositoryPipelineScheduleExecutions",
  "GET /repositories/{workspace}/{repoSlug}/pipelines_config/schedules/{scheduleUuid}/executions",
  { pagelen: 100, oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link getPipelineSshKeyPair}. */
export interface GetPipelineSshKeyPairParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a pipeline SSH key pair.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pipelines_config/ssh/key_pair`, operation id `getRepositoryPipelineSshKeyPair`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const getPipelineSshKeyPair: Operation<GetPipelineSshKeyPairParameters, PipelineSshKeyPair> = /* @__PURE__ */ defineOperation(
  "getRepositoryPipelineSshKeyPair",
  "GET /repositories/{workspace}/{repoSlug}/pipelines_config/ssh/key_pair",
  { oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link updatePipelineSshKeyPair}. */
export interface UpdatePipelineSshKeyPairParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  body: UpdatePipelineSshKeyPairBody;
  headers?: Record<string, string>;
}

/**
 * Update a pipeline SSH key pair.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/pipelines_config/ssh/key_pair`, operation id `updateRepositoryPipelineKeyPair`.
 * OAuth scopes: pipeline:variable.
 * API token and Forge scopes: admin:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const updatePipelineSshKeyPair: Operation<UpdatePipelineSshKeyPairParameters, PipelineSshKeyPair> = /* @__PURE__ */ defineOperation(
  "updateRepositoryPipelineKeyPair",
  "PUT /repositories/{workspace}/{repoSlug}/pipelines_config/ssh/key_pair",
  { oauth: "pipeline:variable", granular: "admin:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link deletePipelineSshKeyPair}. */
export interface DeletePipelineSshKeyPairParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a pipeline SSH key pair.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/pipelines_config/ssh/key_pair`, operation id `deleteRepositoryPipelineKeyPair`.
 * OAuth scopes: pipeline:variable.
 * API token and Forge scopes: admin:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const deletePipelineSshKeyPair: Operation<DeletePipelineSshKeyPairParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteRepositoryPipelineKeyPair",
  "DELETE /repositories/{workspace}/{repoSlug}/pipelines_config/ssh/key_pair",
  { result: "empty", oauth: "pipeline:variable", granular: "admin:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link listPipelineKnownHosts}. */
export interface ListPipelineKnownHostsParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List pipeline known hosts.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pipelines_config/ssh/known_hosts`, operation id `getRepositoryPipelineKnownHosts`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const listPipelineKnownHosts: Operation<ListPipelineKnownHostsParameters, Page<PipelineKnownHost>> = /* @__PURE__ */ defineOperation(
  "getRepositoryPipelineKnownHosts",
  "GET /repositories/{workspace}/{repoSlug}/pipelines_config/ssh/known_hosts",
  { pagelen: 100, oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link createPipelineKnownHost}. */
export interface CreatePipelineKnownHostParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  body: CreatePipelineKnownHostBody;
  headers?: Record<string, string>;
}

/**
 * Create a pipeline known host.
 *
 * `POST /repositories/{workspace}/{repo_slug}/pipelines_config/ssh/known_hosts`, operation id `createRepositoryPipelineKnownHost`.
 * OAuth scopes: pipeline:variable.
 * API token and Forge scopes: admin:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const createPipelineKnownHost: Operation<CreatePipelineKnownHostParameters, PipelineKnownHost> = /* @__PURE__ */ defineOperation(
  "createRepositoryPipelineKnownHost",
  "POST /repositories/{workspace}/{repoSlug}/pipelines_config/ssh/known_hosts",
  { oauth: "pipeline:variable", granular: "admin:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link getPipelineKnownHost}. */
export interface GetPipelineKnownHostParameters {
  workspace: string;
  repoSlug: string;
  knownHostUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a pipeline known host.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pipelines_config/ssh/known_hosts/{known_host_uuid}`, operation id `getRepositoryPipelineKnownHost`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const getPipelineKnownHost: Operation<GetPipelineKnownHostParameters, PipelineKnownHost> = /* @__PURE__ */ defineOperation(
  "getRepositoryPipelineKnownHost",
  "GET /repositories/{workspace}/{repoSlug}/pipelines_config/ssh/known_hosts/{knownHostUuid}",
  { oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link updatePipelineKnownHost}. */
export interface UpdatePipelineKnownHostParameters {
  workspace: string;
  repoSlug: string;
  knownHostUuid: string;
  query?: {
    fields?: string;
  };
  body: UpdatePipelineKnownHostBody;
  headers?: Record<string, string>;
}

/**
 * Update a pipeline known host.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/pipelines_config/ssh/known_hosts/{known_host_uuid}`, operation id `updateRepositoryPipelineKnownHost`.
 * OAuth scopes: pipeline:variable.
 * API token and Forge scopes: admin:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const updatePipelineKnownHost: Operation<UpdatePipelineKnownHostParameters, PipelineKnownHost> = /* @__PURE__ */ defineOperation(
  "updateRepositoryPipelineKnownHost",
  "PUT /repositories/{workspace}/{repoSlug}/pipelines_config/ssh/known_hosts/{knownHostUuid}",
  { oauth: "pipeline:variable", granular: "admin:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link deletePipelineKnownHost}. */
export interface DeletePipelineKnownHostParameters {
  workspace: string;
  repoSlug: string;
  knownHostUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a pipeline known host.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/pipelines_config/ssh/known_hosts/{known_host_uuid}`, operation id `deleteRepositoryPipelineKnownHost`.
 * OAuth scopes: pipeline:variable.
 * API token and Forge scopes: admin:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const deletePipelineKnownHost: Operation<DeletePipelineKnownHostParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteRepositoryPipelineKnownHost",
  "DELETE /repositories/{workspace}/{repoSlug}/pipelines_config/ssh/known_hosts/{knownHostUuid}",
  { result: "empty", oauth: "pipeline:variable", granular: "admin:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link listRepositoryVariables}. */
export interface ListRepositoryVariablesParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List repository variables.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pipelines_config/variables`, operation id `getRepositoryPipelineVariables`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const listRepositoryVariables: Operation<ListRepositoryVariablesParameters, Page<PipelineVariable>> = /* @__PURE__ */ defineOperation(
  "getRepositoryPipelineVariables",
  "GET /repositories/{workspace}/{repoSlug}/pipelines_config/variables",
  { pagelen: 100, oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link createRepositoryVariable}. */
export interface CreateRepositoryVariableParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  body: CreateRepositoryVariableBody;
  headers?: Record<string, string>;
}

/**
 * Create a repository variable.
 *
 * `POST /repositories/{workspace}/{repo_slug}/pipelines_config/variables`, operation id `createRepositoryPipelineVariable`.
 * OAuth scopes: pipeline:variable.
 * API token and Forge scopes: admin:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const createRepositoryVariable: Operation<CreateRepositoryVariableParameters, PipelineVariable> = /* @__PURE__ */ defineOperation(
  "createRepositoryPipelineVariable",
  "POST /repositories/{workspace}/{repoSlug}/pipelines_config/variables",
  { oauth: "pipeline:variable", granular: "admin:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link getRepositoryVariable}. */
export interface GetRepositoryVariableParameters {
  workspace: string;
  repoSlug: string;
  variableUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a repository variable.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pipelines_config/variables/{variable_uuid}`, operation id `getRepositoryPipelineVariable`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const getRepositoryVariable: Operation<GetRepositoryVariableParameters, PipelineVariable> = /* @__PURE__ */ defineOperation(
  "getRepositoryPipelineVariable",
  "GET /repositories/{workspace}/{repoSlug}/pipelines_config/variables/{variableUuid}",
  { oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link updateRepositoryVariable}. */
export interface UpdateRepositoryVariableParameters {
  workspace: string;
  repoSlug: string;
  variableUuid: string;
  query?: {
    fields?: string;
  };
  body: UpdateRepositoryVariableBody;
  headers?: Record<string, string>;
}

/**
 * Update a repository variable.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/pipelines_config/variables/{variable_uuid}`, operation id `updateRepositoryPipelineVariable`.
 * OAuth scopes: pipeline:variable.
 * API token and Forge scopes: admin:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const updateRepositoryVariable: Operation<UpdateRepositoryVariableParameters, PipelineVariable> = /* @__PURE__ */ defineOperation(
  "updateRepositoryPipelineVariable",
  "PUT /repositories/{workspace}/{repoSlug}/pipelines_config/variables/{variableUuid}",
  { oauth: "pipeline:variable", granular: "admin:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link deleteRepositoryVariable}. */
export interface DeleteRepositoryVariableParameters {
  workspace: string;
  repoSlug: string;
  variableUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a repository variable.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/pipelines_config/variables/{variable_uuid}`, operation id `deleteRepositoryPipelineVariable`.
 * OAuth scopes: pipeline:variable.
 * API token and Forge scopes: admin:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const deleteRepositoryVariable: Operation<DeleteRepositoryVariableParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteRepositoryPipelineVariable",
  "DELETE /repositories/{workspace}/{repoSlug}/pipelines_config/variables/{variableUuid}",
  { result: "empty", oauth: "pipeline:variable", granular: "admin:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link listTeamVariables}. */
export interface ListTeamVariablesParameters {
  username: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List team variables.
 *
 * `GET /teams/{username}/pipelines_config/variables`, operation id `getPipelineVariablesForTeam`.
 * OAuth scopes: pipeline.
 *
 * @deprecated Bitbucket has announced its end.
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const listTeamVariables: Operation<ListTeamVariablesParameters, Page<PipelineVariable>> = /* @__PURE__ */ defineOperation(
  "getPipelineVariablesForTeam",
  "GET /teams/{username}/pipelines_config/variables",
  { pagelen: 100, oauth: "pipeline" },
);

/** Parameters of {@link createTeamVariable}. */
export interface CreateTeamVariableParameters {
  username: string;
  query?: {
    fields?: string;
  };
  body: CreateTeamVariableBody;
  headers?: Record<string, string>;
}

/**
 * Create a team variable.
 *
 * `POST /teams/{username}/pipelines_config/variables`, operation id `createPipelineVariableForTeam`.
 * OAuth scopes: pipeline:variable.
 *
 * @deprecated Bitbucket has announced its end.
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const createTeamVariable: Operation<CreateTeamVariableParameters, PipelineVariable> = /* @__PURE__ */ defineOperation(
  "createPipelineVariableForTeam",
  "POST /teams/{username}/pipelines_config/variables",
  { oauth: "pipeline:variable" },
);

/** Parameters of {@link getTeamVariable}. */
export interface GetTeamVariableParameters {
  username: string;
  variableUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a team variable.
 *
 * `GET /teams/{username}/pipelines_config/variables/{variable_uuid}`, operation id `getPipelineVariableForTeam`.
 * OAuth scopes: pipeline.
 *
 * @deprecated Bitbucket has announced its end.
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const getTeamVariable: Operation<GetTeamVariableParameters, PipelineVariable> = /* @__PURE__ */ defineOperation(
  "getPipelineVariableForTeam",
  "GET /teams/{username}/pipelines_config/variables/{variableUuid}",
  { oauth: "pipeline" },
);

/** Parameters of {@link updateTeamVariable}. */
export interface UpdateTeamVariableParameters {
  username: string;
  variableUuid: string;
  query?: {
    fields?: string;
  };
  body: UpdateTeamVariableBody;
  headers?: Record<string, string>;
}

/**
 * Update a team variable.
 *
 * `PUT /teams/{username}/pipelines_config/variables/{variable_uuid}`, operation id `updatePipelineVariableForTeam`.
 * OAuth scopes: pipeline:variable.
 *
 * @deprecated Bitbucket has announced its end.
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const updateTeamVariable: Operation<UpdateTeamVariableParameters, PipelineVariable> = /* @__PURE__ */ defineOperation(
  "updatePipelineVariableForTeam",
  "PUT /teams/{username}/pipelines_config/variables/{variableUuid}",
  { oauth: "pipeline:variable" },
);

/** Parameters of {@link deleteTeamVariable}. */
export interface DeleteTeamVariableParameters {
  username: string;
  variableUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a team variable.
 *
 * `DELETE /teams/{username}/pipelines_config/variables/{variable_uuid}`, operation id `deletePipelineVariableForTeam`.
 * OAuth scopes: pipeline:variable.
 *
 * @deprecated Bitbucket has announced its end.
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const deleteTeamVariable: Operation<DeleteTeamVariableParameters, void> = /* @__PURE__ */ defineOperation(
  "deletePipelineVariableForTeam",
  "DELETE /teams/{username}/pipelines_config/variables/{variableUuid}",
  { result: "empty", oauth: "pipeline:variable" },
);

/** Parameters of {@link listUserVariables}. */
export interface ListUserVariablesParameters {
  selectedUser: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List user variables.
 *
 * `GET /users/{selected_user}/pipelines_config/variables`, operation id `getPipelineVariablesForUser`.
 * OAuth scopes: pipeline.
 *
 * @deprecated Bitbucket has announced its end.
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const listUserVariables: Operation<ListUserVariablesParameters, Page<PipelineVariable>> = /* @__PURE__ */ defineOperation(
  "getPipelineVariablesForUser",
  "GET /users/{selectedUser}/pipelines_config/variables",
  { pagelen: 100, oauth: "pipeline" },
);

/** Parameters of {@link createUserVariable}. */
export interface CreateUserVariableParameters {
  selectedUser: string;
  query?: {
    fields?: string;
  };
  body: CreateUserVariableBody;
  headers?: Record<string, string>;
}

/**
 * Create a user variable.
 *
 * `POST /users/{selected_user}/pipelines_config/variables`, operation id `createPipelineVariableForUser`.
 * OAuth scopes: pipeline:variable.
 *
 * @deprecated Bitbucket has announced its end.
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const createUserVariable: Operation<CreateUserVariableParameters, PipelineVariable> = /* @__PURE__ */ defineOperation(
  "createPipelineVariableForUser",
  "POST /users/{selectedUser}/pipelines_config/variables",
  { oauth: "pipeline:variable" },
);

/** Parameters of {@link getUserVariable}. */
export interface GetUserVariableParameters {
  selectedUser: string;
  variableUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a user variable.
 *
 * `GET /users/{selected_user}/pipelines_config/variables/{variable_uuid}`, operation id `getPipelineVariableForUser`.
 * OAuth scopes: pipeline.
 *
 * @deprecated Bitbucket has announced its end.
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const getUserVariable: Operation<GetUserVariableParameters, PipelineVariable> = /* @__PURE__ */ defineOperation(
  "getPipelineVariableForUser",
  "GET /users/{selectedUser}/pipelines_config/variables/{variableUuid}",
  { oauth: "pipeline" },
);

/** Parameters of {@link updateUserVariable}. */
export interface UpdateUserVariableParameters {
  selectedUser: string;
  variableUuid: string;
  query?: {
    fields?: string;
  };
  body: UpdateUserVariableBody;
  headers?: Record<string, string>;
}

/**
 * Update a user variable.
 *
 * `PUT /users/{selected_user}/pipelines_config/variables/{variable_uuid}`, operation id `updatePipelineVariableForUser`.
 * OAuth scopes: pipeline:variable.
 *
 * @deprecated Bitbucket has announced its end.
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const updateUserVariable: Operation<UpdateUserVariableParameters, PipelineVariable> = /* @__PURE__ */ defineOperation(
  "updatePipelineVariableForUser",
  "PUT /users/{selectedUser}/pipelines_config/variables/{variableUuid}",
  { oauth: "pipeline:variable" },
);

/** Parameters of {@link deleteUserVariable}. */
export interface DeleteUserVariableParameters {
  selectedUser: string;
  variableUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a user variable.
 *
 * `DELETE /users/{selected_user}/pipelines_config/variables/{variable_uuid}`, operation id `deletePipelineVariableForUser`.
 * OAuth scopes: pipeline:variable.
 *
 * @deprecated Bitbucket has announced its end.
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const deleteUserVariable: Operation<DeleteUserVariableParameters, void> = /* @__PURE__ */ defineOperation(
  "deletePipelineVariableForUser",
  "DELETE /users/{selectedUser}/pipelines_config/variables/{variableUuid}",
  { result: "empty", oauth: "pipeline:variable" },
);

/** Parameters of {@link getOidcConfiguration}. */
export interface GetOidcConfigurationParameters {
  workspace: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get the OpenID Connect configuration of a workspace.
 *
 * `GET /workspaces/{workspace}/pipelines-config/identity/oidc/.well-known/openid-configuration`, operation id `getOIDCConfiguration`.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const getOidcConfiguration: Operation<GetOidcConfigurationParameters, Record<string, unknown>> = /* @__PURE__ */ defineOperation(
  "getOIDCConfiguration",
  "GET /workspaces/{workspace}/pipelines-config/identity/oidc/.well-known/openid-configuration",
);

/** Parameters of {@link getOidcKeys}. */
export interface GetOidcKeysParameters {
  workspace: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get the keys that sign the OpenID Connect tokens of a workspace.
 *
 * `GET /workspaces/{workspace}/pipelines-config/identity/oidc/keys.json`, operation id `getOIDCKeys`.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const getOidcKeys: Operation<GetOidcKeysParameters, Record<string, unknown>> = /* @__PURE__ */ defineOperation(
  "getOIDCKeys",
  "GET /workspaces/{workspace}/pipelines-config/identity/oidc/keys.json",
);

/** Parameters of {@link listWorkspaceRunners}. */
export interface ListWorkspaceRunnersParameters {
  workspace: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List workspace runners.
 *
 * `GET /workspaces/{workspace}/pipelines-config/runners`, operation id `getWorkspaceRunners`.
 * OAuth scopes: runner.
 * API token and Forge scopes: read:runner:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const listWorkspaceRunners: Operation<ListWorkspaceRunnersParameters, Page<PipelineRunner>> = /* @__PURE__ */ defineOperation(
  "getWorkspaceRunners",
  "GET /workspaces/{workspace}/pipelines-config/runners",
  { pagelen: 100, oauth: "runner", granular: "read:runner:bitbucket", auth: "fa" },
);

/** Parameters of {@link createWorkspaceRunner}. */
export interface CreateWorkspaceRunnerParameters {
  workspace: string;
  query?: {
    fields?: string;
  };
  body: CreateWorkspaceRunnerBody;
  headers?: Record<string, string>;
}

/**
 * Create a workspace runner.
 *
 * `POST /workspaces/{workspace}/pipelines-config/runners`, operation id `createWorkspaceRunner`.
 * OAuth scopes: runner:write.
 * API token and Forge scopes: write:runner:bitbucket, read:runner:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const createWorkspaceRunner: Operation<CreateWorkspaceRunnerParameters, PipelineRunner> = /* @__PURE__ */ defineOperation(
  "createWorkspaceRunner",
  "POST /workspaces/{workspace}/pipelines-config/runners",
  { oauth: "runner:write", granular: "write:runner:bitbucket read:runner:bitbucket", auth: "fa" },
);

/** Parameters of {@link getWorkspaceRunner}. */
export interface GetWorkspaceRunnerParameters {
  workspace: string;
  runnerUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a workspace runner.
 *
 * `GET /workspaces/{workspace}/pipelines-config/runners/{runner_uuid}`, operation id `getWorkspaceRunner`.
 * OAuth scopes: runner.
 * API token and Forge scopes: read:runner:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const getWorkspaceRunner: Operation<GetWorkspaceRunnerParameters, PipelineRunner> = /* @__PURE__ */ defineOperation(
  "getWorkspaceRunner",
  "GET /workspaces/{workspace}/pipelines-config/runners/{runnerUuid}",
  { oauth: "runner", granular: "read:runner:bitbucket", auth: "fa" },
);

/** Parameters of {@link updateWorkspaceRunner}. */
export interface UpdateWorkspaceRunnerParameters {
  workspace: string;
  runnerUuid: string;
  query?: {
    fields?: string;
  };
  body: UpdateWorkspaceRunnerBody;
  headers?: Record<string, string>;
}

/**
 * Update a workspace runner.
 *
 * `PUT /workspaces/{workspace}/pipelines-config/runners/{runner_uuid}`, operation id `updateWorkspaceRunner`.
 * OAuth scopes: runner:write.
 * API token and Forge scopes: read:runner:bitbucket, write:runner:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const updateWorkspaceRunner: Operation<UpdateWorkspaceRunnerParameters, PipelineRunner> = /* @__PURE__ */ defineOperation(
  "updateWorkspaceRunner",
  "PUT /workspaces/{workspace}/pipelines-config/runners/{runnerUuid}",
  { oauth: "runner:write", granular: "read:runner:bitbucket write:runner:bitbucket", auth: "fa" },
);

/** Parameters of {@link deleteWorkspaceRunner}. */
export interface DeleteWorkspaceRunnerParameters {
  workspace: string;
  runnerUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a workspace runner.
 *
 * `DELETE /workspaces/{workspace}/pipelines-config/runners/{runner_uuid}`, operation id `deleteWorkspaceRunner`.
 * OAuth scopes: runner:write.
 * API token and Forge scopes: write:runner:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const deleteWorkspaceRunner: Operation<DeleteWorkspaceRunnerParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteWorkspaceRunner",
  "DELETE /workspaces/{workspace}/pipelines-config/runners/{runnerUuid}",
  { result: "empty", oauth: "runner:write", granular: "write:runner:bitbucket", auth: "fa" },
);

/** Parameters of {@link listWorkspaceVariables}. */
export interface ListWorkspaceVariablesParameters {
  workspace: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List workspace variables.
 *
 * `GET /workspaces/{workspace}/pipelines-config/variables`, operation id `getPipelineVariablesForWorkspace`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const listWorkspaceVariables: Operation<ListWorkspaceVariablesParameters, Page<PipelineVariable>> = /* @__PURE__ */ defineOperation(
  "getPipelineVariablesForWorkspace",
  "GET /workspaces/{workspace}/pipelines-config/variables",
  { pagelen: 100, oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link createWorkspaceVariable}. */
export interface CreateWorkspaceVariableParameters {
  workspace: string;
  query?: {
    fields?: string;
  };
  body: CreateWorkspaceVariableBody;
  headers?: Record<string, string>;
}

/**
 * Create a workspace variable.
 *
 * `POST /workspaces/{workspace}/pipelines-config/variables`, operation id `createPipelineVariableForWorkspace`.
 * OAuth scopes: pipeline:variable.
 * API token and Forge scopes: admin:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const createWorkspaceVariable: Operation<CreateWorkspaceVariableParameters, PipelineVariable> = /* @__PURE__ */ defineOperation(
  "createPipelineVariableForWorkspace",
  "POST /workspaces/{workspace}/pipelines-config/variables",
  { oauth: "pipeline:variable", granular: "admin:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link getWorkspaceVariable}. */
export interface GetWorkspaceVariableParameters {
  workspace: string;
  variableUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a workspace variable.
 *
 * `GET /workspaces/{workspace}/pipelines-config/variables/{variable_uuid}`, operation id `getPipelineVariableForWorkspace`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const getWorkspaceVariable: Operation<GetWorkspaceVariableParameters, PipelineVariable> = /* @__PURE__ */ defineOperation(
  "getPipelineVariableForWorkspace",
  "GET /workspaces/{workspace}/pipelines-config/variables/{variableUuid}",
  { oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link updateWorkspaceVariable}. */
export interface UpdateWorkspaceVariableParameters {
  workspace: string;
  variableUuid: string;
  query?: {
    fields?: string;
  };
  body: UpdateWorkspaceVariableBody;
  headers?: Record<string, string>;
}

/**
 * Update a workspace variable.
 *
 * `PUT /workspaces/{workspace}/pipelines-config/variables/{variable_uuid}`, operation id `updatePipelineVariableForWorkspace`.
 * OAuth scopes: pipeline:variable.
 * API token and Forge scopes: admin:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const updateWorkspaceVariable: Operation<UpdateWorkspaceVariableParameters, PipelineVariable> = /* @__PURE__ */ defineOperation(
  "updatePipelineVariableForWorkspace",
  "PUT /workspaces/{workspace}/pipelines-config/variables/{variableUuid}",
  { oauth: "pipeline:variable", granular: "admin:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link deleteWorkspaceVariable}. */
export interface DeleteWorkspaceVariableParameters {
  workspace: string;
  variableUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a workspace variable.
 *
 * `DELETE /workspaces/{workspace}/pipelines-config/variables/{variable_uuid}`, operation id `deletePipelineVariableForWorkspace`.
 * OAuth scopes: pipeline:variable.
 * API token and Forge scopes: admin:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/
 */
export const deleteWorkspaceVariable: Operation<DeleteWorkspaceVariableParameters, void> = /* @__PURE__ */ defineOperation(
  "deletePipelineVariableForWorkspace",
  "DELETE /workspaces/{workspace}/pipelines-config/variables/{variableUuid}",
  { result: "empty", oauth: "pipeline:variable", granular: "admin:pipeline:bitbucket", auth: "fa" },
);
