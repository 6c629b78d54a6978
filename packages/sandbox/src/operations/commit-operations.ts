import { parseDiffSpec } from "../domain/diff-spec.js";
import { resourcesOf } from "../domain/resources.js";
import { notFound } from "../errors/api-error.js";
import type { GitCommit } from "../git/git-objects.js";
import { listHashes, listMergeBases } from "../git/list-hashes.js";
import { readCommit } from "../git/read-objects.js";
import { readRefs } from "../git/read-refs.js";
import { toPathFilter } from "../git/ref-names.js";
import type { Call, OperationHandlers } from "../http/call.js";
import { listPage } from "../http/list-page.js";
import { json } from "../http/reply.js";
import { renderApproval } from "../render/render-approval.js";
import { renderCommit } from "../render/render-commit.js";
import { findCommit, findRepository, type RepositorySubject } from "./find-subject.js";

/** Commits and where histories meet. */
export const commitOperations: OperationHandlers = {
  listRepositoryCommits: (call) => listCommits(call, call.query, undefined),
  listRepositoryCommitsFrom: (call) => listCommits(call, call.query, call.parameter("revision")),
  listRepositoryCommitsByPost: async (call) => listCommits(call, await formValues(call), undefined),
  listRepositoryCommitsFromByPost: async (call) =>
    listCommits(call, await formValues(call), call.parameter("revision")),
  getRepositoryCommit: async (call) => {
    const subject = findRepository(call);
    const commit = await findCommit(subject, call.parameter("commit"));
    const approvals = resourcesOf(call.world, "commit-approvals", { key: `${subject.record.uuid} ${commit.oid}` });
    const participants = [...approvals.values()].map((approval) => renderApproval(call.world, approval));
    return json({ ...renderCommit(call.world, subject.record, commit), participants });
  },
  getMergeBase: async (call) => {
    const subject = findRepository(call);
    const spec = parseDiffSpec(call.parameter("revspec"));
    if (spec.destination === undefined) throw notFound("Changeset not found.");
    const source = await findCommit(subject, spec.source);
    const destination = await findCommit(subject, spec.destination);
    const [base] = await listMergeBases(subject.git, source.oid, destination.oid);
    if (base === undefined) throw notFound("No common ancestor.");
    return json(renderCommit(call.world, subject.record, await findCommit(subject, base)));
  },
};

/** POST carries in its form what GET carries in its query. */
async function formValues(call: Call): Promise<URLSearchParams> {
  const values = new URLSearchParams(call.query);
  for (const field of await call.body.form()) values.append(field.name, field.content.toString("utf8"));
  return values;
}

async function listCommits(call: Call, values: URLSearchParams, revision: string | undefined) {
  const subject = findRepository(call);
  const resolve = (revisions: readonly string[]): Promise<readonly string[]> =>
    Promise.all(revisions.map(async (name) => (await findCommit(subject, name)).oid));
  const include = await resolve([...(revision === undefined ? [] : [revision]), ...values.getAll("include")]);
  const asked = values.get("path") || undefined;
  const path = asked === undefined ? undefined : toPathFilter(asked);
  const exclude = await resolve(values.getAll("exclude"));
  const hashes =
    asked !== undefined && path === undefined
      ? []
      : await listHashes(subject.git, {
          include: include.length > 0 ? include : await everyHead(subject),
          exclude,
          ...(path === undefined ? {} : { path }),
        });
  return listPage(call, {
    items: hashes,
    render: async (hash) => renderCommit(call.world, subject.record, await presentCommit(subject, hash)),
    style: asked === undefined ? "iterated" : "counted",
    pagelen: 30,
  });
}

/** Without a revision the list holds what any branch reaches. */
async function everyHead(subject: RepositorySubject): Promise<readonly string[]> {
  return [...(await readRefs(subject.git)).branches.values()].map((ref) => ref.commit);
}

async function presentCommit(subject: RepositorySubject, hash: string): Promise<GitCommit> {
  const commit = await readCommit(subject.git, hash);
  if (!commit) throw new Error(`git listed a commit that it cannot read: ${hash}`);
  return commit;
}
