// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.
import { defineOperation, type Operation } from "../../operations/define-operation.js";
import type {
  HookEvent,
  Page,
  SubjectTypes,
} from "../types.js";

/** Parameters of {@link getWebhookSubjectTypes}. */
export interface GetWebhookSubjectTypesParameters {
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get the kinds of subject that webhooks can have, with links to their events.
 *
 * `GET /hook_events`, operation id `listHookEvents`.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-webhooks/
 */
export const getWebhookSubjectTypes: Operation<GetWebhookSubjectTypesParameters, SubjectTypes> = /* @__PURE__ */ defineOperation(
  "listHookEvents",
  "GET /hook_events",
);

/** Parameters of {@link listWebhookEvents}. */
export interface ListWebhookEventsParameters {
  subjectType: "repository" | "workspace";
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List webhook events.
 *
 * `GET /hook_events/{subject_type}`, operation id `listHookEventsForResource`.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-webhooks/
 */
export const listWebhookEvents: Operation<ListWebhookEventsParameters, Page<HookEvent>> = /* @__PURE__ */ defineOperation(
  "listHookEventsForResource",
  "GET /hook_events/{subjectType}",
  { pagelen: 100 },
);
