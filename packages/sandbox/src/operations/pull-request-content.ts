import { ownCommits } from "../domain/pull-requests/own-commits.js";
import { readCommit } from "../git/read-objects.js";
import type { Call, OperationHandlers } from "../http/call.js";
import { listPage } from "../http/list-page.js";
import { type Reply, redirect } from "../http/reply.js";
import { renderCommit } from "../render/render-commit.js";
import {
  comparisonQuery,
  comparisonSpec,
  hiddenInPullRequestList,
  renderPullRequest,
} from "../render/render-pull-request.js";
import { repositoryLink } from "../render/render-repository.js";
import { findCommit, findPullRequest, findRepository } from "./find-subject.js";

/** What a pull request changes: its commits here, the rest by redirect to the repository's own operations. */
export const pullRequestContentOperations: OperationHandlers = {
  getRepositoryPullrequestDiff: (call) => redirectTo(call, "diff"),
  listRepositoryPullrequestDiffstat: (call) => redirectTo(call, "diffstat"),
  getRepositoryPullrequestPatch: (call) => redirectTo(call, "patch"),
  listRepositoryPullrequestConflicts: (call) => redirectTo(call, "file-conflicts"),
  listRepositoryPullrequestCommits: async (call) => {
    const { record, git, pullRequest } = findPullRequest(call);
    const hashes = await ownCommits(git, pullRequest);
    return listPage(call, {
      items: hashes,
      render: async (hash) => {
        const commit = await readCommit(git, hash);
        if (!commit) throw new Error(`git listed a commit that it cannot read: ${hash}`);
        return renderCommit(call.world, record, commit);
      },
      style: "opaque",
    });
  },
  getPullrequestsForCommit: async (call) => {
    const subject = findRepository(call);
    const commit = await findCommit(subject, call.parameter("commit"));
    const containing = await Promise.all(
      [...subject.record.pullRequests.values()].map(async (pullRequest) => {
        const hashes = await ownCommits(subject.git, pullRequest);
        return hashes.includes(commit.oid) || pullRequest.mergeCommit === commit.oid ? [pullRequest] : [];
      }),
    );
    return listPage(call, {
      items: containing.flat(),
      render: (pullRequest) => renderPullRequest(call.world, subject.record, pullRequest, { viewer: call.caller }),
      hidden: hiddenInPullRequestList,
      style: "counted",
      pagelen: 30,
    });
  },
};

function redirectTo(call: Call, operation: "diff" | "diffstat" | "patch" | "file-conflicts"): Reply {
  const { record, pullRequest } = findPullRequest(call);
  const target = repositoryLink(call.world, record, operation, comparisonSpec(call.world, record, pullRequest));
  const query = new URLSearchParams(comparisonQuery(pullRequest));
  for (const [name, value] of call.query) query.append(name, value);
  return redirect(`${target.href}?${query}`);
}
