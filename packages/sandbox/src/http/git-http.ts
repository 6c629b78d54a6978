import { randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { authenticateGit } from "../credentials/authenticate.js";
import type { CredentialKind } from "../credentials/credential-kind.js";
import { coversScopes } from "../credentials/held-scopes.js";
import type { Caller } from "../domain/caller.js";
import { changeRefs } from "../domain/change-refs.js";
import { repositoryByIdentifier } from "../domain/find-records.js";
import { repositoryPermission } from "../domain/permissions.js";
import { ApiError, challenge } from "../errors/api-error.js";
import type { FaultRules } from "../faults/fault-rules.js";
import type { GitRepository } from "../git/git-repository.js";
import type { RateLimits } from "../limits/rate-limits.js";
import { decodePath } from "../routing/decode-path.js";
import type { RepositoryRecord } from "../state/entities.js";
import type { World } from "../state/world.js";
import { applyPushRules } from "./apply-push-rules.js";
import { gitScopes, isEndedAppPassword } from "./git-access.js";
import { logRawRequest } from "./log-raw-request.js";
import type { RequestLog } from "./request-log.js";
import { spoilRawRequest } from "./spoil-raw-request.js";

type Service = "git-upload-pack" | "git-receive-pack";

/** What {@link createGitHttp} works with. */
export interface GitHttpParts {
  readonly world: World;
  readonly log: RequestLog;
  readonly kinds: readonly CredentialKind[];
  readonly faults: FaultRules;
  readonly limits: RateLimits;
}

interface GitRequest {
  readonly workspace: string;
  readonly repository: string;
  readonly service: Service;
  readonly isAdvertisement: boolean;
}

/** Serves git's smart HTTP protocol and resolves when an answer is complete; `undefined` when a request is not one of git's. */
export type GitHttp = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void> | undefined;

/** A {@link GitHttp} on the repositories of a world. */
export function createGitHttp({ world, log, kinds, faults, limits }: GitHttpParts): GitHttp {
  return (incoming, outgoing) => {
    const request = parseGitRequest(incoming.method ?? "", incoming.url ?? "");
    if (!request) return undefined;
    const { method = "", url = "" } = incoming;
    const { authorization } = incoming.headers;
    const caller = authenticateGit(kinds, authorization, { ...world, method, target: url });
    const scopes = gitScopes(request.service, caller?.kind === "identified" ? caller.credential.dialect : "classic");
    const facts = { operationId: request.service, caller, neededScopes: scopes };
    logRawRequest({ log, clock: world.clock }, incoming, outgoing, facts);
    const serving = async () => {
      if (await spoilRawRequest(faults, request.service, incoming, outgoing)) return;
      if (caller && limits.countApart("git", caller, incoming.socket.remoteAddress ?? "")?.isExceeded) {
        refuse(outgoing, 429, "Rate limit for this resource has been exceeded");
        return;
      }
      await serve(world, { ...request, scopes }, caller, incoming, outgoing);
    };
    return serving().catch((reason: unknown) => {
      const status = reason instanceof ApiError ? reason.status : 500;
      if (!outgoing.headersSent) refuse(outgoing, status, reason instanceof Error ? reason.message : "git failed");
      outgoing.destroy();
    });
  };
}

/** The git request in a method and a raw URL: `/{workspace}/{repo}(.git)?/(info/refs|git-…-pack)`. */
export function parseGitRequest(method: string, url: string): GitRequest | undefined {
  const [rawPath = "", rawQuery = ""] = url.split("?", 2);
  const path = decodePath(rawPath);
  if (!path.isValid || path.segments[0] === "2.0") return undefined;
  const [workspace = "", slug = "", ...rest] = path.segments;
  const repository = slug.replace(/\.git$/, "");
  const action = rest.join("/");
  const asService = (text: string | null): Service | undefined =>
    text === "git-upload-pack" || text === "git-receive-pack" ? text : undefined;
  if (method === "GET" && action === "info/refs") {
    const service = asService(new URLSearchParams(rawQuery).get("service"));
    return service && { workspace, repository, service, isAdvertisement: true };
  }
  const service = method === "POST" ? asService(action) : undefined;
  return service && { workspace, repository, service, isAdvertisement: false };
}

async function serve(
  world: World,
  request: GitRequest & { readonly scopes: readonly string[] },
  caller: Caller | undefined,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const record = repositoryByIdentifier(world.state, request.workspace, request.repository);
  const permission = caller && record && repositoryPermission(world.state, caller, record);
  const isWrite = request.service === "git-receive-pack";
  const isAllowed = permission !== undefined && (!isWrite || permission !== "read");
  if (!caller && isEndedAppPassword(incoming.headers.authorization, world.clock.now())) {
    refuse(outgoing, 410, "App passwords were removed on 2026-07-28. Use an API token.");
    return;
  }
  if (!caller || (!isAllowed && caller.kind === "anonymous")) {
    refuse(outgoing, 401, "Authentication required", challenge);
    return;
  }
  if (!record || permission === undefined) {
    refuse(outgoing, 404, "Repository not found");
    return;
  }
  if (!isAllowed) {
    refuse(outgoing, 403, "You do not have write access to this repository.");
    return;
  }
  if (caller.kind === "identified") {
    const { scopes, dialect } = caller.credential;
    if (!coversScopes(scopes, request.scopes, dialect)) {
      refuse(
        outgoing,
        403,
        `Your credentials lack one or more required privilege scopes: ${request.scopes.join(", ")}.`,
      );
      return;
    }
  }
  const repository = world.repository(record);
  if (request.isAdvertisement) {
    await advertise(repository, request.service, incoming, outgoing);
  } else if (isWrite && caller.kind === "identified") {
    await receive(world, record, caller.user.uuid, incoming, outgoing);
  } else {
    await exchange(repository, request.service, { incoming, outgoing, body: bodyOf(incoming) });
    outgoing.end();
  }
}

function refuse(
  outgoing: ServerResponse,
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  outgoing.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...headers }).end(`${message}\n`);
}

