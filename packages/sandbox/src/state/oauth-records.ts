/** An OAuth consumer: an integration that people can allow to act for them. */
export interface OAuthConsumerRecord {
  /** What OAuth calls the client id. */
  readonly key: string;
  readonly secret: string;
  readonly name: string;
  readonly description: string;
  readonly url: string;
  readonly workspaceUuid: string;
  /** Where people are sent back to; without one nobody can be asked. */
  readonly callbackUrl: string | undefined;
  /** Private consumers may use their own credentials as a grant. */
  readonly isPrivate: boolean;
  /** Classic scopes that it may ask for. */
  readonly scopes: readonly string[];
}

/** What somebody allowed a consumer, as every token that comes of it remembers. */
export interface OAuthGrant {
  /** The same on all tokens that descend from one authorization. */
  readonly grantId: string;
  readonly consumerKey: string;
  readonly userUuid: string;
  readonly scopes: readonly string[];
}

/** A code that is to be exchanged for tokens, once. */
export interface AuthorizationCodeRecord extends OAuthGrant {
  /** As sent with the authorization request; the exchange has to repeat it. */
  readonly redirectUri: string | undefined;
  /** Of PKCE, by S256. */
  readonly codeChallenge: string | undefined;
  /** Milliseconds of the sandbox's clock. */
  readonly expiresAt: number;
  isUsed: boolean;
}

/** A refresh token, which is replaced by another at its first use. */
export interface RefreshTokenRecord extends OAuthGrant {
  /** Milliseconds of the sandbox's clock; it dies when nobody used it until then. */
  readonly expiresAt: number;
  /** When it was first used. */
  usedAt: number | undefined;
}
