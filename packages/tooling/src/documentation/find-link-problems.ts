import { posix } from "node:path";
import type { Problem } from "../problems/problem.js";
import { headingAnchors } from "./heading-anchors.js";
import { readLinks } from "./read-links.js";

/**
 * The links of a Markdown file to files or headings that are not there.
 *
 * @param file - relative to the root of the repository.
 * @param files - the text of Markdown files by path; for other files of the repository the value is not read.
 */
export function findLinkProblems(file: string, files: ReadonlyMap<string, string>): Problem[] {
  return readLinks(files.get(file) ?? "").flatMap(({ target, line }) => {
    const reason = whyBroken(file, target, files);
    return reason ? [{ file, line, message: `the link to ${target} is broken: ${reason}` }] : [];
  });
}

function whyBroken(file: string, target: string, files: ReadonlyMap<string, string>): string | undefined {
  // A scheme, or a host without one.
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target)) return undefined;
  if (target.startsWith("/")) return "write it relative to this file";
  const [path = "", anchor] = target.split("#");
  const linked = path === "" ? file : posix.normalize(posix.join(posix.dirname(file), decodeURIComponent(path)));
  if (linked === ".." || linked.startsWith("../")) return "it leaves the repository";
  if (!isThere(linked, files)) return "there is no such file in the repository";
  const text = files.get(linked);
  if (anchor === undefined || anchor === "" || text === undefined || !linked.endsWith(".md")) return undefined;
  return headingAnchors(text).has(decodeURIComponent(anchor)) ? undefined : `${linked} has no such heading`;
}

function isThere(path: string, files: ReadonlyMap<string, string>): boolean {
  if (path === "." || files.has(path)) return true;
  const folder = path.endsWith("/") ? path : `${path}/`;
  return [...files.keys()].some((file) => file.startsWith(folder));
}
