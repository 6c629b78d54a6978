// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.
import { defineOperation, type Operation } from "../../operations/define-operation.js";
import type {
  UpdateAddonBody,
} from "../types.js";

/** Parameters of {@link deleteAddon}. */
export interface DeleteAddonParameters {
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete an addon.
 *
 * `DELETE /addon`, operation id `deleteAddon`.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-addon/
 */
export const deleteAddon: Operation<DeleteAddonParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteAddon",
  "DELETE /addon",
  { result: "empty" },
);

/** Parameters of {@link updateAddon}. */
export interface UpdateAddonParameters {
  query?: {
    fields?: string;
  };
  body: UpdateAddonBody;
  headers?: Record<string, string>;
}

/**
 * Update an addon.
 *
 * `PUT /addon`, operation id `updateAddon`.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-addon/
 */
export const updateAddon: Operation<UpdateAddonParameters, void> = /* @__PURE__ */ defineOperation(
  "updateAddon",
  "PUT /addon",
  { result: "empty" },
);

/** Parameters of {@link getAddonClientKey}. */
export interface GetAddonClientKeyParameters {
  addonKey: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get an addon client key.
 *
 * `GET /addon/{addon_key}/client-key`, operation id `getAddonClientKey`.
 * API token and Forge scopes: admin:workspace:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-addon/
 */
export const getAddonClientKey: Operation<GetAddonClientKeyParameters, Record<string, unknown>> = /* @__PURE__ */ defineOperation(
  "getAddonClientKey",
  "GET /addon/{addonKey}/client-key",
  { granular: "admin:workspace:bitbucket", auth: "f", refuses: "api-token" },
);
