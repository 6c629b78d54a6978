import { requireUser } from "../../domain/permissions.js";
import { addResource, resourcesOf } from "../../domain/resources.js";
import { commitSnippet } from "../../domain/snippets/snippet-history.js";
import { ApiError, invalidFields } from "../../errors/api-error.js";
import type { FileChange } from "../../git/fast-import.js";
import { isFilePath } from "../../git/ref-names.js";
import type { Call } from "../../http/call.js";
import { type Input, optionalFlag, optionalText } from "../../http/read-input.js";
import { entityDate } from "../../state/clock.js";
import type { WorkspaceRecord } from "../../state/entities.js";
import { nextNumber, uuidFromName } from "../../state/identifiers.js";
import { identityOf } from "../identity-of.js";
import { type SnippetSubject, subjectOf } from "./find-snippet.js";

/** What a request says about a snippet. */
interface SnippetInput {
  readonly title: string | undefined;
  readonly isPrivate: boolean | undefined;
  readonly changes: readonly FileChange[];
}

/** Makes a snippet of what a request says. */
export async function createSnippet(call: Call, workspace: WorkspaceRecord): Promise<SnippetSubject> {
  const user = requireUser(call.caller);
  const { title = "", isPrivate = true, changes } = await readSnippet(call);
  const message = title || "Created snippet";
  return commitSnippet(
    call.world,
    { parent: () => undefined, message, identity: identityOf(call), changes },
    (head) => {
      const id = freeId(call, workspace);
      const fields = { title, isPrivate, head };
      const record = addResource(call.world, "snippets", { key: workspace.uuid }, user.uuid, () => id, fields);
      return subjectOf(call, workspace, record);
    },
  );
}

/** A short id that no snippet of the workspace has; among thousands, two of seven digits may well be the same. */
function freeId({ world }: Call, workspace: WorkspaceRecord): string {
  const snippets = resourcesOf(world, "snippets", { key: workspace.uuid });
  for (;;) {
    const id = uuidFromName(`snippet/${nextNumber(world.state, "snippet-ids")}`).slice(1, 8);
    if (!snippets.has(id)) return id;
  }
}

/**
 * Changes a snippet by what a request says; files make a new commit.
 *
 * @param requireHead - passes while the head may be changed, at the moment when it is.
 */
export async function changeSnippet(
  call: Call,
  { record, workspace }: SnippetSubject,
  requireHead: (head: string) => void = () => undefined,
): Promise<SnippetSubject> {
  const { title, isPrivate, changes } = await readSnippet(call);
  const parent = (): string => {
    const head = String(record.fields.head);
    requireHead(head);
    return head;
  };
  const keep = (head: string): SnippetSubject => {
    const { fields } = record;
    record.fields = { title: title ?? fields.title, isPrivate: isPrivate ?? fields.isPrivate, head };
    record.updatedOn = entityDate(call.world.clock.now());
    return subjectOf(call, workspace, record);
  };
  if (changes.length === 0) return keep(parent());
  const commit = { parent, message: "Updated snippet", identity: identityOf(call), changes };
  return commitSnippet(call.world, commit, keep);
}

/** Removes a snippet with what belongs to it. */
export function removeSnippet(call: Call, { workspace, record, key }: SnippetSubject): void {
  resourcesOf(call.world, "snippets", { key: workspace.uuid }).delete(record.key);
  for (const name of ["snippet-comments", "snippet-watchers"]) call.world.state.resources.delete(`${name} ${key}`);
}

async function readSnippet(call: Call): Promise<SnippetInput> {
  const type = call.body.mediaType;
  if (type === "multipart/related") throw new ApiError(415, "The sandbox takes multipart/form-data or JSON.");
  if (!type.startsWith("multipart/") && type !== "application/x-www-form-urlencoded") {
    const input = await call.body.json();
    return { ...readMeta(input), changes: [] };
  }
  const fields = await call.body.form();
  const input = Object.fromEntries(
    fields
      .filter(({ fileName }) => fileName === undefined)
      .map(({ name, content }) => [name, content.toString("utf8")]),
  );
  const changes = fields.flatMap(({ name, fileName, content }): FileChange[] => {
    if (fileName === undefined) return [];
    if (name !== "file") throw invalidFields({ [name]: ["files go into the field file"] });
    if (!isFilePath(fileName) || fileName.includes("/"))
      throw invalidFields({ file: [`Invalid file name: ${fileName}`] });
    return [{ action: "write", path: fileName, content, mode: "100644" }];
  });
  return { ...readMeta(input), changes };
}

function readMeta(input: Input): Omit<SnippetInput, "changes"> {
  if (input.scm !== undefined && input.scm !== "git") throw invalidFields({ scm: ["only git is supported"] });
  const title = optionalText(input, "title");
  if (title !== undefined && title.length > 256) throw invalidFields({ title: ["at most 256 characters"] });
  return { title, isPrivate: optionalFlag(input, "is_private") };
}
