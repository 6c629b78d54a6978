import { requireAuthorOrWriter, requireUser } from "../domain/permissions.js";
import { closePullRequest } from "../domain/pull-requests/close-pull-request.js";
import { type MergeRequest, mergePullRequest, requireOpen } from "../domain/pull-requests/merge-pull-request.js";
import { mergeStrategies } from "../domain/pull-requests/merge-strategies.js";
import { ApiError, errorBody, invalidFields } from "../errors/api-error.js";
import { RefMovedError } from "../git/update-refs.js";
import type { Call, OperationHandlers } from "../http/call.js";
import { type Input, optionalChoice, optionalFlag, optionalText, queryFlag } from "../http/read-input.js";
import { json, type Reply } from "../http/reply.js";
import { hiddenInPullRequest, renderPullRequest } from "../render/render-pull-request.js";
import { repositoryLink } from "../render/render-repository.js";
import { nextUuid } from "../state/identifiers.js";
import { findPullRequest, type PullRequestSubject } from "./find-subject.js";
import { identityOf } from "./identity-of.js";

const longestMessage = 128 * 1024;

/** The end of a pull request: merge, now or in the background, and decline. */
export const pullRequestOutcomeOperations: OperationHandlers = {
  mergePullrequest: async (call) => {
    const subject = findPullRequest(call, "write");
    const request = readMerge(call, subject, await call.body.json());
    requireOpen(subject.pullRequest);
    if (queryFlag(call.query, "async")) return mergeLater(call, subject, request);
    await merge(call, subject, request);
    const rendering = { viewer: call.caller, fullMergeCommit: true };
    const body = await renderPullRequest(call.world, subject.record, subject.pullRequest, rendering);
    return json(body, { hidden: hiddenInPullRequest });
  },
  getPullrequestMergeTaskStatus: async (call) => {
    const { record, pullRequest } = findPullRequest(call);
    const taskId = call.parameter("task_id");
    const task = pullRequest.mergeTasks.get(taskId);
    const isOfAnother = [...record.pullRequests.values()].some((other) => other.mergeTasks.has(taskId));
    if (!task && isOfAnother) throw new ApiError(400, "The task belongs to another pull request.");
    if (task?.status === "FAILED") return json(task.body, { status: task.httpStatus });
    // Seen on the real service: a task that it does not know is pending for ever.
    return json({
      task_status: task?.status ?? "PENDING",
      links: { self: taskLink(call, record, pullRequest.id, taskId) },
      ...(task?.status === "SUCCESS"
        ? { merge_result: await renderPullRequest(call.world, record, pullRequest, { viewer: call.caller }) }
        : {}),
    });
  },
  declinePullrequest: async (call) => {
    const { record, git, pullRequest } = findPullRequest(call);
    const user = requireAuthorOrWriter(call.world.state, call.caller, record, pullRequest.authorUuid);
    const reason = optionalText(await call.body.json(), "message") ?? "";
    // A merge that is under way comes first.
    await git.writes.run(() => {
      requireOpen(pullRequest);
      return closePullRequest(call.world, record, pullRequest, user.uuid, { state: "DECLINED", reason });
    });
    return json(await renderPullRequest(call.world, record, pullRequest, { viewer: call.caller }), {
      hidden: hiddenInPullRequest,
    });
  },
};

function readMerge(call: Call, { pullRequest, record }: PullRequestSubject, input: Input): MergeRequest {
  const user = requireUser(call.caller);
  const identity = identityOf(call);
  const message = optionalText(input, "message") || defaultMessage(pullRequest);
  if (Buffer.byteLength(message) > longestMessage) throw invalidFields({ message: ["The message is too long."] });
  if (pullRequest.destination.repositoryUuid !== record.uuid) throw new Error("The destination is another repository");
  return {
    caller: call.caller,
    actorUuid: user.uuid,
    author: identity,
    committer: identity,
    message,
    strategy: optionalChoice(input, "merge_strategy", mergeStrategies) ?? "merge_commit",
    closeSourceBranch: optionalFlag(input, "close_source_branch") ?? pullRequest.closeSourceBranch,
  };
}

function defaultMessage(pullRequest: PullRequestSubject["pullRequest"]): string {
  return `Merged in ${pullRequest.source.branch} (pull request #${pullRequest.id})\n\n${pullRequest.title}`;
}

async function merge(call: Call, subject: PullRequestSubject, request: MergeRequest): Promise<void> {
  await mergePullRequest(call.world, subject.record, subject.pullRequest, request).catch((reason: unknown) => {
    if (reason instanceof RefMovedError) throw new ApiError(409, "A branch of the pull request moved while merging.");
    throw reason;
  });
}

function mergeLater(call: Call, subject: PullRequestSubject, request: MergeRequest): Reply {
  const { pullRequest, record } = subject;
  const taskId = nextUuid(call.world.state, "merge-task").slice(1, -1);
  pullRequest.mergeTasks.set(taskId, { status: "PENDING" });
  void merge(call, subject, request).then(
    () => pullRequest.mergeTasks.set(taskId, { status: "SUCCESS" }),
    (reason: unknown) => {
      const failure = reason instanceof ApiError ? reason : new ApiError(500, "Something went wrong");
      pullRequest.mergeTasks.set(taskId, {
        status: "FAILED",
        httpStatus: failure.status,
        body: errorBody(failure.message, failure.details),
      });
    },
  );
  return json("", { status: 202, headers: { Location: taskLink(call, record, pullRequest.id, taskId).href } });
}

function taskLink(call: Call, record: PullRequestSubject["record"], pullRequestId: number, taskId: string) {
  return repositoryLink(call.world, record, "pullrequests", String(pullRequestId), "merge", "task-status", taskId);
}
