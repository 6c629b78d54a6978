/** One entry of `spec/ended.json`. */
export interface EndedEntry {
  readonly what: string;
  readonly methods?: readonly string[];
  /** Path templates; `/**` at the end stands for everything below, and for nothing. */
  readonly paths?: readonly string[];
  readonly since: string;
  readonly changeId?: string;
  readonly replacement?: string;
  readonly verified?: boolean;
  readonly evidence: string;
}

/** A path template of an ended function as the source of a regular expression. */
export function endedPathPattern(path: string): string {
  return path.replace(/\/\*\*$/, "(?:/.*)?").replace(/\{\w+\}/g, "[^/]+");
}

/** The entry for a method and path, also of those whose end was not verified. */
export function findEndedPath(entries: readonly EndedEntry[], method: string, path: string): EndedEntry | undefined {
  const plain = path.replace(/^\/2\.0(?=\/)/, "");
  return entries.find(
    ({ methods = [], paths = [] }) =>
      methods.includes(method) && paths.some((template) => new RegExp(`^${endedPathPattern(template)}$`).test(plain)),
  );
}
