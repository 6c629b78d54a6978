import { firstOf } from "../domain/find-records.js";
import type { UserRecord } from "../state/entities.js";
import type { World } from "../state/world.js";
import { apiLink, webLink } from "./links.js";

/** A user as embedded in other objects. */
export function renderAccount(world: World, user: UserRecord) {
  return {
    display_name: user.displayName,
    links: {
      self: apiLink(world.hosts, "users", user.uuid),
      avatar: webLink(world.hosts, "account", user.uuid, "avatar"),
      html: webLink(world.hosts, user.uuid, ""),
    },
    type: user.type,
    uuid: user.uuid,
    account_id: user.accountId,
    nickname: user.nickname,
  };
}

/** A user as its own URL shows it. */
export function renderUser(world: World, user: UserRecord) {
  const account = renderAccount(world, user);
  return {
    ...account,
    links: {
      ...account.links,
      repositories: apiLink(world.hosts, "repositories", user.uuid),
      snippets: apiLink(world.hosts, "snippets", user.uuid),
      hooks: apiLink(world.hosts, "workspaces", user.uuid, "hooks"),
    },
    created_on: user.createdOn,
    account_status: "active",
    is_staff: false,
    location: null,
  };
}

/** A user as shown to itself: only then with its user name and its settings. */
export function renderOwnUser(world: World, user: UserRecord) {
  return { ...renderUser(world, user), username: user.nickname, has_2fa_enabled: false };
}

/** The user with this uuid, embedded; throws when the state has lost it, which would be a defect of the sandbox. */
export function renderAccountOf(world: World, uuid: string) {
  const user = world.state.users.get(uuid);
  if (!user) throw new Error(`The state refers to a user that it does not have: ${uuid}`);
  return renderAccount(world, user);
}

/** The `author` of a commit: `user` only when the mail address belongs to someone known. */
export function renderAuthor(world: World, raw: string, email: string) {
  const address = email.toLowerCase();
  const user = firstOf(world.state.users, ({ emails }) =>
    emails.some((known) => known.email.toLowerCase() === address),
  );
  return { type: "author", raw, ...(user ? { user: renderAccount(world, user) } : {}) };
}
