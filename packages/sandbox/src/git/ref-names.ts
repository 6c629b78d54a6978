const forbidden = /[\p{Cc} ~^:?*[\\]/u;

/** Whether git accepts `name` as a branch or tag name (the rules of `git check-ref-format`, and no leading `-`). */
export function isRefName(name: string): boolean {
  if (name === "" || name === "@" || name === "HEAD" || name.startsWith("-")) return false;
  if (forbidden.test(name) || name.includes("..") || name.includes("@{") || name.endsWith(".")) return false;
  if (Buffer.byteLength(name) > 244) return false;
  return name.split("/").every((part) => part !== "" && !part.startsWith(".") && !part.endsWith(".lock"));
}

/** The name that keeps `name` from existing: git has no room for both `a` and `a/b`. */
export function findNameConflict(names: Iterable<string>, name: string): string | undefined {
  for (const other of names) if (other.startsWith(`${name}/`) || name.startsWith(`${other}/`)) return other;
  return undefined;
}

/** A path to filter by, without slashes at its end; `undefined` when nothing in a repository can have it. */
export function toPathFilter(path: string): string | undefined {
  const trimmed = path.replace(/\/+$/, "");
  return isFilePath(trimmed) ? trimmed : undefined;
}

/** Whether `path` may name a file in a repository: relative, no empty, `.`, `..` or `.git` part, no NUL. */
export function isFilePath(path: string): boolean {
  if (path.includes("\0") || Buffer.byteLength(path) > 4096) return false;
  return path.split("/").every((part) => {
    return (
      part !== "" && part !== "." && part !== ".." && part.toLowerCase() !== ".git" && Buffer.byteLength(part) <= 255
    );
  });
}
