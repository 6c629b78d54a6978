import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import { invalid } from "../errors/validation-error.js";
import { createCommitFromFiles, getSource, listFileHistory } from "../generated/operations/index.js";
import type * as types from "../generated/types.js";
import type { Paginated, PaginateOptions } from "../operations/paginate.js";
import { withResponse } from "../operations/with-response.js";
import { listItems } from "./collection.js";
import { type CommitHandle, commitHandle } from "./commit.js";
import type { RepositoryPlace } from "./repository-ref.js";

/** Which state of the files: a branch, tag or commit. Default: the head of the main branch. */
export interface AtRevision {
  readonly at?: string;
}

/** A commit made of files, without a clone. */
export interface CommitFiles {
  readonly message: string;
  /** Content by path; `null` deletes the file. */
  readonly files: Readonly<Record<string, string | Uint8Array | null>>;
  /** Branch to commit to; a name that does not exist is created from `parents`. Default: the main branch. */
  readonly branch?: string;
  /** Hash of the commit to build on. Default: the head of the branch. */
  readonly parents?: string;
  /** `Name <email>`. Default: the caller. */
  readonly author?: string;
}

/** The files of a repository. */
export interface Source {
  /** The bytes of a file. */
  read(path: string, options?: CallOptions & AtRevision): Promise<Uint8Array>;
  /** The text of a file, decoded as UTF-8. */
  readText(path: string, options?: CallOptions & AtRevision): Promise<string>;
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
    commit: (commit, options) => commitFiles(client, repository, commit, options),
  };
}

async function commitFiles(
  client: Client,
  repository: RepositoryPlace,
  commit: CommitFiles,
  options?: CallOptions,
): Promise<CommitHandle> {
  const { files, ...meta } = commit;
  const entries = Object.entries(files);
  if (!meta.message?.trim()) throw invalid("message", "must not be empty.");
  if (!entries.length) throw invalid("files", "must have at least one file.");
  const body = new FormData();
  for (const [name, value] of Object.entries(meta)) if (value !== undefined) body.append(name, value);
  for (const [path, content] of entries) {
    if (content === null) body.append("files", path);
    // The slash in front keeps a file named "message" or "branch" from being read as that field.
    else
      body.append(
        `/${path.replace(/^\/+/, "")}`,
        new Blob([content as string | Uint8Array<ArrayBuffer>]),
        path.slice(path.lastIndexOf("/") + 1),
      );
  }
  const { location } = await withResponse(client, createCommitFromFiles, { ...repository, body }, options);
  const hash = /\/commit\/([0-9a-f]{7,40})/.exec(location ?? "")?.[1];
  return commitHandle(client, repository, hash ?? commit.branch ?? "HEAD");
}
