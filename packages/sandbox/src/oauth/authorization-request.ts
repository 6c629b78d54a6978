import { coversScopes } from "../credentials/held-scopes.js";
import { redirectTarget } from "../domain/redirect-rule.js";
import type { OAuthConsumerRecord } from "../state/oauth-records.js";
import type { SandboxState } from "../state/sandbox-state.js";

/** What somebody is asked to allow. */
export interface AuthorizationRequest {
  readonly consumer: OAuthConsumerRecord;
  readonly scopes: readonly string[];
  /** Where the answer goes. */
  readonly target: URL;
  /** As sent. */
  readonly redirectUri: string | undefined;
  readonly codeChallenge: string | undefined;
  readonly state: string | undefined;
}

/** A request to authorize, judged: good, to be told the client, or to be told nobody but the person who is in front of it. */
export type JudgedRequest =
  | { readonly kind: "request"; readonly request: AuthorizationRequest }
  | { readonly kind: "redirect"; readonly location: string }
  | { readonly kind: "page"; readonly title: string };

const parameters = [
  "client_id",
  "redirect_uri",
  "response_type",
  "scope",
  "state",
  "code_challenge",
  "code_challenge_method",
];

/**
 * Judges the query of an authorization request. Nothing is sent to a URL before it is known to be the consumer's own.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.1
 */
export function judgeRequest({ oauthConsumers }: SandboxState, query: URLSearchParams): JudgedRequest {
  const single = (name: string): string | undefined => query.get(name) ?? undefined;
  const isUnclear = (name: string): boolean => query.getAll(name).length > 1;
  const consumer = isUnclear("client_id") ? undefined : oauthConsumers.get(single("client_id") ?? "");
  if (!consumer) return { kind: "page", title: "Invalid client_id" };
  const redirectUri = single("redirect_uri");
  const target = isUnclear("redirect_uri") ? undefined : redirectTarget(consumer, redirectUri);
  if (!target) return { kind: "page", title: "Invalid redirect_uri" };
  const state = isUnclear("state") ? undefined : single("state");
  const refuse = (error: string, description: string): JudgedRequest => ({
    kind: "redirect",
    location: answerUrl(target, { error, error_description: description, state }),
  });
  const unclear = parameters.find(isUnclear);
  if (unclear !== undefined) return refuse("invalid_request", `${unclear} was sent more than once.`);
  // The implicit grant was removed with the one by password.
  if (single("response_type") !== "code") return refuse("unsupported_response_type", "response_type must be code.");
  const scopes = single("scope")?.split(/\s+/).filter(Boolean) ?? consumer.scopes;
  if (!coversScopes(consumer.scopes, scopes, "classic")) {
    return refuse("invalid_scope", "The consumer does not have every scope that is asked for.");
  }
  const codeChallenge = single("code_challenge");
  const isChallenge = /^[A-Za-z0-9_-]{43}$/.test(codeChallenge ?? "") && single("code_challenge_method") === "S256";
  if (codeChallenge !== undefined && !isChallenge) {
    return refuse(
      "invalid_request",
      "code_challenge must be the base64url of a SHA-256, with code_challenge_method=S256.",
    );
  }
  return {
    kind: "request",
    request: {
      consumer,
      target,
      redirectUri,
      state,
      codeChallenge,
      scopes: scopes.length > 0 ? scopes : consumer.scopes,
    },
  };
}

/** A URL with an authorization answer added to its query. */
export function answerUrl(target: URL, answer: Readonly<Record<string, string | undefined>>): string {
  const url = new URL(target);
  for (const [name, value] of Object.entries(answer)) if (value !== undefined) url.searchParams.append(name, value);
  return url.href;
}
