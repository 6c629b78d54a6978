import { changeRefs } from "../domain/change-refs.js";
import { requireUser } from "../domain/permissions.js";
import { requireBranchChange } from "../domain/push-rules.js";
import { ApiError, invalidFields } from "../errors/api-error.js";
import { type CommitIdentity, createImportStream, type FileChange, type FileMode } from "../git/fast-import.js";
import type { GitCommit } from "../git/git-objects.js";
import type { GitRepository } from "../git/git-repository.js";
import { findEntry, readCommit } from "../git/read-objects.js";
import { readRefs } from "../git/read-refs.js";
import { findNameConflict, isFilePath, isRefName } from "../git/ref-names.js";
import type { OperationHandlers } from "../http/call.js";
import { empty } from "../http/reply.js";
import type { FormField } from "../http/request-body.js";
import { repositoryLink } from "../render/render-repository.js";
import { findCommit, findRepository } from "./find-subject.js";
import { identityOf } from "./identity-of.js";

const metaFields: ReadonlySet<string> = new Set(["message", "author", "parents", "branch", "files"]);

interface CommitForm {
  readonly message: string;
  readonly author: string | undefined;
  readonly parents: readonly string[];
  readonly branch: string | undefined;
  readonly changes: readonly FileChange[];
}

/** Commits made from uploaded files. */
export const commitFilesOperations: OperationHandlers = {
  createCommitFromFiles: async (call) => {
    const subject = findRepository(call, "write");
    const user = requireUser(call.caller);
    const form = readCommitForm(await call.body.form());
    const branch = form.branch ?? subject.record.mainBranch ?? "main";
    if (!isRefName(branch)) throw invalidFields({ branch: [`Invalid branch name: ${branch}`] });
    const committer = identityOf(call);
    const author: CommitIdentity = { raw: form.author ?? committer.raw, seconds: committer.seconds };
    const hash = await changeRefs(call.world, subject.record, user.uuid, async (repository) => {
      requireBranchChange(call.world, subject.record, user.uuid, { branch, isDelete: false });
      const { branches } = await readRefs(repository);
      const tip = branches.get(branch)?.commit;
      const conflict = findNameConflict(branches.keys(), branch);
      if (conflict !== undefined) throw invalidFields({ branch: [`"${branch}" cannot stand beside "${conflict}"`] });
      const [parent] = await Promise.all(form.parents.map(async (name) => (await findCommit(subject, name)).oid));
      if (tip !== undefined && parent !== undefined && parent !== tip) {
        throw new ApiError(409, `The branch "${branch}" has moved since ${parent}.`);
      }
      const base = parent ?? tip ?? (await headOf(repository, subject.record.mainBranch));
      await requireDeletable(repository, base, form.changes);
      const stream = createImportStream(repository);
      const mark = stream.commit({
        branch,
        message: form.message,
        author,
        committer,
        ...(base === undefined ? {} : { parent: base }),
        changes: form.changes,
      });
      return (await stream.write()).get(mark);
    });
    if (!hash) throw new Error("git fast-import did not tell the new commit");
    return empty(201, {
      "Content-Type": "text/html; charset=utf-8",
      Location: repositoryLink(call.world, subject.record, "commit", hash).href,
    });
  },
};

/** A new branch without `parents` begins at the main branch. */
async function headOf(repository: GitRepository, mainBranch: string | undefined): Promise<string | undefined> {
  return mainBranch === undefined ? undefined : (await readRefs(repository)).branches.get(mainBranch)?.commit;
}

async function requireDeletable(
  repository: GitRepository,
  base: string | undefined,
  changes: readonly FileChange[],
): Promise<void> {
  const commit: GitCommit | undefined = base === undefined ? undefined : await readCommit(repository, base);
  for (const change of changes) {
    if (change.action !== "delete") continue;
    const found = commit && (await findEntry(repository, commit.tree, change.path));
    if (!found) throw invalidFields({ files: [`No such file or directory: ${change.path}`] });
  }
}

/**
 * Sorts the fields of a form into meta data and files. A field is a file when it came with a file name, when its name
 * begins with a slash, or when its name is none of the meta fields; `files` without content for it deletes.
 */
export function readCommitForm(fields: readonly FormField[]): CommitForm {
  const writes = new Map<string, FileChange>();
  const removals = new Set<string>();
  const parents: string[] = [];
  const values = new Map<string, string>();
  for (const field of fields) {
    if (field.fileName === undefined && metaFields.has(field.name)) {
      const value = field.content.toString("utf8");
      if (value.includes("\0")) throw invalidFields({ [field.name]: ["expected a text without NUL"] });
      if (field.name === "files") removals.add(filePath(value));
      else if (field.name === "parents")
        parents.push(
          ...value
            .split(",")
            .map((hash) => hash.trim())
            .filter(Boolean),
        );
      else values.set(field.name, value);
      continue;
    }
    const path = filePath(field.name);
    writes.set(path, { action: "write", path, content: field.content, mode: modeOf(field) });
  }
  const author = values.get("author");
  if (author !== undefined && !/^[^<>\n\0]*<[^<>\n\0]*>$/.test(author)) {
    throw invalidFields({ author: ["expected the form Name <mail>"] });
  }
  const deletes = [...removals].filter((path) => !writes.has(path));
  const branch = values.get("branch");
  return {
    message: values.get("message") || defaultMessage(writes.size, deletes.length),
    author,
    parents,
    branch: branch === "" ? undefined : branch,
    // Deletions first, so that a directory can give way to a file of its name.
    changes: [...deletes.map((path) => ({ action: "delete" as const, path })), ...writes.values()],
  };
}

function defaultMessage(writes: number, deletes: number): string {
  return writes === 0 && deletes > 0 ? "Deleted files via Bitbucket API" : "Edited files via Bitbucket API";
}

function filePath(name: string): string {
  const path = name.replace(/^\//, "");
  if (isFilePath(path)) return path;
  throw new ApiError(400, `Invalid file path: ${JSON.stringify(name)}`);
}

function modeOf(field: FormField): FileMode {
  if (field.attributes.includes("link")) return "120000";
  return field.attributes.includes("executable") ? "100755" : "100644";
}