async function advertise(
  repository: GitRepository,
  service: Service,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const environment = protocolEnvironment(incoming);
  const isSecondVersion = service === "git-upload-pack" && /(^|:)version=2(:|$)/.test(environment.GIT_PROTOCOL ?? "");
  const child = repository.git.start([service.slice(4), "--stateless-rpc", "--advertise-refs", repository.directory], {
    environment,
  });
  child.stdin.end();
  outgoing.writeHead(200, { "Content-Type": `application/x-${service}-advertisement`, "Cache-Control": "no-cache" });
  // Version 2 has no service line: the answer begins with the capabilities themselves.
  if (!isSecondVersion) outgoing.write(`${packetLine(`# service=${service}\n`)}0000`);
  await pipeline(child.stdout, outgoing);
}

/** One request of git's with its body, decompressed. */
interface Exchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly body: Readable;
  /** Variables for the hooks of the repository. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** The body of a request as git wrote it. */
function bodyOf(incoming: IncomingMessage): Readable {
  if (incoming.headers["content-encoding"] !== "gzip") return incoming;
  const gunzip = createGunzip();
  pipeline(incoming, gunzip).catch((reason: unknown) => gunzip.destroy(reason as Error));
  return gunzip;
}

async function exchange(
  repository: GitRepository,
  service: Service,
  { incoming, outgoing, body, environment }: Exchange,
): Promise<void> {
  const child = repository.git.start([service.slice(4), "--stateless-rpc", repository.directory], {
    environment: { ...environment, ...protocolEnvironment(incoming) },
  });
  outgoing.once("close", () => child.kill());
  outgoing.writeHead(200, { "Content-Type": `application/x-${service}-result`, "Cache-Control": "no-cache" });
  const upload = pipeline(body, child.stdin);
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  try {
    // git may end before it has read everything, for instance when it refuses a push.
    await Promise.all([upload.catch(() => child.stdin.end()), pipeline(child.stdout, outgoing, { end: false })]);
  } finally {
    await ended;
  }
}

/**
 * A push: received whole first, so that a slow client holds up nobody, then alone on its repository, and announced
 * before the answer is complete.
 */
async function receive(
  world: World,
  record: RepositoryRecord,
  actorUuid: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const file = join(world.repository(record).directory, `incoming-${randomBytes(8).toString("hex")}`);
  const rules = `${file}.rules`;
  try {
    await pipeline(bodyOf(incoming), createWriteStream(file));
    await changeRefs(world, record, actorUuid, async (repository) => {
      const environment = await applyPushRules(world, record, actorUuid, { body: file, rules });
      await exchange(repository, "git-receive-pack", { incoming, outgoing, body: createReadStream(file), environment });
    });
    outgoing.end();
  } finally {
    await Promise.all([file, rules].map((path) => rm(path, { force: true })));
  }
}

function protocolEnvironment(incoming: IncomingMessage): Record<string, string> {
  const protocol = incoming.headers["git-protocol"];
  return typeof protocol === "string" && /^[\w=:.-]{1,100}$/.test(protocol) ? { GIT_PROTOCOL: protocol } : {};
}

function packetLine(text: string): string {
  return (Buffer.byteLength(text) + 4).toString(16).padStart(4, "0") + text;
}
