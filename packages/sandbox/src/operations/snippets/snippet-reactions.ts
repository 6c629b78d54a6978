import { isWorkspaceOwner, requireUser } from "../../domain/permissions.js";
import { addResource, type Fields, resourcesOf } from "../../domain/resources.js";
import { ApiError, invalidFields, notFound } from "../../errors/api-error.js";
import type { OperationHandlers } from "../../http/call.js";
import { listPage } from "../../http/list-page.js";
import { optionalInteger, optionalObject, requiredText } from "../../http/read-input.js";
import { empty } from "../../http/reply.js";
import { renderAccountOf } from "../../render/render-account.js";
import { renderText } from "../../render/rendered-text.js";
import { collection } from "../resources/collection.js";
import { findSnippet, type SnippetSubject } from "./find-snippet.js";
import { renderSnippetSummary } from "./render-snippet.js";

/** Comments on snippets, and who watches them. */
export const snippetReactionOperations: OperationHandlers = {
  ...collection<SnippetSubject>({
    name: "snippet-comments",
    operations: {
      list: "listSnippetComments",
      create: "createSnippetComment",
      get: "getSnippetComment",
      update: "updateSnippetComment",
      remove: "deleteSnippetComment",
    },
    parent: (call) => findSnippet(call),
    parameter: "comment_id",
    key: "number",
    read: (input, before, call, owner): Fields => {
      const raw = requiredText(optionalObject(input, "content") ?? {}, "raw");
      const comments = resourcesOf(call.world, "snippet-comments", owner);
      if (before) {
        const own = comments.get(call.parameter("comment_id"))?.userUuid === requireUser(call.caller).uuid;
        if (!own) throw new ApiError(403, "You can only edit your own comments.");
        return { ...before, raw };
      }
      const parent = optionalInteger(optionalObject(input, "parent") ?? {}, "id");
      if (parent !== undefined && !comments.has(String(parent)))
        throw invalidFields({ parent: [`${parent} is no comment of this snippet`] });
      return { raw, ...(parent === undefined ? {} : { parent }) };
    },
    render: (call, owner, { key, number, fields, userUuid, createdOn, updatedOn }) => ({
      type: "snippet_comment",
      id: number,
      created_on: createdOn,
      updated_on: updatedOn,
      content: renderText(String(fields.raw)),
      user: renderAccountOf(call.world, userUuid),
      deleted: false,
      ...(fields.parent === undefined
        ? {}
        : { parent: { id: fields.parent, links: { self: owner.link("comments", String(fields.parent)) } } }),
      snippet: renderSnippetSummary(call, owner),
      links: { self: owner.link("comments", key) },
    }),
    missing: (id) => id,
    mayRemove: (call, { workspace, record: snippet }, { userUuid }) => {
      const { uuid } = requireUser(call.caller);
      if (userUuid !== uuid && snippet.userUuid !== uuid && !isWorkspaceOwner(call.caller, workspace))
        throw new ApiError(403, "You can only delete your own comments.");
    },
  }),
  listSnippetWatchers: (call) =>
    listPage(call, {
      items: [...resourcesOf(call.world, "snippet-watchers", findSnippet(call)).keys()],
      render: (uuid) => renderAccountOf(call.world, uuid),
      style: "counted",
    }),
  getSnippetWatch: (call) => {
    const user = requireUser(call.caller);
    if (!resourcesOf(call.world, "snippet-watchers", findSnippet(call)).has(user.uuid))
      throw notFound("You are not watching this snippet.");
    return empty();
  },
  updateSnippetWatch: (call) => {
    const user = requireUser(call.caller);
    const owner = findSnippet(call);
    if (!resourcesOf(call.world, "snippet-watchers", owner).has(user.uuid))
      addResource(call.world, "snippet-watchers", owner, user.uuid, () => user.uuid, {});
    return empty();
  },
  deleteSnippetWatch: (call) => {
    const user = requireUser(call.caller);
    if (!resourcesOf(call.world, "snippet-watchers", findSnippet(call)).delete(user.uuid))
      throw notFound("You are not watching this snippet.");
    return empty();
  },
};
