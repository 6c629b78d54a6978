/** Whether a JSON value has more levels of lists and objects than `limit`. */
export function isDeeperThan(value: unknown, limit: number): boolean {
  let level: readonly object[] = nested([value]);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth >= limit) return true;
    level = level.flatMap((inner) => nested(Object.values(inner)));
  }
  return false;
}

function nested(values: readonly unknown[]): readonly object[] {
  return values.filter((value): value is object => typeof value === "object" && value !== null);
}
