import { describe, expect, it } from "vitest";
import { anyAnswer, apiToken } from "../../test/known-bitbucket.js";
import { answered, clientOf } from "../../test/served-clients.js";
import type { SeenRequest } from "../../test/test-server.js";
import { apiTokenAuth } from "../auth/api-token-auth.js";
import type { RestClient } from "../client/create-rest-client.js";
import { type Bitbucket, bitbucketOf } from "./bitbucket.js";

/** What a call sends, as `METHOD target body`; whatever it is answered. */
async function sentBy(call: (bitbucket: Bitbucket) => unknown): Promise<string[]> {
  // An API token, because access tokens may not call everything.
  const auth = apiTokenAuth(apiToken);
  const { client, server } = await clientOf(() => anyAnswer({ json: { values: [], uuid: "{p1}" } }), { auth });
  const result = call(bitbucketOf(client as RestClient));
  const isList = result !== null && typeof result === "object" && "toArray" in result;
  await answered(isList ? (result as { toArray(): Promise<unknown> }).toArray() : Promise.resolve(result));
  return server.seen.map(
    ({ method, target, body }: SeenRequest) =>
      `${method} ${decodeURIComponent(target.slice("/2.0".length))}${body.length ? ` ${body}` : ""}`,
  );
}

const repo = "/repositories/acme/widgets";

