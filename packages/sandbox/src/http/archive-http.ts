import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { authenticateRest } from "../credentials/authenticate.js";
import { coversScopes } from "../credentials/held-scopes.js";
import { repositoryByIdentifier } from "../domain/find-records.js";
import { repositoryPermission } from "../domain/permissions.js";
import { ApiError } from "../errors/api-error.js";
import { resolveRevision } from "../git/resolve-revision.js";
import { fullName } from "../render/render-repository.js";
import { decodePath } from "../routing/decode-path.js";
import { gitScopes } from "./git-access.js";
import type { GitHttpParts } from "./git-http.js";
import { logRawRequest } from "./log-raw-request.js";
import { spoilRawRequest } from "./spoil-raw-request.js";

/** What an archive is called in the log, and by faults. */
const archiveOperation = "archive";

interface ArchiveRequest {
  readonly workspace: string;
  readonly repository: string;
  readonly revision: string;
  readonly format: ArchiveFormat;
}

type ArchiveFormat = "zip" | "tar.gz" | "tar.bz2";

const types: Readonly<Record<ArchiveFormat, string>> = {
  zip: "application/zip",
  "tar.gz": "application/x-gzip",
  "tar.bz2": "application/x-bzip2",
};

/** Serves archives and resolves when an answer is complete; `undefined` when a request is for none. */
export type ArchiveHttp = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void> | undefined;

/**
 * An {@link ArchiveHttp} on the repositories of a world, as Bitbucket's web host is one: only a header signs in, whoever may not see a
 * repository is sent to the login page, and what does not exist is a web page.
 *
 * @see https://support.atlassian.com/bitbucket-cloud/kb/how-to-download-repositories-using-the-api/
 */
export function createArchiveHttp(parts: GitHttpParts): ArchiveHttp {
  return (incoming, outgoing) => {
    const request = parseArchiveRequest(incoming.method ?? "", incoming.url ?? "");
    if (!request) return undefined;
    return serve(parts, request, incoming, outgoing).catch((reason: unknown) => {
      if (outgoing.headersSent) return void outgoing.destroy();
      page(outgoing, reason instanceof ApiError ? reason.status : 500, "Something went wrong");
    });
  };
}

/** The archive in a method and a raw URL: `/{workspace}/{repo}/get/{revision}.(zip|tar.gz|tar.bz2)`; `gz` and `bz2` are short for the last two. */
export function parseArchiveRequest(method: string, url: string): ArchiveRequest | undefined {
  if (method !== "GET") return undefined;
  const path = decodePath(url.split("?", 1)[0] ?? "");
  if (!path.isValid) return undefined;
  const [workspace = "", repository = "", action, ...rest] = path.segments;
  const [, revision, compression] = /^(.+?)\.(zip|(?:tar\.)?gz|(?:tar\.)?bz2)$/s.exec(rest.join("/")) ?? [];
  if (action !== "get" || !revision || !compression || workspace === "2.0") return undefined;
  const format = compression === "zip" ? "zip" : compression.endsWith("bz2") ? "tar.bz2" : "tar.gz";
  return { workspace, repository, revision, format };
}

async function serve(
  { world, log, kinds, faults, limits }: GitHttpParts,
  request: ArchiveRequest,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { authorization } = incoming.headers;
  const { method = "", url = "" } = incoming;
  const caller = await authenticateRest(kinds, authorization, { ...world, method, target: url }).catch(notSignedIn);
  const dialect = caller?.kind === "identified" ? caller.credential.dialect : "classic";
  const neededScopes = gitScopes("git-upload-pack", dialect);
  logRawRequest({ log, clock: world.clock }, incoming, outgoing, {
    operationId: archiveOperation,
    caller,
    neededScopes,
  });
  if (await spoilRawRequest(faults, archiveOperation, incoming, outgoing)) return;
  if (caller && limits.countApart("archives", caller, incoming.socket.remoteAddress ?? "")?.isExceeded) {
    return page(outgoing, 429, "Rate limit for this resource has been exceeded");
  }
  const record = repositoryByIdentifier(world.state, request.workspace, request.repository);
  const permission = caller && record && repositoryPermission(world.state, caller, record);
  if (!caller || (record && !permission && caller.kind === "anonymous")) {
    const next = encodeURIComponent(url);
    outgoing.writeHead(302, { Location: `${world.hosts.web}/account/signin/?next=${next}` }).end();
    return;
  }
  if (!record || !permission) return page(outgoing, 404, "Repository not found");
  if (caller.kind === "identified" && !coversScopes(caller.credential.scopes, neededScopes, dialect)) {
    return page(outgoing, 403, "Access denied");
  }
  const repository = world.repository(record);
  const commit = await resolveRevision(repository, request.revision, record.mainBranch);
  if (!commit) return page(outgoing, 404, "Commit not found");

  const name = `${fullName(world, record).replace("/", "-")}-${commit.slice(0, 12)}`;
  const child = repository.git.start(
    ["-c", "tar.tar.bz2.command=bzip2 -c", "archive", `--format=${request.format}`, `--prefix=${name}/`, commit],
    { directory: repository.directory },
  );
  child.stdin.end();
  outgoing.once("close", () => child.kill());
  await new Promise<void>((resolve) => {
    child.stdout.once("readable", resolve);
    child.once("close", () => resolve());
  });
  if (!child.stdout.readableLength)
    return page(outgoing, 501, `The sandbox packs ${request.format} only where bzip2 is installed`);
  outgoing.writeHead(200, {
    "Content-Type": types[request.format],
    "Content-Disposition": `attachment; filename="${name}.${request.format}"`,
  });
  await pipeline(child.stdout, outgoing);
}

function notSignedIn(reason: unknown): undefined {
  if (!(reason instanceof ApiError)) throw reason;
}

function page(outgoing: ServerResponse, status: number, title: string): void {
  outgoing
    .writeHead(status, { "Content-Type": "text/html; charset=utf-8" })
    .end(`<!doctype html><title>${title}</title><h1>${title}</h1>`);
}
