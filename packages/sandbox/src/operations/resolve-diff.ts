import { type DiffSpec, parseDiffSpec } from "../domain/diff-spec.js";
import { bringCommits } from "../domain/pull-requests/bring-commits.js";
import { notFound } from "../errors/api-error.js";
import type { GitCommit } from "../git/git-objects.js";
import { listMergeBases } from "../git/list-hashes.js";
import { readCommit } from "../git/read-objects.js";
import { emptyTree } from "../git/tree-differ.js";
import type { Call } from "../http/call.js";
import { queryFlag } from "../http/read-input.js";
import { findCommit, findOtherRepository, findRepository, type RepositorySubject } from "./find-subject.js";

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
  const source = await findSource(call, subject, spec);
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

/** The source, brought from the repository that the spec names when it is another one. */
async function findSource(call: Call, subject: RepositorySubject, spec: DiffSpec): Promise<GitCommit> {
  const other =
    spec.sourceRepository === undefined ? undefined : findOtherRepository(call, subject, spec.sourceRepository);
  if (!other) return findCommit(subject, spec.source);
  const git = call.world.repository(other);
  const commit = await findCommit({ record: other, git }, spec.source);
  await bringCommits(git, subject.git, commit.oid);
  return commit;
}
