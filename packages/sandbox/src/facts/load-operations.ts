import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Operation, PathParameter } from "./operation.js";

interface DocumentParameter {
  readonly $ref?: string;
  readonly name?: string;
  readonly in?: string;
  readonly schema?: { readonly maximum?: number };
  readonly "x-multi-segment"?: boolean;
  readonly "x-ref-like"?: boolean;
}

interface DocumentOperation {
  readonly operationId?: string;
  readonly deprecated?: boolean;
  readonly parameters?: readonly DocumentParameter[];
  readonly "x-refused-credentials"?: readonly string[];
  readonly "x-scopes"?: { readonly oauth2?: readonly string[]; readonly granular?: readonly string[] };
}

interface FactsDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentOperation>>>>;
  readonly components: { readonly parameters?: Readonly<Record<string, DocumentParameter>> };
}

const methods = ["get", "put", "post", "delete"] as const;
let loaded: readonly Operation[] | undefined;

/** Every operation of the facts document that ships with `@bucketkit/core`; read once per process. */
export function loadOperations(): readonly Operation[] {
  loaded ??= readOperations(
    JSON.parse(
      readFileSync(createRequire(import.meta.url).resolve("@bucketkit/core/spec/bitbucket-cloud.json"), "utf8"),
    ) as FactsDocument,
  );
  return loaded;
}

function readOperations(document: FactsDocument): readonly Operation[] {
  return Object.entries(document.paths).flatMap(([template, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      if (!operation?.operationId) return [];
      const parameters = (operation.parameters ?? []).map((parameter) => resolveParameter(document, parameter));
      const query = parameters.filter((parameter) => parameter.in === "query");
      const read: Operation = {
        operationId: operation.operationId,
        method: method.toUpperCase() as Operation["method"],
        template,
        pathParameters: [...template.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => pathParameter(name, parameters)),
        queryParameters: new Set(query.flatMap((parameter) => parameter.name ?? [])),
        maximumPagelen: query.find((parameter) => parameter.name === "pagelen")?.schema?.maximum,
        classicScopes: operation["x-scopes"]?.oauth2 ?? [],
        granularScopes: operation["x-scopes"]?.granular ?? [],
        refusedCredentials: operation["x-refused-credentials"] ?? [],
        isDeprecated: operation.deprecated ?? false,
      };
      return [read];
    }),
  );
}

function resolveParameter(document: FactsDocument, parameter: DocumentParameter): DocumentParameter {
  const name = parameter.$ref?.replace("#/components/parameters/", "");
  return name === undefined ? parameter : (document.components.parameters?.[name] ?? parameter);
}

function pathParameter(name: string, parameters: readonly DocumentParameter[]): PathParameter {
  const found = parameters.find((parameter) => parameter.in === "path" && parameter.name === name);
  return { name, form: found?.["x-multi-segment"] ? "path" : found?.["x-ref-like"] ? "ref" : "segment" };
}