describe("a handle calls the operation that stands behind each method", () => {
  it.each<[string, (bitbucket: Bitbucket) => unknown, string]>([
    ["currentUser.get", (bitbucket) => bitbucket.currentUser.get(), "GET /user"],
    ["currentUser.emails", (bitbucket) => bitbucket.currentUser.emails(), "GET /user/emails?pagelen=100"],
    ["currentUser.workspaces", (bitbucket) => bitbucket.currentUser.workspaces(), "GET /user/workspaces?pagelen=100"],
    [
      "currentUser.workspacePermission",
      (bitbucket) => bitbucket.currentUser.workspacePermission("acme"),
      "GET /user/workspaces/acme/permission",
    ],
    [
      "currentUser.repositoryPermissions",
      (bitbucket) => bitbucket.currentUser.repositoryPermissions("acme"),
      "GET /user/workspaces/acme/permissions/repositories?pagelen=100",
    ],
    ["workspace.get", (bitbucket) => bitbucket.workspace("acme").get(), "GET /workspaces/acme"],
    [
      "workspace.repositories.list",
      (bitbucket) => bitbucket.workspace("acme").repositories.list({ role: "member" }),
      "GET /repositories/acme?role=member&pagelen=100",
    ],
    [
      "workspace.projects.update",
      (bitbucket) => bitbucket.workspace("acme").projects.update("PRJ", { key: "PRJ", name: "P" }),
      'PUT /workspaces/acme/projects/PRJ {"key":"PRJ","name":"P"}',
    ],
    [
      "workspace.projects.delete",
      (bitbucket) => bitbucket.workspace("acme").projects.delete("PRJ"),
      "DELETE /workspaces/acme/projects/PRJ",
    ],
    [
      "workspace.members.get",
      (bitbucket) => bitbucket.workspace("acme").members.get("{u}"),
      "GET /workspaces/acme/members/{u}",
    ],
    [
      "workspace.permissions",
      (bitbucket) => bitbucket.workspace("acme").permissions(),
      "GET /workspaces/acme/permissions?pagelen=100",
    ],
    [
      "workspace.repositoryPermissions",
      (bitbucket) => bitbucket.workspace("acme").repositoryPermissions(),
      "GET /workspaces/acme/permissions/repositories?pagelen=100",
    ],
    [
      "workspace.pullRequestsBy",
      (bitbucket) => bitbucket.workspace("acme").pullRequestsBy("{u}"),
      "GET /workspaces/acme/pullrequests/{u}?pagelen=",
    ],
    [
      "workspace.webhooks.delete",
      (bitbucket) => bitbucket.workspace("acme").webhooks.delete("{h}"),
      "DELETE /workspaces/acme/hooks/{h}",
    ],
  ])("%s", async (_name, call, expected) => {
    expect((await sentBy(call))[0]).toContain(expected);
  });

  it.each<[string, (repository: ReturnType<Bitbucket["repository"]>) => unknown, string]>([
    ["delete", (repository) => repository.delete(), `DELETE ${repo}`],
    ["forks.list", (repository) => repository.forks.list(), `GET ${repo}/forks?pagelen=100`],
    ["forks.create without a body", (repository) => repository.forks.create(), `POST ${repo}/forks`],
    ["forks.create", (repository) => repository.forks.create({ name: "mine" }), `POST ${repo}/forks {"name":"mine"}`],
    [
      "commits",
      (repository) => repository.commits({ include: "a", exclude: ["b", "c"], path: "x/y" }),
      `GET ${repo}/commits?include=a&exclude=b&exclude=c&path=x/y&pagelen=100`,
    ],
    [
      "commits of a revision",
      (repository) => repository.commits({ revision: "feature/x" }),
      `GET ${repo}/commits/feature/x?pagelen=100`,
    ],
    ["compare.mergeBase", (repository) => repository.compare("a", "b/c").mergeBase(), `GET ${repo}/merge-base/a..b/c`],
    ["compare.patch", (repository) => repository.compare("a", "b").patch(), `GET ${repo}/patch/a..b`],
    [
      "permissions.users.update",
      (repository) => repository.permissions.users.update("{u}", { permission: "write" }),
      `PUT ${repo}/permissions-config/users/{u} {"permission":"write"}`,
    ],
    [
      "permissions.groups.delete",
      (repository) => repository.permissions.groups.delete("devs"),
      `DELETE ${repo}/permissions-config/groups/devs`,
    ],
    [
      "defaultReviewers.add",
      (repository) => repository.defaultReviewers.add("{u}"),
      `PUT ${repo}/default-reviewers/{u}`,
    ],
    [
      "defaultReviewers.effective",
      (repository) => repository.defaultReviewers.effective(),
      `GET ${repo}/effective-default-reviewers?pagelen=100`,
    ],
    [
      "branchingModel.effective",
      (repository) => repository.branchingModel.effective(),
      `GET ${repo}/effective-branching-model`,
    ],
    [
      "branchingModel.settings",
      (repository) => repository.branchingModel.settings(),
      `GET ${repo}/branching-model/settings`,
    ],
    [
      "branchRestrictions.list",
      (repository) => repository.branchRestrictions.list({ kind: "push" }),
      `GET ${repo}/branch-restrictions?kind=push&pagelen=100`,
    ],
    [
      "environments.create",
      (repository) => repository.environments.create({ name: "Test", environment_type: { name: "Test" } } as never),
      `POST ${repo}/environments {"name":"Test","environment_type":{"name":"Test"}}`,
    ],
    [
      "environments.variables.create",
      (repository) => repository.environments.variables("{e}").create({ key: "K", value: "v" }),
      `POST ${repo}/deployments_config/environments/{e}/variables {"key":"K","value":"v"}`,
    ],
    [
      "environments.variables.delete",
      (repository) => repository.environments.variables("{e}").delete("{v}"),
      `DELETE ${repo}/deployments_config/environments/{e}/variables/{v}`,
    ],
    ["deployments.get", (repository) => repository.deployments.get("{d}"), `GET ${repo}/deployments/{d}`],
    [
      "variables.update",
      (repository) => repository.variables.update("{v}", { value: "w" }),
      `PUT ${repo}/pipelines_config/variables/{v} {"value":"w"}`,
    ],
    [
      "schedules.list",
      (repository) => repository.schedules.list(),
      `GET ${repo}/pipelines_config/schedules?pagelen=100`,
    ],
    ["downloads.get", (repository) => repository.downloads.get("a b.zip"), `GET ${repo}/downloads/a b.zip`],
    [
      "deployKeys.update",
      (repository) => repository.deployKeys.update("1", { label: "ci" }),
      `PUT ${repo}/deploy-keys/1 {"label":"ci"}`,
    ],
    ["webhooks.get", (repository) => repository.webhooks.get("{h}"), `GET ${repo}/hooks/{h}`],
    [
      "source.history",
      (repository) => repository.source.history("a/b.ts", { at: "main" }),
      `GET ${repo}/filehistory/main/a/b.ts?pagelen=100`,
    ],
    ["commit.approve", (repository) => repository.commit("1a2b").approve(), `POST ${repo}/commit/1a2b/approve`],
    [
      "commit.comments.update",
      (repository) => repository.commit("1a2b").comments.update(5, { content: { raw: "x" } }),
      `PUT ${repo}/commit/1a2b/comments/5 {"content":{"raw":"x"}}`,
    ],
    [
      "commit.reports.delete",
      (repository) => repository.commit("1a2b").reports.delete("lint"),
      `DELETE ${repo}/commit/1a2b/reports/lint`,
    ],
    [
      "pullRequest.tasks.update",
      (repository) => repository.pullRequest(7).tasks.update(3, { content: { raw: "x" } }),
      `PUT ${repo}/pullrequests/7/tasks/3`,
    ],
    [
      "pullRequest.decline",
      (repository) => repository.pullRequest(7).decline({ message: "no" }),
      `POST ${repo}/pullrequests/7/decline {"message":"no"}`,
    ],
    [
      "pullRequest.statuses",
      (repository) => repository.pullRequest(7).statuses(),
      `GET ${repo}/pullrequests/7/statuses?pagelen=100`,
    ],
    ["pullRequest.patch", (repository) => repository.pullRequest(7).patch(), `GET ${repo}/pullrequests/7/patch`],
    [
      "pipelines.list",
      (repository) => repository.pipelines.list({ sort: "-created_on" }),
      `GET ${repo}/pipelines?sort=-created_on&pagelen=100`,
    ],
    ["pipeline.stop", (repository) => repository.pipeline("{p}").stop(), `POST ${repo}/pipelines/{p}/stopPipeline`],
    ["pipeline.steps", (repository) => repository.pipeline("{p}").steps(), `GET ${repo}/pipelines/{p}/steps?pagelen=`],
    ["pipeline.log", (repository) => repository.pipeline("{p}").log("{s}"), `GET ${repo}/pipelines/{p}/steps/{s}/log`],
  ])("repository.%s", async (_name, call, expected) => {
    expect((await sentBy((bitbucket) => call(bitbucket.repository("acme/widgets"))))[0]).toContain(expected);
  });

  it("sends nothing before a method is called, and takes all three forms of a repository", async () => {
    expect(await sentBy((bitbucket) => void bitbucket.repository("acme/widgets").pullRequest(7))).toEqual([]);
    expect(await sentBy((bitbucket) => bitbucket.repository({ workspace: "acme", repoSlug: "widgets" }).get())).toEqual(
      [`GET ${repo}`],
    );
    expect(await sentBy((bitbucket) => bitbucket.repository({ uuid: "1d5a" }).get())).toEqual([
      "GET /repositories/{}/{1d5a}",
    ]);
  });

  it.each([["acme"], ["acme/widgets/x"], ["/widgets"], [{}], [undefined]])(
    "refuses %j as a repository",
    async (name) => {
      await expect(sentBy((bitbucket) => bitbucket.repository(name as string))).rejects.toThrow(
        '`repository` must be "workspace/slug"',
      );
    },
  );
});
