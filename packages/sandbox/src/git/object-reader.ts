import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { createByteQueue } from "./byte-queue.js";
import type { GitProcess } from "./git-process.js";

export type GitObjectType = "commit" | "tree" | "blob" | "tag";

/** One object of the object store with its content. */
export interface GitObject {
  readonly oid: string;
  readonly type: GitObjectType;
  readonly bytes: Buffer;
}

/** One object of the object store without its content. */
export interface GitObjectInfo {
  readonly oid: string;
  readonly type: GitObjectType;
  readonly size: number;
}

/** Reads objects through one long-lived `git cat-file`, started at the first question. */
export interface ObjectReader {
  /** The object a hash (full, or short and unique) names, or `undefined`. */
  read(hash: string): Promise<GitObject | undefined>;
  /** Type and size of the object a hash names, or `undefined`. */
  info(hash: string): Promise<GitObjectInfo | undefined>;
  close(): void;
}

interface Question {
  readonly wantsContent: boolean;
  readonly answer: (found: GitObject | undefined) => void;
  readonly answerInfo: (found: GitObjectInfo | undefined) => void;
  readonly fail: (reason: Error) => void;
}

interface Reader {
  readonly child: ChildProcessWithoutNullStreams;
  readonly questions: Question[];
}

const headerLine = /^([0-9a-f]{40}) (commit|tree|blob|tag) (\d+)$/;

/**
 * An {@link ObjectReader} on the bare repository in `directory`.
 *
 * @param idleMilliseconds - the child ends after this long without a question; default 60,000.
 */
export function createObjectReader(git: GitProcess, directory: string, idleMilliseconds = 60_000): ObjectReader {
  let current: Reader | undefined;
  let idle: NodeJS.Timeout | undefined;

  const begin = (): Reader => {
    const questions: Question[] = [];
    const started = git.start(["cat-file", "--batch-command"], { directory });
    const received = createByteQueue();
    let pending: GitObjectInfo | undefined;
    started.stdout.on("data", (chunk: Buffer) => {
      received.push(chunk);
      for (;;) {
        const [question] = questions;
        if (!question) return;
        if (pending) {
          const content = received.take(pending.size + 1);
          if (!content) return;
          question.answer({ oid: pending.oid, type: pending.type, bytes: content.subarray(0, -1) });
          pending = undefined;
          questions.shift();
          continue;
        }
        const line = received.takeLine();
        if (line === undefined) return;
        const [, oid, type, size] = headerLine.exec(line) ?? [];
        if (oid && type && size) {
          const info: GitObjectInfo = { oid, type: type as GitObjectType, size: Number(size) };
          if (question.wantsContent) {
            pending = info;
            continue;
          }
          question.answerInfo(info);
        } else {
          question.answer(undefined);
          question.answerInfo(undefined);
        }
        questions.shift();
      }
    });
    const reader: Reader = { child: started, questions };
    started.once("close", () => {
      if (current === reader) current = undefined;
      for (const question of questions.splice(0)) question.fail(new Error("git cat-file ended before it answered."));
    });
    return reader;
  };

  const end = (): void => {
    clearTimeout(idle);
    const ended = current;
    current = undefined;
    ended?.child.stdin.end();
  };
  const ask = (command: "contents" | "info", hash: string, question: Question): void => {
    if (!/^[0-9a-f]{4,40}(\^\{(commit|tree)\})?$/.test(hash)) {
      question.answer(undefined);
      question.answerInfo(undefined);
      return;
    }
    current ??= begin();
    current.questions.push(question);
    current.child.stdin.write(`${command} ${hash}\n`);
    clearTimeout(idle);
    idle = setTimeout(end, idleMilliseconds);
    idle.unref();
  };

  return {
    read: (hash) =>
      new Promise((resolve, reject) => {
        ask("contents", hash, { wantsContent: true, answer: resolve, answerInfo: () => undefined, fail: reject });
      }),
    info: (hash) =>
      new Promise((resolve, reject) => {
        ask("info", hash, { wantsContent: false, answer: () => undefined, answerInfo: resolve, fail: reject });
      }),
    close: end,
  };
}
