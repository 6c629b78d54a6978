import { invalidFields, notFound } from "../errors/api-error.js";
import type { Call, OperationHandlers } from "../http/call.js";
import { listPage } from "../http/list-page.js";
import type { Input } from "../http/read-input.js";
import { empty, json } from "../http/reply.js";
import { entityDate } from "../state/clock.js";
import type { AnnotationRecord, ReportRecord, RepositoryRecord } from "../state/entities.js";
import { nextUuid, uuidFromName } from "../state/identifiers.js";
import { findCommit, findRepository } from "./find-subject.js";
import { readAnnotation, readReport } from "./read-report.js";

const mostAnnotations = 1000;
const mostAnnotationsAtOnce = 100;

/** Code Insights: reports on commits, and annotations in them. A report id is a UUID or the caller's own external id. */
export const reportOperations: OperationHandlers = {
  getReportsForCommit: async (call) => {
    const { record, commit } = await findReportSubject(call, "read");
    return listPage(call, {
      items: [...(record.reports.get(commit)?.values() ?? [])],
      render: renderReport,
      style: "counted",
    });
  },
  createOrUpdateReport: async (call) => {
    const { record, commit } = await findReportSubject(call, "write");
    const id = call.parameter("reportId");
    const fields = readReport(await call.body.json());
    const now = entityDate(call.world.clock.now());
    const known = reportWithId(record, commit, id);
    const report: ReportRecord = known ?? {
      uuid: nextUuid(call.world.state, "report"),
      externalId: typeof fields.external_id === "string" ? fields.external_id : id,
      commit,
      fields,
      createdOn: now,
      updatedOn: now,
      annotations: new Map(),
    };
    report.fields = fields;
    report.updatedOn = now;
    const ofCommit = record.reports.get(commit) ?? new Map<string, ReportRecord>();
    ofCommit.set(report.externalId, report);
    record.reports.set(commit, ofCommit);
    return json(renderReport(report));
  },
  getReport: async (call) => json(renderReport((await findReport(call, "read")).report)),
  deleteReport: async (call) => {
    const { record, report } = await findReport(call, "write");
    record.reports.get(report.commit)?.delete(report.externalId);
    return empty();
  },
  getAnnotationsForReport: async (call) => {
    const { report } = await findReport(call, "read");
    return listPage(call, { items: [...report.annotations.values()], render: renderAnnotation, style: "counted" });
  },
  bulkCreateOrUpdateAnnotations: async (call) => {
    const { report } = await findReport(call, "write");
    const inputs = await call.body.jsonValue();
    if (!Array.isArray(inputs)) throw invalidFields({ annotations: ["expected a list"] });
    if (inputs.length === 0 || inputs.length > mostAnnotationsAtOnce) {
      throw invalidFields({ annotations: [`expected 1 to ${mostAnnotationsAtOnce} annotations`] });
    }
    const read = inputs.map((input: unknown) => {
      const fields = readAnnotation(isObject(input) ? input : {});
      if (typeof fields.external_id !== "string") throw invalidFields({ external_id: ["required key not provided"] });
      return { id: fields.external_id, fields };
    });
    requireRoom(
      report,
      read.map(({ id }) => id),
    );
    return json(read.map(({ id, fields }) => renderAnnotation(saveAnnotation(call, report, id, fields))));
  },
  getAnnotation: async (call) => json(renderAnnotation((await findAnnotation(call, "read")).annotation)),
  createOrUpdateAnnotation: async (call) => {
    const { report } = await findReport(call, "write");
    const id = call.parameter("annotationId");
    const fields = readAnnotation(await call.body.json());
    const known = annotationWithId(report, id);
    if (!known) requireRoom(report, [id]);
    return json(renderAnnotation(saveAnnotation(call, report, known?.externalId ?? id, fields)));
  },
  deleteAnnotation: async (call) => {
    const { report, annotation } = await findAnnotation(call, "write");
    report.annotations.delete(annotation.externalId);
    return empty();
  },
};

function isObject(value: unknown): value is Input {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

async function findReportSubject(call: Call, needed: "read" | "write") {
  const subject = findRepository(call, needed);
  const commit = await findCommit(subject, call.parameter("commit"));
  return { record: subject.record, commit: commit.oid };
}

function reportWithId(record: RepositoryRecord, commit: string, id: string): ReportRecord | undefined {
  const reports = record.reports.get(commit);
  return reports?.get(id) ?? [...(reports?.values() ?? [])].find((report) => report.uuid === id);
}

async function findReport(call: Call, needed: "read" | "write") {
  const { record, commit } = await findReportSubject(call, needed);
  const id = call.parameter("reportId");
  const report = reportWithId(record, commit, id);
  if (!report) throw notFound(`Report ${id} not found`);
  return { record, report };
}

function annotationWithId(report: ReportRecord, id: string): AnnotationRecord | undefined {
  return report.annotations.get(id) ?? [...report.annotations.values()].find((annotation) => annotation.uuid === id);
}

async function findAnnotation(call: Call, needed: "read" | "write") {
  const { report } = await findReport(call, needed);
  const id = call.parameter("annotationId");
  const annotation = annotationWithId(report, id);
  if (!annotation) throw notFound(`Annotation ${id} not found`);
  return { report, annotation };
}

function requireRoom(report: ReportRecord, ids: readonly string[]): void {
  if (new Set([...report.annotations.keys(), ...ids]).size <= mostAnnotations) return;
  throw invalidFields({ annotations: [`A report holds at most ${mostAnnotations} annotations`] });
}

function saveAnnotation(call: Call, report: ReportRecord, id: string, fields: Input): AnnotationRecord {
  const now = entityDate(call.world.clock.now());
  const known = report.annotations.get(id);
  const annotation: AnnotationRecord = known ?? {
    uuid: uuidFromName(`annotation/${report.uuid}/${id}`),
    externalId: id,
    fields,
    createdOn: now,
    updatedOn: now,
  };
  annotation.fields = fields;
  annotation.updatedOn = now;
  report.annotations.set(id, annotation);
  return annotation;
}

function renderReport(report: ReportRecord) {
  return {
    type: "report",
    ...report.fields,
    uuid: report.uuid,
    external_id: report.externalId,
    created_on: report.createdOn,
    updated_on: report.updatedOn,
  };
}

function renderAnnotation(annotation: AnnotationRecord) {
  return {
    type: "report_annotation",
    ...annotation.fields,
    uuid: annotation.uuid,
    external_id: annotation.externalId,
    created_on: annotation.createdOn,
    updated_on: annotation.updatedOn,
  };
}
