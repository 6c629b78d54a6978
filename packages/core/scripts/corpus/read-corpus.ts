import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CorpusDocument, CorpusEntry } from "./corpus-document.js";

/** The folder is not a corpus; the message says what is wrong with it. */
export class CorpusError extends Error {
  override readonly name = "CorpusError";
}

/**
 * Reads the REST documents of a corpus folder.
 *
 * @throws {@link CorpusError} when the folder has no readable `index.json`, or names files that are not there.
 */
export function readCorpus(folder: string): { readonly documents: CorpusDocument[]; readonly others: CorpusEntry[] } {
  const entries = readIndex(folder);
  const rest = entries.filter(({ kind }) => kind === "rest");
  return {
    documents: rest.map((entry) => readDocument(folder, entry)),
    others: entries.filter(({ kind }) => kind !== "rest"),
  };
}

function readIndex(folder: string): CorpusEntry[] {
  const file = join(folder, "index.json");
  if (!existsSync(file)) throw new CorpusError(`There is no index.json in ${folder}.`);
  const index = parseJson(file);
  const entries = Array.isArray(index) ? index : (index as { entries?: unknown } | null)?.entries;
  if (!Array.isArray(entries)) throw new CorpusError(`${file} is not a list of documents.`);
  const broken = entries.findIndex(
    (entry: Partial<CorpusEntry>) => typeof entry?.file !== "string" || typeof entry.kind !== "string",
  );
  if (broken >= 0) throw new CorpusError(`Entry ${broken} of ${file} lacks \`file\` or \`kind\`.`);
  return entries as CorpusEntry[];
}

function readDocument(folder: string, entry: CorpusEntry): CorpusDocument {
  const file = join(folder, entry.file);
  if (!existsSync(file)) throw new CorpusError(`${file} is in the index but not in the folder.`);
  const content = parseJson(file, entry);
  const exchange = isExchange(content) ? content : undefined;
  const request = exchange?.request.uri ?? entry.request;
  return {
    entry,
    method: exchange?.request.method ?? entry.method,
    path: request?.replace(/^https?:\/\/[^/]+/, "").replace(/\?.*$/s, ""),
    status: exchange?.response.status ?? entry.status,
    body: exchange ? exchange.response.body : content,
    isSelection:
      /[?&]fields=/.test(request ?? "") ||
      (entry.query !== null && entry.query !== undefined && "fields" in entry.query),
  };
}

interface Exchange {
  readonly request: { readonly method: string; readonly uri: string };
  readonly response: { readonly status: number; readonly body: unknown };
}

function isExchange(content: unknown): content is Exchange {
  const { request, response } = (content ?? {}) as Partial<Exchange>;
  return typeof request?.uri === "string" && typeof response === "object" && response !== null && "body" in response;
}

/** Documents that are no JSON are texts and files, which have no schema; a broken index is an error. */
function parseJson(file: string, entry?: CorpusEntry): unknown {
  const text = readFileSync(file, "utf8");
  try {
    return JSON.parse(text) as unknown;
  } catch {
    if (entry) return text;
    throw new CorpusError(`${file} is not JSON.`);
  }
}
