import { banner } from "./banner.js";
import type { CollectedOperation } from "./collect-operations.js";

/** `scopes.ts`: the scopes of every operation by its name, in both dialects. */
export function emitScopes(operations: readonly CollectedOperation[]): string {
  const rows = operations
    .map(({ sdkName, operation }) => {
      const { oauth2, granular } = operation["x-scopes"];
      const fields = { oauth: oauth2, granular, unsure: operation["x-unsure-scopes"]?.oauth2 ?? [] };
      const written = Object.entries(fields).filter(([, scopes]) => scopes.length > 0);
      const source = written.map(([key, scopes]) => `${key}: ${JSON.stringify(scopes.join(" "))}`).join(", ");
      return `  ${sdkName}: ${source ? `{ ${source} }` : "{}"},\n`;
    })
    .sort();
  return `${banner}${head}${rows.join("")}};\n`;
}

const head = `import type { OperationName } from "./operation-names.js";

/** The scopes of one operation, those of a dialect separated by spaces; absent where it needs none or Bitbucket does not say. */
export interface OperationScopes {
  /** Classic scopes: OAuth, access tokens, Connect. */
  readonly oauth?: string;
  /** Granular scopes: API tokens, Forge. */
  readonly granular?: string;
  /** Classic scopes that may be needed instead, where Atlassian's own pages disagree. */
  readonly unsure?: string;
}

/** The scopes of every operation of the API in both dialects. */
export const scopesByOperation: Readonly<Record<OperationName, OperationScopes>> = {
`;
