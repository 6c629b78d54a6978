/** A text with every secret masked, also where it stands encoded for URLs or Basic authentication. */
export function mask(text: string, secrets: readonly string[]): string {
  return (
    secrets
      .filter(Boolean)
      .flatMap((secret) => [secret, ...(isAscii(secret) ? [encodeURIComponent(secret), btoa(secret)] : [])])
      // A short secret may be a part of a longer one, which would then not be found any more.
      .sort((left, right) => right.length - left.length)
      .reduce((masked, secret) => masked.split(secret).join("***"), text)
  );
}

/** Whether a text can be encoded in any way; a code may come from whoever wrote the link. */
function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** A copy of an error with nothing but name, message and cause, secrets masked; foreign errors may carry whole requests. */
export function maskedCause(cause: unknown, secrets: readonly string[], depth = 0): Error {
  const { name, message, cause: inner, code } = (cause ?? {}) as Error & { code?: unknown };
  const copy = new Error(mask(String(message ?? cause), secrets));
  copy.name = mask(String(name ?? "Error"), secrets);
  copy.stack = `${copy.name}: ${copy.message}`;
  if (typeof code === "string") Object.assign(copy, { code: mask(code, secrets) });
  if (inner !== undefined && depth < 3) copy.cause = maskedCause(inner, secrets, depth + 1);
  return copy;
}
