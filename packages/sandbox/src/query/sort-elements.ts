import { valuesAt } from "./evaluate-query.js";

/**
 * A comparison for a `sort` parameter (`field` or `-field`) over rendered elements; null sorts first, equal elements
 * keep their order.
 */
export function compareBy(sort: string): (left: unknown, right: unknown) => number {
  const isDescending = sort.startsWith("-");
  const path = isDescending ? sort.slice(1) : sort;
  return (left, right) => {
    const order = compareValues(valuesAt(left, path)[0], valuesAt(right, path)[0]);
    return isDescending ? -order : order;
  };
}

function compareValues(left: unknown, right: unknown): number {
  if (left === right) return 0;
  if (left === null || left === undefined) return -1;
  if (right === null || right === undefined) return 1;
  if (typeof left === "number" && typeof right === "number") return left - right;
  const leftText = String(left);
  const rightText = String(right);
  return leftText < rightText ? -1 : leftText > rightText ? 1 : 0;
}
