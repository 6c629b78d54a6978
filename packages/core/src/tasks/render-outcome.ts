import type { CreateCommitStatusBody } from "../generated/types.js";
import type { PublishReportParameters } from "../publishing/publish-report.js";
import type { Outcome } from "./outcome.js";

/** How an outcome is called where people read it. */
export interface OutcomeHeading {
  /** Stable id of the report and key of the status; the name of the task. */
  readonly name: string;
  /** A few words for people. */
  readonly title: string;
  /** Where they find out more. */
  readonly url: string;
}

/** An outcome as a Code Insights report: give it to `commit.reports.publish`. Findings become annotations. */
export function outcomeReport(
  outcome: Outcome,
  { name, title, url }: OutcomeHeading,
): Pick<PublishReportParameters, "reportId" | "report" | "annotations"> {
  return {
    reportId: name,
    report: {
      title,
      report_type: "TEST",
      result: outcome.ok ? "PASSED" : "FAILED",
      details: shorten(`${outcome.title}. ${outcome.summary}`, 2000),
      reporter: name,
      link: url,
      data: [...outcome.data],
    },
    annotations: outcome.findings.map(
      ({ rule, type = "CODE_SMELL", severity, summary, details, path, line, link }, index) => ({
        external_id: `${name}-${index}-${rule}`,
        annotation_type: type,
        severity,
        summary,
        result: severity === "LOW" ? "SKIPPED" : "FAILED",
        ...(details && { details: shorten(details, 2000) }),
        ...(path && { path }),
        ...(line && { line }),
        ...(link && { link }),
      }),
    ),
  };
}

/** An outcome as a build status: give it to `commit.statuses.set`. */
export function outcomeStatus(outcome: Outcome, { name, title, url }: OutcomeHeading): CreateCommitStatusBody {
  return {
    key: name,
    name: title,
    url,
    state: outcome.ok ? "SUCCESSFUL" : "FAILED",
    description: shorten(`${outcome.title}: ${outcome.summary}`, 200),
  };
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
