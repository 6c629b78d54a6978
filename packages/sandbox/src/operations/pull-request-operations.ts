import { requireAuthorOrWriter, requireUser } from "../domain/permissions.js";
import { bringCommits } from "../domain/pull-requests/bring-commits.js";
import { createPullRequest } from "../domain/pull-requests/create-pull-request.js";
import { setReviewers } from "../domain/pull-requests/participants.js";
import { recordUpdate } from "../domain/pull-requests/record-update.js";
import { ApiError, invalidFields } from "../errors/api-error.js";
import { listMergeBases } from "../git/list-hashes.js";
import { readRefs } from "../git/read-refs.js";
import type { Call, OperationHandlers } from "../http/call.js";
import { listPage } from "../http/list-page.js";
import { type Input, optionalFlag, optionalObject, optionalText, requiredText } from "../http/read-input.js";
import { created, json } from "../http/reply.js";
import {
  hiddenInPullRequest,
  hiddenInPullRequestList,
  hiddenWith,
  renderPullRequest,
} from "../render/render-pull-request.js";
import { entityDate } from "../state/clock.js";
import type { PullRequestRecord, PullRequestState } from "../state/entities.js";
import { findOtherRepository, findPullRequest, findRepository, type RepositorySubject } from "./find-subject.js";
import { readReviewers } from "./read-reviewers.js";

const states: readonly PullRequestState[] = ["OPEN", "MERGED", "DECLINED", "SUPERSEDED"];

/** Pull requests: list, open, read, edit. */
export const pullRequestOperations: OperationHandlers = {
  listRepositoryPullrequests: (call) => {
    const subject = findRepository(call);
    const wanted = wantedStates(call);
    const fields = call.query.get("fields");
    return listPage(call, {
      items: [...subject.record.pullRequests.values()]
        .filter((pullRequest) => wanted.includes(pullRequest.state))
        .sort((left, right) => right.id - left.id),
      render: (pullRequest) =>
        renderPullRequest(call.world, subject.record, pullRequest, { viewer: call.caller, fields }),
      hidden: hiddenWith(hiddenInPullRequestList, fields),
      unfilterable: ["participants"],
      style: "counted",
    });
  },
  createRepositoryPullrequest: async (call) => {
    const subject = findRepository(call);
    requireUser(call.caller);
    const pullRequest = await openPullRequest(call, subject, await call.body.json());
    const fields = call.query.get("fields");
    const body = await renderPullRequest(call.world, subject.record, pullRequest, { viewer: call.caller, fields });
    return created(body, body.links.self.href, hiddenWith(hiddenInPullRequest, fields));
  },
  getRepositoryPullrequest: async (call) => {
    const { record, pullRequest } = findPullRequest(call);
    const fields = call.query.get("fields");
    const body = await renderPullRequest(call.world, record, pullRequest, { viewer: call.caller, fields });
    return json(body, { hidden: hiddenWith(hiddenInPullRequest, fields) });
  },
  updateRepositoryPullrequest: async (call) => {
    const subject = findPullRequest(call);
    const { record, git, pullRequest } = subject;
    const user = requireAuthorOrWriter(call.world.state, call.caller, record, pullRequest.authorUuid);
    requireEditable(pullRequest);
    const input = await call.body.json();
    const title = optionalText(input, "title");
    if (title === "") throw invalidFields({ title: ["required key not provided"] });
    const destination = await readSide(call, subject, input, "destination");
    const reviewers = readReviewers(call, input, pullRequest.authorUuid);
    const closeSourceBranch = optionalFlag(input, "close_source_branch");
    const isDraft = optionalFlag(input, "draft");
    const description = optionalText(input, "description");
    // A merge that is under way comes first.
    await git.writes.run(async () => {
      requireEditable(pullRequest);
      pullRequest.title = title ?? pullRequest.title;
      pullRequest.description = description ?? pullRequest.description;
      pullRequest.closeSourceBranch = closeSourceBranch ?? pullRequest.closeSourceBranch;
      pullRequest.isDraft = isDraft ?? pullRequest.isDraft;
      if (destination) Object.assign(pullRequest.destination, destination);
      if (reviewers) setReviewers(pullRequest, reviewers);
      recordUpdate(pullRequest, user.uuid, entityDate(call.world.clock.now()));
    });
    await call.world.events.emit({
      type: "pullrequest:updated",
      repositoryUuid: record.uuid,
      actorUuid: user.uuid,
      pullRequestId: pullRequest.id,
    });
    return json(await renderPullRequest(call.world, record, pullRequest, { viewer: call.caller }), {
      hidden: hiddenInPullRequest,
    });
  },
};

