import type { Client } from "../client/client.js";
import type * as operations from "../generated/operations/index.js";
import {
  createDeployKey,
  createRepositoryWebhook,
  deleteDeployKey,
  deleteRepositoryGroupPermission,
  deleteRepositoryUserPermission,
  deleteRepositoryWebhook,
  getDeployKey,
  getRepositoryGroupPermission,
  getRepositoryUserPermission,
  getRepositoryWebhook,
  listDeployKeys,
  listRepositoryGroupPermissions,
  listRepositoryUserPermissions,
  listRepositoryWebhooks,
  updateDeployKey,
  updateRepositoryGroupPermission,
  updateRepositoryUserPermission,
  updateRepositoryWebhook,
} from "../generated/operations/index.js";
import type * as types from "../generated/types.js";
import {
  type Creatable,
  collection,
  type Deletable,
  type Gettable,
  type Listable,
  type Updatable,
} from "./collection.js";
import type { BodyOf } from "./parts-of.js";
import type { RepositoryPlace } from "./repository-ref.js";

/** SSH keys that may read one repository. */
export interface DeployKeys
  extends Listable<types.DeployKey>,
    Gettable<types.DeployKey>,
    Creatable<types.DeployKey, BodyOf<operations.CreateDeployKeyParameters>>,
    Updatable<types.DeployKey, BodyOf<operations.UpdateDeployKeyParameters>>,
    Deletable {}

/** Webhook subscriptions, by their UUID. */
export interface RepositoryWebhooks
  extends Listable<types.WebhookSubscription>,
    Gettable<types.WebhookSubscription>,
    Creatable<types.WebhookSubscription, BodyOf<operations.CreateRepositoryWebhookParameters>>,
    Updatable<types.WebhookSubscription, BodyOf<operations.UpdateRepositoryWebhookParameters>>,
    Deletable {}

/** Explicit permissions of users or groups; `update` also grants the first one. Access tokens may not use it. */
export interface Permissions<Permission, Body>
  extends Listable<Permission>,
    Gettable<Permission>,
    Updatable<Permission, Body>,
    Deletable {}

/** Who and what may reach a repository. */
export interface RepositoryAccess {
  readonly deployKeys: DeployKeys;
  readonly webhooks: RepositoryWebhooks;
  readonly permissions: {
    /** By account id or UUID. */
    readonly users: Permissions<
      types.RepositoryUserPermission,
      BodyOf<operations.UpdateRepositoryUserPermissionParameters>
    >;
    /** By group slug. */
    readonly groups: Permissions<
      types.RepositoryGroupPermission,
      BodyOf<operations.UpdateRepositoryGroupPermissionParameters>
    >;
  };
}

/** Makes the access part of a repository's handle. */
export function repositoryAccess(client: Client, repository: RepositoryPlace): RepositoryAccess {
  const place = { ...repository };
  return {
    deployKeys: collection<DeployKeys>(client, place, "keyId", {
      list: listDeployKeys,
      get: getDeployKey,
      create: createDeployKey,
      update: updateDeployKey,
      delete: deleteDeployKey,
    }),
    webhooks: collection<RepositoryWebhooks>(client, place, "uid", {
      list: listRepositoryWebhooks,
      get: getRepositoryWebhook,
      create: createRepositoryWebhook,
      update: updateRepositoryWebhook,
      delete: deleteRepositoryWebhook,
    }),
    permissions: {
      users: collection<RepositoryAccess["permissions"]["users"]>(client, place, "selectedUserId", {
        list: listRepositoryUserPermissions,
        get: getRepositoryUserPermission,
        update: updateRepositoryUserPermission,
        delete: deleteRepositoryUserPermission,
      }),
      groups: collection<RepositoryAccess["permissions"]["groups"]>(client, place, "groupSlug", {
        list: listRepositoryGroupPermissions,
        get: getRepositoryGroupPermission,
        update: updateRepositoryGroupPermission,
        delete: deleteRepositoryGroupPermission,
      }),
    },
  };
}
