import type { AuthStrategy } from "../auth/auth-strategy.js";
import { AuthenticationError } from "../errors/authentication-error.js";
import { ConflictError } from "../errors/conflict-error.js";
import { EndedError, type Ending } from "../errors/ended-error.js";
import type { BitbucketKitErrorCode } from "../errors/error-codes.js";
import { NotFoundError } from "../errors/not-found-error.js";
import { RateLimitError } from "../errors/rate-limit-error.js";
import { redactText, redactUrl, secretsOf } from "../errors/redact.js";
import { ResponseError, type ResponseErrorFacts } from "../errors/response-error.js";
import { ScopeError } from "../errors/scope-error.js";
import { findEnding } from "../generated/ended.js";
import type { ClientRequest, ClientResponse } from "./client-request.js";
import type { OperationFacts } from "./operation-facts.js";
import { readErrorBody } from "./read-error-body.js";
import { recallAuthorization } from "./sent-authorization.js";

type ErrorClass = new (code: BitbucketKitErrorCode, message: string, facts: ResponseErrorFacts) => ResponseError;

const classes: Readonly<Record<number, readonly [BitbucketKitErrorCode, ErrorClass?]>> = {
  304: ["HTTP_NOT_MODIFIED"],
  400: ["HTTP_BAD_REQUEST"],
  401: ["HTTP_UNAUTHORIZED", AuthenticationError],
  402: ["HTTP_PLAN_REQUIRED"],
  403: ["HTTP_FORBIDDEN"],
  404: ["HTTP_NOT_FOUND", NotFoundError],
  409: ["HTTP_CONFLICT", ConflictError],
  410: ["HTTP_ENDED", EndedError],
  429: ["HTTP_RATE_LIMITED", RateLimitError],
  555: ["HTTP_UPSTREAM_TIMEOUT"],
};

const keptHeaders =
  /^(content-type|date|etag|retry-after|www-authenticate|deprecation|sunset|atl-traceid|x-(ratelimit|accepted-oauth|oauth|credential|request|b3).*)$/;

/** The typed error for an answer that is not a success: the one place where HTTP failures are mapped. */
export function toResponseError(
  response: ClientResponse,
  request: ClientRequest,
  auth: AuthStrategy,
  operation: OperationFacts = {},
): ResponseError {
  const { method, operationId } = request;
  const secrets = secretsOf(recallAuthorization(response));
  const clean = (text: string) => redactText(text, secrets);
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    if (keptHeaders.test(name)) headers[name] = clean(value);
  });
  const { text, body } = readErrorBody(response.data, clean);
  const { pathname } = new URL(request.url);
  const known = findEnding(method, pathname);
  // What has ended may also be answered as if it had never been; an empty 400 is how a kind of credential is refused.
  const status = response.status === 404 && known ? 410 : response.status === 400 && !text ? 401 : response.status;
  const changeId = /^CHANGE-\d+/.exec(body?.message ?? "")?.[0];
  const ending: Ending = status === 410 ? { ...known, ...(changeId && { changeId }) } : {};
  const isScope = status === 403 && (body?.detail as { required?: unknown } | undefined)?.required;
  const fallback = status < 400 ? "HTTP_REDIRECT" : status < 500 ? "HTTP_CLIENT_ERROR" : "HTTP_SERVER_ERROR";
  const [code, type = ResponseError]: readonly [BitbucketKitErrorCode, ErrorClass?] = isScope
    ? ["HTTP_SCOPE_MISSING", ScopeError]
    : (classes[status] ?? [fallback]);
  const facts: ResponseErrorFacts = {
    method,
    url: clean(redactUrl(request.url)),
    status: response.status,
    headers,
    body,
    text,
    requestId: headers["x-request-id"] ?? headers["x-b3-traceid"] ?? headers["atl-traceid"],
    operationId,
    ...ending,
    ...response.rateLimit,
  };
  const said = body && `: ${body.message.slice(0, 500).replace(/[.\s]+$/, "")}`;
  return new type(
    code,
    `${method} ${facts.url} answered ${facts.status}${said ?? ""}. ${advice(status, facts, auth, operation, ending)}`.trim(),
    facts,
  );
}

/** What to do about a refusal, in a sentence or two. */
function advice(
  status: number,
  { body, headers }: ResponseErrorFacts,
  auth: AuthStrategy,
  operation: OperationFacts,
  ending: Ending,
): string {
  const scopes = auth.scopeDialect === "granular" ? operation.granular : operation.oauth;
  if (status === 401) {
    const accepts =
      operation.auth &&
      ` It takes ${operation.auth.includes("a") ? "API tokens, access tokens and OAuth" : "Forge only"}.`;
    return `Sent: ${auth.describe()}.${accepts ?? ""}${scopes ? ` Scope: ${scopes}.` : ""} Usual causes: ${auth.usualCauses ?? "an expired or revoked credential"}.`;
  }
  if (status === 403) {
    const { required, granted } = (body?.detail ?? {}) as { required?: string[]; granted?: string[] };
    return `It needs the scope ${required ?? headers["x-accepted-oauth-scopes"] ?? scopes}; the ${auth.kind} has ${granted ?? headers["x-oauth-scopes"]}.`;
  }
  if (status === 404) return `It does not exist, or this credential (${auth.kind}) may not see it.`;
  if (status === 410)
    return `Bitbucket ended it${ending.since ? ` on ${ending.since}` : ""}${ending.changeId ? ` (${ending.changeId})` : ""}. ${ending.replacement ? `Use ${ending.replacement}.` : ""}`;
  return body?.fields ? JSON.stringify(body.fields) : "";
}
