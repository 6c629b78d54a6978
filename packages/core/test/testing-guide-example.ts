import { createBitbucket } from "@bucketkit/core";
import { mockTransport, pullRequest, refusal, sequence } from "@bucketkit/core/testing";

const transport = mockTransport({
  getPullRequest: ({ path }) => pullRequest({ id: Number(path.pullRequestId), title: "Add a widget" }),
  mergePullRequest: sequence(refusal(409, "The branch has moved."), pullRequest({ id: 7, state: "MERGED" })),
});
const handle = createBitbucket({ transport }).repository("acme/widgets").pullRequest(7);
const { title } = await handle.get();
const first = await handle.merge().catch((error) => error.code);
const second = await handle.merge();
console.log(title, first, second.outcome, transport.callsOf("mergePullRequest").length);
transport.verify();
