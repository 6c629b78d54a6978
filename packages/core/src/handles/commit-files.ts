import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import { RequestError } from "../errors/request-error.js";
import { invalid } from "../errors/validation-error.js";
import { createCommitFromFiles } from "../generated/operations/index.js";
import { withResponse } from "../operations/with-response.js";
import { type FormPart, multipartBody } from "./multipart-body.js";
import type { RepositoryPlace } from "./repository-ref.js";

/** What a file shall hold. A Blob of `fs.openAsBlob` stays on the disk until it is sent; other streams are read into memory first. */
export type FileContent = string | Uint8Array | Blob | AsyncIterable<Uint8Array | string>;

/** What becomes of a file: its new content, also with the executable bit or as a symbolic link; `null` deletes it. */
export type FileChange =
  | FileContent
  | { readonly content: FileContent; readonly executable?: boolean }
  | { readonly symlink: string }
  | null;

/** A commit made of files, without a clone. */
export interface CommitFiles {
  readonly message: string;
  /** Changes by path. */
  readonly files: Readonly<Record<string, FileChange>>;
  /** Branch to commit to; a name that does not exist is created from `parents`. Default: the main branch. */
  readonly branch?: string;
  /** Hash of the commit to build on. Default: the head of the branch. */
  readonly parents?: string;
  /** `Name <email>`. Default: the caller. */
  readonly author?: string;
}

/**
 * Commits files and resolves with the hash of the new commit.
 *
 * @throws {@link ValidationError} without message or files, or for content of another kind.
 */
export async function commitFiles(
  client: Client,
  repository: RepositoryPlace,
  commit: CommitFiles,
  options?: CallOptions,
): Promise<string> {
  const { files, ...meta } = commit;
  const changes = Object.entries(files ?? {});
  if (!meta.message?.trim()) throw invalid("message", "must not be empty.");
  if (!changes.length) throw invalid("files", "must have at least one file.");
  const fields = Object.entries(meta).map(([name, content]): FormPart => ({ name, content }));
  const body = multipartBody([
    ...fields,
    ...(await Promise.all(changes.map(([path, change]) => partOf(path, change)))),
  ]);
  const { location, status } = await withResponse(
    client,
    createCommitFromFiles,
    { ...repository, body: body as never },
    options,
  );
  const hash = /\/commit\/([0-9a-f]{7,64})/.exec(location ?? "")?.[1];
  if (hash) return hash;
  throw new RequestError("RESPONSE_INVALID", `answered ${status} without saying where the commit is.`, {
    method: "POST",
    url: client.baseUrl + createCommitFromFiles.path,
    isRetryable: false,
  });
}

async function partOf(path: string, change: FileChange): Promise<FormPart> {
  if (change === null) return { name: "files", content: path };
  // The slash in front keeps a file named "message" or "branch" from being read as that field.
  const file = { name: `/${path.replace(/^\/+/, "")}`, filename: path.slice(path.lastIndexOf("/") + 1) };
  if (typeof change === "object" && "symlink" in change)
    return { ...file, content: change.symlink, attributes: "link" };
  const { content, executable } = isBare(change) ? { content: change, executable: false } : change;
  return { ...file, content: await collect(path, content), ...(executable && { attributes: "executable" }) };
}

function isBare(change: Exclude<FileChange, null>): change is FileContent {
  return (
    typeof change === "string" ||
    change instanceof Uint8Array ||
    change instanceof Blob ||
    Symbol.asyncIterator in change
  );
}

async function collect(path: string, content: FileContent): Promise<string | Uint8Array | Blob> {
  if (typeof content === "string" || content instanceof Uint8Array || content instanceof Blob) return content;
  if (!content?.[Symbol.asyncIterator])
    throw invalid(`files["${path}"]`, "must be text, bytes, a Blob or a stream of those, or null to delete it.");
  const pieces: (string | Uint8Array)[] = [];
  for await (const piece of content) pieces.push(piece);
  return new Blob(pieces as (string | Blob | Uint8Array<ArrayBuffer>)[]);
}
