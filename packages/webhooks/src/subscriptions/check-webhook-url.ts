import { type BitbucketHosts, bitbucketCloud, ConfigurationError, readHosts } from "@bucketkit/core";

/**
 * Refuses URLs that Bitbucket cannot reach. A local Bitbucket, such as the sandbox, reaches this machine.
 *
 * @throws ConfigurationError `CONFIG_INVALID` for what is no http(s) URL, carries a password, or is on this machine or a private network.
 */
export function checkWebhookUrl(url: string, hosts: BitbucketHosts = readHosts()): void {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol))
    throw invalid(`\`url\` must be an http(s) URL, not ${JSON.stringify(url)}.`);
  if (parsed.username || parsed.password) {
    throw invalid("`url` must not carry a password: everybody who sees the webhook would see it. Use `secret`.");
  }
  const host = parsed.hostname.replace(/^\[|\]$|\.$/g, "").toLowerCase();
  if (hosts.api !== bitbucketCloud.api || !isPrivate(host)) return;
  throw invalid(
    `Bitbucket cannot reach ${host}, which is on this machine or a private network. Open a tunnel, for example with \`cloudflared tunnel --url http://localhost:3000\` or \`ngrok http 3000\`, and give its https URL.`,
  );
}

const privateNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|test|invalid|home\.arpa)$/;

/** Address ranges that are not on the internet. @see https://www.iana.org/assignments/iana-ipv4-special-registry */
const privateAddresses =
  /^(0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^(22[4-9]|2[3-5]\d)\./;

function isPrivate(host: string): boolean {
  if (host.includes(":")) return /^(::1?$|f[cde]|::ffff:|ff)/.test(host);
  if (/^[\d.]+$/.test(host)) return privateAddresses.test(host);
  return privateNames.test(host) || !host.includes(".");
}

function invalid(message: string): ConfigurationError {
  return new ConfigurationError("CONFIG_INVALID", `[@bucketkit/webhooks] ${message}`);
}
