import { emitAll } from "../emit/emit-all.js";
import { buildDocument } from "./build-document.js";
import type { EndedEntry } from "./ended-entry.js";
import type { FactsDocument } from "./openapi.js";
import { readJson } from "./read-json.js";
import { readOverlays } from "./read-overlays.js";

/** Everything the facts and overlays give, as text by file name below the package. */
export function renderFiles(spec: URL): Map<string, string> {
  const overlays = readOverlays(new URL("overlay/", spec));
  const { ended } = readJson<{ ended: EndedEntry[] }>(new URL("ended.json", spec));
  const document = buildDocument(readJson<FactsDocument>(new URL("facts.json", spec)), overlays);
  const files = new Map([["spec/bitbucket-cloud.json", `${JSON.stringify(document, undefined, 1)}\n`]]);
  for (const [name, text] of emitAll(document, overlays, ended)) files.set(`src/generated/${name}`, text);
  return files;
}
