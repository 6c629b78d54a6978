import type { CollectedOperation } from "../emit/collect-operations.js";

/** Finds the operations at a path, best first: more fixed segments win, then the method GET. */
export type MatchRoute = (path: string, method?: string) => CollectedOperation[];

/** Makes the matcher for the operations of a document. Placeholders in the path, `{id}`, match any parameter. */
export function createMatchRoute(operations: readonly CollectedOperation[]): MatchRoute {
  const routes = operations.map((operation) => ({
    operation,
    pattern: toPattern(operation),
    fixed: operation.path.split("/").filter((segment) => !segment.startsWith("{")).length,
  }));
  return (path, method) => {
    const plain = path.replace(/^\/2\.0(?=\/)/, "").replace(/(?<=.)\/+$/, "");
    return routes
      .filter(({ operation, pattern }) => (!method || operation.method === method.toLowerCase()) && pattern.test(plain))
      .sort((left, right) => right.fixed - left.fixed || rank(left.operation) - rank(right.operation))
      .map(({ operation }) => operation);
  };
}

function rank({ method }: CollectedOperation): number {
  return ["get", "post", "put", "delete"].indexOf(method);
}

function toPattern({ path, pathParameters }: CollectedOperation): RegExp {
  const source = path.replace(/[.]/g, "\\.").replace(/\{(\w+)\}/g, (_placeholder, name: string) => {
    const keepsSlashes = pathParameters.find(({ wireName }) => wireName === name)?.keepsSlashes;
    // Only the path of a file may be empty: the root folder.
    return keepsSlashes ? (name === "path" ? ".*" : ".+") : "[^/]+";
  });
  return new RegExp(`^${source}$`);
}
