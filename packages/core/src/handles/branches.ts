import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import type * as operations from "../generated/operations/index.js";
import {
  createBranch,
  createTag,
  deleteBranch,
  deleteTag,
  getBranch,
  getTag,
  listBranches,
  listCommitsFrom,
  listTags,
} from "../generated/operations/index.js";
import type * as types from "../generated/types.js";
import type { Paginated, PaginateOptions } from "../operations/paginate.js";
import { type Creatable, collection, type Deletable, type Gettable, type Listable, listItems } from "./collection.js";
import type { BodyOf } from "./parts-of.js";
import type { RepositoryPlace } from "./repository-ref.js";

/** Filters for branches and tags. */
export interface RefsQuery {
  q?: string;
  sort?: string;
  fields?: string;
  pagelen?: number;
}

/** The branches of a repository. Names may hold slashes. */
export interface Branches
  extends Listable<types.Branch, RefsQuery>,
    Gettable<types.Branch>,
    Creatable<types.Branch, BodyOf<operations.CreateBranchParameters>>,
    Deletable {}

/** The tags of a repository. */
export interface Tags
  extends Listable<types.Tag, RefsQuery>,
    Gettable<types.Tag>,
    Creatable<types.Tag, BodyOf<operations.CreateTagParameters>>,
    Deletable {}

/** One branch: nothing is sent until a method is called. */
export interface BranchHandle extends RepositoryPlace {
  readonly name: string;
  get(options?: CallOptions): Promise<types.Branch>;
  /** Makes the branch at a commit. */
  create(hash: string, options?: CallOptions): Promise<types.Branch>;
  delete(options?: CallOptions): Promise<void>;
  /** Its commits, newest first. */
  commits(options?: PaginateOptions): Paginated<types.Commit>;
}

/** Makes the branches of a repository. */
export function branchesOf(client: Client, repository: RepositoryPlace): Branches {
  return collection<Branches>(client, { ...repository }, "name", {
    list: listBranches,
    get: getBranch,
    create: createBranch,
    delete: deleteBranch,
  });
}

/** Makes the tags of a repository. */
export function tagsOf(client: Client, repository: RepositoryPlace): Tags {
  return collection<Tags>(client, { ...repository }, "name", {
    list: listTags,
    get: getTag,
    create: createTag,
    delete: deleteTag,
  });
}

/** Makes the handle of one branch. */
export function branchHandle(client: Client, repository: RepositoryPlace, name: string): BranchHandle {
  return {
    ...repository,
    name,
    get: (options) => getBranch(client, { ...repository, name }, options),
    create: (hash, options) => createBranch(client, { ...repository, body: { name, target: { hash } } }, options),
    delete: (options) => deleteBranch(client, { ...repository, name }, options),
    commits: (options) => listItems(client, listCommitsFrom, { ...repository, revision: name }, undefined, options),
  };
}
