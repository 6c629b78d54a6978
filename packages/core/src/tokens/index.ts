export { isReauthorizationRequired, ReauthorizationRequiredError } from "../errors/reauthorization-required-error.js";
export { createTokenSource } from "./create-token-source.js";
export type { FetchedToken, FetchTokenContext, TokenSource, TokenSourceOptions } from "./token-source.js";
