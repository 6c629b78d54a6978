import { rm } from "node:fs/promises";
import { join } from "node:path";
import { compareRefs } from "../git/compare-refs.js";
import type { GitRepository } from "../git/git-repository.js";
import type { RefTable } from "../git/read-refs.js";
import { readRefs } from "../git/read-refs.js";
import { type RefUpdate, updateRefs } from "../git/update-refs.js";
import type { RepositoryRecord } from "../state/entities.js";
import { restoreState, type SandboxState } from "../state/sandbox-state.js";
import type { World } from "../state/world.js";
import { firstOf } from "./find-records.js";

/** A moment to which a world can be taken back. Git objects only ever get more, so refs and state are enough. */
export interface Baseline {
  readonly state: SandboxState;
  /** By repository UUID. */
  readonly refs: ReadonlyMap<string, RefTable>;
}

/** Remembers the present of a world. */
export async function takeBaseline(world: World): Promise<Baseline> {
  const refs = new Map<string, RefTable>();
  for (const record of world.state.repositories.values()) {
    refs.set(record.uuid, await readRefs(world.repository(record)));
  }
  return { state: structuredClone(world.state), refs };
}

const earlier = new WeakMap<SandboxState, Baseline>();

/** Remembers the present for {@link earlierWorld}. */
export async function rememberWorld(world: World): Promise<void> {
  earlier.set(world.state, await takeBaseline(world));
}

/** The world as {@link rememberWorld} found it, to read from only; `undefined` when it was not asked to since the last return. */
export function earlierWorld(world: World): World | undefined {
  const moment = earlier.get(world.state);
  return moment && { ...world, state: moment.state, repository: (record) => repositoryThen(world, moment, record) };
}

/** What was reachable is there still; only branches and tags have moved. */
function repositoryThen(world: World, moment: Baseline, record: Pick<RepositoryRecord, "folder">): GitRepository {
  const repository = world.repository(record);
  const then = firstOf(moment.state.repositories, ({ folder }) => folder === record.folder);
  const refs = moment.refs.get(then?.uuid ?? "") ?? { branches: new Map(), tags: new Map() };
  return { ...repository, caches: { ...repository.caches, refs: Promise.resolve(refs) } };
}

/**
 * Takes a world back to a baseline.
 *
 * @param keepsFolders - leave repositories made since then on the disk, because there are other baselines that have them.
 */
export async function returnToBaseline(world: World, baseline: Baseline, keepsFolders: boolean): Promise<void> {
  earlier.delete(world.state);
  const present = [...world.state.repositories.values()];
  await Promise.all(present.map((record) => world.repository(record).writes.settled()));
  restoreState(world.state, baseline.state);
  for (const record of world.state.repositories.values()) {
    const repository = world.repository(record);
    await repository.writes.run(async () => {
      const then = baseline.refs.get(record.uuid) ?? { branches: new Map(), tags: new Map() };
      const changes = compareRefs(await readRefs(repository), then);
      const updates = changes.map(
        (change): RefUpdate => ({
          ref: `refs/${change.type === "branch" ? "heads" : "tags"}/${change.name}`,
          old: change.old?.oid,
          new: change.new?.oid,
        }),
      );
      // Removals first: `a` must be gone before `a/b` can come back.
      const removals = updates.filter((update) => update.new === undefined);
      const others = updates.filter((update) => update.new !== undefined);
      for (const group of [removals, others]) if (group.length > 0) await updateRefs(repository, group);
    });
  }
  const kept = new Set([...world.state.repositories.values()].map((record) => record.folder));
  const leftovers = present.filter((record) => !kept.has(record.folder));
  await Promise.all(
    leftovers.map((record) => {
      const repository = world.repository(record);
      repository.objects.close();
      repository.differ.close();
      return keepsFolders
        ? undefined
        : rm(join(world.repositoriesDirectory, record.folder), { recursive: true, force: true });
    }),
  );
}

/** Runs a task that only adds repositories and records; when it fails, the state is as if it had never begun. */
export async function allOrNothing<Result>(world: World, task: () => Promise<Result>): Promise<Result> {
  const before = structuredClone(world.state);
  try {
    return await task();
  } catch (reason) {
    restoreState(world.state, before);
    throw reason;
  }
}
