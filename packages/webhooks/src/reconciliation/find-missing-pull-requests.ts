import { type PullRequest, query } from "@bucketkit/core";
import { type HandledVersion, handledKeys } from "./handled-state.js";
import { actorOr, type MissingEvent, type Search } from "./missing-event.js";

/** Events of pull requests that were changed and not handled since: made, merged, declined, or changed in another way. */
export async function* findMissingPullRequests(search: Search): AsyncGenerator<MissingEvent> {
  const { handle, repository, store, since, until, signal } = search;
  const q = query`updated_on >= ${new Date(since)}`;
  const state: PullRequest["state"][] = ["OPEN", "MERGED", "DECLINED", "SUPERSEDED"];
  for await (const pullRequest of handle.pullRequests.list({ q, state, sort: "updated_on" }, { signal })) {
    if (Date.parse(pullRequest.updated_on) > until) continue;
    const entry = await store.get<HandledVersion>(handledKeys.pullRequest(repository.uuid, pullRequest.id));
    yield* missingEventsOf(pullRequest, entry?.value, search);
  }
}

function* missingEventsOf(
  pullRequest: PullRequest,
  handled: HandledVersion | undefined,
  search: Search,
): Generator<MissingEvent> {
  const { updated_on: updatedOn, state, id, author, closed_by: closedBy } = pullRequest;
  if (handled && Date.parse(handled.updatedOn) >= Date.parse(updatedOn)) return;
  const { repository } = search;
  const about = `pull request ${id}`;
  const madeBy = { actor: actorOr(author, search), repository, pullrequest: pullRequest };
  const endedBy = { ...madeBy, actor: actorOr(closedBy ?? author, search) };
  const isNew = !handled && Date.parse(pullRequest.created_on) >= search.since;
  if (isNew) yield { event: "pullrequest:created", about, payload: madeBy };
  const hasEnded = handled?.state !== state;
  if (state === "MERGED" && hasEnded) yield { event: "pullrequest:fulfilled", about, payload: endedBy };
  else if (state === "DECLINED" && hasEnded) yield { event: "pullrequest:rejected", about, payload: endedBy };
  else if (!isNew) yield { event: "pullrequest:updated", about, payload: madeBy };
}
