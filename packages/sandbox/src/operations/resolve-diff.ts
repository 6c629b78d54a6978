import { parseDiffSpec } from "../domain/diff-spec.js";
import { ApiError, notFound } from "../errors/api-error.js";
import type { GitCommit } from "../git/git-objects.js";
import { listMergeBases } from "../git/list-hashes.js";
import { readCommit } from "../git/read-objects.js";
import { emptyTree } from "../git/tree-differ.js";
import type { Call } from "../http/call.js";
import { queryFlag } from "../http/read-input.js";
import { fullName } from "../render/render-repository.js";
import { findCommit, findRepository, type RepositorySubject } from "./find-subject.js";

/** Two trees to compare, and the commits they come from. */
export interface ResolvedDiff extends RepositorySubject {
  readonly source: GitCommit;
  readonly destination: GitCommit | undefined;
  readonly oldCommit: GitCommit | undefined;
  readonly oldTree: string;
  readonly newTree: string;
}

/**
 * What the `spec` of a call compares: a commit with its first parent, or a source with where it left the destination
 * (`topic=true`, the default) or with the destination itself (`topic=false`).
 */
export async function resolveDiff(call: Call): Promise<ResolvedDiff> {
  const subject = findRepository(call);
  const spec = parseDiffSpec(call.parameter("spec"));
  if (spec.sourceRepository !== undefined && !isOwn(call, subject, spec.sourceRepository)) {
    throw new ApiError(501, `${call.operation.operationId} between two repositories is not simulated yet`);
  }
  const source = await findCommit(subject, spec.source);
  const destination = spec.destination === undefined ? undefined : await findCommit(subject, spec.destination);
  const oldHash = destination ? await baseOf(call, subject, source, destination) : source.parents[0];
  const oldCommit = oldHash === undefined ? undefined : await readCommit(subject.git, oldHash);
  if (oldHash !== undefined && !oldCommit) throw notFound("Changeset not found.");
  return {
    ...subject,
    source,
    destination,
    oldCommit,
    oldTree: oldCommit?.tree ?? emptyTree,
    newTree: source.tree,
  };
}

async function baseOf(
  call: Call,
  subject: RepositorySubject,
  source: GitCommit,
  destination: GitCommit,
): Promise<string | undefined> {
  const isTopic = queryFlag(call.query, "topic") ?? queryFlag(call.query, "merge") ?? true;
  if (!isTopic) return destination.oid;
  return (await listMergeBases(subject.git, source.oid, destination.oid))[0];
}

function isOwn(call: Call, subject: RepositorySubject, repository: string): boolean {
  return repository.toLowerCase() === fullName(call.world, subject.record) || repository === subject.record.uuid;
}
