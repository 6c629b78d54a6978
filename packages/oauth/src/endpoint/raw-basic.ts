import type { ClientAuth } from "oauth4webapi";

/**
 * Client authentication by Basic with key and secret as they are.
 *
 * RFC 6749 would encode them as a form first, but Bitbucket's documented examples, and the clients that are known to work, do not.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/oauth-2/
 */
export function rawBasic(clientId: string, clientSecret: string): ClientAuth {
  const value = `Basic ${btoa(`${clientId}:${clientSecret}`)}`;
  return (_server, _client, _body, headers) => {
    headers.set("authorization", value);
  };
}
