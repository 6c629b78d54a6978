import { createHash, randomBytes } from "node:crypto";
import { revokeGrants } from "../domain/oauth-consumers.js";
import type { AuthorizationCodeRecord, OAuthConsumerRecord, OAuthGrant } from "../state/oauth-records.js";
import type { World } from "../state/world.js";
import { OAuthError } from "./oauth-error.js";
import { sameSecret } from "./same-secret.js";

/** The longest that the standard recommends; Bitbucket's is not known. */
const codeMilliseconds = 600_000;

/** A code for what somebody allowed. */
export function issueCode(
  { state, clock }: World,
  granted: Omit<OAuthGrant, "grantId"> & Pick<AuthorizationCodeRecord, "redirectUri" | "codeChallenge">,
): string {
  const code = randomBytes(16).toString("base64url");
  const grantId = randomBytes(12).toString("hex");
  const expiresAt = clock.now().getTime() + codeMilliseconds;
  state.authorizationCodes.set(code, { ...granted, grantId, expiresAt, isUsed: false });
  return code;
}

/**
 * What a code stands for, which is thereby used. A code that comes a second time ends the tokens of the first.
 *
 * @throws {@link OAuthError} `invalid_grant`
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2
 * @see https://www.rfc-editor.org/rfc/rfc7636#section-4.6
 */
export function redeemCode(
  { state, clock }: World,
  consumer: OAuthConsumerRecord,
  form: URLSearchParams,
): AuthorizationCodeRecord {
  const code = state.authorizationCodes.get(form.get("code") ?? "");
  const refused = (why: string): OAuthError => new OAuthError("invalid_grant", why);
  if (!code || code.consumerKey !== consumer.key) throw refused("The specified code is not valid.");
  if (code.isUsed) {
    revokeGrants(state, ({ grantId }) => grantId === code.grantId);
    throw refused("The specified code is not valid.");
  }
  if (clock.now().getTime() >= code.expiresAt) throw refused("The specified code is not valid.");
  const sent = form.get("redirect_uri") ?? undefined;
  const isSame =
    code.redirectUri === undefined ? [undefined, consumer.callbackUrl].includes(sent) : sent === code.redirectUri;
  if (!isSame) {
    throw refused("redirect_uri does not match the one of the authorization request.");
  }
  requireVerifier(code.codeChallenge, form.get("code_verifier") ?? undefined);
  code.isUsed = true;
  return code;
}

/** Passes when verifier and challenge belong together, or neither was sent: sending one alone is an attack or a mistake. */
function requireVerifier(challenge: string | undefined, verifier: string | undefined): void {
  if (challenge === undefined && verifier === undefined) return;
  const isRight =
    challenge !== undefined &&
    verifier !== undefined &&
    /^[A-Za-z0-9._~-]{43,128}$/.test(verifier) &&
    sameSecret(createHash("sha256").update(verifier).digest("base64url"), challenge);
  if (!isRight) throw new OAuthError("invalid_grant", "code_verifier does not belong to the code_challenge.");
}
