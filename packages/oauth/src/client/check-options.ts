import { type BitbucketHosts, ConfigurationError, type OptionNames, refuseUnknown } from "@bucketkit/core";
import type { OAuthClientOptions } from "./oauth-client-options.js";

const known: OptionNames<OAuthClientOptions> = {
  clientId: true,
  clientSecret: true,
  redirectUri: true,
  store: true,
  scopes: true,
  hosts: true,
  fetch: true,
  timeoutMs: true,
  maxResponseBytes: true,
  onScopesChanged: true,
  onPersistFailure: true,
  now: true,
};

/**
 * Passes when a client can be made of the options.
 *
 * @throws {@link ConfigurationError} `CONFIG_MISSING` or `CONFIG_INVALID`, which names the option and never repeats a secret.
 */
export function checkOptions(options: OAuthClientOptions, hosts: BitbucketHosts): void {
  refuseUnknown(options, known, "[@bucketkit/oauth] createOAuthClient");
  for (const name of ["clientId", "clientSecret", "redirectUri", "store"] as const) {
    if (!options?.[name]) {
      throw new ConfigurationError("CONFIG_MISSING", `[@bucketkit/oauth] The option \`${name}\` is missing or empty.`);
    }
  }
  const { clientId, clientSecret, redirectUri, store, scopes = [] } = options;
  if (typeof store.compareAndSet !== "function") throw invalid("store", "must be a Store, such as createMemoryStore()");
  // Basic authentication ends the key at the first colon.
  if (!/^[\x21-\x39\x3b-\x7e]+$/.test(clientId))
    throw invalid("clientId", "has a colon, a space or a foreign character");
  if (!/^[\x21-\x7e]+$/.test(clientSecret)) throw invalid("clientSecret", "has a space or a foreign character");
  if (!isSafeAddress(redirectUri)) {
    const rule = "must be an https URL, or http on 127.0.0.1, [::1] or localhost, without a fragment";
    throw invalid("redirectUri", `${rule}, not "${shown(redirectUri)}"`);
  }
  // The secret of the consumer goes there, also when the environment names it.
  if (!isSafeAddress(hosts.web)) {
    throw invalid("hosts.web", "must be an https URL, or http on 127.0.0.1, [::1] or localhost");
  }
  if (!Array.isArray(scopes)) throw invalid("scopes", 'must be a list, such as ["repository"]');
  const wrong = scopes.find((scope) => !/^[a-z]+(:[a-z]+)?$/.test(scope));
  if (wrong !== undefined) {
    throw invalid("scopes", `must be classic scopes such as \`pullrequest:write\`, and \`${wrong}\` is none`);
  }
}

/** Whether what is sent there can be read by nobody on the way. */
function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, hash, username, password } = new URL(text);
  const isPrivate = protocol === "http:" && ["127.0.0.1", "[::1]", "localhost"].includes(hostname);
  return (protocol === "https:" || isPrivate) && hash === "" && username === "" && password === "";
}

/** An address without what may be secret in it. */
function shown(address: string): string {
  return String(address)
    .replace(/[?#].*$/s, "")
    .replace(/^([^/]*\/\/)?[^/]*@/, "$1***@");
}

function invalid(option: string, what: string): ConfigurationError {
  return new ConfigurationError("CONFIG_INVALID", `[@bucketkit/oauth] The option \`${option}\` ${what}.`);
}
