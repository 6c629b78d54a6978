import { requiredScopes, type Task, unsureScopes } from "@bucketkit/core";
import { createCommitStatus, getPullRequest, runPipeline } from "@bucketkit/core/operations";
import { requiredScopesByName } from "@bucketkit/core/scopes";

const called = [getPullRequest, createCommitStatus, runPipeline];
console.log(requiredScopes(called, "oauth")); // [ 'pipeline', 'pullrequest' ]
console.log(unsureScopes(called)); // runPipeline: pipeline is documented, pipeline:write may be needed

// Tasks name their operations. This entry brings the table of all 294 along, so it is apart.
export const manifestScopes = (tasks: readonly Task[]) =>
  requiredScopesByName(
    tasks.flatMap((task) => task.operations),
    "granular",
  );
