/** A browser as far as it matters here: it keeps cookies of one host, and follows redirects one at a time. */
export interface Browser {
  /** Cookies by name. */
  readonly cookies: ReadonlyMap<string, string>;
  /** `Set-Cookie` headers so far. */
  readonly received: readonly string[];
  /** Sends one request. */
  request(url: string, init?: RequestInit): Promise<Response>;
  /** Follows redirects to the end; gives the last answer and where it came from. */
  visit(url: string): Promise<{ readonly url: string; readonly response: Response }>;
  /** Puts a cookie in, as somebody else would. */
  plant(name: string, value: string): void;
}

/** A browser without cookies, for an app at an origin. */
export function openBrowser(
  origin: string,
  send: (url: string, init: RequestInit) => Promise<Response> = fetch,
): Browser {
  const cookies = new Map<string, string>();
  const received: string[] = [];
  const browser: Browser = {
    cookies,
    received,
    async request(url, init = {}) {
      const isApp = new URL(url).origin === origin;
      const headers = new Headers(init.headers);
      if (isApp && cookies.size > 0) headers.set("cookie", [...cookies].map((pair) => pair.join("=")).join("; "));
      const response = await send(url, { ...init, headers, redirect: "manual" });
      for (const line of isApp ? response.headers.getSetCookie() : []) {
        received.push(line);
        const [name = "", value = ""] = (line.split(";", 1)[0] ?? "").split("=");
        if (/; Max-Age=0(;|$)/.test(line)) cookies.delete(name);
        else cookies.set(name, value);
      }
      return response;
    },
    async visit(start) {
      let url = start;
      for (let hop = 0; hop < 10; hop++) {
        const response = await browser.request(url);
        const location = response.headers.get("location");
        if (location === null) return { url, response };
        url = new URL(location, url).href;
      }
      throw new Error("The redirects did not end.");
    },
    plant: (name, value) => void cookies.set(name, value),
  };
  return browser;
}
