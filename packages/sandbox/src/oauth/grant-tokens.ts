import { randomBytes } from "node:crypto";
import type { CredentialKind } from "../credentials/credential-kind.js";
import { coversScopes } from "../credentials/held-scopes.js";
import { readAuthorization } from "../credentials/read-authorization.js";
import { botUser } from "../domain/bot-user.js";
import { entityDate } from "../state/clock.js";
import type { OAuthConsumerRecord, OAuthGrant } from "../state/oauth-records.js";
import type { World } from "../state/world.js";
import { authenticateConsumer } from "./authenticate-consumer.js";
import { redeemCode } from "./authorization-code.js";
import { accessTokenSeconds, issueAccess, issueRefresh } from "./issue-tokens.js";
import { OAuthError } from "./oauth-error.js";
import type { OAuthSettings } from "./oauth-settings.js";

/** How long a refresh token goes on working after its first use. */
const graceMilliseconds = 600_000;

/** What a token request is answered from. */
export interface TokenRequest {
  readonly authorization: string | null;
  /** Empty for a body that is no form, which Bitbucket does not read. */
  readonly form: URLSearchParams;
}

export interface TokenParts {
  readonly world: World;
  readonly kinds: readonly CredentialKind[];
  readonly settings: OAuthSettings;
}

/** The answer to a token request. */
export type TokenAnswer = Readonly<Record<string, string | number>>;

interface Granted {
  readonly accessToken: string;
  readonly refreshToken?: string;
  readonly scopes: readonly string[];
}

type Grant = (parts: TokenParts, request: TokenRequest) => Granted | Promise<Granted>;

const grants: Readonly<Record<string, Grant>> = {
  authorization_code: ({ world }, request) => {
    const code = redeemCode(world, consumerOf(world, request), request.form);
    return { accessToken: issueAccess(world, code), refreshToken: issueRefresh(world, code), scopes: code.scopes };
  },
  refresh_token: ({ world, settings }, request) => refresh(world, consumerOf(world, request), request.form, settings),
  client_credentials: ({ world }, request) => grantToConsumer(world, consumerOf(world, request)),
  "urn:bitbucket:oauth2:jwt": exchangeJwt,
};

/**
 * Answers a token request.
 *
 * @throws {@link OAuthError}
 */
export async function grantTokens(parts: TokenParts, request: TokenRequest): Promise<TokenAnswer> {
  // The grant type is judged before the consumer: a body in JSON, without any credential, was told "Unsupported grant type: None".
  const name = request.form.get("grant_type");
  const grant = name !== null && Object.hasOwn(grants, name) ? grants[name] : undefined;
  if (!grant) throw new OAuthError("invalid_grant", `Unsupported grant type: ${(name ?? "None").slice(0, 100)}`);
  const { accessToken, refreshToken, scopes } = await grant(parts, request);
  const { legacyScopes } = parts.settings;
  return {
    [legacyScopes ? "scopes" : "scope"]: scopes.join(" "),
    access_token: accessToken,
    expires_in: accessTokenSeconds,
    token_type: "bearer",
    // A field of the older answers, which names the grant and not a state.
    ...(legacyScopes ? { state: String(name) } : {}),
    ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
  };
}

function consumerOf({ state }: World, { authorization, form }: TokenRequest): OAuthConsumerRecord {
  return authenticateConsumer(state, authorization, form);
}

/** A new pair for a refresh token. The used one works for ten more minutes, so that a lost answer can be asked for again. */
function refresh(world: World, consumer: OAuthConsumerRecord, form: URLSearchParams, settings: OAuthSettings): Granted {
  const known = world.state.refreshTokens.get(form.get("refresh_token") ?? "");
  const now = world.clock.now().getTime();
  const graceEnd =
    known?.usedAt === undefined ? undefined : known.usedAt + (settings.strictRefresh ? 0 : graceMilliseconds);
  const isGood =
    known?.consumerKey === consumer.key && now < known.expiresAt && (graceEnd === undefined || now < graceEnd);
  if (!isGood) throw new OAuthError("invalid_grant", "Invalid refresh_token");
  known.usedAt ??= now;
  return { accessToken: issueAccess(world, known), refreshToken: issueRefresh(world, known), scopes: known.scopes };
}

/** A token by which a private consumer acts as itself. There is no refresh token: it can ask again at any time. */
function grantToConsumer(world: World, consumer: OAuthConsumerRecord): Granted {
  if (!consumer.isPrivate) {
    throw new OAuthError("unauthorized_client", "Only a private consumer may use the client_credentials grant.");
  }
  const { scopes } = consumer;
  const grant = { grantId: newGrantId(), consumerKey: consumer.key, userUuid: appUserOf(world, consumer), scopes };
  // It sees what belongs to its workspace.
  const target = { workspaceUuid: consumer.workspaceUuid };
  return { accessToken: issueAccess(world, grant, { kind: "oauthClient", target }), scopes };
}

/** The user that a consumer acts as on its own. */
function appUserOf({ state, clock }: World, consumer: OAuthConsumerRecord): string {
  const bot = botUser(`oauth-consumer/${consumer.key}`, consumer.name, entityDate(clock.now()));
  if (!state.users.has(bot.uuid)) state.users.set(bot.uuid, bot);
  return bot.uuid;
}

/** A token for whoever a JWT stands for, which only kinds of credentials that were added can tell. */
async function exchangeJwt({ world, kinds }: TokenParts, { authorization, form }: TokenRequest): Promise<Granted> {
  const header = readAuthorization(authorization);
  const context = { state: world.state, clock: world.clock, method: "POST", target: "/site/oauth2/access_token" };
  for (const kind of header?.scheme === "jwt" ? kinds : []) {
    const caller = header && (await kind.recognize(header, context));
    if (!caller) continue;
    const held = caller.credential.scopes;
    const scopes = form.get("scope")?.split(/\s+/).filter(Boolean) ?? held;
    if (!coversScopes(held, scopes, caller.credential.dialect)) {
      throw new OAuthError("invalid_scope", "The JWT does not have every scope that is asked for.");
    }
    const grant: OAuthGrant = { grantId: newGrantId(), consumerKey: kind.name, userUuid: caller.user.uuid, scopes };
    const { target } = caller.credential;
    return { accessToken: issueAccess(world, grant, target ? { target } : {}), scopes };
  }
  throw new OAuthError("unauthorized_client", "The JWT is of no installation that there is.");
}

function newGrantId(): string {
  return randomBytes(12).toString("hex");
}
