import { isWorkspaceMember, requireUser } from "../../domain/permissions.js";
import { resourcesOf } from "../../domain/resources.js";
import { ApiError } from "../../errors/api-error.js";
import type { Call, OperationHandlers } from "../../http/call.js";
import { listPage } from "../../http/list-page.js";
import { created, empty, json } from "../../http/reply.js";
import type { WorkspaceRecord } from "../../state/entities.js";
import { findOwnWorkspace, findWorkspace } from "../find-subject.js";
import { findRevision, findSnippet, type SnippetSubject, subjectOf } from "./find-snippet.js";
import { renderSnippet } from "./render-snippet.js";
import { changeSnippet, createSnippet, removeSnippet } from "./write-snippet.js";

/** Snippets of a workspace, with all their revisions. */
export const snippetOperations: OperationHandlers = {
  listSnippet: (call) => {
    const workspace = findWorkspace(call);
    const isMember = isWorkspaceMember(call.caller, workspace);
    return listPage(call, {
      items: [...resourcesOf(call.world, "snippets", { key: workspace.uuid }).values()]
        .filter(({ fields }) => isMember || fields.isPrivate !== true)
        .toReversed(),
      render: (record) => renderSnippet(call, subjectOf(call, workspace, record)),
      style: "counted",
    });
  },
  createSnippet: (call) => create(call, firstWorkspace(call)),
  createSnippetByWorkspace: (call) => create(call, findOwnWorkspace(call)),
  getSnippet: async (call) => json(await renderSnippet(call, findSnippet(call))),
  updateSnippet: async (call) => json(await renderSnippet(call, await changeSnippet(call, findSnippet(call, true)))),
  deleteSnippet: (call) => {
    removeSnippet(call, findSnippet(call, true));
    return empty();
  },
  getSnippetByNodeId: async (call) => {
    const subject = findSnippet(call);
    const { oid } = await findRevision(call, subject, call.parameter("node_id"));
    return json(await renderSnippet(call, subject, oid));
  },
  updateSnippetByNodeId: async (call) => {
    const subject = await latestOnly(call);
    return json(await renderSnippet(call, await changeSnippet(call, subject, requireHead(subject.head))));
  },
  deleteSnippetByNodeId: async (call) => {
    removeSnippet(call, await latestOnly(call));
    return empty();
  },
};

async function create(call: Call, workspace: WorkspaceRecord) {
  const subject = await createSnippet(call, workspace);
  return created(await renderSnippet(call, subject), subject.link().href);
}

/** Where a snippet without a workspace goes: the first one that the caller belongs to. */
function firstWorkspace(call: Call): WorkspaceRecord {
  requireUser(call.caller);
  const own = [...call.world.state.workspaces.values()].find((workspace) => isWorkspaceMember(call.caller, workspace));
  if (!own) throw new ApiError(403, "You do not belong to any workspace.");
  return own;
}

/** The snippet in the path when the revision there is its newest. @throws 405 otherwise */
async function latestOnly(call: Call): Promise<SnippetSubject> {
  const subject = findSnippet(call, true);
  const { oid } = await findRevision(call, subject, call.parameter("node_id"));
  requireHead(oid)(String(subject.record.fields.head));
  return subject;
}

/** Passes while a revision is the head. @throws 405 otherwise */
function requireHead(revision: string): (head: string) => void {
  return (head) => {
    if (head !== revision) throw new ApiError(405, "Only the latest revision can be changed.");
  };
}
