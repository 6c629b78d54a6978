import { mediaTypeOf } from "../domain/file-kind.js";
import type { RepositoryRecord } from "../state/entities.js";
import type { World } from "../world.js";
import { encodePath, withSuffix } from "./links.js";
import { renderCommitSummary } from "./render-commit.js";
import { repositoryLink } from "./render-repository.js";

export type FileAttribute = "link" | "executable" | "subrepository" | "binary" | "lfs";

/** A file or directory at a commit. */
export interface SourceEntry {
  readonly commit: string;
  readonly path: string;
  readonly isDirectory: boolean;
  readonly size: number;
  readonly attributes: readonly FileAttribute[];
}

/** A file or directory as listings and `format=meta` show it. */
export function renderSourceEntry(world: World, repository: RepositoryRecord, entry: SourceEntry) {
  const commit = renderCommitSummary(world, repository, entry.commit);
  const self = repositoryLink(world, repository, "src", entry.commit, entry.path + (entry.isDirectory ? "/" : ""));
  const meta = withSuffix(self, "?format=meta");
  if (entry.isDirectory) {
    return { path: entry.path, commit, type: "commit_directory", links: { self, meta } };
  }
  return {
    path: entry.path,
    commit,
    type: "commit_file",
    attributes: entry.attributes,
    escaped_path: encodePath(entry.path),
    size: entry.size,
    mimetype: mediaTypeOf(entry.path),
    links: { self, meta, history: repositoryLink(world, repository, "filehistory", entry.commit, entry.path) },
  };
}
