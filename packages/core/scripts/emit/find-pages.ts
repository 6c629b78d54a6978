import type { FactsDocument, Schema } from "../facts/openapi.js";

/** The page schemas of a document with the schema of their items: objects made of the paging envelope and nothing else. */
export function findPages(document: FactsDocument): Map<string, Schema> {
  const pages = new Map<string, Schema>();
  for (const [name, { properties = {} }] of Object.entries(document.components.schemas)) {
    const items = properties.values?.items;
    if (items && properties.next && Object.keys(properties).every((field) => envelope.has(field)))
      pages.set(name, items);
  }
  return pages;
}

const envelope = new Set(["values", "next", "previous", "page", "pagelen", "size"]);
