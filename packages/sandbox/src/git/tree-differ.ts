import { randomBytes } from "node:crypto";
import type { GitProcess } from "./git-process.js";

export type TreeChangeStatus = "added" | "removed" | "modified" | "renamed";

/** One file that differs between two trees. */
export interface TreeChange {
  readonly status: TreeChangeStatus;
  readonly oldPath: string | undefined;
  readonly newPath: string | undefined;
  readonly oldMode: string;
  readonly newMode: string;
  readonly oldOid: string;
  readonly newOid: string;
  /** `undefined` for binary files. */
  readonly linesAdded: number | undefined;
  readonly linesRemoved: number | undefined;
}

/** Compares trees through one long-lived `git diff-tree --stdin`. */
export interface TreeDiffer {
  compare(oldTree: string, newTree: string): Promise<readonly TreeChange[]>;
  close(): void;
}

/** The tree without files; git knows it in every repository. */
export const emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

interface Question {
  readonly resolve: (changes: readonly TreeChange[]) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * A {@link TreeDiffer} on the bare repository in `directory`, with rename detection as `git diff -M` has it.
 *
 * @param idleMilliseconds - the child ends after this long without a question; default 60,000.
 */
export function createTreeDiffer(git: GitProcess, directory: string, idleMilliseconds = 60_000): TreeDiffer {
  // A line that is no object name is echoed after the answer; a random one cannot occur in a path.
  const marker = `@${randomBytes(12).toString("hex")}`;
  const markerLine = Buffer.from(`${marker}\n`);
  let current: { child: ReturnType<GitProcess["start"]>; questions: Question[] } | undefined;
  let idle: NodeJS.Timeout | undefined;

  const begin = (): NonNullable<typeof current> => {
    const questions: Question[] = [];
    const child = git.start(
      ["diff-tree", "--stdin", "-r", "-M", "--raw", "--numstat", "-z", "--no-abbrev", "--root", "--no-ext-diff"],
      { directory },
    );
    let chunks: Buffer[] = [];
    let tail = Buffer.alloc(0);
    child.stdout.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      const recent = Buffer.concat([tail, chunk]);
      tail = Buffer.from(recent.subarray(-markerLine.length));
      if (!recent.includes(markerLine)) return;
      let whole = Buffer.concat(chunks);
      for (let end = whole.indexOf(markerLine); end >= 0; end = whole.indexOf(markerLine)) {
        const answer = whole.subarray(0, end);
        whole = whole.subarray(end + markerLine.length);
        questions.shift()?.resolve(parseDiffTree(answer));
      }
      chunks = whole.length > 0 ? [whole] : [];
    });
    const started = { child, questions };
    child.once("close", () => {
      if (current === started) current = undefined;
      for (const question of questions.splice(0)) question.reject(new Error("git diff-tree ended before it answered."));
    });
    return started;
  };

  const end = (): void => {
    clearTimeout(idle);
    const ended = current;
    current = undefined;
    ended?.child.stdin.end();
  };

  return {
    compare: (oldTree, newTree) =>
      new Promise((resolve, reject) => {
        current ??= begin();
        current.questions.push({ resolve, reject });
        current.child.stdin.write(`${oldTree} ${newTree}\n${marker}\n`);
        clearTimeout(idle);
        idle = setTimeout(end, idleMilliseconds);
        idle.unref();
      }),
    close: end,
  };
}

/** The changes in one answer of `git diff-tree --raw --numstat -z`: a header line, raw records, then line counts. */
export function parseDiffTree(answer: Buffer): readonly TreeChange[] {
  const text = answer.toString("utf8");
  const headerEnd = /^[0-9a-f]{40} [0-9a-f]{40}\n/.exec(text)?.[0].length ?? 0;
  const tokens = text.slice(headerEnd).split("\0");
  const changes: Omit<TreeChange, "linesAdded" | "linesRemoved">[] = [];
  const counts: (readonly [number | undefined, number | undefined])[] = [];
  for (let position = 0; position < tokens.length; ) {
    const token = tokens[position] ?? "";
    position += 1;
    const raw = /^:(\d+) (\d+) ([0-9a-f]{40}) ([0-9a-f]{40}) ([A-Z])/.exec(token);
    if (raw) {
      const [, oldMode = "", newMode = "", oldOid = "", newOid = "", letter = ""] = raw;
      const firstPath = tokens[position] ?? "";
      const isMove = letter === "R" || letter === "C";
      const secondPath = isMove ? (tokens[position + 1] ?? "") : firstPath;
      position += isMove ? 2 : 1;
      changes.push({
        status: letter === "A" ? "added" : letter === "D" ? "removed" : isMove ? "renamed" : "modified",
        oldPath: letter === "A" ? undefined : firstPath,
        newPath: letter === "D" ? undefined : secondPath,
        oldMode,
        newMode,
        oldOid,
        newOid,
      });
      continue;
    }
    const stat = /^(\d+|-)\t(\d+|-)\t(.*)$/s.exec(token);
    if (!stat) continue;
    const [, added = "-", removed = "-", path = ""] = stat;
    if (path === "") position += 2;
    counts.push([added === "-" ? undefined : Number(added), removed === "-" ? undefined : Number(removed)]);
  }
  return changes.map((change, index) => ({
    ...change,
    linesAdded: counts[index]?.[0],
    linesRemoved: counts[index]?.[1],
  }));
}
