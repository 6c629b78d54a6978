import { mediaTypeOf } from "../domain/file-kind.js";
import type { SourceEntry } from "../domain/source-entry.js";
import type { RepositoryRecord } from "../state/entities.js";
import type { World } from "../state/world.js";
import { encodePath, withSuffix } from "./links.js";
import { renderCommitSummary } from "./render-commit.js";
import { repositoryLink } from "./render-repository.js";

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
