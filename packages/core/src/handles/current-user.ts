import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import type * as operations from "../generated/operations/index.js";
import {
  getCurrentUser,
  getCurrentUserWorkspacePermission,
  listCurrentUserEmails,
  listCurrentUserRepositoryPermissions,
  listCurrentUserWorkspaces,
} from "../generated/operations/index.js";
import type * as types from "../generated/types.js";
import type { Paginated, PaginateOptions } from "../operations/paginate.js";
import { listItems } from "./collection.js";
import type { QueryOf } from "./parts-of.js";

/** Whoever the credential belongs to: nothing is sent until a method is called. */
export interface CurrentUserHandle {
  get(options?: CallOptions): Promise<types.Account>;
  emails(options?: PaginateOptions): Paginated<types.UserEmail>;
  /** The workspaces the user can reach; this replaces the ended `GET /workspaces`. */
  workspaces(
    query?: QueryOf<operations.ListCurrentUserWorkspacesParameters>,
    options?: PaginateOptions,
  ): Paginated<types.WorkspaceAccess>;
  /** What the user is in a workspace. */
  workspacePermission(workspace: string, options?: CallOptions): Promise<types.WorkspaceMembership>;
  repositoryPermissions(
    workspace: string,
    query?: QueryOf<operations.ListCurrentUserRepositoryPermissionsParameters>,
    options?: PaginateOptions,
  ): Paginated<types.RepositoryPermission>;
}

/** Makes the handle of the current user. */
export function currentUserHandle(client: Client): CurrentUserHandle {
  return {
    get: (options) => getCurrentUser(client, {}, options),
    emails: (options) => listItems(client, listCurrentUserEmails, {}, undefined, options),
    workspaces: (query, options) => listItems(client, listCurrentUserWorkspaces, {}, query, options),
    workspacePermission: (workspace, options) => getCurrentUserWorkspacePermission(client, { workspace }, options),
    repositoryPermissions: (workspace, query, options) =>
      listItems(client, listCurrentUserRepositoryPermissions, { workspace }, query, options),
  };
}
