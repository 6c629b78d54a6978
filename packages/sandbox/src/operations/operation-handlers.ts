import type { OperationHandlers } from "../http/call.js";
import { branchRestrictionOperations } from "./branch-restriction-operations.js";
import { codeSearchOperations } from "./code-search.js";
import { commitFilesOperations } from "./commit-files.js";
import { commitOperations } from "./commit-operations.js";
import { commitStatusOperations } from "./commit-status-operations.js";
import { diffOperations } from "./diff-operations.js";
import { deploymentOperations } from "./pipelines/deployment-operations.js";
import { pipelineOperations } from "./pipelines/pipeline-operations.js";
import { stepLogOperations } from "./pipelines/step-log-operations.js";
import { pullRequestActivityOperations } from "./pull-request-activity.js";
import { pullRequestCommentOperations } from "./pull-request-comments.js";
import { pullRequestContentOperations } from "./pull-request-content.js";
import { pullRequestMergeabilityOperations } from "./pull-request-mergeability.js";
import { pullRequestOperations } from "./pull-request-operations.js";
import { pullRequestOutcomeOperations } from "./pull-request-outcome.js";
import { pullRequestReviewOperations } from "./pull-request-review.js";
import { pullRequestTaskOperations } from "./pull-request-tasks.js";
import { refOperations } from "./ref-operations.js";
import { reportOperations } from "./report-operations.js";
import { repositoryOperations } from "./repository-operations.js";
import { branchingModelOperations } from "./resources/branching-models.js";
import { commitReactionOperations } from "./resources/commit-reactions.js";
import { deployKeyOperations } from "./resources/deploy-keys.js";
import { downloadOperations } from "./resources/downloads.js";
import { environmentOperations } from "./resources/environments.js";
import { forkOperations } from "./resources/forks.js";
import { permissionConfigOperations } from "./resources/permissions-config.js";
import { pipelineSettingOperations } from "./resources/pipeline-settings.js";
import { pipelineVariableOperations } from "./resources/pipeline-variables.js";
import { projectOperations } from "./resources/projects.js";
import { propertyOperations } from "./resources/properties.js";
import { runnerOperations } from "./resources/runners.js";
import { userKeyOperations } from "./resources/user-keys.js";
import { workspaceExtraOperations } from "./resources/workspace-extras.js";
import { reviewerOperations } from "./reviewer-operations.js";
import { snippetHistoryOperations } from "./snippets/snippet-history-operations.js";
import { snippetOperations } from "./snippets/snippet-operations.js";
import { snippetReactionOperations } from "./snippets/snippet-reactions.js";
import { sourceOperations } from "./source-operations.js";
import { userOperations } from "./user-operations.js";
import { webhookOperations } from "./webhook-operations.js";
import { workspaceOperations } from "./workspace-operations.js";
import { workspacePullRequestOperations } from "./workspace-pull-requests.js";

/** Every operation that the sandbox simulates, by operationId. */
export const operationHandlers: OperationHandlers = {
  ...userOperations,
  ...workspaceOperations,
  ...workspacePullRequestOperations,
  ...repositoryOperations,
  ...refOperations,
  ...commitOperations,
  ...commitStatusOperations,
  ...reportOperations,
  ...sourceOperations,
  ...commitFilesOperations,
  ...diffOperations,
  ...pullRequestOperations,
  ...pullRequestCommentOperations,
  ...pullRequestTaskOperations,
  ...pullRequestReviewOperations,
  ...pullRequestActivityOperations,
  ...pullRequestContentOperations,
  ...pullRequestMergeabilityOperations,
  ...pullRequestOutcomeOperations,
  ...reviewerOperations,
  ...branchRestrictionOperations,
  ...webhookOperations,
  ...commitReactionOperations,
  ...deployKeyOperations,
  ...downloadOperations,
  ...environmentOperations,
  ...forkOperations,
  ...branchingModelOperations,
  ...permissionConfigOperations,
  ...pipelineSettingOperations,
  ...pipelineVariableOperations,
  ...projectOperations,
  ...propertyOperations,
  ...runnerOperations,
  ...userKeyOperations,
  ...workspaceExtraOperations,
  ...snippetOperations,
  ...snippetHistoryOperations,
  ...snippetReactionOperations,
  ...codeSearchOperations,
  ...pipelineOperations,
  ...stepLogOperations,
  ...deploymentOperations,
};
