import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import { isNotFound } from "../errors/not-found-error.js";
import { invalid, ValidationError, type ValidationIssue } from "../errors/validation-error.js";
import {
  bulkCreateOrUpdateAnnotations,
  createOrUpdateReport,
  deleteReport,
  listAnnotations,
} from "../generated/operations/index.js";
import type { BulkCreateOrUpdateAnnotationsBody, CreateOrUpdateReportBody, Report } from "../generated/types.js";
import { paginate } from "../operations/paginate.js";

/** One annotation of a report; `external_id` is its stable key. */
export type AnnotationInput = BulkCreateOrUpdateAnnotationsBody[number];

/** What to publish, and where. */
export interface PublishReportParameters {
  readonly workspace: string;
  readonly repoSlug: string;
  readonly commit: string;
  /** Your own stable id; publishing again under it replaces the report. */
  readonly reportId: string;
  readonly report: CreateOrUpdateReportBody;
  /** At most 1,000. Default: none. */
  readonly annotations?: readonly AnnotationInput[];
}

/**
 * Publishes a Code Insights report with its annotations; doing it again leaves exactly what was published last.
 *
 * Annotations that are no longer there are removed: Bitbucket cannot delete them in bulk, so the report is then made anew.
 *
 * @throws {@link ValidationError} when a limit of Bitbucket is broken (10 data rows, 1,000 annotations, summaries of 1 to 450
 * characters, unique ids), before anything is sent; otherwise as the operations do.
 * @see https://support.atlassian.com/bitbucket-cloud/docs/code-insights/
 */
export async function publishReport(
  client: Client,
  parameters: PublishReportParameters,
  options?: CallOptions,
): Promise<Report> {
  const { report, annotations = [], ...place } = parameters;
  if (!report) throw invalid("report", "is missing.");
  checkLimits(report, annotations);
  if (await hasOthers(client, place, new Set(annotations.map((annotation) => annotation.external_id)), options)) {
    await deleteReport(client, place, options);
  }
  const published = await createOrUpdateReport(client, { ...place, body: report }, options);
  for (let start = 0; start < annotations.length; start += 100) {
    await bulkCreateOrUpdateAnnotations(client, { ...place, body: annotations.slice(start, start + 100) }, options);
  }
  return published;
}

type ReportPlace = Omit<PublishReportParameters, "report" | "annotations">;

/** Whether an earlier publication left annotations that the new one does not have. */
async function hasOthers(
  client: Client,
  place: ReportPlace,
  kept: ReadonlySet<string | undefined>,
  options?: CallOptions,
): Promise<boolean> {
  try {
    for await (const { external_id } of paginate(client, listAnnotations, place, options))
      if (!kept.has(external_id)) return true;
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
  return false;
}

function checkLimits(report: CreateOrUpdateReportBody, annotations: readonly AnnotationInput[]): void {
  const issues: ValidationIssue[] = [];
  if ((report.data?.length ?? 0) > 10)
    issues.push({ path: "report.data", message: `must have at most 10 rows, not ${report.data?.length}.` });
  if (annotations.length > 1000)
    issues.push({ path: "annotations", message: `must have at most 1,000, not ${annotations.length}.` });
  const seen = new Set<string>();
  for (const [index, { external_id: id, summary }] of annotations.entries()) {
    const path = `annotations[${index}]`;
    if (!id || seen.has(id))
      issues.push({
        path: `${path}.external_id`,
        message: id ? `must be unique; "${id}" is there twice.` : "is missing; it tells annotations apart.",
      });
    else seen.add(id);
    if (!summary || summary.length > 450)
      issues.push({ path: `${path}.summary`, message: `must have 1 to 450 characters, not ${summary?.length ?? 0}.` });
  }
  if (issues.length) throw new ValidationError(issues);
}
