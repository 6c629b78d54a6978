/** Beyond this a `Date` header is not believed. */
const largestSkewMs = 24 * 3600 * 1000;

/**
 * How far a server's clock is ahead of ours, in milliseconds; `undefined` when its `Date` header does not say, or says something absurd.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-date
 */
export function skewOf(date: string | undefined, now: number): number | undefined {
  const skew = Date.parse(date ?? "") - now;
  return Math.abs(skew) <= largestSkewMs ? skew : undefined;
}
