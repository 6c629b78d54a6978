import { repositoriesIn } from "../domain/find-records.js";
import { repositoryPermission, requireUser } from "../domain/permissions.js";
import type { OperationHandlers } from "../http/call.js";
import { listPage } from "../http/list-page.js";
import { hiddenInPullRequestList, renderPullRequest } from "../render/render-pull-request.js";
import { findUser, findWorkspace } from "./find-subject.js";
import { wantedStates } from "./pull-request-operations.js";

/** Pull requests of a user in all repositories of a workspace. */
export const workspacePullRequestOperations: OperationHandlers = {
  listWorkspacePullrequestsByUser: (call) => {
    requireUser(call.caller);
    const { state } = call.world;
    const workspace = findWorkspace(call);
    const user = findUser(call);
    const wanted = wantedStates(call);
    const items = repositoriesIn(state, workspace)
      .filter((record) => repositoryPermission(state, call.caller, record) !== undefined)
      .flatMap((record) => [...record.pullRequests.values()].map((pullRequest) => ({ record, pullRequest })))
      .filter(({ pullRequest }) => pullRequest.authorUuid === user.uuid && wanted.includes(pullRequest.state))
      .sort((left, right) => right.pullRequest.createdOn.localeCompare(left.pullRequest.createdOn));
    return listPage(call, {
      items,
      render: ({ record, pullRequest }) => renderPullRequest(call.world, record, pullRequest, { viewer: call.caller }),
      hidden: hiddenInPullRequestList,
      unfilterable: ["participants"],
      style: "counted",
    });
  },
};
