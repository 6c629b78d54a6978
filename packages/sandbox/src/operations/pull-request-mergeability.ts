import { repositoryPermission, requireUser } from "../domain/permissions.js";
import { readMergeChecks } from "../domain/pull-requests/merge-checks.js";
import { ApiError } from "../errors/api-error.js";
import { mergeTrees } from "../git/merge-trees.js";
import { readRefs } from "../git/read-refs.js";
import type { Call, OperationHandlers } from "../http/call.js";
import { listPage } from "../http/list-page.js";
import { json } from "../http/reply.js";
import type { World } from "../state/world.js";
import { findPullRequest, type PullRequestSubject } from "./find-subject.js";
import { resolveDiff } from "./resolve-diff.js";

/** Whether a pull request can be merged, and what stands against it. */
export const pullRequestMergeabilityOperations: OperationHandlers = {
  listPullrequestMergeabilityChecks: async (call) => {
    const subject = findPullRequest(call);
    requireUser(call.caller);
    const excluded = readExclusions(call.query.get("q") ?? "");
    const checks = [
      stateCheck(subject),
      permissionCheck(call, subject),
      ...(excluded.has("git_mergeability_check") ? [] : [await gitCheck(call.world, subject)]),
      ...(await standardChecks(call.world, subject, excluded)),
    ];
    return json({ size: checks.length, values: checks });
  },
  listRepositoryFileConflict: async (call) => {
    const { git, source, destination } = await resolveDiff(call);
    const outcome = destination ? await mergeTrees(git, destination.oid, source.oid) : undefined;
    return listPage(call, {
      items: outcome && !outcome.isClean ? outcome.conflicts : [],
      render: (conflict) => ({
        type: "file_conflict",
        path: conflict.path,
        scenario: scenarioOf(conflict.kind),
        message: conflict.description,
      }),
      style: "counted",
    });
  },
};

/** The small grammar of this `q`: two exclusions, joined by AND; everything else is a 400. */
function readExclusions(query: string): ReadonlySet<string> {
  const excluded = new Set<string>();
  for (const term of query
    .split(/\s+AND\s+/i)
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [, name] =
      /^type\s*!=\s*"(git_mergeability_check)"$/.exec(term) ??
      /^check\.kind\s*!=\s*"(maximum_commits_behind)"$/.exec(term) ??
      [];
    if (name === undefined) throw new ApiError(400, `Invalid query: ${term}`);
    excluded.add(name);
  }
  return excluded;
}

function stateCheck({ pullRequest }: PullRequestSubject) {
  const isReady = pullRequest.state === "OPEN" && !pullRequest.isDraft;
  return {
    type: "pullrequest_state_check",
    status: isReady ? "PASSED" : "FAILED",
    required: true,
    blocking: !isReady,
    state: pullRequest.state === "OPEN" && pullRequest.isDraft ? "DRAFT" : pullRequest.state,
  };
}

function permissionCheck(call: Call, { record }: PullRequestSubject) {
  const permission = repositoryPermission(call.world.state, call.caller, record);
  const isAllowed = permission === "write" || permission === "admin";
  return {
    type: "current_user_permission_check",
    status: isAllowed ? "PASSED" : "FAILED",
    required: true,
    blocking: !isAllowed,
  };
}

async function gitCheck(world: World, { git, pullRequest }: PullRequestSubject) {
  const from = world.state.repositories.get(pullRequest.source.repositoryUuid);
  const sources = from && (await readRefs(world.repository(from))).branches;
  const { branches } = await readRefs(git);
  const isPossible = sources?.has(pullRequest.source.branch) && branches.has(pullRequest.destination.branch);
  const outcome = isPossible
    ? await mergeTrees(git, pullRequest.destination.commit, pullRequest.source.commit)
    : undefined;
  const reason = !outcome ? "merge_impossible" : outcome.isClean ? "clean" : "conflicts";
  return {
    type: "git_mergeability_check",
    status: reason === "clean" ? "PASSED" : "FAILED",
    required: true,
    blocking: reason !== "clean",
    reason,
    links: {},
  };
}

/** The checks that branch restrictions ask for. */
async function standardChecks(
  world: World,
  { record, pullRequest }: PullRequestSubject,
  excluded: ReadonlySet<string>,
) {
  const checks = await readMergeChecks(world, record, pullRequest);
  const wanted = excluded.has("maximum_commits_behind")
    ? checks.filter(({ kind }) => kind !== "require_commits_behind")
    : checks;
  return wanted.map(({ kind, isPassed, isBlocking, requirement, observed }) => ({
    type: "standard_merge_check",
    status: isPassed ? "PASSED" : "FAILED",
    required: true,
    blocking: isBlocking,
    // What is inside these three is not documented.
    check: { kind: kind === "require_commits_behind" ? "maximum_commits_behind" : kind },
    requirement: requirement === undefined ? {} : { value: requirement },
    observed: { value: observed },
  }));
}

/** Bitbucket's name for a kind of conflict that git reports. */
function scenarioOf(kind: string): string {
  if (kind.includes("contents") || kind.includes("add/add")) return "content";
  if (kind.includes("binary")) return "binary";
  if (kind.includes("modify/delete")) return "modify_delete";
  if (kind.includes("rename/delete")) return "rename_delete";
  if (kind.includes("rename/add")) return "rename_add";
  if (kind.includes("rename/rename")) return "rename";
  if (kind.includes("file/directory")) return "file_directory";
  if (kind.includes("submodule")) return "subrepo";
  if (kind.includes("distinct types")) return "type";
  if (kind.includes("mode")) return "mode";
  return "unknown";
}
