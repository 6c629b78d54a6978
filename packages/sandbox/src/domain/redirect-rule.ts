import type { OAuthConsumerRecord } from "../state/oauth-records.js";

/**
 * Where an authorization answer goes: the consumer's callback URL, or a URL that only adds to it.
 *
 * Both are compared as parsed, so that `https://app.example` does not let `https://app.example.evil.test` through.
 *
 * @returns undefined for a URL outside the callback URL, and for a consumer without one.
 * @see https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/
 */
export function redirectTarget(consumer: OAuthConsumerRecord, requested: string | undefined): URL | undefined {
  const registered = parse(consumer.callbackUrl);
  if (!registered || requested === undefined) return registered;
  const wanted = parse(requested);
  if (wanted?.hash !== "") return undefined;
  const sameOrigin =
    wanted.protocol === registered.protocol &&
    wanted.host === registered.host &&
    wanted.username === registered.username &&
    wanted.password === registered.password;
  return sameOrigin && wanted.href.startsWith(registered.href) ? wanted : undefined;
}

const neverFollowed = ["javascript:", "data:", "vbscript:", "blob:", "file:", "about:"];

/** Whether a text can be a callback URL: absolute, without a fragment, and nothing that a browser would run. */
export function isCallbackUrl(text: string): boolean {
  const url = parse(text);
  return url !== undefined && url.hash === "" && !neverFollowed.includes(url.protocol);
}

function parse(text: string | undefined): URL | undefined {
  return text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
}
