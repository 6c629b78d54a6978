import { join } from "node:path";
import { tracePipelines } from "./domain/pipelines/trace-pipelines.js";
import { followPushes } from "./domain/pull-requests/follow-pushes.js";
import { type GitRepository, openGitRepository } from "./git/git-repository.js";
import { createEventSink } from "./state/domain-events.js";
import { createEmptyState } from "./state/sandbox-state.js";
import type { World } from "./state/world.js";

/** An empty {@link World} whose domain services listen to its events. */
export function createWorld(parts: Pick<World, "hosts" | "git" | "repositoriesDirectory" | "clock">): World {
  const opened = new Map<string, GitRepository>();
  const world: Omit<World, "traces"> = {
    ...parts,
    state: createEmptyState(),
    events: createEventSink(),
    repository(record) {
      const known = opened.get(record.folder);
      if (known) return known;
      const repository = openGitRepository(parts.git, join(parts.repositoriesDirectory, record.folder));
      opened.set(record.folder, repository);
      return repository;
    },
  };
  const whole: World = Object.assign(world, { traces: tracePipelines(world) });
  followPushes(whole);
  return whole;
}
