import { requireUser } from "../domain/permissions.js";
import { invalidFields, notFound } from "../errors/api-error.js";
import type { Call, OperationHandlers } from "../http/call.js";
import { listPage } from "../http/list-page.js";
import { type Input, optionalChoice, optionalInteger, optionalObject, optionalText } from "../http/read-input.js";
import { created, empty, json } from "../http/reply.js";
import { renderTask } from "../render/render-comment.js";
import { entityDate } from "../state/clock.js";
import type { TaskRecord } from "../state/entities.js";
import { nextNumber } from "../state/identifiers.js";
import { findPullRequest, type PullRequestSubject } from "./find-subject.js";
import { requireOwnOrAdmin } from "./require-own-or-admin.js";

/** Tasks of pull requests. */
export const pullRequestTaskOperations: OperationHandlers = {
  listRepositoryPullrequestTasks: (call) => {
    const subject = findPullRequest(call);
    return listPage(call, {
      items: [...subject.pullRequest.tasks.values()],
      render: (task) => render(call, subject, task),
      style: "counted",
    });
  },
  getRepositoryPullrequestTask: (call) => {
    const subject = findPullRequest(call);
    return json(render(call, subject, findTask(call, subject)));
  },
  createRepositoryPullrequestTask: async (call) => {
    const subject = findPullRequest(call);
    const user = requireUser(call.caller);
    const input = await call.body.json();
    const raw = readContent(input);
    if (raw === undefined || raw === "") throw invalidFields({ content: ["required key not provided"] });
    const now = entityDate(call.world.clock.now());
    const task: TaskRecord = {
      id: nextNumber(call.world.state, "task", 40_000_000),
      raw,
      state: "UNRESOLVED",
      creatorUuid: user.uuid,
      commentId: readComment(subject, input),
      createdOn: now,
      updatedOn: now,
      resolvedOn: null,
      resolvedByUuid: undefined,
    };
    subject.pullRequest.tasks.set(task.id, task);
    const body = render(call, subject, task);
    return created(body, body.links.self.href);
  },
  updateRepositoryPullrequestTask: async (call) => {
    const subject = findPullRequest(call);
    const user = requireUser(call.caller);
    const task = findTask(call, subject);
    const input = await call.body.json();
    const raw = readContent(input);
    const state = optionalChoice(input, "state", ["RESOLVED", "UNRESOLVED"] as const);
    if (raw === "") throw invalidFields({ content: ["required key not provided"] });
    if (raw !== undefined && raw !== task.raw) requireOwn(call, subject, task);
    const now = entityDate(call.world.clock.now());
    task.raw = raw ?? task.raw;
    task.updatedOn = now;
    if (state !== undefined && state !== task.state) {
      task.state = state;
      task.resolvedOn = state === "RESOLVED" ? now : null;
      task.resolvedByUuid = state === "RESOLVED" ? user.uuid : undefined;
    }
    return json(render(call, subject, task));
  },
  deleteRepositoryPullrequestTask: (call) => {
    const subject = findPullRequest(call);
    const task = findTask(call, subject);
    requireOwn(call, subject, task);
    subject.pullRequest.tasks.delete(task.id);
    return empty();
  },
};

function render(call: Call, { record, pullRequest }: PullRequestSubject, task: TaskRecord) {
  return renderTask(call.world, record, pullRequest, task);
}

function findTask(call: Call, { pullRequest }: PullRequestSubject): TaskRecord {
  const id = call.parameter("task_id");
  const task = /^\d+$/.test(id) ? pullRequest.tasks.get(Number(id)) : undefined;
  if (!task) throw notFound(`Task ${id} not found`);
  return task;
}

/**
 * Everybody who sees a pull request may resolve and reopen its tasks; what they say is up to who made them, the author of the pull
 * request and administrators. This is documented for Bitbucket Data Center only.
 *
 * @see https://confluence.atlassian.com/bitbucketserver/using-repository-permissions-776639771.html
 */
function requireOwn(call: Call, { record, pullRequest }: PullRequestSubject, task: TaskRecord): void {
  const owners = [task.creatorUuid, pullRequest.authorUuid];
  requireOwnOrAdmin(call, record, owners, "You can only edit and delete your own tasks.");
}

function readContent(input: Input): string | undefined {
  return optionalText(optionalObject(input, "content") ?? {}, "raw");
}

function readComment({ pullRequest }: PullRequestSubject, input: Input): number | undefined {
  const comment = optionalObject(input, "comment");
  const id = comment && optionalInteger(comment, "id");
  if (id === undefined) return undefined;
  if (!pullRequest.comments.has(id)) throw invalidFields({ comment: [`comment not found: ${id}`] });
  return id;
}
