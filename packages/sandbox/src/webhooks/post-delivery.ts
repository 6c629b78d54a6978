import { type LookupAddress, lookup } from "node:dns";
import { type ClientRequest, type IncomingMessage, request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { AttemptStatus } from "./webhook-delivery.js";

/** One request to a receiver. */
export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly timeoutMs: number;
  readonly skipCertVerification: boolean;
  /** Hosts beside this machine that may be asked. */
  readonly allowedHosts: ReadonlySet<string>;
  readonly signal: AbortSignal;
}

/** What came of a {@link Post}. */
export interface PostResult {
  readonly status: AttemptStatus | "REFUSED";
  readonly response?: { readonly headers: Readonly<Record<string, string>>; readonly body: string };
  readonly error?: string;
}

const mostBytesKept = 64 * 1024;

class RefusedTargetError extends Error {}

/** Sends one request without following redirects. Targets on other machines are refused by the address they resolve to. */
export async function postDelivery(post: Post): Promise<PostResult> {
  const target = new URL(post.url);
  const host = target.hostname.replace(/^\[|\]$/g, "");
  const isAllowed = post.allowedHosts.has(host.toLowerCase());
  if (isIP(host) !== 0 && !isLoopback(host) && !isAllowed) return refused(host);
  const timeout = AbortSignal.timeout(post.timeoutMs);
  try {
    return await exchange(
      post,
      target,
      isAllowed ? undefined : loopbackLookup,
      AbortSignal.any([timeout, post.signal]),
    );
  } catch (reason) {
    if (reason instanceof RefusedTargetError) return refused(host);
    if (timeout.aborted) return { status: "TIMEOUT", error: `No answer within ${post.timeoutMs} ms.` };
    return { status: "NETWORK ERROR", error: reason instanceof Error ? reason.message : String(reason) };
  }
}

function refused(host: string): PostResult {
  return {
    status: "REFUSED",
    error: `${host} is not on this machine; createSandbox({ webhooks: { allowHosts } }) allows it.`,
  };
}

function exchange(
  post: Post,
  target: URL,
  lookupAddress: LookupFunction | undefined,
  signal: AbortSignal,
): Promise<PostResult> {
  return new Promise((resolve, reject) => {
    const options = {
      method: "POST",
      headers: { ...post.headers, "Content-Length": String(post.body.length) },
      signal,
      agent: false as const,
      ...(lookupAddress ? { lookup: lookupAddress } : {}),
    };
    const receive = (incoming: IncomingMessage): void => {
      const chunks: Buffer[] = [];
      let kept = 0;
      incoming.on("data", (chunk: Buffer) => {
        if (kept < mostBytesKept) chunks.push(chunk.subarray(0, mostBytesKept - kept));
        kept += chunk.length;
      });
      incoming.once("error", reject);
      incoming.once("end", () => {
        const headers = Object.fromEntries(
          Object.entries(incoming.headers).map(([name, value]) => [name, [value].flat().join(", ")]),
        );
        resolve({
          status: incoming.statusCode ?? 0,
          response: { headers, body: Buffer.concat(chunks).toString("utf8") },
        });
      });
    };
    const sent: ClientRequest =
      target.protocol === "https:"
        ? requestSecure(target, { ...options, rejectUnauthorized: !post.skipCertVerification }, receive)
        : requestPlain(target, options, receive);
    sent.once("error", reject);
    sent.end(post.body);
  });
}

/** A name's addresses, when all of them are of this machine. */
const loopbackLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error) return done(error, "");
    const [first] = addresses;
    if (!first || !addresses.every(({ address }) => isLoopback(address)))
      return done(new RefusedTargetError(hostname), "");
    if (options.all) done(null, addresses);
    else done(null, first.address, first.family);
  });
};

function isLoopback(address: string): boolean {
  return address === "::1" || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(address);
}
