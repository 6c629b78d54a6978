import { createBitbucket, paginate, query } from "@bucketkit/core";
import { listPullRequests } from "@bucketkit/core/operations";
import { mockTransport, pagesOf, pullRequest } from "@bucketkit/core/testing";

// In a program: createBitbucket({ auth: authFromEnv() }).
const open = [1, 2, 3, 4, 5].map((id) => pullRequest({ id, title: `Change ${id}` }));
const transport = mockTransport({ listPullRequests: pagesOf(open, { pagelen: 2 }) });
const bitbucket = createBitbucket({ transport });
const place = { workspace: "acme", repoSlug: "widgets" };

// One by one: the second page is fetched when the third item is asked for.
for await (const { id, title } of paginate(bitbucket, listPullRequests, place)) {
  console.log(id, title);
  if (id === 3) break;
}

// All at once, of a selection, with a filter whose values are quoted.
const mine = paginate(bitbucket, listPullRequests, {
  ...place,
  query: {
    q: query`author.uuid = ${"{4b1f}"} AND state = ${"OPEN"}`,
    sort: "-updated_on",
    fields: "values.id,values.title",
  },
});
console.log((await mine.toArray()).length);

// By handles; `limit` also keeps the pages small.
const newest = await bitbucket.repository("acme/widgets").pullRequests.list({}, { limit: 1 }).toArray();
console.log(newest[0]?.title);
