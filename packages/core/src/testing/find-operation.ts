import type { OperationName } from "../generated/operation-names.js";
import { operationsByName } from "../generated/operations/operations-by-name.js";
import type { AnyOperation } from "../operations/define-operation.js";

/** The operation behind a request, with the values of its path. */
export interface FoundOperation {
  readonly name: OperationName;
  readonly path: Readonly<Record<string, string>>;
}

interface Route {
  readonly name: OperationName;
  readonly method: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly literalSegments: number;
}

let routes: readonly Route[] | undefined;

/** Which operation a request is; undefined for routes without an operation and for what is not below `/2.0`. */
export function findOperation(method: string, url: string): FoundOperation | undefined {
  const path = /\/2\.0(\/[^?#]*)/.exec(url)?.[1];
  if (path === undefined) return undefined;
  routes ??= listRoutes();
  for (const route of routes) {
    const match = route.method === method && route.pattern.exec(path);
    if (match)
      return {
        name: route.name,
        path: Object.fromEntries(route.names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? "")])),
      };
  }
  return undefined;
}

/** Whether there is an operation of that name. */
export function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(operationsByName, name);
}

/** All routes, those with the most fixed words first: values that may have slashes would swallow those words. */
function listRoutes(): Route[] {
  const all = Object.entries(operationsByName) as [OperationName, AnyOperation][];
  return all
    .map(([name, { method, path }]) => ({
      name,
      method,
      pattern: new RegExp(`^${path.replace(/\{(\+?)\w+\}/g, (_whole, plus) => (plus ? "(.*)" : "([^/]+)"))}$`),
      names: [...path.matchAll(/\{\+?(\w+)\}/g)].map(([, parameter]) => parameter ?? ""),
      literalSegments: path.split("/").filter((segment) => segment && !segment.startsWith("{")).length,
    }))
    .sort((left, right) => right.literalSegments - left.literalSegments);
}