function requireEditable(pullRequest: PullRequestRecord): void {
  if (pullRequest.state !== "OPEN") throw new ApiError(400, "Can only update an open pull request.");
}

async function openPullRequest(call: Call, subject: RepositorySubject, input: Input): Promise<PullRequestRecord> {
  const user = requireUser(call.caller);
  const title = requiredText(input, "title");
  const source = await readSide(call, subject, input, "source");
  if (!source) throw invalidFields({ source: ["required key not provided"] });
  const destination = (await readSide(call, subject, input, "destination")) ?? (await mainBranchSide(subject));
  const isOwnSource = source.repositoryUuid === subject.record.uuid;
  if (isOwnSource && source.branch === destination.branch) {
    throw new ApiError(400, "The source and the destination are the same branch.");
  }
  const isContained = (await listMergeBases(subject.git, source.commit, destination.commit)).includes(source.commit);
  if (isContained) throw new ApiError(400, "There are no changes to be pulled");
  const closeSourceBranch = optionalFlag(input, "close_source_branch") ?? false;
  const existing = [...subject.record.pullRequests.values()].find(
    (pullRequest) =>
      pullRequest.state === "OPEN" &&
      pullRequest.source.repositoryUuid === source.repositoryUuid &&
      pullRequest.source.branch === source.branch &&
      pullRequest.destination.branch === destination.branch,
  );
  if (existing) {
    // Seen on the real service: a second create for the same branches answers the open one, title overwritten.
    existing.title = title;
    existing.closeSourceBranch = closeSourceBranch;
    recordUpdate(existing, user.uuid, entityDate(call.world.clock.now()));
    return existing;
  }
  return createPullRequest(call.world, subject.record, {
    title,
    description: optionalText(input, "description") ?? "",
    authorUuid: user.uuid,
    source,
    destination,
    reviewerUuids: readReviewers(call, input, user.uuid) ?? [],
    closeSourceBranch,
    isDraft: optionalFlag(input, "draft") ?? false,
  });
}

/** The states a list shows: OPEN by default, those asked for, and every state as soon as there is a `q`. */
export function wantedStates(call: Call): readonly PullRequestState[] {
  if (call.query.get("q")) return states;
  const asked = call.query.getAll("state").filter((state) => state !== "");
  if (asked.length === 0) return ["OPEN"];
  return asked.map((text) => {
    const state = states.find((candidate) => candidate === text.toUpperCase());
    if (!state) throw new ApiError(400, `Invalid state: ${text}`, { fields: { state: [`Invalid state: ${text}`] } });
    return state;
  });
}

/** The branch that `source` or `destination` of a body names, with its head; `undefined` when the body has none. */
async function readSide(call: Call, subject: RepositorySubject, input: Input, name: "source" | "destination") {
  const side = optionalObject(input, name);
  if (!side) return undefined;
  const named = optionalText(optionalObject(side, "repository") ?? {}, "full_name");
  const other = named === undefined ? undefined : findOtherRepository(call, subject, named);
  if (other && name === "destination") throw invalidFields({ destination: [`${named} is another repository`] });
  const branch = optionalText(optionalObject(side, "branch") ?? {}, "name");
  if (branch === undefined || branch === "") throw invalidFields({ [name]: ["required key not provided"] });
  const git = other ? call.world.repository(other) : subject.git;
  const commit = (await readRefs(git)).branches.get(branch)?.commit;
  if (commit === undefined) throw invalidFields({ [name]: [`branch not found: ${branch}`] });
  if (other) await bringCommits(git, subject.git, commit);
  return { branch, commit, repositoryUuid: (other ?? subject.record).uuid };
}

async function mainBranchSide(subject: RepositorySubject) {
  const branch = subject.record.mainBranch;
  const commit = branch === undefined ? undefined : (await readRefs(subject.git)).branches.get(branch)?.commit;
  if (branch === undefined || commit === undefined) {
    throw invalidFields({ destination: ["required key not provided"] });
  }
  return { branch, commit };
}
