import { effectiveReviewers } from "../domain/default-reviewers.js";
import { userPermission } from "../domain/permissions.js";
import { ApiError, notFound } from "../errors/api-error.js";
import type { OperationHandlers } from "../http/call.js";
import { listPage } from "../http/list-page.js";
import { empty, json } from "../http/reply.js";
import { renderAccount, renderAccountOf } from "../render/render-account.js";
import type { UserRecord } from "../state/entities.js";
import { findRepository, findUser } from "./find-subject.js";

/** Default reviewers of a repository. */
export const reviewerOperations: OperationHandlers = {
  listRepositoryDefaultReviewers: (call) => {
    const { record } = findRepository(call);
    return listPage(call, {
      items: [...record.defaultReviewers],
      render: (uuid) => renderAccountOf(call.world, uuid),
      style: "counted",
    });
  },
  listRepositoryEffectiveDefaultReviewers: (call) => {
    const { record } = findRepository(call);
    return listPage(call, {
      items: effectiveReviewers(call.world, record),
      render: ({ userUuid, from }) => ({
        type: "default_reviewer",
        reviewer_type: from,
        user: renderAccountOf(call.world, userUuid),
      }),
      style: "counted",
    });
  },
  getRepositoryDefaultReviewer: (call) => {
    const { record } = findRepository(call);
    const user = findUser(call, "target_username");
    if (!record.defaultReviewers.has(user.uuid)) throw notAReviewer(user);
    return json(renderAccount(call.world, user));
  },
  addRepositoryDefaultReviewer: (call) => {
    const { record } = findRepository(call, "admin");
    const user = findUser(call, "target_username");
    if (!userPermission(call.world.state, user.uuid, record))
      throw new ApiError(400, `${user.displayName} does not have access to this repository.`);
    record.defaultReviewers.add(user.uuid);
    return json(renderAccount(call.world, user));
  },
  deleteRepositoryDefaultReviewer: (call) => {
    const { record } = findRepository(call, "admin");
    const user = findUser(call, "target_username");
    if (!record.defaultReviewers.delete(user.uuid)) throw notAReviewer(user);
    return empty();
  },
};

function notAReviewer(user: UserRecord): ApiError {
  return notFound(`${user.displayName} is not a default reviewer`);
}
