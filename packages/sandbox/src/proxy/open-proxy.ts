import type { RequestListener } from "node:http";
import { join } from "node:path";
import { openConnectProxy, type RefusedConnection } from "./connect-proxy.js";
import { createCertificates } from "./create-certificates.js";
import { gitEnvironment } from "./git-environment.js";
import { isOfBitbucket } from "./proxied-hosts.js";
import { proxyEnvironment } from "./proxy-environment.js";
import { type ReplacementCredentials, replaceCredentials } from "./sandbox-credentials.js";

/** What the proxy lets out, and for whom it is. */
export interface ProxyOptions {
  /** Hosts that connections may go to beside Bitbucket's, which the sandbox answers for; default none. */
  readonly allowHosts?: readonly string[];
}

/** The proxy of a sandbox: what hard-codes `https://api.bitbucket.org` reaches the sandbox through it. */
export interface SandboxProxy {
  /** Origin, such as `http://127.0.0.1:40124`. */
  readonly url: string;
  /** PEM file of the authority to trust. */
  readonly caFile: string;
  /** Variables that send Node, git, curl, Python, Java and Go through the proxy, with the sandbox's credentials for git. */
  readonly env: Readonly<Record<string, string>>;
  /** Connections to other hosts that were refused. */
  readonly refused: readonly RefusedConnection[];
  /**
   * The whole environment of a process that is to see the sandbox as Bitbucket.
   *
   * @param environment - what it would have had.
   * @param options.keepCredentials - leave credentials for Bitbucket as they are; default false, which puts the sandbox's in their place.
   */
  environmentFor(
    environment: Readonly<Record<string, string | undefined>>,
    options?: { readonly keepCredentials?: boolean },
  ): Record<string, string>;
}

/** A {@link SandboxProxy} that can be ended. */
export interface OpenProxy extends SandboxProxy {
  close(): Promise<void>;
}

/**
 * Opens the proxy of a sandbox.
 *
 * @throws TypeError when one of Bitbucket's own hosts is to be allowed.
 */
export async function openProxy(parts: {
  readonly directory: string;
  readonly credentials: ReplacementCredentials;
  readonly listener: RequestListener;
  readonly options: ProxyOptions | true;
}): Promise<OpenProxy> {
  const options = parts.options === true ? {} : parts.options;
  const allowedHosts = new Set((options.allowHosts ?? []).map((host) => host.toLowerCase()));
  const ofBitbucket = [...allowedHosts].find(isOfBitbucket);
  if (ofBitbucket !== undefined)
    throw new TypeError(`${ofBitbucket} is one of Bitbucket's hosts: nothing reaches it from here.`);
  const certificates = await createCertificates(join(parts.directory, "proxy"));
  const { caFile } = certificates;
  const proxy = await openConnectProxy({ certificates, allowedHosts, listener: parts.listener });
  const { apiToken } = parts.credentials;
  const environmentFor: SandboxProxy["environmentFor"] = (environment, { keepCredentials = false } = {}) => {
    const own = keepCredentials ? dropUndefined(environment) : replaceCredentials(environment, parts.credentials);
    const credential = { user: apiToken.gitUser, token: apiToken.token };
    return {
      ...own,
      ...proxyEnvironment({ ...certificates, url: proxy.url, allowedHosts }, environment),
      ...gitEnvironment({ proxyUrl: proxy.url, ...(keepCredentials ? {} : { credential }) }, environment),
    };
  };
  return {
    url: proxy.url,
    caFile,
    env: environmentFor({}),
    refused: proxy.refused,
    environmentFor,
    close: proxy.close,
  };
}

function dropUndefined(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept = Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return Object.fromEntries(kept) as Record<string, string>;
}
