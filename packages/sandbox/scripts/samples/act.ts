import { administrate } from "./administrate.js";
import type { Call } from "./call.js";

/** The callers of a scene: who opens pull requests, and who reviews them. */
export interface Cast {
  readonly author: Call;
  readonly reviewer: Call;
  /** With an access token, behind which there is a bot. */
  readonly bot: Call;
  /** Lets minutes pass. */
  readonly wait: (minutes: number) => void;
}

/** Asks for more of the repositories of a pull request than their summary. */
const wide = `fields=${["source", "destination"]
  .flatMap((side) => [`%2B${side}.repository.is_private`, `%2B${side}.repository.owner`])
  .join(",")}`;
const root = "/repositories/acme/widgets";

/** Uses the API as people and their tools do in a week: every operation with the states that its answers can have. */
export async function act({ author, reviewer, bot, wait }: Cast): Promise<void> {
  await readPeople(author);
  await readRepository(author);
  await reviewOpen(author, reviewer, bot);
  await mergeOne(author, reviewer);
  await declineOne(author, reviewer);
  await configure(author);
  await build(author, wait);
  await workAlone(author);
  await administrate(author);
}

async function readPeople(call: Call): Promise<void> {
  const user = await call("GET", "/user");
  await call("GET", "/user/emails");
  await call("GET", "/user/workspaces");
  await call("GET", `/users/${encodeURIComponent(user.uuid)}`);
  await call("GET", "/workspaces/acme");
  await call("GET", "/workspaces/acme/members?pagelen=2");
  await call("GET", `/workspaces/acme/members/${encodeURIComponent(user.uuid)}`);
  await call("GET", "/workspaces/acme/projects");
  await call("GET", "/workspaces/acme/projects/WID");
}

async function readRepository(call: Call): Promise<void> {
  await call("POST", "/repositories/acme/gadgets", { scm: "git", is_private: true, project: { key: "WID" } });
  await call("PUT", "/repositories/acme/gadgets", { name: "gadgets", description: "Square things", language: "go" });
  await call("GET", "/repositories/acme?pagelen=1");
  await call("GET", root);
  const branch = await call("GET", `${root}/refs/branches/feature/lid`);
  for (const path of [
    "refs",
    "refs?pagelen=2",
    "refs/branches",
    "refs/tags?pagelen=1",
    "refs/tags",
    "refs/tags/v1.0",
    "refs/tags/light",
  ])
    await call("GET", `${root}/${path}`);
  await call("GET", `${root}/commits?pagelen=2`);
  await call("GET", `${root}/commits/feature/lid`);
  await call("GET", `${root}/commits/main?path=README.md`);
  await call("GET", `${root}/commit/${branch.target.hash}`);
  await call("GET", `${root}/src/main/?pagelen=2`);
  await call("GET", `${root}/src/main/src/`);
  await call("GET", `${root}/src/main/README.md?format=meta`);
  await call("GET", `${root}/diffstat/feature/lid..main`);
  await call("GET", `${root}/diffstat/feature/knob..main`);
  await call("GET", `${root}/filehistory/main/README.md`);
  await call("POST", `${root}/refs/branches`, { name: "idea", target: { hash: branch.target.hash } });
  await call("POST", `${root}/refs/tags`, { name: "v2.0", target: { hash: branch.target.hash }, message: "Second" });
  await call("DELETE", `${root}/refs/tags/v2.0`);
  await call("DELETE", `${root}/refs/branches/idea`);
}

async function reviewOpen(author: Call, reviewer: Call, bot: Call): Promise<void> {
  const one = `${root}/pullrequests/1`;
  const made = await author("GET", one);
  const { hash } = made.source.commit;
  const build = {
    key: "ci",
    name: "Build",
    url: "https://ci.example.com/1",
    description: "Runs",
    refname: "feature/lid",
  };
  await bot("POST", `${root}/commit/${hash}/statuses/build`, { ...build, state: "INPROGRESS" });
  await bot("PUT", `${root}/commit/${hash}/statuses/build/ci`, { state: "SUCCESSFUL" });
  await author("GET", `${root}/commit/${hash}/statuses/build/ci`);
  await author("GET", `${root}/commit/${hash}/statuses`);
  const inline = { path: "src/lid.txt", to: 21 };
  const comment = await reviewer("POST", `${one}/comments`, { content: { raw: "Is it **round**?" }, inline });
  const reply = { content: { raw: "Very." }, parent: { id: comment.id } };
  const answer = await author("POST", `${one}/comments`, reply);
  await author("PUT", `${one}/comments/${answer.id}`, { content: { raw: "Quite." } });
  await reviewer("PUT", `${one}/comments/${comment.id}`, { content: { raw: "Is it *round*?" } });
  await author("GET", `${one}/comments/${comment.id}`);
  await author("GET", `${one}/comments/${answer.id}`);
  await author("POST", `${one}/comments/${comment.id}/resolve`);
  await author("GET", `${one}/comments`);
  await author("DELETE", `${one}/comments/${comment.id}/resolve`);
  await author("POST", `${one}/comments/${comment.id}/resolve`);
  const task = await reviewer("POST", `${one}/tasks`, { content: { raw: "Measure" }, comment: { id: comment.id } });
  await reviewer("POST", `${one}/tasks`, { content: { raw: "Weigh" } });
  await author("PUT", `${one}/tasks/${task.id}`, { state: "RESOLVED" });
  await author("GET", `${one}/tasks`);
  await reviewer("POST", `${one}/request-changes`);
  await reviewer("DELETE", `${one}/request-changes`);
  await reviewer("POST", `${one}/approve`);
  await author("GET", `${one}/activity`);
  await author("GET", `${root}/pullrequests`);
  await author("GET", `${root}/pullrequests?fields=%2Bvalues.participants,%2Bvalues.reviewers,%2Bvalues.rendered`);
  await author("GET", `${one}?fields=destination.branch.merge_strategies,destination.branch.default_merge_strategy`);
  await author("GET", one);
  await author("GET", `${one}?${wide}`);
  for (const path of ["commits", "statuses", "diffstat"]) await author("GET", `${one}/${path}`);
  await reviewer("DELETE", `${one}/approve`);
  await author("DELETE", `${one}/comments/${answer.id}`);
  await author("PUT", one, { title: "Add a round lid" });
}

