import type { FactsDocument } from "../../scripts/facts/openapi.js";
import { readJson } from "../../scripts/facts/read-json.js";

/** The folder with facts and overlays. */
export const specFolder = new URL("../../spec/", import.meta.url);

/** The effective facts document as it is committed. */
export const effectiveDocument = readJson<FactsDocument>(new URL("bitbucket-cloud.json", specFolder));
