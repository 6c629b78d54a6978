import type { CallOptions } from "../client/call-options.js";
import { checkCall } from "../client/check-call.js";
import type { Client } from "../client/client.js";
import { exchange } from "../client/exchange.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { RequestError } from "../errors/request-error.js";
import { invalid } from "../errors/validation-error.js";
import { getCommit } from "../generated/operations/index.js";
import { rangeFrom, resumableStream } from "../operations/resumable-stream.js";
import type { StreamOptions } from "../operations/stream-operation.js";
import { expandPath } from "../transport/expand-path.js";
import type { RepositoryPlace } from "./repository-ref.js";

/** What to pack, and how. */
export interface ArchiveOptions extends StreamOptions {
  /** Branch, tag or commit. Default: the head of the main branch. */
  readonly at?: string;
  /** Default `zip`. */
  readonly format?: (typeof formats)[number];
}

const formats = ["zip", "tar.gz", "tar.bz2"] as const;
const route = "/{+fullName}/get/{commit}.{format}";

/** The files of a repository at one commit, packed; see {@link Source.archive}. */
export async function streamArchive(
  client: Client,
  repository: RepositoryPlace,
  { at = "HEAD", format = "zip", resumes = 3, ...call }: ArchiveOptions = {},
): Promise<ReadableStream<Uint8Array>> {
  checkCall(call);
  if (!formats.includes(format)) throw invalid("format", `must be one of ${formats.join(", ")}, not ${format}.`);
  if (!client.baseUrl.startsWith(`${client.hosts.api}/`))
    throw new ConfigurationError(
      "CONFIG_INVALID",
      "Nothing was sent: archives come from the web host, and `baseUrl` does not belong to `hosts`. Set `hosts` instead.",
    );
  const { hash, fullName } = await findCommit(client, repository, at, call);
  const url = client.hosts.web + expandPath(route, { fullName, commit: hash, format });
  return resumableStream({
    resumes,
    signal: call.signal,
    request: { method: "GET", url },
    check: ({ headers, data }) => {
      if (!headers.get("content-type")?.startsWith("text/html")) return;
      void (data as ReadableStream | undefined)?.cancel();
      throw new RequestError(
        "RESPONSE_INVALID",
        "gave a web page instead of an archive, as for people who are not signed in.",
        {
          method: "GET",
          url,
          isRetryable: false,
        },
      );
    },
    begin: (offset) =>
      exchange(
        client,
        { method: "GET", url, headers: rangeFrom(offset), read: "stream", route, resource: "archives", ...call },
        undefined,
        offset ? 416 : undefined,
      ),
  });
}

/**
 * The API is asked first: it explains what is wrong, which web pages do not, it knows branches with slashes, and what is taken up after a
 * break must be the same commit.
 */
async function findCommit(
  client: Client,
  { workspace, repoSlug }: RepositoryPlace,
  at: string,
  call: CallOptions,
): Promise<{ readonly hash: string; readonly fullName: string }> {
  const query = { fields: "hash,repository.full_name" };
  const { hash = at, repository } = await getCommit(client, { workspace, repoSlug, commit: at, query }, call);
  return { hash, fullName: repository?.full_name ?? `${workspace}/${repoSlug}` };
}
