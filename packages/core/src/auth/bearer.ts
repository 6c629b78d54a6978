import type { AuthStrategy, CredentialKind } from "./auth-strategy.js";

/** The strategy shared by all fixed tokens that travel as `Authorization: Bearer`. */
export function bearer(kind: CredentialKind, token: string, description: string, usualCauses: string): AuthStrategy {
  const headers = { authorization: `Bearer ${token}` };
  return {
    kind,
    scopeDialect: "oauth",
    authorize: () => headers,
    gitCredentials: () => ({ username: "x-token-auth", password: token }),
    describe: () => description,
    usualCauses,
  };
}