async function mergeOne(author: Call, reviewer: Call): Promise<void> {
  const made = await author("POST", `${root}/pullrequests?${wide}`, {
    title: "Hinge",
    description: "Of brass",
    source: { branch: { name: "feature/hinge" } },
    destination: { branch: { name: "main" } },
    close_source_branch: true,
    reviewers: [],
  });
  const one = `${root}/pullrequests/${made.id}`;
  await reviewer("POST", `${one}/approve`);
  await reviewer("POST", `${one}/comments`, { content: { raw: "Good." } });
  await author("POST", `${one}/merge`, {
    message: "Merge the hinge",
    close_source_branch: true,
    merge_strategy: "merge_commit",
  });
  await author("GET", one);
  await reviewer("POST", `${one}/comments`, { content: { raw: "Thanks." } });
  await author("GET", `${one}/diffstat`);
  await author(
    "GET",
    `${root}/pullrequests?state=MERGED&fields=%2Bvalues.participants,%2Bvalues.reviewers,%2Bvalues.rendered`,
  );
}

async function declineOne(author: Call, reviewer: Call): Promise<void> {
  const made = await author("POST", `${root}/pullrequests`, {
    title: "Knob",
    source: { branch: { name: "feature/knob" } },
  });
  const one = `${root}/pullrequests/${made.id}`;
  await reviewer("POST", `${one}/request-changes`);
  await author("GET", `${one}/diffstat`);
  await author("POST", `${one}/decline`, { message: "Not now" });
  await author("GET", one);
}

async function configure(call: Call): Promise<void> {
  const { uuid } = await call("GET", "/user");
  const rule = { kind: "push", branch_match_kind: "glob", pattern: "main", users: [{ uuid }], groups: [] };
  const restriction = await call("POST", `${root}/branch-restrictions`, rule);
  await call("PUT", `${root}/branch-restrictions/${restriction.id}`, { ...rule, pattern: "release/*" });
  await call("GET", `${root}/branch-restrictions/${restriction.id}`);
  await call("GET", `${root}/branch-restrictions`);
  await call("GET", `${root}/branching-model`);
  const hook = { url: "https://hooks.example.com/in", description: "CI", active: false, events: ["repo:push"] };
  const made = await call("POST", `${root}/hooks`, hook);
  await call("GET", `${root}/hooks/${encodeURIComponent(made.uuid)}`);
  await call("GET", `${root}/hooks`);
  await call("POST", `${root}/forks`, { name: "widgets-fork", workspace: { slug: "acme" } });
  await call("GET", "/repositories/acme/widgets-fork");
}

async function build(call: Call, wait: (minutes: number) => void): Promise<void> {
  const target = { type: "pipeline_ref_target", ref_type: "branch", ref_name: "main" };
  const started = await call("POST", `${root}/pipelines`, { target });
  const stopped = await call("POST", `${root}/pipelines`, { target });
  await call("POST", `${root}/pipelines/${encodeURIComponent(stopped.uuid)}/stopPipeline`);
  await call("GET", `${root}/pipelines/${encodeURIComponent(stopped.uuid)}`);
  const one = `${root}/pipelines/${encodeURIComponent(started.uuid)}`;
  for (const minutes of [0, 60]) {
    wait(minutes);
    await call("GET", one);
    await call("GET", `${root}/pipelines?pagelen=2`);
    const { values } = await call("GET", `${one}/steps`);
    for (const step of values) await call("GET", `${one}/steps/${encodeURIComponent(step.uuid)}`);
  }
}

/** What a person does in a workspace of its own, whose repositories belong to a person instead of a team. */
async function workAlone(call: Call): Promise<void> {
  const own = "/repositories/sandbox-user/notes";
  await call("GET", "/workspaces/sandbox-user");
  await call("GET", "/repositories/sandbox-user");
  await call("GET", own);
  await call("POST", "/repositories/sandbox-user/lists", { scm: "git", project: { key: "OWN" } });
  await call("PUT", "/repositories/sandbox-user/lists", { description: "What to buy" });
  await call("GET", `${own}/pullrequests`);
  const first = `${own}/pullrequests/1`;
  await call("GET", `${first}?${wide}`);
  await call("PUT", first, { description: "Why?" });
  const comment = await call("POST", `${first}/comments`, { content: { raw: "Hm." } });
  await call("PUT", `${first}/comments/${comment.id}`, { content: { raw: "Yes." } });
  await call("DELETE", `${first}/comments/${comment.id}`);
  await call("POST", `${first}/approve`);
  await call("POST", `${first}/merge`, { merge_strategy: "squash" });
  await call("POST", `${own}/pullrequests/2/decline`, {});
  await call("POST", `${own}/commit/main/statuses/build`, {
    key: "k",
    state: "FAILED",
    url: "https://ci.example.com/2",
  });
  await call("PUT", `${own}/commit/main/statuses/build/k`, { state: "STOPPED" });
}
