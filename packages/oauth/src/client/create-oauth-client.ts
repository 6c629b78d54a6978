import {
  type AccessTokenSource,
  type AuthStrategy,
  ConfigurationError,
  type FetchFunction,
  oauthAuth,
  readHosts,
} from "@bucketkit/core";
import { calculatePKCECodeChallenge, generateRandomCodeVerifier } from "oauth4webapi";
import { fetchProfile } from "../accounts/account-profile.js";
import { accountTokens, mostAccounts } from "../accounts/account-tokens.js";
import { connectionsIn, scopesIn } from "../accounts/connection.js";
import { keepRecent } from "../accounts/keep-recent.js";
import { pendingAuthorizations, pendingMs } from "../authorization/pending-authorizations.js";
import { readCallback } from "../authorization/read-callback.js";
import { refusalOf } from "../authorization/refusal-of.js";
import { safeReturnTo } from "../authorization/return-to.js";
import { secretCookie } from "../cookies/secret-cookie.js";
import { authorizationServer, createTokenEndpoint } from "../endpoint/token-endpoint.js";
import { AuthorizationError } from "../errors/authorization-error.js";
import { digest } from "../secrets/digest.js";
import { randomSecret } from "../secrets/random-secret.js";
import { checkOptions } from "./check-options.js";
import type { OAuthClient } from "./oauth-client.js";
import type { OAuthClientOptions } from "./oauth-client-options.js";

/**
 * OAuth 2.0 with Bitbucket for one consumer: sends people to allow access, takes them back, and keeps tokens that renew themselves.
 *
 * @throws {@link ConfigurationError} `CONFIG_MISSING`, `CONFIG_INVALID`
 * @example
 * ```ts
 * import { createBitbucket } from "@bucketkit/core";
 * import type { Store } from "@bucketkit/core/store";
 * import { createOAuthClient } from "@bucketkit/oauth";
 *
 * export async function nameOf(store: Store, accountId: string): Promise<string> {
 *   const oauth = createOAuthClient({
 *     clientId: process.env.CLIENT_ID ?? "",
 *     clientSecret: process.env.CLIENT_SECRET ?? "",
 *     redirectUri: "https://app.example/auth/callback",
 *     store,
 *   });
 *   const bitbucket = createBitbucket({ auth: oauth.authFor(accountId) });
 *   return (await bitbucket.currentUser.get()).display_name;
 * }
 * ```
 * @see https://developer.atlassian.com/cloud/bitbucket/oauth-2/
 */
export function createOAuthClient(options: OAuthClientOptions): OAuthClient {
  const { hosts = readHosts() } = options ?? {};
  checkOptions(options, hosts);
  const { clientId, clientSecret, redirectUri, store, scopes } = options;
  const { timeoutMs = 10_000, maxResponseBytes = 1_048_576, now = Date.now } = options;
  const fetch: FetchFunction =
    options.fetch ?? ((url, init) => (globalThis.fetch as unknown as FetchFunction)(url, init));
  const server = authorizationServer(hosts.web);
  // Names the consumer and the Bitbucket it belongs to, so that nothing of one is ever found by another.
  const prefix = `oauth/${encodeURIComponent(hosts.web)}/${encodeURIComponent(clientId)}`;
  const limits = { timeoutMs, maxResponseBytes };
  const endpoint = createTokenEndpoint({ clientId, clientSecret, web: hosts.web, fetch, limits });
  const connections = connectionsIn(store, prefix);
  const tokens = accountTokens(options, { endpoint, connections, prefix });
  const strategies = keepRecent(mostAccounts, (accountId): AuthStrategy => {
    // Looked up at each call, so that a strategy that was handed out ends with the connection.
    const tokenSource: AccessTokenSource = {
      getToken: () => tokens.of(accountId).getToken(),
      renew: (refused) => tokens.of(accountId).renew(refused),
    };
    return { ...oauthAuth({ tokenSource }), describe: () => `OAuth 2.0 access token of the account ${accountId}` };
  });
  const pendings = pendingAuthorizations(store, prefix, now);
  const browserCookie = secretCookie(redirectUri, "bucketkit-oauth");

  return {
    clientId,
    redirectUri,
    async authorizationUrl({ cookie, returnTo, scopes: wanted = scopes } = {}) {
      const state = randomSecret();
      const verifier = generateRandomCodeVerifier();
      const browserSecret = browserCookie.read(cookie) ?? randomSecret();
      const safePath = safeReturnTo(returnTo);
      await pendings.add(state, {
        browser: await digest(browserSecret),
        verifier,
        redirectUri,
        expiresAt: now() + pendingMs,
        ...(safePath !== undefined && { returnTo: safePath }),
      });
      const url = new URL(String(server.authorization_endpoint));
      url.search = String(
        new URLSearchParams({
          response_type: "code",
          client_id: clientId,
          redirect_uri: redirectUri,
          ...(wanted && { scope: withAccount(wanted).join(" ") }),
          state,
          code_challenge: await calculatePKCECodeChallenge(verifier),
          code_challenge_method: "S256",
        }),
      );
      return { url: url.href, setCookie: browserCookie.write(browserSecret, pendingMs / 1000) };
    },
    async handleCallback({ url, cookie }) {
      const callback = readCallback(url);
      const pending = await pendings.take(callback.state, browserCookie.read(cookie));
      // An answer of another server than the one that was asked.
      if (![null, server.issuer].includes(callback.parameters.get("iss")) || pending.redirectUri !== redirectUri) {
        throw new AuthorizationError("OAUTH_CALLBACK_INVALID", "The callback is of another server or consumer.");
      }
      if (callback.kind === "error") throw refusalOf(callback.error, pending.returnTo);
      const { verifier, returnTo } = pending;
      const { state, parameters } = callback;
      const token = await endpoint.exchangeCode({ parameters, state, redirectUri, verifier });
      const account = await fetchProfile(token.accessToken, { hosts, fetch, timeoutMs });
      const granted = scopesIn(token.scope);
      await tokens.of(account.accountId).save(token);
      await connections.put({ accountId: account.accountId, scopes: granted, connectedAt: new Date(now()) });
      return { account, scopes: granted, returnTo };
    },
    authFor(accountId) {
      checkAccountId(accountId);
      return strategies.of(accountId);
    },
    clientCredentials() {
      const auth = oauthAuth({ tokenSource: tokens.own() });
      return { ...auth, describe: () => "OAuth 2.0 access token of the consumer itself" };
    },
    async disconnect(accountId) {
      checkAccountId(accountId);
      const hadTokens = await tokens.delete(accountId);
      return (await connections.delete(accountId)) || hadTokens;
    },
    connection(accountId) {
      checkAccountId(accountId);
      return connections.get(accountId);
    },
  };
}

/** The scopes with one that lets the app learn whose the authorization is. */
function withAccount(scopes: readonly string[]): string[] {
  return [...new Set(["account", ...scopes])];
}

function checkAccountId(accountId: string): void {
  if (typeof accountId !== "string" || accountId === "") {
    throw new ConfigurationError("CONFIG_INVALID", "[@bucketkit/oauth] The account id must be text that is not empty.");
  }
}
