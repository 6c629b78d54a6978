import type { ClientRequest, ClientResponse } from "../../client/client-request.js";
import type { Feature } from "../../client/feature.js";
import { createMemoryStore } from "../../store/create-memory-store.js";
import type { Store, StoreEntry } from "../../store/store.js";
import { credentialDigest, digestOf } from "../credential-digest.js";
import type { CachePolicy, cacheRules } from "./cache-policy.js";
import { type CachedAnswer, decodeBody, encodeBody, headerRecord } from "./cached-answer.js";
import { isCacheable } from "./is-cacheable.js";

/** Options of {@link conditionalCache}. */
export interface ConditionalCacheOptions {
  /** Where answers are kept. Default: the memory of this process, the 500 used last. */
  readonly store?: Store;
  /** Largest answer that is kept, in characters of JSON. Default 262,144. */
  readonly maxEntryLength?: number;
  /** Milliseconds an answer is kept. Default 86,400,000: a day. */
  readonly ttlMs?: number;
  /** Called when the store fails; requests then go on without it. */
  onStoreError?(error: unknown): void;
  /** The time in milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
}

type Rules = ReturnType<typeof cacheRules>;

/**
 * Keeps answers and asks Bitbucket only whether they still hold (`ETag`, `If-None-Match`): a 304 is answered from the store, and so are
 * requests within a `max-age`. By the rules of HTTP caching; nothing is guessed.
 *
 * Answers are private: callers with different credentials never see each other's, also in one store. Whole GETs are kept, no streams,
 * parts, redirected answers or such as are too large. After any write through the cache everything is asked for again. Not on by default.
 *
 * @example
 * ```ts
 * import { authFromEnv, conditionalCache, createBitbucket, rateBudget, retry } from "@bucketkit/core";
 *
 * export const bitbucket = createBitbucket({ auth: authFromEnv(), use: [conditionalCache(), retry(), rateBudget()] });
 * ```
 * @see https://www.rfc-editor.org/rfc/rfc9111
 */
export function conditionalCache(options: ConditionalCacheOptions = {}): Feature {
  const { maxEntryLength = 2 ** 18, ttlMs = 86_400_000, now = Date.now } = options;
  const store = options.store ?? createMemoryStore({ maxEntries: 500, now });
  let rules: Promise<Rules> | undefined;
  let cacheHits = 0;

  /** What comes of a call of the store, or nothing while it is down: a cache is no reason to fail. */
  const attempt = async <Result>(call: Promise<Result>): Promise<Result | undefined> => {
    try {
      return await call;
    } catch (error) {
      options.onStoreError?.(error);
      return undefined;
    }
  };
  return {
    name: "conditional-cache",
    usage: () => ({ cacheHits }),
    wrap(next, { auth, baseUrl }) {
      const writeKey = `cache-write/${baseUrl}`;

      const keep = async (key: string, response: ClientResponse, policy: CachePolicy, lastWrite: string | null) => {
        const body = encodeBody(response.data, maxEntryLength);
        const { etag, "last-modified": modified } = policy.responseHeaders();
        const isWorthIt = response.status === 200 && policy.storable() && (etag || modified || policy.timeToLive() > 0);
        const answer: CachedAnswer | undefined = body && {
          url: response.url,
          body,
          policy: policy.toObject(),
          lastWrite,
        };
        await attempt<unknown>(isWorthIt && answer ? store.set(key, answer, { ttlMs }) : store.delete(key));
      };
      const answerOf = ({ url, body }: CachedAnswer, policy: CachePolicy): ClientResponse => {
        cacheHits++;
        const headers = new Headers(policy.responseHeaders() as Record<string, string>);
        return { status: 200, headers, url, data: decodeBody(body) };
      };
      const ask = async (request: ClientRequest): Promise<ClientResponse> => {
        // Loaded when it is first needed: those who do not use the cache neither load nor bundle its rules.
        rules ??= import("./cache-policy.js").then(({ cacheRules }) => cacheRules(now));
        const { of, from } = await rules;
        const { url, read = "", headers = {} } = request;
        const owner = await credentialDigest(auth, "GET", baseUrl);
        const key = `cache/${owner}/${await digestOf(`${read}\n${url}`)}`;
        const [entry, write] = await Promise.all([attempt(store.get<CachedAnswer>(key)), attempt(store.get(writeKey))]);
        const lastWrite = write?.version ?? null;
        const asked = { method: "GET", url, headers: lowerCase(headers) };
        const fetchAnew = async () => {
          const response = await next(request);
          // What another address answered is not an answer of this one.
          if (response.url === url)
            await keep(
              key,
              response,
              of(asked, { status: response.status, headers: headerRecord(response.headers) }),
              lastWrite,
            );
          return response;
        };
        const policy = readPolicy(entry, from);
        if (!entry || !policy) return fetchAnew();
        if (entry.value.lastWrite === lastWrite && policy.satisfiesWithoutRevalidation(asked))
          return answerOf(entry.value, policy);
        const conditional = policy.revalidationHeaders(asked) as Record<string, string>;
        const response = await next({ ...request, headers: conditional });
        const received = headerRecord(response.headers);
        // A 304 need not repeat the tag it confirms.
        if (response.status === 304 && conditional["if-none-match"]) received.etag ??= conditional["if-none-match"];
        const outcome = policy.revalidatedPolicy(asked, { status: response.status, headers: received });
        if (!outcome.modified && outcome.matches) {
          const answer = { ...entry.value, policy: outcome.policy.toObject(), lastWrite };
          if (response.status === 304) await attempt(store.set(key, answer, { ttlMs }));
          return answerOf(answer, outcome.policy);
        }
        if (response.status === 304) {
          await attempt(store.delete(key));
          return fetchAnew();
        }
        if (response.url === url) await keep(key, response, outcome.policy, lastWrite);
        return response;
      };

      return async (request) => {
        if (isCacheable(request)) return ask(request);
        if (/^(GET|HEAD)$/.test(request.method)) return next(request);
        try {
          return await next(request);
        } finally {
          // Also when its answer was lost: it may have been carried out. Every earlier answer then has to be confirmed.
          await attempt(store.set(writeKey, true, { ttlMs: 2 * ttlMs }));
        }
      };
    },
  };
}

function readPolicy(entry: StoreEntry<CachedAnswer> | undefined, from: Rules["from"]): CachePolicy | undefined {
  try {
    const policy = entry?.value.body && from(entry.value.policy);
    return policy?.storable() ? policy : undefined;
  } catch {
    // Whatever else is stored there is no answer of ours.
    return undefined;
  }
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
