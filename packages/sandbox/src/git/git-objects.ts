/** Who wrote something, and when, as git stores it. */
export interface GitSignature {
  /** `Name <mail>`. */
  readonly raw: string;
  readonly email: string;
  /** Seconds since 1970. */
  readonly seconds: number;
}

/** A parsed commit object. */
export interface GitCommit {
  readonly oid: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: GitSignature;
  readonly committer: GitSignature;
  readonly message: string;
}

/** A parsed annotated tag object. */
export interface GitTag {
  readonly target: string;
  readonly tagger: GitSignature | undefined;
  readonly message: string;
}

/** One entry of a tree object. */
export interface GitTreeEntry {
  /** Octal, such as `100644`, `100755`, `120000`, `40000`, `160000`. */
  readonly mode: string;
  readonly name: string;
  readonly oid: string;
}

/** The commit in the bytes of a commit object. */
export function parseCommit(oid: string, bytes: Buffer): GitCommit {
  const { headers, message } = splitObject(bytes);
  return {
    oid,
    tree: headers.get("tree")?.[0] ?? "",
    parents: headers.get("parent") ?? [],
    author: parseSignature(headers.get("author")?.[0] ?? ""),
    committer: parseSignature(headers.get("committer")?.[0] ?? ""),
    message,
  };
}

/** The tag in the bytes of an annotated tag object. */
export function parseTag(bytes: Buffer): GitTag {
  const { headers, message } = splitObject(bytes);
  const tagger = headers.get("tagger")?.[0];
  return { target: headers.get("object")?.[0] ?? "", tagger: tagger ? parseSignature(tagger) : undefined, message };
}

/** The entries in the bytes of a tree object, in stored order. */
export function parseTree(bytes: Buffer): readonly GitTreeEntry[] {
  const entries: GitTreeEntry[] = [];
  for (let position = 0; position < bytes.length; ) {
    const space = bytes.indexOf(0x20, position);
    const end = bytes.indexOf(0, space);
    if (space < 0 || end < 0) break;
    entries.push({
      mode: bytes.toString("latin1", position, space),
      name: bytes.toString("utf8", space + 1, end),
      oid: bytes.toString("hex", end + 1, end + 21),
    });
    position = end + 21;
  }
  return entries;
}

function splitObject(bytes: Buffer): { headers: Map<string, string[]>; message: string } {
  const blank = bytes.indexOf("\n\n");
  const head = blank < 0 ? bytes : bytes.subarray(0, blank);
  const headers = new Map<string, string[]>();
  const encoding = /^encoding (.+)$/m.exec(head.toString("latin1"))?.[1];
  // A line that begins with a space continues the header before it (signatures do).
  for (const line of decode(head, encoding).split("\n")) {
    if (line.startsWith(" ")) continue;
    const space = line.indexOf(" ");
    if (space < 0) continue;
    const name = line.slice(0, space);
    headers.set(name, [...(headers.get(name) ?? []), line.slice(space + 1)]);
  }
  return { headers, message: blank < 0 ? "" : decode(bytes.subarray(blank + 2), encoding) };
}

function decode(bytes: Buffer, encoding: string | undefined): string {
  if (!encoding) return bytes.toString("utf8");
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return bytes.toString("utf8");
  }
}

function parseSignature(line: string): GitSignature {
  const [, raw = line, seconds = "0"] = /^(.*>) (-?\d+) [+-]\d{4}$/.exec(line) ?? [];
  return { raw, email: /<([^>]*)>$/.exec(raw)?.[1] ?? "", seconds: Number(seconds) };
}
