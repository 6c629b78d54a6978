export type { ScopeDialect } from "../auth/auth-strategy.js";
export type { OperationName } from "../generated/operation-names.js";
export { type OperationScopes, scopesByOperation } from "../generated/scopes.js";
export { requiredScopesByName } from "./required-scopes-by-name.js";
