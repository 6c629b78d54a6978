import type { OperationHandlers } from "../http/call.js";
import { commitFilesOperations } from "./commit-files.js";
import { commitOperations } from "./commit-operations.js";
import { diffOperations } from "./diff-operations.js";
import { pullRequestContentOperations } from "./pull-request-content.js";
import { pullRequestOperations } from "./pull-request-operations.js";
import { pullRequestOutcomeOperations } from "./pull-request-outcome.js";
import { refOperations } from "./ref-operations.js";
import { repositoryOperations } from "./repository-operations.js";
import { sourceOperations } from "./source-operations.js";
import { userOperations } from "./user-operations.js";
import { workspaceOperations } from "./workspace-operations.js";

/** Every operation that the sandbox simulates. */
export const operationHandlers: OperationHandlers = {
  ...userOperations,
  ...workspaceOperations,
  ...repositoryOperations,
  ...refOperations,
  ...commitOperations,
  ...sourceOperations,
  ...commitFilesOperations,
  ...diffOperations,
  ...pullRequestOperations,
  ...pullRequestOutcomeOperations,
  ...pullRequestContentOperations,
};
