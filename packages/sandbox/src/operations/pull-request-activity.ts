import type { Call, OperationHandlers } from "../http/call.js";
import { listPage } from "../http/list-page.js";
import { renderAccountOf } from "../render/render-account.js";
import { renderComment } from "../render/render-comment.js";
import { renderPullRequestSummary, renderSide } from "../render/render-pull-request.js";
import type { ActivityRecord, PullRequestRecord, RepositoryRecord } from "../state/entities.js";
import { findPullRequest, findRepository } from "./find-subject.js";

interface Entry {
  readonly pullRequest: PullRequestRecord;
  readonly activity: ActivityRecord;
}

/** What happened on pull requests, newest first. */
export const pullRequestActivityOperations: OperationHandlers = {
  listRepositoryPullrequestActivity: (call) => {
    const { record, pullRequest } = findPullRequest(call);
    return activityPage(call, record, [pullRequest]);
  },
  listRepositoryPullrequestsActivity: (call) => {
    const { record } = findRepository(call);
    return activityPage(call, record, [...record.pullRequests.values()]);
  },
};

function activityPage(call: Call, repository: RepositoryRecord, pullRequests: readonly PullRequestRecord[]) {
  const entries = pullRequests
    .flatMap((pullRequest) => pullRequest.activity.map((activity): Entry => ({ pullRequest, activity })))
    .reverse()
    .sort((left, right) => right.activity.date.localeCompare(left.activity.date));
  return listPage(call, {
    items: entries,
    render: (entry) => renderEntry(call, repository, entry),
    style: "opaque",
    maximumPagelen: 50,
  });
}

function renderEntry(call: Call, repository: RepositoryRecord, { pullRequest, activity }: Entry) {
  const { world } = call;
  const pull_request = renderPullRequestSummary(world, repository, pullRequest);
  switch (activity.kind) {
    case "comment": {
      const comment = pullRequest.comments.get(activity.commentId);
      return { pull_request, ...(comment ? { comment: renderComment(world, repository, pullRequest, comment) } : {}) };
    }
    case "approval":
    case "changes_requested": {
      const user = renderAccountOf(world, activity.userUuid);
      return { pull_request, [activity.kind]: { date: activity.date, user, pullrequest: pull_request } };
    }
    case "update":
      return {
        pull_request,
        update: {
          state: activity.state,
          draft: pullRequest.isDraft,
          title: activity.title,
          description: activity.description,
          reason: activity.reason,
          author: renderAccountOf(world, activity.userUuid),
          date: activity.date,
          changes: {},
          source: renderSide(world, activity.source, { viewer: call.caller }),
          destination: renderSide(world, activity.destination, { viewer: call.caller }),
        },
      };
  }
}
