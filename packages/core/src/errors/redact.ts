const mask = "***";

/** Query parameters whose values are no secrets. An allow-list: storage links carry theirs under names nobody can foresee. */
const plainNames = /^(page|pagelen|fields|q|sort|state|role|include|exclude|path|topic|format|max_depth)$/;

/** A URL fit for messages and logs: user info, and every value of query and fragment that is not plain paging or filtering, is masked. */
export function redactUrl(url: string): string {
  const [address, fragment] = cut(url, "#");
  const [path, search] = cut(address, "?");
  return path.replace(/^([^/]*\/\/)[^/]*@/, `$1${mask}@`) + maskValues(search) + maskValues(fragment);
}

/** What comes before a character, and the rest with it. Patterns that look for both could be kept busy by a hostile link. */
function cut(text: string, character: string): [before: string, rest: string] {
  const index = text.indexOf(character);
  return index < 0 ? [text, ""] : [text.slice(0, index), text.slice(index)];
}

function maskValues(pairs: string): string {
  return pairs
    .split("&")
    .map((pair) => {
      const [name, value] = cut(pair, "=");
      return !value || plainNames.test(name.replace("?", "")) ? pair : `${name}=${mask}`;
    })
    .join("&");
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
