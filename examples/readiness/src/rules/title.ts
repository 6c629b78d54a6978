import type { Rule } from "./rule.js";

/** The title must match the pattern. */
export const title: Rule<"title"> = ({ pattern, hint }, { pullRequest }) =>
  new RegExp(pattern, "u").test(pullRequest.title)
    ? []
    : [
        {
          summary: `The title does not match ${pattern}.`.slice(0, 450),
          details: hint ?? `It is "${pullRequest.title}".`,
        },
      ];
