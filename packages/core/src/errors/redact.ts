const mask = "***";

/** Query parameters whose values are no secrets. An allow-list: storage links carry theirs under names nobody can foresee. */
const plainNames = /[?&](page|pagelen|fields|q|sort|state|role|include|exclude|path|topic|format|max_depth)=$/;

/** A URL fit for messages and logs: user info, and every query value that is not plain paging or filtering, is masked. */
export function redactUrl(url: string): string {
  return url
    .replace(/^([^/?#]*\/\/)[^/?#]*@/, `$1${mask}@`)
    .replace(/([?&][^=&]*=)[^&]*/g, (pair, name: string) => (plainNames.test(name) ? pair : name + mask));
}

/** Text with every occurrence of the given secrets masked. */
export function redactText(text: string, secrets: readonly string[]): string {
  return secrets.reduce((masked, secret) => masked.split(secret).join(mask), text);
}

/** The parts of an Authorization header that must never be repeated: the credential, and for Basic its decoded password. */
export function secretsOf(authorization = ""): string[] {
  const credential = authorization.replace(/^\w+ /, "");
  const password = authorization.startsWith("Basic ") && atob(credential).replace(/^[^:]*:/, "");
  return [credential, password].filter((secret): secret is string => Boolean(secret));
}

/** A copy of an error with nothing but names, texts and codes, secrets masked; foreign errors may carry whole requests. */
export function redactCause(cause: unknown, secrets: readonly string[], depth = 0): unknown {
  const { name, message, stack, code, cause: inner } = (cause ?? {}) as Error & { code?: unknown };
  const copy = new Error(redactText(String(message ?? cause), secrets));
  const more = {
    name,
    code,
    stack: stack && redactText(stack, secrets),
    cause: inner && depth < 3 ? redactCause(inner, secrets, depth + 1) : undefined,
  };
  for (const [key, value] of Object.entries(more)) {
    if (value)
      Object.defineProperty(copy, key, { value: typeof value === "string" ? redactText(value, secrets) : value });
  }
  return copy;
}
