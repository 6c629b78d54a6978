/** Method and path of a request or label, as far as it states them. */
export interface Route {
  readonly method: string | undefined;
  readonly path: string;
}

/** Reads `GET /2.0/user?x=1`, `https://api.bitbucket.org/2.0/user` or `/user (list)`; nothing when there is no path at the start. */
export function parseRoute(text: string): Route | undefined {
  const [, method, path] = /^\s*(?:(GET|PUT|POST|DELETE)\s+)?(?:https?:\/\/[^/\s]+)?(\/[^\s?#]*)/i.exec(text) ?? [];
  return path ? { method: method?.toUpperCase(), path } : undefined;
}

/** The route in a file name that repeats it: `responses/2.0/repositories/a/b/GET#page=2`. */
export function parseFilePath(file: string): Route | undefined {
  const [, path, method] =
    /(?:^|\/)2\.0(\/[^#?]*?)(?:\/(GET|PUT|POST|DELETE))?(?:\.json)?(?:[#?].*)?$/s.exec(file) ?? [];
  return path ? { method, path } : undefined;
}
