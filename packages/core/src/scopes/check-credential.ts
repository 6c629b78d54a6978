import type { AuthStrategy } from "../auth/auth-strategy.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import type { ScopedOperation } from "./scoped-operation.js";

/**
 * Refuses an operation that the kind of credential cannot call, before anything is sent.
 *
 * Refused is what the labels of operations and `spec/overlay/credentials.json` say; the evidence stands there.
 *
 * @throws {@link ConfigurationError} `CREDENTIAL_UNSUITABLE`, naming a kind that can.
 */
export function checkCredential({ operationId, facts }: ScopedOperation, { kind }: AuthStrategy): void {
  if (facts.refuses?.split(" ").includes(kind))
    throw new ConfigurationError(
      "CREDENTIAL_UNSUITABLE",
      `Nothing was sent: ${operationId} cannot be called with ${kind}. Use ${facts.auth === "f" ? "a Forge app" : "an API token"}.`,
    );
}
