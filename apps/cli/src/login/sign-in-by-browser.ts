import { randomBytes } from "node:crypto";
import { createServer, type RequestListener, type Server } from "node:http";
import { type Authorization, AuthorizationError, type OAuthClient } from "@bucketkit/oauth";
import { showPage } from "./browser-page.js";

/** What {@link signInByBrowser} needs beside the client. */
export interface SignInOptions {
  /** Milliseconds until it is given up. */
  readonly timeoutMs: number;
  /** Told where the browser has to go. */
  onReady(url: string): void;
}

/**
 * Signs in with a browser of this machine, which comes back to a server on 127.0.0.1 that lives until then.
 *
 * The address that begins has a secret in it. Without it, another user of the machine could finish the sign-in with an account of theirs.
 *
 * @throws Error when the port is taken, access is denied, Bitbucket gives no tokens, or nobody comes in time.
 */
export async function signInByBrowser(
  client: OAuthClient,
  { timeoutMs, onReady }: SignInOptions,
): Promise<Authorization> {
  const { origin, port, pathname } = new URL(client.redirectUri);
  const startPath = `/start/${randomBytes(32).toString("base64url")}`;
  let succeed: (authorization: Authorization) => void = () => undefined;
  let fail: (reason: unknown) => void = () => undefined;
  const finished = new Promise<Authorization>((resolve, reject) => {
    succeed = resolve;
    fail = reject;
  });

  const start: RequestListener = async ({ headers }, response) => {
    const { url, setCookie } = await client.authorizationUrl({ cookie: headers.cookie });
    response
      .writeHead(302, {
        location: url,
        "set-cookie": setCookie,
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
      })
      .end();
  };
  const callback: RequestListener = async ({ url = "", headers }, response) => {
    try {
      const authorization = await client.handleCallback({ url, cookie: headers.cookie });
      showPage(response, 200, "You are signed in", `As ${authorization.account.displayName}. You can close this page.`);
      succeed(authorization);
    } catch (error) {
      const isOver = !AuthorizationError.isInstance(error) || error.code === "OAUTH_AUTHORIZATION_REFUSED";
      const hint = isOver ? "Your terminal says why." : "This is not the answer that was waited for.";
      showPage(response, 400, "You are not signed in", hint);
      // Anybody on the machine can send a callback that is none; the real one may still come.
      if (isOver) fail(error);
    }
  };
  const server = createServer((request, response) => {
    const path = request.url?.split("?", 1)[0];
    // Names that lead to this machine are no way in for pages of other sites.
    const isForUs = request.method === "GET" && request.headers.host === new URL(origin).host;
    const listener = isForUs && path === startPath ? start : isForUs && path === pathname ? callback : undefined;
    if (!listener) return showPage(response, 404, "Not found", "There is nothing here.");
    Promise.resolve(listener(request, response)).catch((error: unknown) => {
      showPage(response, 500, "You are not signed in", "Your terminal says why.");
      fail(error);
    });
  });
  await listen(server, Number(port));
  const timer = setTimeout(() => {
    const seconds = timeoutMs / 1000;
    fail(new Error(`Nobody signed in within ${seconds} seconds. Run "bucketkit login" again.`));
  }, timeoutMs);
  try {
    onReady(`${origin}${startPath}`);
    return await finished;
  } finally {
    clearTimeout(timer);
    await close(server);
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === "EADDRINUSE";
      const text = `Port ${port} of 127.0.0.1 is taken. Stop what uses it, or add a callback URL with another port to the consumer and give it as --redirect-uri.`;
      reject(isTaken ? new Error(text, { cause: error }) : error);
    });
    server.listen(port, "127.0.0.1", resolve);
  });
}

/** Waits for answers that are on their way, and for nothing else. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 1000).unref();
  });
}
