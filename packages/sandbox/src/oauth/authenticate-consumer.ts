import { decodeBasic, readAuthorization } from "../credentials/read-authorization.js";
import type { OAuthConsumerRecord } from "../state/oauth-records.js";
import type { SandboxState } from "../state/sandbox-state.js";
import { OAuthError } from "./oauth-error.js";
import { sameSecret } from "./same-secret.js";

/**
 * The consumer behind a token request: Basic with key and secret, or both in the form, which published clients send and Bitbucket takes.
 *
 * @throws {@link OAuthError} `unauthorized_client` in the two recorded wordings.
 */
export function authenticateConsumer(
  state: SandboxState,
  header: string | null,
  form: URLSearchParams,
): OAuthConsumerRecord {
  const authorization = readAuthorization(header);
  const given =
    authorization?.scheme === "basic"
      ? decodeBasic(authorization.value)
      : { name: form.get("client_id") ?? "", secret: form.get("client_secret") ?? "" };
  if (given.name === "" || given.secret === "") {
    throw new OAuthError("unauthorized_client", "Requests must be authenticated using OAuth client credentials");
  }
  const consumer = state.oauthConsumers.get(given.name);
  if (!consumer || !sameSecret(consumer.secret, given.secret)) {
    throw new OAuthError("unauthorized_client", "Invalid OAuth client credentials");
  }
  return consumer;
}
