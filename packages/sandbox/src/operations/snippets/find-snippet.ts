import { isWorkspaceMember, isWorkspaceOwner, requireUser } from "../../domain/permissions.js";
import { findResource, resourcesOf } from "../../domain/resources.js";
import { snippetRepository } from "../../domain/snippets/snippet-history.js";
import { ApiError, notFound } from "../../errors/api-error.js";
import type { GitCommit } from "../../git/git-objects.js";
import { listHashes } from "../../git/list-hashes.js";
import { readCommit } from "../../git/read-objects.js";
import type { Call } from "../../http/call.js";
import { apiLink, type Link } from "../../render/links.js";
import type { WorkspaceRecord } from "../../state/entities.js";
import type { ResourceRecord } from "../../state/resource-record.js";
import { findWorkspace } from "../find-subject.js";

/** A snippet as a call found it. */
export interface SnippetSubject {
  /** What its comments and watchers are kept under. */
  readonly key: string;
  readonly workspace: WorkspaceRecord;
  readonly record: ResourceRecord;
  readonly head: string;
  readonly link: (...path: readonly string[]) => Link;
}

/** The snippet in the path. @throws 404 when there is none that the caller may see, 403 when the caller may not write */
export function findSnippet(call: Call, isWrite = false): SnippetSubject {
  const workspace = findWorkspace(call);
  const id = call.parameter("encoded_id");
  const record = findResource(resourcesOf(call.world, "snippets", { key: workspace.uuid }), id);
  if (!record || (record.fields.isPrivate === true && !isWorkspaceMember(call.caller, workspace)))
    throw notFound(`Snippet ${id} not found`);
  if (isWrite) {
    const user = requireUser(call.caller);
    if (record.userUuid !== user.uuid && !isWorkspaceOwner(call.caller, workspace))
      throw new ApiError(403, "You do not have write access to this snippet.");
  }
  return subjectOf(call, workspace, record);
}

/** A record as a subject. */
export function subjectOf(call: Call, workspace: WorkspaceRecord, record: ResourceRecord): SnippetSubject {
  return {
    key: `${workspace.uuid} ${record.key}`,
    workspace,
    record,
    head: String(record.fields.head),
    link: (...path) => apiLink(call.world.hosts, "snippets", workspace.slug, record.key, ...path),
  };
}

/** A commit of a snippet by its hash, or its beginning. @throws 404 when the snippet has none of that name */
export async function findRevision(call: Call, subject: SnippetSubject, revision: string): Promise<GitCommit> {
  const repository = await snippetRepository(call.world);
  const hashes = await listHashes(repository, { include: [subject.head] });
  const hash = /^[0-9a-f]{4,40}$/.test(revision) ? hashes.find((known) => known.startsWith(revision)) : undefined;
  const commit = hash === undefined ? undefined : await readCommit(repository, hash);
  if (!commit) throw notFound("Changeset not found.");
  return commit;
}
