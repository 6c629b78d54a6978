import { repositoriesIn, userByIdentifier } from "../domain/find-records.js";
import { isWorkspaceMember, repositoryPermission, requireUser } from "../domain/permissions.js";
import { ApiError, invalidFields } from "../errors/api-error.js";
import { readRefs } from "../git/read-refs.js";
import type { Call, OperationHandlers } from "../http/call.js";
import { listPage } from "../http/list-page.js";
import { repositoryLink } from "../render/render-repository.js";
import type { RepositoryRecord, WorkspaceRecord } from "../state/entities.js";
import { findWorkspace, requireMember } from "./find-subject.js";

/** The day on which code search ends, as announced. */
const ended = Date.parse("2026-11-01");

/** Code search over the main branches: a literal text in every file, until its end by the sandbox's clock. */
export const codeSearchOperations: OperationHandlers = {
  searchWorkspace: (call) => search(call, () => findWorkspace(call)),
  searchTeam: (call) => search(call, () => findWorkspace(call, "username")),
  searchAccount: (call) => search(call, () => workspaceOfAccount(call)),
};

interface Match {
  readonly repository: RepositoryRecord;
  readonly commit: string;
  readonly path: string;
  readonly lines: readonly { readonly number: number; readonly text: string }[];
}

async function search(call: Call, find: () => WorkspaceRecord) {
  const { state, clock } = call.world;
  requireUser(call.caller);
  if (clock.now().getTime() >= ended)
    throw new ApiError(410, "Functionality has been deprecated", { detail: "Code search ended on 2026-11-01." });
  const workspace = find();
  requireMember(call, workspace);
  const wanted = call.query.get("search_query")?.trim();
  if (!wanted) throw invalidFields({ search_query: ["required key not provided"] });
  const repositories = repositoriesIn(state, workspace).filter(
    (repository) => repositoryPermission(state, call.caller, repository) !== undefined,
  );
  const matches = (await Promise.all(repositories.map((repository) => grep(call, repository, wanted)))).flat();
  return listPage(call, { items: matches, render: (match) => render(call, match, wanted), style: "counted" });
}

/** The workspace of an account: the one of that name, or else the first that the caller shares with the user. */
function workspaceOfAccount(call: Call): WorkspaceRecord {
  const user = userByIdentifier(call.world.state, call.parameter("selected_user"));
  const shared = [...call.world.state.workspaces.values()].find(
    (workspace) => user && workspace.members.has(user.uuid) && isWorkspaceMember(call.caller, workspace),
  );
  return shared ?? findWorkspace(call, "selected_user");
}

async function grep(call: Call, repository: RepositoryRecord, text: string): Promise<readonly Match[]> {
  const git = call.world.repository(repository);
  const { branches } = await readRefs(git);
  const commit = branches.get(repository.mainBranch ?? "")?.commit;
  if (commit === undefined) return [];
  const { stdout } = await call.world.git.run(
    ["grep", "--null", "--line-number", "--fixed-strings", "--ignore-case", "-I", "-e", text, commit],
    { directory: git.directory, exitCodes: [0, 1] },
  );
  const byPath = new Map<string, { number: number; text: string }[]>();
  for (const line of stdout.toString("utf8").split("\n").filter(Boolean)) {
    const [place = "", number = "", found = ""] = line.split("\0");
    const path = place.slice(commit.length + 1);
    byPath.set(path, [...(byPath.get(path) ?? []), { number: Number(number), text: found }]);
  }
  return [...byPath].map(([path, lines]) => ({ repository, commit, path, lines }));
}

function render(call: Call, { repository, commit, path, lines }: Match, text: string) {
  return {
    type: "code_search_result",
    content_match_count: lines.length,
    content_matches: [
      {
        lines: lines.map((line) => ({ line: line.number, segments: segmentsOf(line.text, text) })),
      },
    ],
    path_matches: segmentsOf(path, text),
    file: {
      type: "commit_file",
      path,
      links: { self: repositoryLink(call.world, repository, "src", commit, path) },
    },
  };
}

/** A line in parts, those that match marked. */
function segmentsOf(line: string, text: string): readonly { text: string; match?: true }[] {
  const segments: { text: string; match?: true }[] = [];
  // Letters such as İ change their length with their case, so places in a lower-cased line would not be places in the line.
  const wanted = new RegExp(text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), "giu");
  let from = 0;
  for (const { 0: found, index } of line.matchAll(wanted)) {
    if (index > from) segments.push({ text: line.slice(from, index) });
    from = index + found.length;
    segments.push({ text: found, match: true });
  }
  if (from < line.length) segments.push({ text: line.slice(from) });
  return segments;
}
