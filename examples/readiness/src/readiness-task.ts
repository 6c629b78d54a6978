import { defineTask } from "@bucketkit/core";
import { gatherFacts, gatherRules } from "./gather-facts.js";
import { judge } from "./judge.js";

/** Judges whether a pull request is ready to be merged, by the rules that its target branch holds. */
export const readinessTask = defineTask({
  name: "readiness",
  subject: "pullRequest",
  operations: [
    "getPullRequest",
    "getPullRequestDiff",
    "listPullRequestDiffstat",
    "listPullRequestStatuses",
    "listPullRequestMergeabilityChecks",
    "getSource",
  ],
  async run(context) {
    const { facts, branch } = await gatherFacts(context);
    return judge(await gatherRules(context, branch), facts);
  },
});
