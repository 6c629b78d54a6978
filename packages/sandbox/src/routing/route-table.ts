import type { Operation, PathParameter } from "../facts/operation.js";

/** An operation found for a path, with the values of its path parameters. */
export interface RouteMatch {
  readonly operation: Operation;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The answer to "who handles this path?". */
export type RouteAnswer =
  | { readonly kind: "match"; readonly match: RouteMatch }
  | { readonly kind: "method-not-allowed"; readonly allowed: readonly string[] }
  | { readonly kind: "none" };

export interface RouteTable {
  /** @param segments - decoded segments below `/2.0`; an empty last one is a trailing slash. */
  find(method: string, segments: readonly string[]): RouteAnswer;
}

type Part = { readonly literal: string } | { readonly parameter: PathParameter };

interface Route {
  readonly parts: readonly Part[];
  readonly operation: Operation;
  /** Words that have to stand at their place, up to the first parameter that may have slashes. */
  readonly words: readonly (readonly [index: number, word: string])[];
  /** How many segments it has; undefined when a parameter may have slashes. */
  readonly length: number | undefined;
}

/** A {@link RouteTable} over all operations; where several templates fit, the more literal one wins. */
export function createRouteTable(operations: readonly Operation[]): RouteTable {
  const routes = operations.map(toRoute).sort(bySpecificity);
  return {
    find(method, segments) {
      const allowed = new Set<string>();
      for (const route of routes) {
        if (route.operation.method !== method && allowed.has(route.operation.method)) continue;
        const values = mayFit(route, segments) && matchParts(route.parts, withoutTrailingSlash(route, segments));
        if (!values) continue;
        if (route.operation.method === method) {
          return { kind: "match", match: { operation: route.operation, parameters: Object.fromEntries(values) } };
        }
        allowed.add(route.operation.method);
      }
      return allowed.size > 0 ? { kind: "method-not-allowed", allowed: [...allowed].sort() } : { kind: "none" };
    },
  };
}

function toRoute(operation: Operation): Route {
  const parts = operation.template
    .slice(1)
    .split("/")
    .map((segment): Part => {
      const name = /^\{(.+)\}$/.exec(segment)?.[1];
      const parameter = operation.pathParameters.find((candidate) => candidate.name === name);
      return parameter ? { parameter } : { literal: segment };
    });
  const flexible = parts.findIndex((part) => "parameter" in part && part.parameter.form !== "segment");
  const fixed = flexible < 0 ? parts : parts.slice(0, flexible);
  const words = fixed.flatMap((part, index) => ("literal" in part ? [[index, part.literal] as const] : []));
  return { parts, operation, words, length: flexible < 0 ? parts.length : undefined };
}

/** A quick look that rules out most routes. */
function mayFit({ words, length }: Route, segments: readonly string[]): boolean {
  const isTrailing = segments.at(-1) === "";
  if (length !== undefined && segments.length !== length && !(isTrailing && segments.length === length + 1))
    return false;
  for (const [index, word] of words) if (segments[index] !== word) return false;
  return true;
}

/** Literal before parameter at the first difference, longer templates before shorter ones. */
function bySpecificity(left: Route, right: Route): number {
  for (let index = 0; index < Math.max(left.parts.length, right.parts.length); index += 1) {
    const difference = rank(left.parts[index]) - rank(right.parts[index]);
    if (difference !== 0) return difference;
  }
  return left.operation.template < right.operation.template ? -1 : 1;
}

function rank(part: Part | undefined): number {
  if (!part) return 4;
  if ("literal" in part) return 0;
  return part.parameter.form === "segment" ? 1 : part.parameter.form === "ref" ? 2 : 3;
}

/** A trailing slash is meaningless, except behind a directory, where the path parameter takes it. */
function withoutTrailingSlash(route: Route, segments: readonly string[]): readonly string[] {
  const last = route.parts.at(-1);
  const endsInPath = last !== undefined && "parameter" in last && last.parameter.form === "path";
  return segments.at(-1) === "" && !endsInPath ? segments.slice(0, -1) : segments;
}

/** Parameter values when the segments fit the parts; a slash-bearing parameter takes as few segments as possible. */
function matchParts(
  parts: readonly Part[],
  segments: readonly string[],
): readonly (readonly [string, string])[] | undefined {
  const [part, ...rest] = parts;
  if (!part) return segments.length === 0 ? [] : undefined;
  if ("literal" in part) {
    return part.literal === segments[0] ? matchParts(rest, segments.slice(1)) : undefined;
  }
  const { name, form } = part.parameter;
  if (form === "path") return [[name, segments.join("/")]];
  const longest = form === "ref" ? segments.length - rest.length + (endsInPath(rest) ? 1 : 0) : 1;
  for (let count = 1; count <= Math.min(longest, segments.length); count += 1) {
    const value = segments.slice(0, count).join("/");
    if (value === "") continue;
    const values = matchParts(rest, segments.slice(count));
    if (values) return [[name, value], ...values];
  }
  return undefined;
}

function endsInPath(parts: readonly Part[]): boolean {
  const last = parts.at(-1);
  return last !== undefined && "parameter" in last && last.parameter.form === "path";
}
