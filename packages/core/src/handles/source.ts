import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import { invalid } from "../errors/validation-error.js";
import { getSource, listFileHistory } from "../generated/operations/index.js";
import type * as types from "../generated/types.js";
import type { Paginated, PaginateOptions } from "../operations/paginate.js";
import { type StreamOptions, streamOperation } from "../operations/stream-operation.js";
import { type ArchiveOptions, streamArchive } from "./archive.js";
import { listItems } from "./collection.js";
import { type CommitHandle, commitHandle } from "./commit.js";
import { type CommitFiles, commitFiles } from "./commit-files.js";
import type { RepositoryPlace } from "./repository-ref.js";

/** Which state of the files: a branch, tag or commit. Default: the head of the main branch. */
export interface AtRevision {
  readonly at?: string;
}

/** The files of a repository. */
export interface Source {
  /** The bytes of a file. */
  read(path: string, options?: CallOptions & AtRevision): Promise<Uint8Array>;
  /** The text of a file, decoded as UTF-8. */
  readText(path: string, options?: CallOptions & AtRevision): Promise<string>;
  /** The bytes of a file as they arrive, resumed where the connection breaks. */
  stream(path: string, options?: StreamOptions & AtRevision): Promise<ReadableStream<Uint8Array>>;
  /**
   * All files at one commit as zip, `tar.gz` or `tar.bz2`, as they arrive; taken up again where the connection breaks.
   *
   * Bitbucket packs on its web host, which gets the credential for this one path. It is known to take API tokens and OAuth tokens;
   * some have found access tokens refused.
   *
   * @throws {@link ResponseError} and its subclasses when there is no such commit, or it may not be read.
   * @see https://support.atlassian.com/bitbucket-cloud/kb/how-to-download-repositories-using-the-api/
   */
  archive(options?: ArchiveOptions): Promise<ReadableStream<Uint8Array>>;
  /** The entries of a folder; `maxDepth` lists below it too. */
  list(
    path?: string,
    options?: PaginateOptions & AtRevision & { readonly maxDepth?: number },
  ): Paginated<types.TreeEntry>;
  /** The versions of a file, newest first. */
  history(path: string, options?: PaginateOptions & AtRevision): Paginated<types.CommitFile>;
  /** Commits files and resolves with the handle of the new commit. */
  commit(commit: CommitFiles, options?: CallOptions): Promise<CommitHandle>;
}

/** Makes the source of a repository. */
export function sourceOf(client: Client, repository: RepositoryPlace): Source {
  const read = async (path: string, { at = "HEAD", ...call }: CallOptions & AtRevision = {}) => {
    const data = await getSource(client, { ...repository, commit: at, path }, call);
    if (data instanceof Uint8Array) return data;
    throw invalid("path", `"${path}" is a folder; use \`list\` for its entries.`);
  };
  return {
    read,
    readText: async (path, options) => new TextDecoder().decode(await read(path, options)),
    stream: (path, { at = "HEAD", ...options } = {}) =>
      streamOperation(client, getSource, { ...repository, commit: at, path }, options),
    archive: (options) => streamArchive(client, repository, options),
    list: (path = "", { at = "HEAD", maxDepth, ...options } = {}) =>
      listItems(
        client,
        getSource as never,
        { ...repository, commit: at, path },
        maxDepth ? { max_depth: maxDepth } : undefined,
        options,
      ),
    history: (path, { at = "HEAD", ...options } = {}) =>
      listItems(client, listFileHistory, { ...repository, commit: at, path }, undefined, options),
    commit: async (commit, options) =>
      commitHandle(client, repository, await commitFiles(client, repository, commit, options)),
  };
}
