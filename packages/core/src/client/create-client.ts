import { anonymousAuth } from "../auth/anonymous-auth.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { refuseUnknown } from "../errors/refuse-unknown.js";
import { readHosts } from "../hosts/read-hosts.js";
import { fetchTransport } from "../transport/fetch-transport.js";
import type { Client, FollowOptions, Link } from "./client.js";
import { type ClientOptions, clientOptionNames } from "./client-options.js";
import type { Send } from "./client-request.js";
import { exchange } from "./exchange.js";
import { requestRoute } from "./request-route.js";
import { sendOnce } from "./send-once.js";
import { trustedUrls } from "./trusted-url.js";

/**
 * The smallest client: credentials, origin rule, limits, time-outs and typed errors around `fetch`.
 *
 * Give it to the functions of `@bucketkit/core/operations`. {@link createBitbucket} adds handles for people.
 *
 * @throws {@link ConfigurationError} `CONFIG_INVALID` for an unknown option, or a `baseUrl` that is not an absolute http(s) URL.
 * @example
 * ```ts
 * import { accessTokenAuth, createClient } from "@bucketkit/core";
 * import { getPullRequest } from "@bucketkit/core/operations";
 *
 * export async function titleOf(token: string): Promise<string> {
 *   const client = createClient({ auth: accessTokenAuth({ token }) });
 *   const pullRequest = await getPullRequest(client, { workspace: "acme", repoSlug: "widgets", pullRequestId: 7 });
 *   return pullRequest.title;
 * }
 * ```
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/intro/
 */
export function createClient(options: ClientOptions = {}): Client {
  const {
    auth = anonymousAuth(),
    hosts = readHosts(),
    hooks,
    timeoutMs = 60_000,
    maxResponseBytes = 2 ** 26,
    userAgent = "",
    use = [],
  } = options;
  const baseUrl = (options.baseUrl ?? `${hosts.api}/2.0`).replace(/\/+$/, "");
  refuseUnknown(options, clientOptionNames, "The client");
  if (!URL.canParse(baseUrl) || !/^https?:\/\/[^\s?#@]+$/.test(baseUrl))
    throw options.baseUrl === undefined
      ? wrong("hosts", "must have an `api` like https://api.bitbucket.org.")
      : wrong("baseUrl", "must be like https://api.bitbucket.org/2.0.");
  if (!auth.authorize) throw wrong("auth", "must be a strategy, such as apiTokenAuth({ email, token }).");
  for (const name of ["timeoutMs", "headersTimeoutMs", "idleTimeoutMs"] as const) {
    const value: unknown = options[name] ?? 1;
    if (!(typeof value === "number" && value > 0))
      throw wrong(name, `must be a positive number, not ${String(value)}.`);
  }
  if (!use.every((feature) => feature?.wrap))
    throw wrong("use", "must be a list of features, such as [retry(), rateBudget()].");
  const trusted = trustedUrls(baseUrl, hosts);
  const headers: Record<string, string> = { accept: "application/json, */*" };
  // Browsers send their own and would ask the server for leave first.
  if (!("document" in globalThis)) headers["user-agent"] = `${userAgent} bucketkit`.trim();
  const transport = options.transport ?? fetchTransport(options.fetch);
  const { headersTimeoutMs, idleTimeoutMs } = options;
  const once = sendOnce({
    auth,
    transport,
    trusted,
    timeoutMs,
    headersTimeoutMs,
    idleTimeoutMs,
    maxResponseBytes,
    headers,
  });
  const observed: Send = async (request) => {
    hooks?.onRequest?.(request);
    const response = await once(request);
    hooks?.onResponse?.(response, request);
    return response;
  };
  const client: Client = {
    baseUrl,
    hosts,
    auth,
    send: use.reduceRight(
      (next, feature) => feature.wrap(next, { hosts, baseUrl, auth, hooks }),
      hooks ? observed : once,
    ),
    request: (route, parameters, call) => requestRoute(client, route, parameters, call),
    follow: async <Result>(link: Link, call?: FollowOptions) =>
      (
        await exchange(client, {
          ...call,
          method: "GET",
          url: trusted.resolve(typeof link === "string" ? link : link.href),
        })
      ).data as Result,
  };
  return client;
}

function wrong(option: string, message: string): ConfigurationError {
  return new ConfigurationError("CONFIG_INVALID", `The option \`${option}\` ${message}`);
}
