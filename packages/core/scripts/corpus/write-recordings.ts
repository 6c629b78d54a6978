import type { SchemaRecordings } from "../facts/apply-recordings.js";
import type { RecordedObject } from "./gather-objects.js";

/** The text of the overlay with the counts: one field a line, so that changes of evidence read well. */
export function writeRecordings(
  schemas: Readonly<Record<string, SchemaRecordings>>,
  answers: number,
  objects: readonly RecordedObject[],
): string {
  const sources = [...new Set(objects.map(({ document }) => document.entry.source))].sort();
  const blocks = Object.entries(schemas).map(([name, { fields, ...facts }]) => {
    const lines = Object.entries(fields).map(
      ([path, count]) => `        ${JSON.stringify(path)}: ${JSON.stringify(count).replaceAll(",", ", ")}`,
    );
    return `    ${JSON.stringify(name)}: {\n${Object.entries(facts)
      .map(([key, value]) => `      ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`)
      .join("")}      "fields": {\n${lines.join(",\n")}\n      }\n    }`;
  });
  const about =
    "Counts from recordings of public projects, written by scripts/derive-evidence.ts: in how many a field was seen, of how many, and in how many it was null. The recordings themselves are not part of the project.";
  return `{
  "about": ${JSON.stringify(about)},
  "evidence": ${JSON.stringify(`${answers} answers with ${objects.length} typed objects from ${sources.join(", ")}.`)},
  "schemas": {
${blocks.join(",\n")}
  }
}
`;
}
