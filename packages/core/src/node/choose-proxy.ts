import { BlockList, isIP } from "node:net";
import { ConfigurationError } from "../errors/configuration-error.js";
import type { Environment } from "../hosts/environment.js";

/** A proxy, with its credential apart from its address. */
export interface ProxyAddress {
  /** Origin of the proxy, fit for messages. */
  readonly uri: string;
  /** Value of the header `proxy-authorization`. */
  readonly token?: string;
}

/**
 * The proxy that the environment names for an origin: `https_proxy` or `http_proxy` by its scheme, else `all_proxy`, unless `no_proxy` lists
 * the host. Lower-case names win over upper-case ones.
 *
 * @param origin - `https://api.bitbucket.org`.
 * @throws {@link ConfigurationError} `CONFIG_INVALID` naming the variable.
 */
export function proxyFromEnv(origin: string, env: Environment): ProxyAddress | undefined {
  const { protocol, hostname, port } = new URL(origin);
  const names = protocol === "https:" ? ["https_proxy", "all_proxy"] : ["http_proxy", "all_proxy"];
  const set = names.flatMap((name) => [name, name.toUpperCase()]).find((name) => env[name]);
  if (!set || isExcepted(hostname, port || (protocol === "https:" ? "443" : "80"), env.no_proxy || env.NO_PROXY || ""))
    return undefined;
  return readProxy(env[set] ?? "", `environment variable ${set}`);
}

/**
 * A proxy from its address, `http://user:password@proxy.example.com:3128`; without a scheme it is http.
 *
 * @param source - what to name in the error.
 * @throws {@link ConfigurationError} `CONFIG_INVALID`; the message does not repeat the address, which may hold a password.
 */
export function readProxy(address: string, source: string): ProxyAddress {
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname)
    throw new ConfigurationError(
      "CONFIG_INVALID",
      `The ${source} must be the address of an HTTP proxy, such as http://proxy.example.com:3128.`,
    );
  const uri = url.origin;
  if (!url.username && !url.password) return { uri };
  const credential = `${decodePart(url.username)}:${decodePart(url.password)}`;
  return { uri, token: `Basic ${Buffer.from(credential).toString("base64")}` };
}

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether a list like `localhost, .corp.example, *.test:8443, 10.0.0.0/8` takes a host out. A name stands for its subdomains too. */
function isExcepted(hostname: string, port: string, list: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "").toLowerCase();
  return list.split(/[\s,]+/).some((entry) => {
    if (entry === "*") return true;
    const [, name = "", entryPort] = /^(.*?)(?::(\d{1,5}))?$/.exec(isIP(entry) ? `[${entry}]` : entry) ?? [];
    const bare = name.replace(/^\[|\]$/g, "").toLowerCase();
    if (!bare || (entryPort && entryPort !== port)) return false;
    if (bare.includes("/")) return isInSubnet(host, bare);
    const domain = bare.replace(/^\*?\./, "");
    return domain !== "" && (host === domain || (!isIP(host) && host.endsWith(`.${domain}`)));
  });
}

function isInSubnet(host: string, subnet: string): boolean {
  const family = isIP(host);
  const [, network = "", bits = ""] = /^([^/]+)\/(\d{1,3})$/.exec(subnet) ?? [];
  if (!family || isIP(network) !== family || Number(bits) > (family === 4 ? 32 : 128)) return false;
  const list = new BlockList();
  const kind = family === 4 ? "ipv4" : "ipv6";
  list.addSubnet(network, Number(bits), kind);
  return list.check(host, kind);
}
