import { userByIdentifier } from "../domain/find-records.js";
import { repositoryPermission, requireUser } from "../domain/permissions.js";
import { notFound } from "../errors/api-error.js";
import type { OperationHandlers } from "../http/call.js";
import { listPage } from "../http/list-page.js";
import { hiddenInPullRequestList, renderPullRequest } from "../render/render-pull-request.js";
import { findWorkspace } from "./find-subject.js";
import { wantedStates } from "./pull-request-operations.js";

/** Pull requests of a user in all repositories of a workspace. */
export const workspacePullRequestOperations: OperationHandlers = {
  listWorkspacePullrequestsByUser: (call) => {
    requireUser(call.caller);
    const { state } = call.world;
    const workspace = findWorkspace(call);
    const identifier = call.parameter("selected_user");
    const user = userByIdentifier(state, identifier);
    if (!user) throw notFound(`${identifier} is not a valid user`);
    const wanted = wantedStates(call);
    const items = [...state.repositories.values()]
      .filter((record) => record.workspaceUuid === workspace.uuid)
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
