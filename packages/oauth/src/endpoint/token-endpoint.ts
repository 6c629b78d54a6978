import { type FetchFunction, RequestError } from "@bucketkit/core";
import type { FetchedToken } from "@bucketkit/core/tokens";
import * as oauth from "oauth4webapi";
import { maskedCause } from "../secrets/mask.js";
import { type PostLimits, postForm } from "./post-form.js";
import { rawBasic } from "./raw-basic.js";
import { readRefusal } from "./read-refusal.js";

/** What a {@link TokenEndpoint} is made of. */
export interface TokenEndpointOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Origin of Bitbucket's web pages. */
  readonly web: string;
  readonly fetch: FetchFunction;
  readonly limits: Omit<PostLimits, "signal">;
}

/** The three ways to tokens. Each method throws {@link TokenEndpointError} or {@link RequestError}. */
export interface TokenEndpoint {
  exchangeCode(callback: CodeExchange): Promise<FetchedToken>;
  refresh(refreshToken: string, signal: AbortSignal): Promise<FetchedToken>;
  clientCredentials(signal: AbortSignal): Promise<FetchedToken>;
}

/** A callback whose state was found good. */
export interface CodeExchange {
  readonly parameters: URLSearchParams;
  readonly state: string;
  readonly redirectUri: string;
  readonly verifier: string;
}

/** Bitbucket's endpoints as oauth4webapi wants them; there is no discovery document. */
export function authorizationServer(web: string): oauth.AuthorizationServer {
  return {
    issuer: web,
    authorization_endpoint: `${web}/site/oauth2/authorize`,
    token_endpoint: `${web}/site/oauth2/access_token`,
  };
}

/** The token endpoint as one consumer uses it. */
export function createTokenEndpoint(options: TokenEndpointOptions): TokenEndpoint {
  const { clientId, clientSecret, web, fetch, limits } = options;
  const server = authorizationServer(web);
  const client: oauth.Client = { client_id: clientId };
  const authenticate = rawBasic(clientId, clientSecret);
  const url = String(server.token_endpoint);

  /** Sends one request by oauth4webapi, through our own limits. */
  const ask = async (
    given: readonly string[],
    signal: AbortSignal | undefined,
    request: (settings: oauth.TokenEndpointRequestOptions) => Promise<Response>,
    process: (response: Response) => Promise<oauth.TokenEndpointResponse>,
  ): Promise<FetchedToken> => {
    const secrets = [`${clientId}:${clientSecret}`, clientSecret, ...given];
    let date: string | undefined;
    const customFetch: NonNullable<oauth.TokenEndpointRequestOptions[typeof oauth.customFetch]> = async (
      target,
      { headers, body },
    ) => {
      const form = { headers, body: String(body), secrets };
      const answer = await postForm(target, form, { ...limits, signal }, fetch);
      if (answer.status !== 200) throw readRefusal(answer, secrets);
      date = answer.date;
      return new Response(answer.text, { status: 200, headers: { "content-type": answer.contentType } });
    };
    const settings = { [oauth.customFetch]: customFetch, [oauth.allowInsecureRequests]: web.startsWith("http:") };
    const response = await request(settings);
    let token: oauth.TokenEndpointResponse;
    try {
      token = await process(response);
    } catch (error) {
      throw unusable(url, maskedCause({ message: (error as Error).message }, secrets));
    }
    return { ...readToken(token, url), date };
  };

  return {
    exchangeCode({ parameters, state, redirectUri, verifier }) {
      const checked = oauth.validateAuthResponse(server, client, parameters, state);
      return ask(
        [checked.get("code") ?? "", verifier],
        undefined,
        (settings) =>
          oauth.authorizationCodeGrantRequest(server, client, authenticate, checked, redirectUri, verifier, settings),
        (response) => oauth.processAuthorizationCodeResponse(server, client, response),
      );
    },
    refresh: (refreshToken, signal) =>
      ask(
        [refreshToken],
        signal,
        (settings) => oauth.refreshTokenGrantRequest(server, client, authenticate, refreshToken, settings),
        (response) => oauth.processRefreshTokenResponse(server, client, response),
      ),
    async clientCredentials(signal) {
      const token = await ask(
        [],
        signal,
        (settings) => oauth.clientCredentialsGrantRequest(server, client, authenticate, {}, settings),
        (response) => oauth.processClientCredentialsResponse(server, client, response),
      );
      // Before May 2026 one was given, which is worth nothing: the consumer can ask again at any time.
      return { ...token, refreshToken: undefined };
    },
  };
}

/** What counts of an answer. `scopes` is what Bitbucket called `scope` before May 2026. */
function readToken(answer: oauth.TokenEndpointResponse, url: string): FetchedToken {
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: expiresInSeconds } = answer;
  for (const token of [accessToken, refreshToken]) {
    if (token !== undefined && !/^[\x21-\x7e]+$/.test(token)) {
      throw unusable(url, new Error("A token has characters that cannot stand in a header."));
    }
  }
  const scope = answer.scope ?? (typeof answer.scopes === "string" ? answer.scopes : undefined);
  return { accessToken, refreshToken, expiresInSeconds, scope };
}

function unusable(url: string, cause: Error): RequestError {
  return new RequestError("RESPONSE_INVALID", `answered success without a usable token: ${cause.message}.`, {
    method: "POST",
    url,
    cause,
  });
}
