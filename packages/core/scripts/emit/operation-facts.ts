import type { CollectedOperation } from "./collect-operations.js";
import type { BodyType, ResultType } from "./operation-types.js";

/** The facts object of an operation as source text; empty when there is nothing to say. */
export function collectedFacts(collected: CollectedOperation, body: BodyType | undefined, result: ResultType): string {
  const { operation, queryParameters } = collected;
  const pagelen = queryParameters.find(({ name }) => name === "pagelen")?.schema;
  const { oauth2, granular } = operation["x-scopes"];
  const auth =
    (operation["x-auth-types"].includes("forge-oauth2") ? "f" : "") +
    (operation["x-auth-types"].includes("api-token") ? "a" : "");
  const facts = {
    body: body?.kind,
    result: result.kind,
    pagelen: pagelen && (pagelen.maximum ?? 100),
    oauth: oauth2.join(" ") || undefined,
    granular: granular.join(" ") || undefined,
    auth: auth || undefined,
    refuses: operation["x-refused-credentials"]?.join(" "),
    unsure: operation["x-unsure-scopes"]?.oauth2.join(" "),
  };
  const entries = Object.entries(facts).filter(([, value]) => value !== undefined);
  return entries.length > 0
    ? `{ ${entries.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join(", ")} }`
    : "";
}
