import type { GitRepository } from "./git-repository.js";
import { forgetRefs } from "./read-refs.js";

/** Who commits, and when. */
export interface CommitIdentity {
  /** `Name <mail>`. */
  readonly raw: string;
  /** Seconds since 1970. */
  readonly seconds: number;
}

/** `Name <mail>`, without the signs that would end either part. */
export function identityText(name: string, email: string): string {
  const clean = (text: string): string => text.replace(/[<>\n\0]/g, "").trim();
  return `${clean(name)} <${clean(email)}>`;
}

export type FileMode = "100644" | "100755" | "120000";

/** A change to one file in a commit. */
export type FileChange =
  | { readonly action: "write"; readonly path: string; readonly content: Buffer; readonly mode: FileMode }
  | { readonly action: "rename"; readonly from: string; readonly to: string }
  | { readonly action: "delete"; readonly path: string };

/** A commit to be written. */
export interface NewCommit {
  readonly branch: string;
  readonly message: string;
  readonly author: CommitIdentity;
  readonly committer: CommitIdentity;
  /** First parent: a full hash or an earlier {@link ImportMark}; nothing for a commit without parent. */
  readonly parent?: string;
  /** Further parents of a merge. */
  readonly mergeParents?: readonly string[];
  readonly changes: readonly FileChange[];
}

/** The name of a commit inside one import, usable as a parent of later ones. */
export type ImportMark = `:${number}`;

/** Collects commits, branches and tags to be written by a single `git fast-import`. */
export interface ImportStream {
  commit(commit: NewCommit): ImportMark;
  branch(name: string, target: string): void;
  lightweightTag(name: string, target: string): void;
  tag(name: string, target: string, message: string, tagger: CommitIdentity): void;
  /** Writes everything and tells the hash of each mark. */
  write(): Promise<ReadonlyMap<ImportMark, string>>;
}

/** An {@link ImportStream} on `repository`; nothing is written before `write()`. */
export function createImportStream(repository: GitRepository): ImportStream {
  const parts: Buffer[] = [];
  const marks: ImportMark[] = [];
  let lastMark = 0;
  const line = (text: string): void => void parts.push(Buffer.from(`${text}\n`));
  const data = (content: Buffer): void => {
    line(`data ${content.length}`);
    parts.push(content);
    line("");
  };
  const point = (ref: string, target: string): void => {
    line(`reset ${ref}`);
    line(`from ${target}`);
    line("");
  };
  return {
    commit(commit) {
      const writes = commit.changes.flatMap((change) => (change.action === "write" ? [change] : []));
      const blobMarks = new Map(
        writes.map((change) => {
          lastMark += 1;
          line("blob");
          line(`mark :${lastMark}`);
          data(change.content);
          return [change, lastMark] as const;
        }),
      );
      lastMark += 1;
      const mark: ImportMark = `:${lastMark}`;
      marks.push(mark);
      if (commit.parent === undefined) line(`reset refs/heads/${commit.branch}`);
      line(`commit refs/heads/${commit.branch}`);
      line(`mark ${mark}`);
      line(`author ${identityLine(commit.author)}`);
      line(`committer ${identityLine(commit.committer)}`);
      data(Buffer.from(commit.message));
      if (commit.parent !== undefined) line(`from ${commit.parent}`);
      for (const parent of commit.mergeParents ?? []) line(`merge ${parent}`);
      for (const change of commit.changes) {
        if (change.action === "write") line(`M ${change.mode} :${blobMarks.get(change)} ${quotePath(change.path)}`);
        else if (change.action === "rename") line(`R ${quotePath(change.from)} ${quotePath(change.to)}`);
        else line(`D ${quotePath(change.path)}`);
      }
      line("");
      return mark;
    },
    branch: (name, target) => point(`refs/heads/${name}`, target),
    lightweightTag: (name, target) => point(`refs/tags/${name}`, target),
    tag(name, target, message, tagger) {
      line(`tag ${name}`);
      line(`from ${target}`);
      line(`tagger ${identityLine(tagger)}`);
      data(Buffer.from(message));
    },
    async write() {
      for (const mark of marks) line(`get-mark ${mark}`);
      line("done");
      const { stdout } = await repository.git.run(["fast-import", "--quiet", "--done", "--force"], {
        directory: repository.directory,
        input: Buffer.concat(parts),
      });
      forgetRefs(repository);
      const hashes = stdout.toString("latin1").split("\n");
      return new Map(marks.map((mark, index) => [mark, hashes[index] ?? ""]));
    },
  };
}

function identityLine(identity: CommitIdentity): string {
  return `${identity.raw.replace(/[\n\0]/g, " ")} ${identity.seconds} +0000`;
}

/** A path in the C style that git reads, so that no character of it can be taken for syntax. */
function quotePath(path: string): string {
  return `"${path.replace(/["\\]/g, "\\$&").replace(/\n/g, "\\n")}"`;
}
