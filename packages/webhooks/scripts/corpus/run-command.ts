import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { examineWebhooks, type RecordedWebhook, type WebhookExamination } from "./examine-webhooks.js";

interface IndexEntry {
  readonly file: string;
  readonly kind: string;
  readonly label?: string | null;
}

/** The second half of `npm run corpus`: parses the webhook documents of a corpus. The folder and its index were checked by the first half. */
export function runCommand(words: readonly string[]): { readonly exitCode: 0 | 1; readonly output: string } {
  const folder = words.find((word) => !word.startsWith("--")) ?? "";
  const examination = examineWebhooks(readWebhooks(folder));
  const exitCode = examination.refused.length > 0 ? 1 : 0;
  const output = words.includes("--json")
    ? JSON.stringify({ ok: exitCode === 0, ...examination })
    : printExamination(examination);
  return { exitCode, output };
}

function readWebhooks(folder: string): RecordedWebhook[] {
  const index = JSON.parse(readFileSync(join(folder, "index.json"), "utf8"));
  const entries: readonly IndexEntry[] = Array.isArray(index) ? index : index.entries;
  return entries
    .filter(({ kind }) => kind === "webhooks")
    .map(({ file, label }) => ({ file, label: label ?? undefined, text: readDocument(join(folder, file)) }));
}

/** A file that is not there is no JSON either, and counts as refused. */
const readDocument = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "");

function printExamination({ parsed, total, complete, events, refused, exceptions }: WebhookExamination): string {
  const rows = Object.entries(events)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([event, counts]) => `  ${event.padEnd(40)} ${`${counts.parsed}/${counts.total}`.padStart(7)}`);
  const lines = (documents: WebhookExamination["refused"]) =>
    documents.map(({ file, reason }) => `  ${file}: ${reason}`);
  return [
    "",
    "Webhook documents, each parsed as the event that its label names:",
    ...rows,
    ...(exceptions.length > 0 ? ["", "Exceptions (no payloads of Bitbucket Cloud):", ...lines(exceptions)] : []),
    ...(refused.length > 0 ? ["", "Refused:", ...lines(refused)] : []),
    "",
    `Webhooks parsed ${parsed}/${total}, ${exceptions.length} exceptions; ${complete} of them lack nothing that current payloads have`,
    refused.length > 0 ? "FAILED: all payloads of Bitbucket Cloud must be parsed." : "PASSED",
  ].join("\n");
}
