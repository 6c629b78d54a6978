import { beforeEach, describe, expect, it } from "vitest";
import { type Answer, basic } from "./api-client.js";
import { sandboxForFile } from "./sandbox-for-file.js";
import { smallSeed } from "./seeds.js";

const repository = "/repositories/team/widgets";
const once = "pipelines:\n  default:\n    - step:\n        name: Once\n        script: [echo once]\n";
const onMain = { "target.type": "pipeline_ref_target", "target.ref_type": "branch", "target.ref_name": "main" };

const { sandbox, call } = await sandboxForFile(smallSeed);

beforeEach(() => sandbox.reset());

const run = (query: Readonly<Record<string, string>>, yaml: string): Promise<Answer> =>
  call("POST", `${repository}/pipelines/?${new URLSearchParams(query)}`, {
    form: yaml as unknown as FormData,
    headers: { "content-type": "application/yaml" },
  });
const stepsOf = async ({ body }: Answer) =>
  (await call("GET", `${repository}/pipelines/${body.build_number}/steps`)).body.values;
const names = (steps: readonly { readonly name: string }[]) => steps.map(({ name }) => name);
const put = (path: string, content: string) =>
  call("POST", `${repository}/src`, { form: new URLSearchParams({ [`/${path}`]: content, branch: "main" }) });

describe("a pipeline started with YAML in the body", () => {
  it("runs its steps on the target that the query names, and ends", async () => {
    const started = await run(onMain, once);
    expect(started.status).toBe(201);
    expect(started.body.target).toMatchObject({ ref_name: "main", selector: { type: "default" } });
    sandbox.clock.advance(10_000);
    expect(await stepsOf(started)).toMatchObject([
      {
        name: "Once",
        script_commands: [{ command: "echo once" }],
        state: { name: "COMPLETED", result: { name: "SUCCESSFUL" } },
      },
    ]);
  });

  it("takes variables and a custom pipeline from the query", async () => {
    const yaml = "pipelines: { custom: { scan: [{ step: { name: Scan, script: [scan] } }] } }";
    const selected = { ...onMain, "target.selector.type": "custom", "target.selector.pattern": "scan" };
    const started = await run(
      {
        ...selected,
        "variables[0].key": "A",
        "variables[0].value": "b",
        "variables[1].key": "S",
        "variables[1].value": "x",
        "variables[1].secured": "true",
      },
      yaml,
    );
    expect(names(await stepsOf(started))).toEqual(["Scan"]);
    expect(started.body.variables).toEqual([
      expect.objectContaining({ key: "A", value: "b", secured: false }),
      expect.not.objectContaining({ value: expect.anything() }),
    ]);
    const unknown = await run({ ...selected, "target.selector.pattern": "other" }, yaml);
    expect([unknown.status, unknown.body.error.detail]).toEqual([
      400,
      'The configuration has no pipeline "other" in "custom".',
    ]);
  });

  it("runs on commits and on pull requests", async () => {
    const { source, destination } = (await call("GET", `${repository}/pullrequests/1`)).body;
    const commit = await run(
      { "target.type": "pipeline_commit_target", "target.commit.hash": source.commit.hash },
      once,
    );
    expect(commit.body.target.commit.hash).toMatch(new RegExp(`^${source.commit.hash}[0-9a-f]+$`));
    const query = {
      "target.type": "pipeline_pullrequest_target",
      "target.source": source.branch.name,
      "target.destination": destination.branch.name,
      "target.commit.hash": source.commit.hash,
      "target.destination_commit.hash": destination.commit.hash,
      "target.pullrequest.id": "1",
    };
    const yaml = "pipelines: { pull-requests: { '**': [{ step: { name: Check, script: [check] } }] } }";
    const pullRequest = await run(query, yaml);
    expect(pullRequest.body.target).toMatchObject({
      type: "pipeline_pullrequest_target",
      pullrequest: { type: "pullrequest", id: 1 },
      selector: { type: "pull-requests", pattern: "**" },
    });
    expect((await run({ ...query, "target.pullrequest.id": "99" }, yaml)).status).toBe(400);
    expect((await run(query, once)).status).toBe(400);
  });

  it("takes the image of the repository when defaults are merged, and only then", async () => {
    await put("bitbucket-pipelines.yml", `image: node:22\n${once}`);
    const image = async (query: Readonly<Record<string, string>>, yaml = once) =>
      (await stepsOf(await run(query, yaml)))[0].image.name;
    expect(await image(onMain)).toBe("atlassian/default-image:latest");
    expect(await image({ ...onMain, merge_defaults: "true" })).toBe("node:22");
    expect(await image({ ...onMain, merge_defaults: "true" }, `image: own:1\n${once}`)).toBe("own:1");
  });

  it("makes the branch that it is to run on", async () => {
    const started = await run({ ...onMain, target_branch_to_create: "on-demand/one" }, once);
    expect(started.body.target).toMatchObject({ type: "pipeline_ref_target", ref_name: "on-demand/one" });
    const branch = await call("GET", `${repository}/refs/branches/on-demand/one`);
    expect(branch.body.target.hash).toBe(started.body.target.commit.hash);
    expect((await run({ ...onMain, target_branch_to_create: "on-demand/one" }, once)).status).toBe(400);
    await call("POST", `${repository}/branch-restrictions`, {
      json: { kind: "push", branch_match_kind: "glob", pattern: "on-demand/*" },
    });
    expect((await run({ ...onMain, target_branch_to_create: "on-demand/two" }, once)).status).toBe(403);
  });

  it.each([
    ["no YAML", onMain, "pipelines: ["],
    ["no pipelines", onMain, "image: x"],
    ["no target", {}, once],
    ["a missing branch", { ...onMain, "target.ref_name": "none" }, once],
  ])("is refused for %s, and leaves nothing", async (_what, query, yaml) => {
    const before = (await call("GET", `${repository}/pipelines`)).body.size;
    expect((await run({ ...query, target_branch_to_create: "left-behind" }, yaml)).status).toBe(400);
    expect((await call("GET", `${repository}/pipelines`)).body.size).toBe(before);
    expect((await call("GET", `${repository}/refs/branches/left-behind`)).status).toBe(404);
  });
});

describe("a pipeline started with JSON", () => {
  const start = (target: object) => call("POST", `${repository}/pipelines`, { json: { target } });
  const main = { type: "pipeline_ref_target", ref_type: "branch", ref_name: "main" };

  it("runs what the repository's file says at the commit", async () => {
    await put("bitbucket-pipelines.yml", `${once}  custom:\n    night: [{ step: { name: Night, script: [n] } }]\n`);
    expect(names(await stepsOf(await start(main)))).toEqual(["Once"]);
    const night = await start({ ...main, selector: { type: "custom", pattern: "night" } });
    expect(names(await stepsOf(night))).toEqual(["Night"]);
    expect((await start({ ...main, selector: { type: "custom", pattern: "day" } })).status).toBe(400);
    const pullRequest = (await call("GET", `${repository}/pullrequests/1`)).body;
    const onBranch = await start({ ...main, ref_name: pullRequest.source.branch.name });
    expect(names(await stepsOf(onBranch))).toEqual(["Build"]);
  });

  it("needs the right to write", async () => {
    const { users } = await sandbox.seed({ users: [{ nickname: "reader" }] });
    const as = basic("reader@example.com", users.reader?.apiToken ?? "");
    expect((await call("POST", `${repository}/pipelines`, { json: { target: main }, as })).status).toBe(403);
  });
});
