/** Compiled, never run: plans are typed by the names of operations. */

import { branch, mockTransport, page, pagesOf, pullRequest, refusal, reply, sequence } from "./index.js";

export const right = mockTransport({
  getPullRequest: ({ path, query }) =>
    pullRequest({ id: Number(path.pullRequestId), title: query.get("fields") ?? "" }),
  listPullRequests: page([pullRequest()]),
  listBranches: pagesOf([branch()]),
  createPullRequest: ({ body }) => reply(pullRequest({ title: body.title }), { status: 201 }),
  mergePullRequest: sequence(refusal(409), pullRequest({ state: "MERGED" })),
  deleteBranch: undefined,
  getDiff: "diff --git",
});

export const paths: readonly string[] = right.callsOf("getPullRequest").map(({ path }) => path.workspace);
export const titles: readonly string[] = right.callsOf("createPullRequest").map(({ body }) => body.title);

mockTransport({
  // @ts-expect-error there is no such operation
  getPullrequest: pullRequest(),
});
mockTransport({
  // @ts-expect-error a branch is no pull request
  getPullRequest: branch(),
});
mockTransport({
  // @ts-expect-error a list is answered with a page
  listPullRequests: [pullRequest()],
});
mockTransport({
  // @ts-expect-error the path has no such value
  getPullRequest: ({ path }) => pullRequest({ title: path.commit }),
});
// @ts-expect-error this operation has no body
export const bodies: readonly object[] = right.callsOf("getPullRequest").map(({ body }) => body);
// @ts-expect-error there is no such state
pullRequest({ state: "CLOSED" });
