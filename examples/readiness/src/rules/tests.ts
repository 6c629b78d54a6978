import picomatch from "picomatch";
import { pathOf } from "../pull-request-facts.js";
import type { Rule } from "./rule.js";

/** When certain files change, tests must change with them. */
export const tests: Rule<"tests"> = ({ when, require }, { files }) => {
  const isTest = picomatch([...require], { dot: true });
  const isWatched = picomatch([...when], { dot: true });
  const paths = files.map(pathOf);
  const first = paths.find((path) => isWatched(path) && !isTest(path));
  return first === undefined || paths.some((path) => isTest(path))
    ? []
    : [{ summary: "Code changes, but no test does.", details: `Tests are ${require.join(", ")}.`, path: first }];
};
