import { writeFileSync } from "node:fs";
import { countFields } from "./corpus/count-fields.js";
import { gatherObjects } from "./corpus/gather-objects.js";
import { loadFacts } from "./corpus/load-facts.js";
import { CorpusError, readCorpus } from "./corpus/read-corpus.js";
import { writeRecordings } from "./corpus/write-recordings.js";
import { buildDocument } from "./facts/build-document.js";
import type { FactsDocument } from "./facts/openapi.js";
import { readJson } from "./facts/read-json.js";
import { readOverlays } from "./facts/read-overlays.js";

const spec = new URL("../spec/", import.meta.url);
const folder = process.argv[2];

if (!folder) {
  console.error(
    "Usage: tsx scripts/derive-evidence.ts <corpus folder>\nWrites spec/overlay/recordings.json from the recordings of the folder.",
  );
  process.exitCode = 2;
} else {
  try {
    const overlays = readOverlays(new URL("overlay/", spec));
    const document = buildDocument(readJson<FactsDocument>(new URL("facts.json", spec)), {
      ...overlays,
      recordings: { schemas: {} },
    });
    const { objects, placed } = gatherObjects(readCorpus(folder).documents, loadFacts(spec, document));
    const schemas = countFields(document, objects);
    writeFileSync(new URL("overlay/recordings.json", spec), writeRecordings(schemas, placed, objects));
    console.log(`${objects.length} objects of ${Object.keys(schemas).length} schemas in ${placed} answers.`);
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
