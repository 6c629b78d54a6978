// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.
import { defineOperation, type Operation } from "../../operations/define-operation.js";
import type {
  BulkCreateOrUpdateAnnotationsBody,
  CreateOrUpdateAnnotationBody,
  CreateOrUpdateReportBody,
  Page,
  Report,
  ReportAnnotation,
} from "../types.js";

/** Parameters of {@link listReports}. */
export interface ListReportsParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List reports.
 *
 * `GET /repositories/{workspace}/{repo_slug}/commit/{commit}/reports`, operation id `getReportsForCommit`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-reports/
 */
export const listReports: Operation<ListReportsParameters, Page<Report>> = /* @__PURE__ */ defineOperation(
  "getReportsForCommit",
  "GET /repositories/{workspace}/{repoSlug}/commit/{+commit}/reports",
  { pagelen: 100, oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link createOrUpdateReport}. */
export interface CreateOrUpdateReportParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  reportId: string;
  query?: {
    fields?: string;
  };
  body: CreateOrUpdateReportBody;
  headers?: Record<string, string>;
}

/**
 * Create or update a report.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/commit/{commit}/reports/{reportId}`, operation id `createOrUpdateReport`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-reports/
 */
export const createOrUpdateReport: Operation<CreateOrUpdateReportParameters, Report> = /* @__PURE__ */ defineOperation(
  "createOrUpdateReport",
  "PUT /repositories/{workspace}/{repoSlug}/commit/{+commit}/reports/{reportId}",
  { oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link getReport}. */
export interface GetReportParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  reportId: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a report.
 *
 * `GET /repositories/{workspace}/{repo_slug}/commit/{commit}/reports/{reportId}`, operation id `getReport`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-reports/
 */
export const getReport: Operation<GetReportParameters, Report> = /* @__PURE__ */ defineOperation(
  "getReport",
  "GET /repositories/{workspace}/{repoSlug}/commit/{+commit}/reports/{reportId}",
  { oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link deleteReport}. */
export interface DeleteReportParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  reportId: string;
  headers?: Record<string, string>;
}

/**
 * Delete a report.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/commit/{commit}/reports/{reportId}`, operation id `deleteReport`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-reports/
 */
export const deleteReport: Operation<DeleteReportParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteReport",
  "DELETE /repositories/{workspace}/{repoSlug}/commit/{+commit}/reports/{reportId}",
  { result: "empty", oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link listAnnotations}. */
export interface ListAnnotationsParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  reportId: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List annotations.
 *
 * `GET /repositories/{workspace}/{repo_slug}/commit/{commit}/reports/{reportId}/annotations`, operation id `getAnnotationsForReport`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-reports/
 */
export const listAnnotations: Operation<ListAnnotationsParameters, Page<ReportAnnotation>> = /* @__PURE__ */ defineOperation(
  "getAnnotationsForReport",
  "GET /repositories/{workspace}/{repoSlug}/commit/{+commit}/reports/{reportId}/annotations",
  { pagelen: 100, oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link bulkCreateOrUpdateAnnotations}. */
export interface BulkCreateOrUpdateAnnotationsParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  reportId: string;
  query?: {
    fields?: string;
  };
  body: BulkCreateOrUpdateAnnotationsBody;
  headers?: Record<string, string>;
}

/**
 * Create or update up to 100 annotations of a report at once.
 *
 * `POST /repositories/{workspace}/{repo_slug}/commit/{commit}/reports/{reportId}/annotations`, operation id `bulkCreateOrUpdateAnnotations`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-reports/
 */
export const bulkCreateOrUpdateAnnotations: Operation<BulkCreateOrUpdateAnnotationsParameters, ReportAnnotation[]> = /* @__PURE__ */ defineOperation(
  "bulkCreateOrUpdateAnnotations",
  "POST /repositories/{workspace}/{repoSlug}/commit/{+commit}/reports/{reportId}/annotations",
  { oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link getAnnotation}. */
export interface GetAnnotationParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  reportId: string;
  annotationId: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get an annotation.
 *
 * `GET /repositories/{workspace}/{repo_slug}/commit/{commit}/reports/{reportId}/annotations/{annotationId}`, operation id `getAnnotation`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-reports/
 */
export const getAnnotation: Operation<GetAnnotationParameters, ReportAnnotation> = /* @__PURE__ */ defineOperation(
  "getAnnotation",
  "GET /repositories/{workspace}/{repoSlug}/commit/{+commit}/reports/{reportId}/annotations/{annotationId}",
  { oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link createOrUpdateAnnotation}. */
export interface CreateOrUpdateAnnotationParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  reportId: string;
  annotationId: string;
  query?: {
    fields?: string;
  };
  body: CreateOrUpdateAnnotationBody;
  headers?: Record<string, string>;
}

/**
 * Create or update an annotation.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/commit/{commit}/reports/{reportId}/annotations/{annotationId}`, operation id `createOrUpdateAnnotation`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-reports/
 */
export const createOrUpdateAnnotation: Operation<CreateOrUpdateAnnotationParameters, ReportAnnotation> = /* @__PURE__ */ defineOperation(
  "createOrUpdateAnnotation",
  "PUT /repositories/{workspace}/{repoSlug}/commit/{+commit}/reports/{reportId}/annotations/{annotationId}",
  { oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link deleteAnnotation}. */
export interface DeleteAnnotationParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  reportId: string;
  annotationId: string;
  headers?: Record<string, string>;
}

/**
 * Delete an annotation.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/commit/{commit}/reports/{reportId}/annotations/{annotationId}`, operation id `deleteAnnotation`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-reports/
 */
export const deleteAnnotation: Operation<DeleteAnnotationParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteAnnotation",
  "DELETE /repositories/{workspace}/{repoSlug}/commit/{+commit}/reports/{reportId}/annotations/{annotationId}",
  { result: "empty", oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);
