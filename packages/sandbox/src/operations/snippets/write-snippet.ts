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
  const head = await commitSnippet(call.world, undefined, title || "Created snippet", identityOf(call), changes);
  const { state } = call.world;
  const id = uuidFromName(`snippet/${nextNumber(state, "snippet-ids")}`).slice(1, 8);
  const fields = { title, isPrivate, head };
  const record = addResource(call.world, "snippets", { key: workspace.uuid }, user.uuid, () => id, fields);
  return subjectOf(call, workspace, record);
}

/** Changes a snippet by what a request says; files make a new commit. */
export async function changeSnippet(call: Call, subject: SnippetSubject): Promise<SnippetSubject> {
  const { record, workspace } = subject;
  const { title = record.fields.title, isPrivate = record.fields.isPrivate, changes } = await readSnippet(call);
  const head =
    changes.length > 0
      ? await commitSnippet(call.world, subject.head, "Updated snippet", identityOf(call), changes)
      : subject.head;
  record.fields = { title, isPrivate, head };
  record.updatedOn = entityDate(call.world.clock.now());
  return subjectOf(call, workspace, record);
}

/** Removes a snippet with what belongs to it. */
export function removeSnippet(call: Call, { workspace, record, key }: SnippetSubject): void {
  resourcesOf(call.world, "snippets", { key: workspace.uuid }).delete(record.key);
  for (const name of ["snippet-comments", "snippet-watchers"]) call.world.state.resources.delete(`${name} ${key}`);
}

async function readSnippet(call: Call): Promise<SnippetInput> {
  const type = call.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
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
