import type { RepositoryRecord } from "../state/entities.js";
import type { World } from "../state/world.js";
import { resourcesOf } from "./resources.js";

export const branchTypeKinds = ["bugfix", "feature", "hotfix", "release"] as const;

/** The development or the production branch of a model. */
export interface ModelSide {
  readonly name: string | null;
  readonly use_mainbranch: boolean;
  readonly enabled?: boolean;
}

/** What the branches of a repository are for. */
export interface BranchingModel {
  readonly development: ModelSide;
  readonly production: ModelSide;
  readonly branch_types: readonly { readonly kind: string; readonly enabled: boolean; readonly prefix: string }[];
  readonly default_branch_deletion?: string | boolean;
}

const usual: BranchingModel = {
  development: { name: null, use_mainbranch: true },
  production: { name: null, use_mainbranch: false, enabled: false },
  branch_types: branchTypeKinds.map((kind) => ({ kind, enabled: true, prefix: `${kind}/` })),
};

/** The model that was set for a repository or project, by its UUID; the usual one where none was. */
export function modelOf(world: World, key: string): BranchingModel {
  return { ...usual, ...(ownModel(world, key) as Partial<BranchingModel> | undefined) };
}

/** A repository's own model when it has one, else that of its project. */
export function effectiveModel(world: World, { uuid, projectUuid }: RepositoryRecord): BranchingModel {
  return modelOf(world, projectUuid === undefined || ownModel(world, uuid) ? uuid : projectUuid);
}

/** The branch that a side of a model names. */
export function branchOfSide(repository: RepositoryRecord, { name, use_mainbranch }: ModelSide): string | null {
  return use_mainbranch ? (repository.mainBranch ?? null) : name;
}

/** Whether a branch is of a type: `development`, `production`, or one that has a prefix. */
export function isOfBranchType(world: World, repository: RepositoryRecord, branch: string, type: string): boolean {
  const model = effectiveModel(world, repository);
  if (type === "development") return branchOfSide(repository, model.development) === branch;
  if (type === "production")
    return model.production.enabled === true && branchOfSide(repository, model.production) === branch;
  return model.branch_types.some(({ kind, enabled, prefix }) => kind === type && enabled && branch.startsWith(prefix));
}

function ownModel(world: World, key: string) {
  return resourcesOf(world, "branching-model", { key }).get("settings")?.fields;
}
