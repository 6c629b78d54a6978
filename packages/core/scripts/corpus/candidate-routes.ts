import type { CorpusDocument } from "./corpus-document.js";
import { parseFilePath, parseRoute, type Route } from "./parse-route.js";

/**
 * The routes a document may be the answer of: that of its request, or those its label and file name can mean, likely ones first.
 *
 * Labels are not always normalised: they may lack `/repositories`, or start with the path of another API.
 */
export function candidateRoutes({ path, method, entry }: CorpusDocument): Route[] {
  if (path) return [{ path, method: method ?? "GET" }];
  const label = parseRoute(entry.label ?? "");
  const named = parseFilePath(entry.path ?? "");
  return [...(label ? readingsOf(label) : []), ...(named ? [named] : [])];
}

function readingsOf({ path, method }: Route): Route[] {
  const segments = path.split("/").slice(1);
  const tails = segments.map((_segment, index) => `/${segments.slice(index).join("/")}`);
  const [whole = path, ...rest] = tails;
  return [whole, `/repositories${path}`, ...rest].map((reading) => ({ path: reading, method }));
}
