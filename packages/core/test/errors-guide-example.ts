import {
  BitbucketKitError,
  createBitbucket,
  isConflict,
  isNotFound,
  RateLimitError,
  ResponseError,
} from "@bucketkit/core";
import { mockTransport, pullRequest, refusal, sequence } from "@bucketkit/core/testing";

const transport = mockTransport({
  getPullRequest: sequence(refusal(404, "No such pull request."), pullRequest({ id: 7 })),
  mergePullRequest: refusal(409, "The branch has moved."),
});
const handle = createBitbucket({ transport }).repository("acme/widgets").pullRequest(7);

/** The pull request, or nothing when there is none: every other failure stays a failure. */
async function find() {
  try {
    return await handle.get();
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** What a person should read, and what a program should do next. */
function explain(error: unknown): string {
  if (isConflict(error)) return "changed meanwhile: read it again, then decide";
  if (RateLimitError.isInstance(error)) return `come back at ${error.retryAt?.toISOString() ?? "a later time"}`;
  if (ResponseError.isInstance(error)) return `${error.code}, request ${error.requestId ?? "without id"}`;
  if (BitbucketKitError.isInstance(error)) return error.message;
  throw error;
}

console.log(await find(), (await find())?.id);
await handle.merge().catch((error: unknown) => console.log(explain(error)));
