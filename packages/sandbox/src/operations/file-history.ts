import { describeEntry } from "../domain/list-source.js";
import { findEntry, readCommit } from "../git/read-objects.js";
import type { Call } from "../http/call.js";
import { listPage } from "../http/list-page.js";
import { queryFlag } from "../http/read-input.js";
import type { Reply } from "../http/reply.js";
import { renderSourceEntry } from "../render/render-file.js";
import type { SourceLocation } from "./source-operations.js";

interface HistoryEntry {
  readonly commit: string;
  readonly path: string;
}

/** The commits that changed a file, newest first, each with the name the file had; renames are followed by default. */
export async function listFileHistory(call: Call, location: SourceLocation): Promise<Reply> {
  const { subject, commit, found } = location;
  const isFollowing = queryFlag(call.query, "renames") !== false && found.entry.mode !== "40000";
  const { stdout } = await subject.git.git.run(
    ["log", "--format=%x01%H", "--name-only", "-z", ...(isFollowing ? ["--follow"] : []), commit, "--", found.path],
    { directory: subject.git.directory },
  );
  return listPage(call, {
    items: parseHistory(stdout.toString("utf8"), found.path),
    render: async (entry) => {
      const tree = (await readCommit(subject.git, entry.commit))?.tree ?? "";
      const at = await findEntry(subject.git, tree, entry.path);
      const described = at
        ? await describeEntry(subject.git, entry.commit, { path: entry.path, entry: at })
        : { commit: entry.commit, path: entry.path, isDirectory: false, size: 0, attributes: [] };
      return renderSourceEntry(call.world, subject.record, described);
    },
    style: "counted",
    pagelen: 50,
  });
}

/** Reads `\x01<hash>\0\n<path>\0` records; a commit whose record names no path keeps the last known one. */
function parseHistory(text: string, path: string): readonly HistoryEntry[] {
  let current = path;
  return text
    .split("\x01")
    .slice(1)
    .map((record) => {
      const [commit = "", ...names] = record.split("\0").map((name) => name.replace(/^\n/, ""));
      current = names.find((name) => name !== "") ?? current;
      return { commit, path: current };
    });
}
