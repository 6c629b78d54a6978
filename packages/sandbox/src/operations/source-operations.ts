import { lfsObject, rawContentType } from "../domain/file-kind.js";
import { describeEntry, listDirectory, type PathEntry } from "../domain/list-source.js";
import { ApiError, notFound } from "../errors/api-error.js";
import { findEntry, readBlob, readCommit } from "../git/read-objects.js";
import { splitRevisionAndPath } from "../git/resolve-revision.js";
import { isKnown } from "../http/answer-bytes.js";
import type { Call, OperationHandlers } from "../http/call.js";
import { listPage } from "../http/list-page.js";
import { bytes, empty, json, type Reply, redirect } from "../http/reply.js";
import { renderSourceEntry } from "../render/render-file.js";
import { repositoryLink } from "../render/render-repository.js";
import { listFileHistory } from "./file-history.js";
import { findCommit, findRepository, type RepositorySubject } from "./find-subject.js";
import { renderedFile } from "./rendered-file.js";

/** Files and directories at a commit. */
export const sourceOperations: OperationHandlers = {
  getSourceRoot: async (call) => {
    const subject = findRepository(call);
    const head = await findCommit(subject, "HEAD");
    const target = repositoryLink(call.world, subject.record, "src", head.oid, "").href;
    const query = call.query.toString();
    return redirect(query === "" ? target : `${target}?${query}`);
  },
  getSource: async (call) => {
    const location = await findSource(call);
    return location.found.entry.mode === "40000" ? directoryPage(call, location) : fileReply(call, location);
  },
  listFileHistory: async (call) => listFileHistory(call, await findSource(call)),
};

/** Where the `{commit}/{path}` of a call leads. */
export interface SourceLocation {
  readonly subject: RepositorySubject;
  readonly revision: string;
  readonly commit: string;
  readonly found: PathEntry;
  /** Bitbucket lets answers for a full commit hash be cached, the 404 of a missing file included. */
  readonly cacheHeaders: Readonly<Record<string, string>>;
}

async function findSource(call: Call): Promise<SourceLocation> {
  const subject = findRepository(call);
  const text = [call.parameter("commit"), call.parameter("path")].join("/");
  const split = await splitRevisionAndPath(subject.git, text, subject.record.mainBranch);
  const commit = split && (await readCommit(subject.git, split.commit));
  if (!split || !commit) throw notFound("Changeset not found.");
  const cacheHeaders: Record<string, string> = /^[0-9a-f]{40}$/.test(split.revision)
    ? { "Cache-Control": "max-age=86400" }
    : {};
  const path = split.path.replace(/\/+$/, "");
  const entry = await findEntry(subject.git, commit.tree, path);
  if (!entry || (split.path.endsWith("/") && path !== "" && entry.mode !== "40000")) {
    throw new ApiError(404, `No such file or directory: ${path}`, { headers: cacheHeaders });
  }
  return { subject, revision: split.revision, commit: commit.oid, found: { path, entry }, cacheHeaders };
}

async function fileReply(call: Call, location: SourceLocation): Promise<Reply> {
  const { subject, commit, found, cacheHeaders } = location;
  const format = call.query.get("format");
  if (format === "meta" || found.entry.mode === "160000") {
    const described = await describeEntry(subject.git, commit, found);
    return json(renderSourceEntry(call.world, subject.record, described), { headers: cacheHeaders });
  }
  const content = await readBlob(subject.git, found.entry.oid);
  if (!content) throw notFound(`No such file or directory: ${found.path}`);
  const fileName = found.path.split("/").at(-1) ?? "";
  const lfs = lfsObject(content);
  if (lfs) {
    const query = new URLSearchParams({ dl: "1", name: fileName });
    return redirect(`${call.world.hosts.media}/file/${lfs.sha256}/binary?${query}`);
  }
  if (format === "rendered") return renderedFile(call, location, content);
  // Same content and attributes, same tag, wherever the file stands.
  const etag = `"gz[${found.entry.oid.slice(0, 32)}${found.entry.mode === "100755" ? "x" : ""}]"`;
  const headers = { ...cacheHeaders, ETag: etag };
  if (isKnown(call.headers.get("if-none-match"), etag)) return empty(304, headers);
  return bytes(content, {
    ...headers,
    "Content-Type": rawContentType(found.path, content),
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
  });
}

async function directoryPage(call: Call, location: SourceLocation): Promise<Reply> {
  const { subject, commit, found, cacheHeaders } = location;
  const render = async (entry: PathEntry) =>
    renderSourceEntry(call.world, subject.record, await describeEntry(subject.git, commit, entry));
  if (call.query.get("format") === "meta") return json(await render(found), { headers: cacheHeaders });
  const page = await listPage(call, {
    items: await listDirectory(subject.git, found.entry.oid, found.path, readDepth(call)),
    render,
    style: "opaque",
  });
  return { ...page, headers: { ...page.headers, ...cacheHeaders } };
}

function readDepth(call: Call): number {
  const text = call.query.get("max_depth");
  if (text === null || text === "") return 1;
  const depth = Number(text);
  if (Number.isInteger(depth) && depth >= 1) return Math.min(depth, 100);
  throw new ApiError(400, "Invalid max_depth");
}
