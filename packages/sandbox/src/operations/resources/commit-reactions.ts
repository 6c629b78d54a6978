import { requireUser } from "../../domain/permissions.js";
import { addResource, type Fields, resourcesOf } from "../../domain/resources.js";
import { ApiError, invalidFields, notFound } from "../../errors/api-error.js";
import type { GitCommit } from "../../git/git-objects.js";
import type { Call, OperationHandlers } from "../../http/call.js";
import { optionalInteger, optionalObject, requiredText } from "../../http/read-input.js";
import { empty, json } from "../../http/reply.js";
import { renderAccountOf } from "../../render/render-account.js";
import { renderApproval } from "../../render/render-approval.js";
import { repositoryLink, repositoryWebLink } from "../../render/render-repository.js";
import { renderText } from "../../render/rendered-text.js";
import type { RepositoryRecord } from "../../state/entities.js";
import type { ResourceRecord } from "../../state/resource-record.js";
import { findCommit, findRepository } from "../find-subject.js";
import { requireOwnOrAdmin } from "../require-own-or-admin.js";
import { collection, type Parent } from "./collection.js";

interface CommitParent extends Parent {
  readonly repository: RepositoryRecord;
  readonly commit: GitCommit;
}

async function ofCommit(call: Call): Promise<CommitParent> {
  const subject = findRepository(call);
  const commit = await findCommit(subject, call.parameter("commit"));
  return {
    key: `${subject.record.uuid} ${commit.oid}`,
    repository: subject.record,
    commit,
    link: (...path) => repositoryLink(call.world, subject.record, "commit", commit.oid, ...path),
  };
}

/** Comments on commits, and the approval of commits. */
export const commitReactionOperations: OperationHandlers = {
  ...collection<CommitParent>({
    name: "commit-comments",
    operations: {
      list: "listRepositoryCommitComments",
      create: "createRepositoryCommitComment",
      get: "getRepositoryCommitComment",
      update: "updateRepositoryCommitComment",
      remove: "deleteRepositoryCommitComment",
    },
    parent: ofCommit,
    parameter: "comment_id",
    key: "number",
    read: readComment,
    render: renderComment,
    missing: (id) => id,
    mayRemove: (call, { repository }, { userUuid }) =>
      requireOwnOrAdmin(call, repository, [userUuid], "You can only delete your own comments."),
    changed: async (call, owner, record) => {
      if (call.operation.method !== "POST") return;
      const actorUuid = requireUser(call.caller).uuid;
      await call.world.events.emit({
        type: "repo:commit_comment_created",
        repositoryUuid: owner.repository.uuid,
        actorUuid,
        commit: owner.commit.oid,
        comment: renderComment(call, owner, record),
      });
    },
  }),
  approveCommit: async (call) => {
    const user = requireUser(call.caller);
    const owner = await ofCommit(call);
    const approvals = resourcesOf(call.world, "commit-approvals", owner);
    const approval =
      approvals.get(user.uuid) ?? addResource(call.world, "commit-approvals", owner, user.uuid, () => user.uuid, {});
    return json(renderApproval(call.world, approval));
  },
  unapproveCommit: async (call) => {
    const user = requireUser(call.caller);
    const owner = await ofCommit(call);
    if (!resourcesOf(call.world, "commit-approvals", owner).delete(user.uuid))
      throw notFound("You haven't approved this commit.");
    return empty();
  },
};

async function readComment(
  input: Readonly<Record<string, unknown>>,
  before: Fields | undefined,
  call: Call,
  owner: CommitParent,
): Promise<Fields> {
  const raw = requiredText(optionalObject(input, "content") ?? {}, "raw");
  if (before) {
    const own = resourcesOf(call.world, "commit-comments", owner).get(call.parameter("comment_id"));
    if (own?.userUuid !== requireUser(call.caller).uuid)
      throw new ApiError(403, "You can only edit your own comments.");
    return { ...before, raw };
  }
  const parent = optionalInteger(optionalObject(input, "parent") ?? {}, "id");
  if (parent !== undefined && !resourcesOf(call.world, "commit-comments", owner).has(String(parent)))
    throw invalidFields({ parent: [`${parent} is no comment of this commit`] });
  const inline = optionalObject(input, "inline");
  const place = inline && {
    path: requiredText(inline, "path"),
    from: optionalInteger(inline, "from") ?? null,
    to: optionalInteger(inline, "to") ?? null,
  };
  return { raw, ...(parent === undefined ? {} : { parent }), ...(place ? { inline: place } : {}) };
}

function renderComment(call: Call, owner: CommitParent, record: ResourceRecord): object {
  const { raw, parent, inline } = record.fields;
  const self = owner.link("comments", record.key);
  return {
    type: "commit_comment",
    id: record.number,
    created_on: record.createdOn,
    updated_on: record.updatedOn,
    content: renderText(String(raw)),
    user: renderAccountOf(call.world, record.userUuid),
    deleted: false,
    ...(inline ? { inline } : {}),
    ...(parent === undefined
      ? {}
      : { parent: { id: parent, links: { self: owner.link("comments", String(parent)) } } }),
    commit: { type: "commit", hash: owner.commit.oid, links: { self: owner.link() } },
    links: {
      self,
      html: {
        href: `${repositoryWebLink(call.world, owner.repository, "commits", owner.commit.oid).href}#comment-${record.number}`,
      },
    },
  };
}
