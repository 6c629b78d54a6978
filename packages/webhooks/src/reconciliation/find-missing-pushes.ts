import { type Branch, isNotFound, type Tag } from "@bucketkit/core";
import type { PushChange, PushedCommit, PushedRef } from "../events/event-parts.js";
import { type HandledRef, handledKeys } from "./handled-state.js";
import { actorOr, type MissingEvent, type Search } from "./missing-event.js";

/** As many commits as a push of Bitbucket has. */
const mostCommits = 5;

/** Pushes that were not handled: branches and tags that point elsewhere than when a push was handled last, new ones, and those that are gone. */
export async function* findMissingPushes(search: Search): AsyncGenerator<MissingEvent> {
  const { handle, repository, store, signal } = search;
  const prefix = handledKeys.refs(repository.uuid);
  const handled = new Map<string, HandledRef>();
  for await (const { key, value } of store.list<HandledRef>(prefix)) handled.set(key, value);
  // Once all refs have been seen, one that is not among them is new, however old its commit is.
  const baselineKey = handledKeys.baseline(repository.uuid);
  const hasBaseline = (await store.get(baselineKey)) !== undefined;
  for (const type of ["branch", "tag"] as const) {
    const list = type === "branch" ? handle.branches.list({}, { signal }) : handle.tags.list({}, { signal });
    for await (const ref of list) {
      const key = handledKeys.ref(repository.uuid, type, ref.name);
      const known = handled.get(key);
      handled.delete(key);
      if (known?.hash === ref.target.hash) continue;
      if (known || hasBaseline || Date.parse(ref.target.date) >= search.since) {
        yield await movedRef(search, type, ref, known?.hash ?? null);
      } else {
        await store.set(key, { hash: ref.target.hash });
      }
    }
  }
  for (const [key, { hash }] of handled) if (hash !== null) yield await goneRef(search, key.slice(prefix.length), hash);
  await store.set(baselineKey, true);
}

async function movedRef(search: Search, type: PushedRef["type"], ref: Branch | Tag, old: string | null) {
  const commits = type === "branch" && old !== null ? await newCommits(search, ref.target.hash, old) : undefined;
  const change: PushChange = {
    old: old === null ? null : { type, name: ref.name, target: await readCommit(search, old), links: {} },
    new: { ...ref, type },
    created: old === null,
    closed: false,
    // When the old commit is gone, nothing leads from it to the new one.
    forced: type === "branch" && old !== null && commits === undefined,
    truncated: commits === undefined || commits.length === mostCommits,
    ...(commits ? { commits } : {}),
  };
  return pushOf(search, change, ref.target.author.user, `${type} ${ref.name}`);
}

async function goneRef(search: Search, place: string, hash: string): Promise<MissingEvent> {
  const type = place.startsWith("tag:") ? "tag" : "branch";
  const name = place.slice(type.length + 1);
  const old: PushedRef = { type, name, target: await readCommit(search, hash), links: {} };
  const change: PushChange = { old, new: null, created: false, closed: true, forced: false, truncated: false };
  return pushOf(search, change, null, `${type} ${name}`);
}

function pushOf(search: Search, change: PushChange, actor: Parameters<typeof actorOr>[0], about: string): MissingEvent {
  const { repository } = search;
  const payload = { actor: actorOr(actor, search), repository, push: { changes: [change] } };
  return { event: "repo:push", about, payload };
}

async function newCommits(search: Search, hash: string, old: string): Promise<PushedCommit[] | undefined> {
  const { handle, signal } = search;
  try {
    return await handle.commits({ revision: hash, exclude: old }, { limit: mostCommits, signal }).toArray();
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** A commit by its hash; one that nothing leads to any more may be gone, and then has nothing but its hash. */
async function readCommit({ handle, signal }: Search, hash: string): Promise<PushedCommit> {
  try {
    return await handle.commit(hash).get({ signal });
  } catch (error) {
    if (!isNotFound(error)) throw error;
    return { type: "commit", hash, message: "", date: "", author: { raw: "" }, links: {} };
  }
}
