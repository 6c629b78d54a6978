import type { RepositoryRecord } from "../state/entities.js";
import type { World } from "../state/world.js";
import { resourcesOf } from "./resources.js";

/** Somebody who is asked to review by default, and where that was said. */
export interface EffectiveReviewer {
  readonly userUuid: string;
  readonly from: "repository" | "project";
}

/** The default reviewers of a repository and those of its project, each once. */
export function effectiveReviewers(world: World, repository: RepositoryRecord): readonly EffectiveReviewer[] {
  const ofProject = resourcesOf(world, "project-reviewers", { key: repository.projectUuid ?? "" }).keys();
  const inherited = [...ofProject].filter((uuid) => !repository.defaultReviewers.has(uuid));
  return [
    ...[...repository.defaultReviewers].map((userUuid) => ({ userUuid, from: "repository" as const })),
    ...inherited.map((userUuid) => ({ userUuid, from: "project" as const })),
  ];
}
