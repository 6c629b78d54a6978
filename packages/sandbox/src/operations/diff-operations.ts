import { ApiError } from "../errors/api-error.js";
import { compareTrees, diffText } from "../git/compare-trees.js";
import { listHashes } from "../git/list-hashes.js";
import { toPathFilter } from "../git/ref-names.js";
import { emptyTree, type TreeChange } from "../git/tree-differ.js";
import type { Call, OperationHandlers } from "../http/call.js";
import { listPage } from "../http/list-page.js";
import { queryFlag } from "../http/read-input.js";
import { bytes } from "../http/reply.js";
import { encodePath } from "../render/links.js";
import { repositoryLink } from "../render/render-repository.js";
import { type ResolvedDiff, resolveDiff } from "./resolve-diff.js";

const textHeaders = { "Content-Type": "text/plain", "Cache-Control": "must-revalidate, max-age=0" };

/** Differences as text and as numbers. */
export const diffOperations: OperationHandlers = {
  getDiff: async (call) => {
    const diff = await resolveDiff(call);
    const paths = await wantedPaths(call, diff);
    if (paths?.length === 0) return bytes(Buffer.alloc(0), textHeaders);
    const text = await diffText(diff.git, diff.oldTree, diff.newTree, {
      ...comparison(call),
      contextLines: readContext(call),
      ...(paths ? { paths } : {}),
    });
    return bytes(text, textHeaders);
  },
  getPatch: async (call) => {
    const diff = await resolveDiff(call);
    return bytes(await patchText(diff), textHeaders);
  },
  listDiffstat: async (call) => {
    const diff = await resolveDiff(call);
    const paths = askedPaths(call);
    const changes = await compareTrees(diff.git, diff.oldTree, diff.newTree, comparison(call));
    return listPage(call, {
      items: paths ? changes.filter((change) => paths.some((path) => touches(change, path))) : changes,
      render: (change) => renderChange(call, diff, change),
      style: "counted",
      pagelen: 500,
    });
  },
};

function comparison(call: Call): { ignoreWhitespace?: boolean; renames?: boolean } {
  return {
    ...(queryFlag(call.query, "ignore_whitespace") ? { ignoreWhitespace: true } : {}),
    ...(queryFlag(call.query, "renames") === false ? { renames: false } : {}),
  };
}

function readContext(call: Call): number {
  const text = call.query.get("context");
  if (text === null || text === "") return 3;
  const lines = Number(text);
  if (Number.isInteger(lines) && lines >= 0 && lines <= 100_000) return lines;
  throw new ApiError(400, "Invalid context");
}

/** The `path` parameters, without those that nothing can have; `undefined` when there are none. */
function askedPaths(call: Call): readonly string[] | undefined {
  const asked = call.query.getAll("path").filter((path) => path !== "");
  return asked.length === 0 ? undefined : asked.flatMap((path) => toPathFilter(path) ?? []);
}

/** The paths to show: those asked for, without binary files when `binary=false`; `undefined` for all. */
async function wantedPaths(call: Call, diff: ResolvedDiff): Promise<readonly string[] | undefined> {
  const asked = askedPaths(call);
  if (queryFlag(call.query, "binary") !== false) return asked;
  const changes = await compareTrees(diff.git, diff.oldTree, diff.newTree, comparison(call));
  return changes
    .filter((change) => change.linesAdded !== undefined)
    .filter((change) => !asked || asked.some((path) => touches(change, path)))
    .flatMap((change) => [change.oldPath, change.newPath].flatMap((path) => (path === undefined ? [] : [path])));
}

function touches(change: TreeChange, path: string): boolean {
  return [change.oldPath, change.newPath].some((name) => name === path || name?.startsWith(`${path}/`));
}

function renderChange(call: Call, diff: ResolvedDiff, change: TreeChange) {
  const side = (commit: string, path: string | undefined) =>
    path === undefined
      ? null
      : {
          path,
          escaped_path: encodePath(path),
          type: "commit_file",
          links: { self: repositoryLink(call.world, diff.record, "src", commit, path) },
        };
  return {
    type: "diffstat",
    lines_added: change.linesAdded ?? 0,
    lines_removed: change.linesRemoved ?? 0,
    status: change.status,
    old: side(diff.oldCommit?.oid ?? diff.source.oid, change.oldPath),
    new: side(diff.source.oid, change.newPath),
  };
}

/** The commits of the source as mails, oldest first, as `git format-patch` writes them. */
async function patchText(diff: ResolvedDiff): Promise<Buffer> {
  const range = diff.destination
    ? await listHashes(diff.git, { include: [diff.source.oid], exclude: [diff.destination.oid] })
    : [diff.source.oid];
  if (range.length === 0 || diff.newTree === emptyTree) return Buffer.alloc(0);
  const { stdout } = await diff.git.git.run(
    [
      "format-patch",
      "--stdout",
      "--no-signature",
      "--no-ext-diff",
      "--no-textconv",
      "-M",
      ...(diff.destination ? [`${diff.destination.oid}..${diff.source.oid}`] : ["-1", diff.source.oid]),
    ],
    { directory: diff.git.directory },
  );
  return stdout;
}
