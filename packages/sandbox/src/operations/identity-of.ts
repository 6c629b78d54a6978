import { requireUser } from "../domain/permissions.js";
import { type CommitIdentity, identityText } from "../git/fast-import.js";
import type { Call } from "../http/call.js";

/** The caller as author or committer of a commit made now. */
export function identityOf(call: Call): CommitIdentity {
  const user = requireUser(call.caller);
  const email = user.emails.find((known) => known.isPrimary)?.email ?? `${user.nickname}@bots.bitbucket.org`;
  return { raw: identityText(user.displayName, email), seconds: Math.floor(call.world.clock.now().getTime() / 1000) };
}
