import { listOperations } from "./list-operations.js";
import type { FactsDocument, OperationObject } from "./openapi.js";

/** The overlay file about credentials. */
export interface CredentialOverlay {
  readonly refusals: readonly CredentialRefusal[];
  readonly scopes: readonly ScopeVerdict[];
}

/** Operations that a kind of credential cannot call, whatever its scopes. */
export interface CredentialRefusal {
  /** A kind of credential as the SDK names it. */
  readonly credential: string;
  readonly operations: readonly string[];
  readonly evidence: string;
}

/** What is known of writes whose classic scope looks like one for reading while the granular one does not, or the other way round. */
export interface ScopeVerdict {
  readonly verdict: "confirmed" | "unsure";
  readonly operations: readonly string[];
  /** Classic scopes that may be needed instead, where the verdict is `unsure`. */
  readonly alternative?: readonly string[];
  readonly evidence: string;
}

/** Notes at each operation which credentials it refuses, from the labels of the facts and from the overlay, and which scopes are unsure. */
export function applyCredentials(document: FactsDocument, { refusals, scopes }: CredentialOverlay): void {
  const operations = listOperations(document).map(({ operation }) => operation);
  const byName = new Map(operations.map((operation) => [operation["x-sdk-name"], operation]));
  const find = (name: string): OperationObject => {
    const operation = byName.get(name);
    if (!operation) throw new Error(`The overlay of credentials names the operation "${name}", which does not exist.`);
    return operation;
  };
  for (const operation of operations) {
    const [label, ...others] = operation["x-auth-types"];
    // Bitbucket labels operations with the kinds that may call them; without any label it says nothing.
    if (others.length === 0 && label === "api-token") refuse(operation, "forge");
    if (others.length === 0 && label === "forge-oauth2") refuse(operation, "api-token");
  }
  for (const { credential, operations: names } of refusals) {
    for (const name of names) refuse(find(name), credential);
  }
  for (const { verdict, operations: names, alternative } of scopes) {
    if ((verdict === "unsure") !== Boolean(alternative))
      throw new Error(`The overlay of credentials must give an alternative for unsure scopes only: ${names}.`);
    for (const name of names) {
      const operation = find(name);
      if (alternative) operation["x-unsure-scopes"] = { oauth2: [...alternative] };
    }
  }
}

function refuse(operation: OperationObject, credential: string): void {
  operation["x-refused-credentials"] = [...(operation["x-refused-credentials"] ?? []), credential];
}
