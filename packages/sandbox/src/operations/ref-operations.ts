import { changeRefs } from "../domain/change-refs.js";
import { requireUser } from "../domain/permissions.js";
import { requireBranchChange } from "../domain/push-rules.js";
import { ApiError, invalidFields, notFound } from "../errors/api-error.js";
import { createImportStream } from "../git/fast-import.js";
import { readCommit, readTag } from "../git/read-objects.js";
import { type GitRef, readRefs } from "../git/read-refs.js";
import { findNameConflict, isRefName } from "../git/ref-names.js";
import { RefMovedError, updateRefs } from "../git/update-refs.js";
import type { Call, OperationHandlers } from "../http/call.js";
import { listPage } from "../http/list-page.js";
import { optionalText, requiredText } from "../http/read-input.js";
import { created, empty, json } from "../http/reply.js";
import { renderBranch, renderTag } from "../render/render-commit.js";
import { findCommit, findRepository, type RepositorySubject } from "./find-subject.js";
import { identityOf } from "./identity-of.js";

type RefType = "branch" | "tag";

/** Branches and tags. */
export const refOperations: OperationHandlers = {
  listRepositoryRefs: (call) => listRefs(call, ["branch", "tag"]),
  listRepositoryRefsBranches: (call) => listRefs(call, ["branch"]),
  listRepositoryRefsTags: (call) => listRefs(call, ["tag"]),
  getRepositoryRefsBranch: (call) => getRef(call, "branch"),
  getRepositoryRefsTag: (call) => getRef(call, "tag"),
  createRepositoryRefsBranch: (call) => createRef(call, "branch"),
  createRepositoryRefsTag: (call) => createRef(call, "tag"),
  deleteRepositoryRefsBranch: (call) => deleteRef(call, "branch"),
  deleteRepositoryRefsTag: (call) => deleteRef(call, "tag"),
};

async function listRefs(call: Call, types: readonly RefType[]) {
  const subject = findRepository(call);
  const refs = await readRefs(subject.git);
  return listPage(call, {
    items: types.flatMap((type) => {
      const named = [...(type === "branch" ? refs.branches : refs.tags).values()];
      return named.map((ref) => ({ type, ref }));
    }),
    render: ({ type, ref }) => renderRef(call, subject, type, ref),
    style: "opaque",
  });
}

async function getRef(call: Call, type: RefType) {
  const subject = findRepository(call);
  return json(await renderRef(call, subject, type, await findRef(call, subject, type)));
}

async function findRef(call: Call, subject: RepositorySubject, type: RefType): Promise<GitRef> {
  const name = call.parameter("name");
  const refs = await readRefs(subject.git);
  const ref = (type === "branch" ? refs.branches : refs.tags).get(name);
  if (!ref) throw notFound(`${type === "branch" ? "Branch" : "Tag"} "${name}" does not exist.`);
  return ref;
}

async function renderRef(call: Call, subject: RepositorySubject, type: RefType, ref: GitRef) {
  const commit = await readCommit(subject.git, ref.commit);
  if (!commit) throw notFound("Changeset not found.");
  if (type === "branch") return renderBranch(call.world, subject.record, ref, commit);
  const annotation = ref.isAnnotated ? await readTag(subject.git, ref.oid) : undefined;
  return renderTag(call.world, subject.record, ref, commit, annotation);
}

async function createRef(call: Call, type: RefType) {
  const subject = findRepository(call, "write");
  const input = await call.body.json();
  const name = requiredText(input, "name");
  const message = type === "tag" ? optionalText(input, "message") : undefined;
  const target = input.target;
  const revision = typeof target === "object" && target !== null ? (target as Record<string, unknown>).hash : undefined;
  if (typeof revision !== "string" || revision === "") {
    throw invalidFields({ target: ["required key not provided"] });
  }
  const { oid } = await findCommit(subject, revision);
  await makeRef(call, subject, type, { name, commit: oid, message });
  const refs = await readRefs(subject.git);
  const ref = (type === "branch" ? refs.branches : refs.tags).get(name);
  if (!ref) throw new Error(`git did not make the ${type} ${name}`);
  const body = await renderRef(call, subject, type, ref);
  return created(body, body.links.self.href);
}

/** Makes a branch, or a tag, which a message makes an annotated one. @throws {@link ApiError} 400 or 403 */
export async function makeRef(
  call: Call,
  subject: RepositorySubject,
  type: RefType,
  { name, commit, message }: { readonly name: string; readonly commit: string; readonly message?: string | undefined },
): Promise<void> {
  const user = requireUser(call.caller);
  if (!isRefName(name)) throw invalidFields({ name: [`Invalid ${type} name: ${name}`] });
  await changeRefs(call.world, subject.record, user.uuid, async (repository) => {
    if (type === "branch")
      requireBranchChange(call.world, subject.record, user.uuid, { branch: name, isDelete: false });
    const refs = await readRefs(repository);
    const names = type === "branch" ? refs.branches : refs.tags;
    if (names.has(name)) throw alreadyExists(type, name);
    const conflict = findNameConflict(names.keys(), name);
    if (conflict !== undefined) throw invalidFields({ name: [`"${name}" cannot stand beside "${conflict}"`] });
    if (message !== undefined && message !== "") {
      const stream = createImportStream(repository);
      stream.tag(name, commit, message, identityOf(call));
      await stream.write();
      return;
    }
    const ref = `refs/${type === "branch" ? "heads" : "tags"}/${name}`;
    await updateRefs(repository, [{ ref, old: undefined, new: commit }]).catch((reason: unknown) => {
      if (reason instanceof RefMovedError) throw alreadyExists(type, name);
      throw reason;
    });
  });
}

function alreadyExists(type: RefType, name: string): ApiError {
  return type === "branch"
    ? new ApiError(400, `Branch "${name}" already exists.`, { data: { key: "BRANCH_ALREADY_EXISTS" } })
    : new ApiError(400, `tag "${name}" already exists`, { fields: { name: [`tag "${name}" already exists`] } });
}

async function deleteRef(call: Call, type: RefType) {
  const subject = findRepository(call, "write");
  const user = requireUser(call.caller);
  const ref = await findRef(call, subject, type);
  if (type === "branch" && ref.name === subject.record.mainBranch) {
    throw new ApiError(400, `The main branch "${ref.name}" cannot be deleted.`);
  }
  if (type === "branch") {
    requireBranchChange(call.world, subject.record, user.uuid, { branch: ref.name, isDelete: true });
  }
  const refName = `refs/${type === "branch" ? "heads" : "tags"}/${ref.name}`;
  await changeRefs(call.world, subject.record, user.uuid, (repository) =>
    updateRefs(repository, [{ ref: refName, old: ref.oid, new: undefined }]).catch((reason: unknown) => {
      if (reason instanceof RefMovedError) throw new ApiError(409, `The ${type} "${ref.name}" has moved.`);
      throw reason;
    }),
  );
  return empty();
}
