import type { ComparisonOperator, QueryExpression, QueryLiteral } from "./query-expression.js";

/** Whether a rendered element fits a query. A path through a list fits when any of its items does. */
export function evaluateQuery(expression: QueryExpression, element: unknown): boolean {
  switch (expression.kind) {
    case "and":
      return expression.terms.every((term) => evaluateQuery(term, element));
    case "or":
      return expression.terms.some((term) => evaluateQuery(term, element));
    case "in": {
      const isIn = valuesAt(element, expression.path).some((value) =>
        expression.values.some((literal) => compare(value, "=", literal)),
      );
      return isIn !== expression.isNegated;
    }
    case "comparison": {
      const values = valuesAt(element, expression.path);
      if (expression.operator === "!=") return !values.some((value) => compare(value, "=", expression.value));
      if (expression.operator === "!~") return !values.some((value) => compare(value, "~", expression.value));
      return values.some((value) => compare(value, expression.operator, expression.value));
    }
  }
}

/** The values that a dotted path leads to in a rendered element; a missing one counts as null. */
export function valuesAt(element: unknown, path: string): readonly unknown[] {
  let values: readonly unknown[] = [element];
  for (const name of path.split(".")) {
    values = values.flatMap((value): readonly unknown[] => {
      if (Array.isArray(value)) return value.map((item: unknown) => property(item, name));
      return [property(value, name)];
    });
  }
  const flat = values.flatMap((value): readonly unknown[] => (Array.isArray(value) ? value : [value]));
  return flat.length > 0 ? flat : [null];
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return null;
  return Object.hasOwn(value, name) ? ((value as Record<string, unknown>)[name] ?? null) : null;
}

function compare(value: unknown, operator: ComparisonOperator, literal: QueryLiteral): boolean {
  if (operator === "~") {
    return typeof value === "string" && value.toLowerCase().includes(String(literal ?? "").toLowerCase());
  }
  if (literal === null || value === null) return operator === "=" && literal === value;
  const [left, right] = comparable(value, literal);
  if (operator === "=") return left === right;
  if (typeof left !== typeof right || typeof left === "boolean") return false;
  switch (operator) {
    case ">":
      return left > right;
    case ">=":
      return left >= right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    default:
      return false;
  }
}

type Comparable = string | number | boolean;

/** Dates are compared as points in time, whatever offset they are written with. */
function comparable(value: unknown, literal: Exclude<QueryLiteral, null>): readonly [Comparable, Comparable] {
  if (typeof literal === "object") return [typeof value === "string" ? Date.parse(value) : Number.NaN, literal.date];
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    const isDateText = typeof value === "string" && typeof literal === "string" && isDate(value) && isDate(literal);
    return isDateText ? [Date.parse(value), Date.parse(literal)] : [value, literal];
  }
  return [Number.NaN, literal];
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) && !Number.isNaN(Date.parse(text));
}
