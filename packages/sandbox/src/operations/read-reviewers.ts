import { userByIdentifier } from "../domain/find-records.js";
import { ApiError } from "../errors/api-error.js";
import type { Call } from "../http/call.js";
import { type Input, optionalList } from "../http/read-input.js";

/**
 * The users in the `reviewers` of a body, or `undefined` when it has none.
 *
 * @throws 400 for anything but `uuid` or `account_id` of a known user, and for the author.
 */
export function readReviewers(call: Call, input: Input, authorUuid: string): readonly string[] | undefined {
  return optionalList(input, "reviewers")?.map((entry) => {
    const { uuid, account_id: accountId } = (entry ?? {}) as Record<string, unknown>;
    const identifier = typeof uuid === "string" ? uuid : typeof accountId === "string" ? accountId : "";
    const user = userByIdentifier(call.world.state, identifier);
    if (!user) {
      throw new ApiError(400, "reviewers: Malformed reviewers list", {
        fields: { reviewers: ["Malformed reviewers list"] },
      });
    }
    if (user.uuid === authorUuid) {
      const problem = `${user.displayName} is the author and cannot be included as a reviewer.`;
      throw new ApiError(400, `reviewers: ${problem}`, { fields: { reviewers: [problem] } });
    }
    return user.uuid;
  });
}
