import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import { getDiff, getMergeBase, getPatch, listCommits, listDiffstat } from "../generated/operations/index.js";
import type * as types from "../generated/types.js";
import type { Paginated, PaginateOptions } from "../operations/paginate.js";
import { listItems } from "./collection.js";
import type { RepositoryPlace } from "./repository-ref.js";

/** What one revision has that another has not. */
export interface Comparison {
  diff(options?: CallOptions): Promise<string>;
  patch(options?: CallOptions): Promise<string>;
  diffstat(options?: PaginateOptions): Paginated<types.Diffstat>;
  /** Commits of the source that the destination does not have. */
  commits(options?: PaginateOptions): Paginated<types.Commit>;
  /** The commit where the two parted. */
  mergeBase(options?: CallOptions): Promise<types.Commit>;
}

/** Compares two revisions; the first is what is new, as Bitbucket reads a spec. */
export function compare(client: Client, repository: RepositoryPlace, source: string, destination: string): Comparison {
  const spec = `${source}..${destination}`;
  return {
    diff: (options) => getDiff(client, { ...repository, spec }, options),
    patch: (options) => getPatch(client, { ...repository, spec }, options),
    diffstat: (options) => listItems(client, listDiffstat, { ...repository, spec }, undefined, options),
    commits: (options) =>
      listItems(client, listCommits, { ...repository }, { include: source, exclude: destination }, options),
    mergeBase: (options) => getMergeBase(client, { ...repository, revspec: spec }, options),
  };
}
