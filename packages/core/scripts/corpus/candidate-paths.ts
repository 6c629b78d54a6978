import type { CorpusDocument } from "./corpus-document.js";

/**
 * The paths a document may be the answer of: that of its request, or those its label can mean.
 *
 * Labels are not always normalised: they may lack `/repositories`, or start with the path of another API.
 */
export function candidatePaths({
  path,
  method,
  entry,
}: CorpusDocument): { readonly path: string; readonly method: string | undefined }[] {
  if (path) return [{ path, method: method ?? "GET" }];
  const [, labelMethod, labelPath] = /^(?:(GET|PUT|POST|DELETE) )?(\/[^\s?]*)/.exec(entry.label ?? "") ?? [];
  if (!labelPath) return [];
  const segments = labelPath.split("/").slice(1);
  const tails = segments.map((_segment, index) => `/${segments.slice(index).join("/")}`);
  const paths = [tails[0] ?? labelPath, `/repositories${labelPath}`, ...tails.slice(1)];
  return paths.map((candidate) => ({ path: candidate, method: labelMethod }));
}
