import type { UserRecord } from "../state/entities.js";
import { uuidFromName } from "../state/identifiers.js";

/**
 * The user that Bitbucket makes for what acts on its own: access tokens and OAuth consumers.
 *
 * @param id - what tells it from all others.
 */
export function botUser(id: string, name: string, createdOn: string): UserRecord {
  const uuid = uuidFromName(id);
  const bare = uuid.slice(1, -1);
  return {
    uuid,
    accountId: `712020:${bare}`,
    nickname: name,
    displayName: name,
    emails: [{ email: `${bare}@bots.bitbucket.org`, isPrimary: true, isConfirmed: true }],
    createdOn,
    type: "app_user",
  };
}
