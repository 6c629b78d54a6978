export { MockError } from "../errors/mock-error.js";
export { account, participant } from "./fixtures/account.js";
export { branch, commit, commitComment, commitStatus, commitSummary, renderedText, tag } from "./fixtures/commit.js";
export { report, reportAnnotation } from "./fixtures/insight.js";
export { commitFile, errorBody, page } from "./fixtures/page.js";
export { deployment, deploymentEnvironment, pipeline, pipelineStep, pipelineVariable } from "./fixtures/pipeline.js";
export {
  diffstat,
  pullRequest,
  pullRequestComment,
  pullRequestEndpoint,
  pullRequestSummary,
  pullRequestTask,
} from "./fixtures/pull-request.js";
export { repository, repositorySummary } from "./fixtures/repository.js";
export { branchRestriction, webhookSubscription } from "./fixtures/settings.js";
export { project, projectSummary, workspace, workspaceMembership, workspaceSummary } from "./fixtures/workspace.js";
export { brokenConnection, type MockReply, type ReplyOptions, refusal, reply } from "./mock-reply.js";
export type { MockRequest, ResultOf } from "./mock-request.js";
export { type MockPlan, type MockTransport, mockTransport } from "./mock-transport.js";
export { pagesOf } from "./pages-of.js";
export { type RecordTransportOptions, recordTransport } from "./record-transport.js";
export type { RecordedBody, RecordedExchange, RecordedField, Recording } from "./recording.js";
export { type ReplayTransport, replayTransport } from "./replay-transport.js";
export { type MockAnswer, type Sequence, sequence } from "./sequence.js";
