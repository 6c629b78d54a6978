import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import type * as operations from "../generated/operations/index.js";
import {
  addDefaultReviewer,
  createBranchRestriction,
  deleteBranchRestriction,
  getBranchingModel,
  getBranchingModelSettings,
  getBranchRestriction,
  getDefaultReviewer,
  getEffectiveBranchingModel,
  listBranchRestrictions,
  listDefaultReviewers,
  listEffectiveDefaultReviewers,
  removeDefaultReviewer,
  updateBranchingModelSettings,
  updateBranchRestriction,
} from "../generated/operations/index.js";
import type * as types from "../generated/types.js";
import type { Paginated, PaginateOptions } from "../operations/paginate.js";
import {
  type Creatable,
  collection,
  type Deletable,
  type Gettable,
  type Listable,
  listItems,
  type Updatable,
} from "./collection.js";
import type { BodyOf } from "./parts-of.js";
import type { RepositoryPlace } from "./repository-ref.js";

/** Rules about who may do what to which branches, by their number. */
export interface BranchRestrictions
  extends Listable<types.BranchRestriction, { kind?: string; pattern?: string; fields?: string }>,
    Gettable<types.BranchRestriction, number>,
    Creatable<types.BranchRestriction, BodyOf<operations.CreateBranchRestrictionParameters>>,
    Updatable<types.BranchRestriction, BodyOf<operations.UpdateBranchRestrictionParameters>, number>,
    Deletable<number> {}

/** People asked to review every new pull request, by account id or UUID. */
export interface DefaultReviewers extends Listable<types.Account>, Gettable<types.Account> {
  add(user: string, options?: CallOptions): Promise<types.Account>;
  remove(user: string, options?: CallOptions): Promise<void>;
  /** Those of the repository and those inherited from its project. */
  effective(options?: PaginateOptions): Paginated<types.DefaultReviewerAndType>;
}

/** What kinds of branches a repository has and where they lead. */
export interface BranchingModelHandle {
  get(options?: CallOptions): Promise<types.BranchingModel>;
  /** With what is inherited from the project. */
  effective(options?: CallOptions): Promise<types.EffectiveBranchingModel>;
  settings(options?: CallOptions): Promise<types.BranchingModelSettings>;
  updateSettings(
    body: BodyOf<operations.UpdateBranchingModelSettingsParameters>,
    options?: CallOptions,
  ): Promise<types.BranchingModelSettings>;
}

/** How changes get into a repository. */
export interface RepositoryReview {
  readonly branchRestrictions: BranchRestrictions;
  readonly defaultReviewers: DefaultReviewers;
  readonly branchingModel: BranchingModelHandle;
}

/** Makes the review part of a repository's handle. */
export function repositoryReview(client: Client, repository: RepositoryPlace): RepositoryReview {
  const place = { ...repository };
  return {
    branchRestrictions: collection<BranchRestrictions>(client, place, "id", {
      list: listBranchRestrictions,
      get: getBranchRestriction,
      create: createBranchRestriction,
      update: updateBranchRestriction,
      delete: deleteBranchRestriction,
    }),
    defaultReviewers: {
      ...collection<Pick<DefaultReviewers, "list" | "get">>(client, place, "selectedUser", {
        list: listDefaultReviewers,
        get: getDefaultReviewer,
      }),
      add: (user, options) => addDefaultReviewer(client, { ...place, selectedUser: user }, options),
      remove: (user, options) => removeDefaultReviewer(client, { ...place, selectedUser: user }, options),
      effective: (options) => listItems(client, listEffectiveDefaultReviewers, place, undefined, options),
    },
    branchingModel: {
      get: (options) => getBranchingModel(client, place, options),
      effective: (options) => getEffectiveBranchingModel(client, place, options),
      settings: (options) => getBranchingModelSettings(client, place, options),
      updateSettings: (body, options) => updateBranchingModelSettings(client, { ...place, body }, options),
    },
  };
}
