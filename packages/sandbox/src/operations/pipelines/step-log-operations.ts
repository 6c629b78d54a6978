import { notFound } from "../../errors/api-error.js";
import { answerBytes } from "../../http/answer-bytes.js";
import type { Call, OperationHandlers } from "../../http/call.js";
import { listPage } from "../../http/list-page.js";
import { mediaUrl } from "../../http/media-storage.js";
import { json, type Reply } from "../../http/reply.js";
import { findStep, type StepSubject } from "./find-pipeline.js";

/** Logs and test reports of steps. A step that runs answers itself; what has ended lies in the storage. */
export const stepLogOperations: OperationHandlers = {
  getPipelineStepLogForRepository: (call) => answerLog(call, findStep(call)),
  getPipelineContainerLog: (call) => {
    const subject = findStep(call);
    const log = call.parameter("log_uuid");
    if (log !== subject.step.uuid && `{${log}}` !== subject.step.uuid) throw notFound("The log does not exist.");
    return answerLog(call, subject);
  },
  getPipelineTestReports: (call) => {
    const subject = findStep(call);
    const { step } = subject;
    const cases = testCases(subject);
    const total = cases.length;
    const failed = cases.filter(({ status }) => status === "FAILED").length;
    return json({
      type: "pipeline_step_test_report",
      step_uuid: step.uuid,
      number_of_test_cases: total,
      number_of_successful_test_cases: total - failed,
      number_of_failed_test_cases: failed,
      number_of_error_test_cases: 0,
      number_of_skipped_test_cases: 0,
    });
  },
  getPipelineTestReportTestCases: (call) =>
    listPage(call, { items: testCases(findStep(call)), render: (testCase) => testCase, style: "counted" }),
  getPipelineTestReportTestCaseReasons: (call) => {
    const subject = findStep(call);
    const name = call.parameter("test_case_uuid");
    const found = testCases(subject).find(({ uuid }) => uuid === name || uuid === `{${name}}`);
    if (!found) throw notFound("The test case does not exist.");
    const lastLine = subject.step.log.trim().split("\n").at(-1) ?? "";
    return listPage(call, {
      items: found.status === "SUCCESSFUL" ? [] : [lastLine],
      render: (message) => ({ type: "pipeline_test_case_reason", message }),
      style: "counted",
    });
  },
};

/** A step counts as one test case: whether its script passed. */
function testCases({ step, state }: StepSubject) {
  const isTested = state.name === "COMPLETED" && state.result !== "NOT_RUN" && state.result !== "STOPPED";
  if (!isTested) return [];
  return [
    {
      type: "pipeline_test_case",
      uuid: step.uuid,
      name: step.name,
      fully_qualified_name: step.name,
      status: step.result === "SUCCESSFUL" ? "SUCCESSFUL" : "FAILED",
    },
  ];
}

function answerLog(call: Call, { repository, record, step, state }: StepSubject): Reply {
  if (state.name === "PENDING" || state.result === "NOT_RUN") throw notFound("The step has no log.");
  if (state.name === "COMPLETED") {
    const path = [repository.uuid, record.key, step.uuid].map((uuid) => uuid.slice(1, -1));
    return { kind: "empty", status: 307, headers: { Location: mediaUrl(call.world, "logs", ...path) } };
  }
  const elapsed = (call.world.clock.now().getTime() - (state.startedAt ?? 0)) / (step.seconds * 1000);
  const whole = Buffer.from(step.log);
  // The log grows as the step runs.
  const content = whole.subarray(0, Math.ceil(whole.length * Math.min(1, Math.max(0, elapsed))));
  return answerBytes(content, call.headers);
}
