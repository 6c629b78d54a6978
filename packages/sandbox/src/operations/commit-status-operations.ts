import { requireUser } from "../domain/permissions.js";
import { ownCommits } from "../domain/pull-requests/own-commits.js";
import { ApiError, notFound } from "../errors/api-error.js";
import type { Call, OperationHandlers } from "../http/call.js";
import { listPage } from "../http/list-page.js";
import { type Input, optionalChoice, optionalText, requiredText } from "../http/read-input.js";
import { created, json } from "../http/reply.js";
import { renderCommitStatus } from "../render/render-commit-status.js";
import { entityDate } from "../state/clock.js";
import type { CommitStatusRecord, RepositoryRecord } from "../state/entities.js";
import { findCommit, findPullRequest, findRepository, type RepositorySubject } from "./find-subject.js";

const states = ["SUCCESSFUL", "FAILED", "INPROGRESS", "STOPPED"] as const;
const longestKey = 40;

/** Build statuses of commits, kept under the full hash whatever revision named the commit. */
export const commitStatusOperations: OperationHandlers = {
  listRepositoryCommitStatuses: async (call) => {
    const { record, commit } = await findStatusSubject(call, "read");
    return statusPage(call, record, statusesOf(record, [commit.oid]));
  },
  listRepositoryPullrequestStatuses: async (call) => {
    const { record, git, pullRequest } = findPullRequest(call);
    const hashes = await ownCommits(git, pullRequest);
    return statusPage(call, record, statusesOf(record, [pullRequest.source.commit, ...hashes]));
  },
  createRepositoryCommitStatusesBuild: async (call) => {
    const { record, commit } = await findStatusSubject(call, "write");
    const input = await call.body.json();
    const key = requiredText(input, "key");
    if (key.length > longestKey) {
      throw new ApiError(400, "Bad request", {
        fields: { key: [`Ensure this value has at most ${longestKey} characters (it has ${key.length}).`] },
      });
    }
    const known = record.commitStatuses.get(commit.oid)?.get(key);
    const state = optionalChoice(input, "state", states);
    requiredText({ state }, "state");
    const now = entityDate(call.world.clock.now());
    const status: CommitStatusRecord = {
      key,
      commit: commit.oid,
      state: state ?? "INPROGRESS",
      name: optionalText(input, "name") ?? "",
      description: optionalText(input, "description") ?? "",
      url: requiredText(input, "url"),
      refname: optionalText(input, "refname") ?? null,
      createdOn: known?.createdOn ?? now,
      updatedOn: now,
    };
    const ofCommit = record.commitStatuses.get(commit.oid) ?? new Map<string, CommitStatusRecord>();
    ofCommit.set(key, status);
    record.commitStatuses.set(commit.oid, ofCommit);
    await announce(call, record, status, known ? "repo:commit_status_updated" : "repo:commit_status_created");
    const body = renderCommitStatus(call.world, record, status);
    return created(body, body.links.self.href);
  },
  getRepositoryCommitStatusesBuild: async (call) => {
    const { record, status } = await findStatus(call, "read");
    return json(renderCommitStatus(call.world, record, status));
  },
  updateRepositoryCommitStatusesBuild: async (call) => {
    const { record, status } = await findStatus(call, "write");
    applyChanges(status, await call.body.json());
    status.updatedOn = entityDate(call.world.clock.now());
    await announce(call, record, status, "repo:commit_status_updated");
    return json(renderCommitStatus(call.world, record, status));
  },
};

function applyChanges(status: CommitStatusRecord, input: Input): void {
  status.state = optionalChoice(input, "state", states) ?? status.state;
  status.name = optionalText(input, "name") ?? status.name;
  status.description = optionalText(input, "description") ?? status.description;
  status.url = optionalText(input, "url") ?? status.url;
  status.refname = optionalText(input, "refname") ?? status.refname;
}

async function findStatusSubject(call: Call, needed: "read" | "write") {
  const subject: RepositorySubject = findRepository(call, needed);
  return { record: subject.record, commit: await findCommit(subject, call.parameter("commit")) };
}

async function findStatus(call: Call, needed: "read" | "write") {
  const { record, commit } = await findStatusSubject(call, needed);
  const key = call.parameter("key");
  const status = record.commitStatuses.get(commit.oid)?.get(key);
  if (!status) throw notFound(`Build status ${key} not found`);
  return { record, status };
}

function statusesOf(record: RepositoryRecord, hashes: readonly string[]): readonly CommitStatusRecord[] {
  return [...new Set(hashes)].flatMap((hash) => [...(record.commitStatuses.get(hash)?.values() ?? [])]);
}

function statusPage(call: Call, record: RepositoryRecord, statuses: readonly CommitStatusRecord[]) {
  const refname = call.query.get("refname");
  return listPage(call, {
    items: refname ? statuses.filter((status) => status.refname === refname) : statuses,
    render: (status) => renderCommitStatus(call.world, record, status),
    style: "counted",
    pagelen: 30,
  });
}

async function announce(
  call: Call,
  record: RepositoryRecord,
  status: CommitStatusRecord,
  type: "repo:commit_status_created" | "repo:commit_status_updated",
): Promise<void> {
  const actorUuid = requireUser(call.caller).uuid;
  await call.world.events.emit({
    type,
    repositoryUuid: record.uuid,
    actorUuid,
    commit: status.commit,
    key: status.key,
  });
}
