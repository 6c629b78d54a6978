/**
 * How long a server asks to wait, in milliseconds from its answer; `undefined` when it does not say, or says nothing that can be read.
 *
 * @param value - the `Retry-After` header: seconds, or a date.
 * @param date - the `Date` header, so that a date is told by the clock it was made with. Default: our own clock.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
 */
export function retryAfterMs(value = "", date = ""): number | undefined {
  const wait = /^\d{1,9}$/.test(value)
    ? +value * 1000
    : Date.parse(/^\w+, \d/.test(value) ? value : "") - (Date.parse(date) || Date.now());
  return wait < 0 ? 0 : wait >= 0 ? wait : undefined;
}
