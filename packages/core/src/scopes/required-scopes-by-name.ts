import type { ScopeDialect } from "../auth/auth-strategy.js";
import { invalid } from "../errors/validation-error.js";
import type { OperationName } from "../generated/operation-names.js";
import { scopesByOperation } from "../generated/scopes.js";
import { foldScopes } from "./implied-scopes.js";
import { splitScopes } from "./split-scopes.js";

/**
 * The shortest list of scopes that lets a credential call operations that are known by name, such as those of a task.
 *
 * It brings the table of all operations along. A program that has the functions at hand takes `requiredScopes` of `@bucketkit/core`.
 *
 * @param names - names of operations, for several tasks all of theirs.
 * @param dialect - `oauth` for OAuth consumers, access tokens and Connect; `granular` for API tokens and Forge.
 * @throws {@link ValidationError} for a name that is no operation.
 * @example
 * ```ts
 * import type { Task } from "@bucketkit/core";
 * import { requiredScopesByName } from "@bucketkit/core/scopes";
 *
 * export function manifestScopes(tasks: readonly Task[]): string[] {
 *   return requiredScopesByName(tasks.flatMap((task) => task.operations), "granular");
 * }
 * ```
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/intro/#forge-app-and-api-token-scopes
 */
export function requiredScopesByName(names: readonly OperationName[], dialect: ScopeDialect): string[] {
  return foldScopes(
    names.flatMap((name) => {
      if (!Object.hasOwn(scopesByOperation, name)) throw invalid("names", `has "${name}", which is no operation.`);
      return splitScopes(scopesByOperation[name][dialect]);
    }),
    dialect,
  );
}
