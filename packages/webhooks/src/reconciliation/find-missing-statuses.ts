import { type CommitStatus, isNotFound } from "@bucketkit/core";
import { type HandledVersion, handledKeys } from "./handled-state.js";
import { actorOr, type MissingEvent, type Search } from "./missing-event.js";

/** Build statuses that were set and not handled since: on the heads of open pull requests and of branches with new commits. */
export async function* findMissingStatuses(search: Search): AsyncGenerator<MissingEvent> {
  const { handle, repository, signal } = search;
  for (const hash of await headsOf(search)) {
    try {
      for await (const status of handle.commit(hash).statuses.list({}, { signal })) {
        if (!(await isMissing(status, hash, search))) continue;
        const { commit: _, ...rest } = status;
        const isNew = status.created_on === status.updated_on;
        yield {
          event: isNew ? "repo:commit_status_created" : "repo:commit_status_updated",
          about: `status ${status.key} of ${hash.slice(0, 12)}`,
          payload: { actor: actorOr(null, search), repository, commit_status: { ...rest, commit: { hash } } },
        };
      }
    } catch (error) {
      // The head of a pull request from a fork that is gone.
      if (!isNotFound(error)) throw error;
    }
  }
}

async function headsOf({ handle, since, signal }: Search): Promise<ReadonlySet<string>> {
  const heads = new Map<string, string>();
  const add = (hash: string): void => {
    // Pull requests have the first twelve digits of what branches have in full.
    if (!heads.has(hash.slice(0, 12)) || hash.length > 12) heads.set(hash.slice(0, 12), hash);
  };
  for await (const { source } of handle.pullRequests.list({ state: "OPEN" }, { signal })) {
    if (source.commit) add(source.commit.hash);
  }
  for await (const { target } of handle.branches.list({}, { signal })) {
    if (heads.has(target.hash.slice(0, 12)) || Date.parse(target.date) >= since) add(target.hash);
  }
  return new Set(heads.values());
}

async function isMissing(status: CommitStatus, hash: string, search: Search): Promise<boolean> {
  const updatedOn = Date.parse(status.updated_on ?? "");
  if (!(updatedOn >= search.since && updatedOn <= search.until)) return false;
  const entry = await search.store.get<HandledVersion>(handledKeys.status(search.repository.uuid, hash, status.key));
  return !entry || Date.parse(entry.value.updatedOn) < updatedOn;
}
