import type { Consumer } from "./saved-login.js";

/** The callback URL to give the consumer, unless another one is told. */
export const usualRedirectUri = "http://127.0.0.1:34106/callback";

/**
 * The consumer to sign in with. Its secret comes from the environment only: arguments can be read by every process of the machine.
 *
 * @throws Error that says what is missing and how to get it.
 */
export function readConsumer(
  flags: { readonly clientId?: string; readonly redirectUri: string },
  env: NodeJS.ProcessEnv,
): Consumer {
  const { redirectUri } = flags;
  const clientId = flags.clientId ?? env.BITBUCKET_CLIENT_ID;
  const clientSecret = env.BITBUCKET_CLIENT_SECRET;
  const missing = [
    ...(clientId ? [] : ["the key (--client-id, or BITBUCKET_CLIENT_ID)"]),
    ...(clientSecret ? [] : ["the secret (BITBUCKET_CLIENT_SECRET in the environment)"]),
  ];
  if (!clientId || !clientSecret) {
    throw new Error(
      `Signing in needs an OAuth consumer, and ${missing.join(" and ")} of it ${missing.length > 1 ? "are" : "is"} not set. Create one in the settings of a workspace, under "OAuth consumers", with the callback URL ${redirectUri} and the permission "Account: Read".`,
    );
  }
  const { protocol, hostname, port } = URL.canParse(redirectUri) ? new URL(redirectUri) : ({} as Partial<URL>);
  if (protocol !== "http:" || hostname !== "127.0.0.1" || !port) {
    throw new Error(`--redirect-uri must be of the form http://127.0.0.1:<port>/<path>, not ${redirectUri}.`);
  }
  return { clientId, clientSecret, redirectUri };
}
