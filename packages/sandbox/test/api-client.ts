import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormatsModule from "ajv-formats";
import { loadOperations } from "../src/facts/load-operations.js";
import type { Sandbox } from "../src/index.js";
import { decodePath } from "../src/routing/decode-path.js";
import { createRouteTable } from "../src/routing/route-table.js";

/** The answer to a call, its body parsed where it is JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: test bodies are read field by field and compared with exact values.
  readonly body: any;
}

export interface CallOptions {
  readonly json?: unknown;
  readonly form?: FormData | URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
  /** Default: the API token of the sandbox's own user. */
  readonly as?: { readonly authorization?: string };
}

export type ApiCall = (method: string, path: string, options?: CallOptions) => Promise<Answer>;

interface Facts {
  readonly paths: Record<string, Record<string, { responses: Record<string, { $ref?: string; content?: object }> }>>;
}

const facts = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("@bucketkit/core/spec/bitbucket-cloud.json"), "utf8"),
) as Facts;
const operations = loadOperations();
const routes = createRouteTable(operations);
const ajv = new Ajv2020({ strict: false, allErrors: true });
const addFormats = addFormatsModule as unknown as (instance: Ajv2020) => void;
addFormats(ajv);
ajv.addSchema(facts, "facts");
const validators = new Map<string, ValidateFunction>();

function validator(pointer: string): ValidateFunction {
  const known = validators.get(pointer) ?? ajv.compile({ $ref: `facts#${pointer}` });
  validators.set(pointer, known);
  return known;
}

/** `Authorization` for a user's API token. */
export function basic(email: string, token: string): { authorization: string } {
  return { authorization: `Basic ${Buffer.from(`${email}:${token}`).toString("base64")}` };
}

/** `Authorization` for an access token. */
export function bearer(token: string): { authorization: string } {
  return { authorization: `Bearer ${token}` };
}

/** Calls without redirects; every JSON answer must fit the facts document. Paths begin below `/2.0`, or are URLs. */
export function createApiCall(sandbox: Sandbox): ApiCall {
  const { email, token } = sandbox.credentials.apiToken;
  return async (method, path, options = {}) => {
    const url = path.startsWith("http") ? path : `${sandbox.apiUrl}${path}`;
    const response = await fetch(url, {
      method,
      redirect: "manual",
      headers: {
        ...(options.as ?? basic(email, token)),
        ...(options.json === undefined ? {} : { "content-type": "application/json" }),
        ...options.headers,
      },
      body: options.json === undefined ? (options.form ?? null) : JSON.stringify(options.json),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.startsWith("application/json") ?? false;
    const body: unknown = isJson ? JSON.parse(text) : undefined;
    if (isJson) requireFit(method, url.slice(sandbox.apiUrl.length), response.status, body);
    return { status: response.status, headers: response.headers, text, body };
  };
}

/** Passes when a body fits what the facts document declares for a call. @throws Error that names what does not fit. */
export function requireFit(method: string, path: string, status: number, body: unknown): void {
  const decoded = decodePath(path.split("?")[0] ?? "");
  const found = decoded.isValid ? routes.find(method, decoded.segments) : undefined;
  const hasFields = /[?&]fields=/.test(path);
  if (hasFields && status < 300) return;
  // The facts document knows the parameter and not what it brings.
  const isRendered = /[?&]format=rendered/.test(path) && status === 200;
  const declared = found?.kind === "match" ? pointerOf(found.match.operation, status) : errorSchema;
  const pointer = isRendered ? "/components/schemas/rendered_text" : declared;
  if (pointer === undefined) return;
  const validate = validator(pointer);
  if (validate(body)) return;
  const problems = (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  throw new Error(
    `${method} ${path} answered ${status} with a body that does not fit the facts document:\n${problems.slice(0, 10).join("\n")}`,
  );
}

const errorSchema = "/components/schemas/error";

function pointerOf(
  operation: { template: string; method: string; operationId: string },
  status: number,
): string | undefined {
  const method = operation.method.toLowerCase();
  const declared = facts.paths[operation.template]?.[method]?.responses[String(status)];
  // Of a few answers Bitbucket says that there is one, and not what is in it.
  if (declared?.$ref && status < 300) return undefined;
  if (declared?.$ref || status >= 400) return errorSchema;
  if (!declared?.content || !("application/json" in declared.content)) {
    // The real service answers 202 with an empty JSON string; the facts document gives it no content.
    if (status === 202) return "/components/schemas/error/properties/error/properties/message";
    throw new Error(`${operation.operationId} answered ${status} with JSON, which the facts document does not declare`);
  }
  const path = operation.template.replaceAll("~", "~0").replaceAll("/", "~1");
  return `/paths/${encodeURIComponent(path)}/${method}/responses/${status}/content/application~1json/schema`;
}
