/** As much of a browser as signing in needs: cookies, redirects, forms. */
export interface Visitor {
  readonly cookies: ReadonlyMap<string, string>;
  get(url: string): Promise<Visit>;
  post(url: string, fields?: Record<string, string>, headers?: Record<string, string>): Promise<Visit>;
}

/** Where a visitor has come to. */
export interface Visit {
  readonly url: string;
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** A visitor without any cookie; follows redirects. */
export function createVisitor(): Visitor {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: string) => {
    const { host } = new URL(url);
    const jar = jars.get(host) ?? new Map<string, string>();
    jars.set(host, jar);
    return jar;
  };
  const visit = async (url: string, init: RequestInit, hops = 10): Promise<Visit> => {
    const jar = jarOf(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, {
      ...init,
      redirect: "manual",
      headers: { ...(init.headers as object), cookie },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      if (/max-age=0/i.test(line)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = response.headers.get("location");
    if (location && response.status < 400 && hops > 0) return visit(new URL(location, url).href, {}, hops - 1);
    return { url, status: response.status, text: await response.text(), headers: response.headers };
  };
  return {
    get cookies() {
      return new Map([...jars.values()].flatMap((jar) => [...jar]));
    },
    get: (url) => visit(url, {}),
    post: (url, fields = {}, headers = {}) =>
      visit(url, {
        method: "POST",
        body: new URLSearchParams(fields),
        headers: { origin: new URL(url).origin, ...headers },
      }),
  };
}
