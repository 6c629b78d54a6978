/** Media types by file extension, as far as files in repositories commonly need them. */
const mediaTypes: Readonly<Record<string, string>> = {
  css: "text/css",
  csv: "text/csv",
  gif: "image/gif",
  gz: "application/gzip",
  htm: "text/html",
  html: "text/html",
  ico: "image/x-icon",
  jar: "application/java-archive",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  js: "application/javascript",
  json: "application/json",
  mp4: "video/mp4",
  pdf: "application/pdf",
  png: "image/png",
  py: "text/x-python",
  svg: "image/svg+xml",
  tar: "application/x-tar",
  txt: "text/plain",
  wasm: "application/wasm",
  webp: "image/webp",
  xml: "application/xml",
  zip: "application/zip",
};

/** The media type that a file name suggests, or null. */
export function mediaTypeOf(path: string): string | null {
  const extension = /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  return mediaTypes[extension] ?? null;
}

/** Whether git would call the content binary: a NUL among its first 8,000 bytes. */
export function isBinary(content: Buffer): boolean {
  return content.subarray(0, 8000).includes(0);
}

/** The Content-Type that Bitbucket serves a raw file with: never one that a browser would execute. */
export function rawContentType(path: string, content: Buffer): string {
  if (!isBinary(content)) return "text/plain";
  const suggested = mediaTypeOf(path);
  return suggested !== null && !suggested.startsWith("text/") ? suggested : "application/octet-stream";
}

/** The object that a Git LFS pointer file stands for, or `undefined` for every other content. */
export function lfsObject(content: Buffer): { readonly sha256: string; readonly size: number } | undefined {
  if (content.length > 1024) return undefined;
  const text = content.toString("latin1");
  const [, sha256, size] =
    /^version https:\/\/git-lfs\.github\.com\/spec\/v1\noid sha256:([0-9a-f]{64})\nsize (\d+)\n/.exec(text) ?? [];
  return sha256 && size ? { sha256, size: Number(size) } : undefined;
}

/** The markup that a file name stands for, of those that Bitbucket renders. */
export function markupOf(path: string): "markdown" | "rst" | "textile" | undefined {
  const extension = /\.([A-Za-z]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  if (extension === "rst" || extension === "textile") return extension;
  return ["md", "markdown", "mkd", "mkdn", "mdown", "text"].includes(extension) ? "markdown" : undefined;
}
