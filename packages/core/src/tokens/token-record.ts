import type { FetchedToken } from "./token-source.js";

/** A token as it is stored. Times are milliseconds since 1970 by Bitbucket's clock, as far as it is known. */
export interface TokenRecord {
  readonly accessToken: string;
  readonly refreshToken?: string | undefined;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly scope?: string | undefined;
  /** The refresh token was refused; nobody needs to try it again. */
  readonly reauthorizationRequired?: true;
}

const usualLifeSeconds = 7200;
const longestLifeSeconds = 30 * 24 * 3600;

/** The record of a new token. A life that cannot be is taken for the usual one; a refresh token that is missing stays the old one. */
export function recordOf(fetched: FetchedToken, issuedAt: number, before?: TokenRecord): TokenRecord {
  const { accessToken, refreshToken = before?.refreshToken, scope = before?.scope } = fetched;
  const seconds = Number(fetched.expiresInSeconds);
  const life = seconds > 0 && seconds <= longestLifeSeconds ? seconds : usualLifeSeconds;
  return {
    accessToken,
    issuedAt,
    expiresAt: issuedAt + life * 1000,
    ...(refreshToken !== undefined && { refreshToken }),
    ...(scope !== undefined && { scope }),
  };
}

/** What is stored, if it is a record at all. */
export function readRecord(value: unknown): TokenRecord | undefined {
  const record = value as Partial<TokenRecord> | null;
  return record && typeof record.accessToken === "string" && Number.isFinite(record.expiresAt)
    ? (record as TokenRecord)
    : undefined;
}
