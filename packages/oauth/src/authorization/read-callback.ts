import { AuthorizationError } from "../errors/authorization-error.js";

/** A callback in one of its two forms. */
export type Callback = { readonly state: string; readonly parameters: URLSearchParams } & (
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "error"; readonly error: string }
);

/** More than any code or state of Bitbucket's, and than the requests lines of most servers. */
const longestQuery = 16_384;

/**
 * Reads the query of a callback strictly: no parameter twice, a state, and either a code or an error.
 *
 * @throws {@link AuthorizationError} `OAUTH_CALLBACK_INVALID`; nothing of the query is repeated.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2
 */
export function readCallback(url: string | URL): Callback {
  const [address = ""] = String(url).split("#", 1);
  const start = address.indexOf("?");
  const query = start < 0 ? "" : address.slice(start + 1);
  if (query.length > longestQuery) throw invalid("is too long");
  const parameters = new URLSearchParams(query);
  const names = [...parameters.keys()];
  if (new Set(names).size !== names.length) throw invalid("has a parameter more than once");
  // Answers of other flows: a token here would go through logs and histories.
  if (["access_token", "id_token", "response"].some((name) => parameters.has(name))) {
    throw invalid("has a token in its URL");
  }
  const [state, code, error] = ["state", "code", "error"].map((name) => parameters.get(name) ?? "");
  if (!state) throw invalid("has no state");
  if (code && error) throw invalid("has both a code and an error");
  if (code) return { kind: "code", state, code, parameters };
  if (error) return { kind: "error", state, error, parameters };
  throw invalid("has neither a code nor an error");
}

function invalid(what: string): AuthorizationError {
  return new AuthorizationError("OAUTH_CALLBACK_INVALID", `The callback ${what}. Begin the authorization again.`);
}
