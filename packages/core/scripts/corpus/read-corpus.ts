import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CorpusDocument, CorpusEntry } from "./corpus-document.js";
import { isRecord } from "./is-record.js";
import { parseRoute } from "./parse-route.js";
import { readExchange } from "./read-exchange.js";

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
  const exchange = readExchange(content);
  const request = exchange?.uri ?? entry.request ?? "";
  const route = parseRoute(request);
  return {
    entry,
    method: exchange?.method ?? entry.method ?? route?.method,
    path: route?.path,
    status: exchange?.status ?? entry.status,
    body: exchange ? exchange.body : content,
    isSelection: /[?&]fields=/.test(request) || (isRecord(entry.query) && "fields" in entry.query),
  };
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
