import { invalidFields } from "../errors/api-error.js";
import {
  type Input,
  optionalChoice,
  optionalFlag,
  optionalInteger,
  optionalList,
  optionalText,
  requiredText,
} from "../http/read-input.js";

const dataTypes = ["BOOLEAN", "DATE", "DURATION", "LINK", "NUMBER", "PERCENTAGE", "TEXT"] as const;
const mostData = 10;
const longestSummary = 450;
const longestDetails = 2000;

/** The fields of a report in a body. @throws 400 when a limit of Code Insights is passed. */
export function readReport(input: Input): Input {
  const details = requiredText(input, "details");
  if (details.length > longestDetails) throw invalidFields({ details: [tooLong(longestDetails, details)] });
  const data = optionalList(input, "data");
  if (data && data.length > mostData) throw invalidFields({ data: [`A report holds at most ${mostData} data fields`] });
  return withoutUndefined({
    title: requiredText(input, "title"),
    details,
    report_type:
      optionalChoice(input, "report_type", ["SECURITY", "COVERAGE", "TEST", "BUG"] as const) ?? missing("report_type"),
    external_id: optionalText(input, "external_id"),
    reporter: optionalText(input, "reporter"),
    link: readUrl(input, "link"),
    logo_url: readUrl(input, "logo_url"),
    remote_link_enabled: optionalFlag(input, "remote_link_enabled"),
    result: optionalChoice(input, "result", ["PASSED", "FAILED", "PENDING"] as const),
    data: data?.map(readDatum),
  });
}

/** The fields of an annotation in a body. @throws 400 when a limit of Code Insights is passed. */
export function readAnnotation(input: Input): Input {
  const summary = requiredText(input, "summary");
  if (summary.length > longestSummary) throw invalidFields({ summary: [tooLong(longestSummary, summary)] });
  const details = optionalText(input, "details");
  if (details && details.length > longestDetails) throw invalidFields({ details: [tooLong(longestDetails, details)] });
  const line = optionalInteger(input, "line");
  if (line !== undefined && line < 1) throw invalidFields({ line: ["expected a line number from 1 on"] });
  return withoutUndefined({
    annotation_type:
      optionalChoice(input, "annotation_type", ["VULNERABILITY", "CODE_SMELL", "BUG"] as const) ??
      missing("annotation_type"),
    summary,
    details,
    path: optionalText(input, "path"),
    line,
    external_id: optionalText(input, "external_id"),
    result: optionalChoice(input, "result", ["PASSED", "FAILED", "SKIPPED", "IGNORED"] as const),
    severity: optionalChoice(input, "severity", ["CRITICAL", "HIGH", "MEDIUM", "LOW"] as const),
    link: readUrl(input, "link"),
  });
}

function readDatum(datum: unknown): Input {
  const input = (typeof datum === "object" && datum !== null ? datum : {}) as Input;
  const type = optionalChoice(input, "type", dataTypes);
  const value = input.value;
  const isFitting =
    type === undefined ||
    ((type === "BOOLEAN" ? typeof value === "boolean" : true) &&
      (["NUMBER", "PERCENTAGE", "DURATION", "DATE"].includes(type) ? typeof value === "number" : true));
  if (value === undefined || value === null || !isFitting) {
    throw invalidFields({ data: [`The value of ${JSON.stringify(input.title ?? "")} does not fit its type`] });
  }
  return withoutUndefined({ type, title: requiredText(input, "title"), value });
}

function readUrl(input: Input, name: string): string | undefined {
  const text = optionalText(input, name);
  if (text === undefined || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))) return text;
  throw invalidFields({ [name]: ["expected a URL"] });
}

function missing(name: string): never {
  throw invalidFields({ [name]: ["required key not provided"] });
}

function tooLong(limit: number, text: string): string {
  return `Ensure this value has at most ${limit} characters (it has ${text.length}).`;
}

function withoutUndefined(fields: Input): Input {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
