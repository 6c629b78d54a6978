import picomatch from "picomatch";
import { pathOf } from "../pull-request-facts.js";
import type { Rule } from "./rule.js";

/** Neither too many files nor too many lines may change. */
export const size: Rule<"size"> = (
  { "max-files": maxFiles = Infinity, "max-lines": maxLines = Infinity, ignore = [] },
  { files },
) => {
  const isIgnored = picomatch([...ignore], { dot: true });
  const counted = files.filter((file) => !isIgnored(pathOf(file)));
  const lines = counted.reduce((sum, file) => sum + (file.lines_added ?? 0) + (file.lines_removed ?? 0), 0);
  return [
    ...(counted.length > maxFiles
      ? [{ summary: `${counted.length} files change; at most ${maxFiles} may.`, details: "Split the pull request." }]
      : []),
    ...(lines > maxLines
      ? [{ summary: `${lines} lines change; at most ${maxLines} may.`, details: "Split the pull request." }]
      : []),
  ];
};
