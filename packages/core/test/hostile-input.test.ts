import { describe, expect, it } from "vitest";
import { anonymousAuth } from "../src/auth/anonymous-auth.js";
import { toResponseError } from "../src/client/to-response-error.js";
import { trustedUrls } from "../src/client/trusted-url.js";
import { redactUrl } from "../src/errors/redact.js";
import { retryAfterMs } from "../src/errors/retry-after.js";
import { bitbucketCloud } from "../src/hosts/bitbucket-hosts.js";
import { parseBitbucketUrl } from "../src/links/parse-bitbucket-url.js";
import { readDeprecation } from "../src/observability/read-deprecation.js";
import { fetchAhead } from "../src/operations/fetch-ahead.js";
import { readRateHeaders } from "../src/resilience/rate-budget/read-rate-headers.js";
import { resourceOfPath } from "../src/resilience/resource-of.js";
import { splitScopes } from "../src/scopes/split-scopes.js";
import { query } from "../src/search/query.js";

const length = 2 ** 20;
const repeated = (unit: string, end = "") => unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + end;

/** One megabyte of what makes careless patterns try again and again. */
const hostile: Readonly<Record<string, string>> = {
  dots: repeated(".", "x"),
  spaces: repeated(" ", "x"),
  "angle brackets": repeated("<", "x"),
  "question marks": repeated("?", "x"),
  ampersands: repeated("&", "x"),
  slashes: repeated("/", "x"),
  "at signs": repeated("@", "x"),
  colons: repeated(":", "x"),
  digits: repeated("1", "x"),
  quotes: repeated('"', "x"),
  backslashes: repeated("\\", "x"),
  commas: repeated(", ", "x"),
  "page numbers": repeated("?page=1&page=", "x"),
  schemes: repeated("https://", "x"),
  links: repeated("<https:>;rel=", "x"),
  changes: repeated('"message":"CHANGE-', "x"),
  percents: repeated("%2e", "x"),
};

const trusted = trustedUrls("https://api.bitbucket.org/2.0", bitbucketCloud);
const refusal = (data: unknown, text: string) =>
  toResponseError(
    { status: 403, headers: new Headers({ "www-authenticate": text.slice(0, 2 ** 14).trim() }), url: "", data },
    { method: "GET", url: "https://api.bitbucket.org/2.0/user" },
    anonymousAuth(),
  );

/** Whatever takes text that a server, a link or a person has chosen. */
const parsers: Readonly<Record<string, (text: string) => unknown>> = {
  "a URL for messages": redactUrl,
  "a URL with a query for messages": (text) => redactUrl(`https://api.bitbucket.org/2.0/x?${text}`),
  "Retry-After": (text) => retryAfterMs(text, text),
  "a refusal as text": (text) => refusal(text, text),
  "a refusal as JSON": (text) => refusal({ error: { message: text, detail: text } }, text),
  "a refusal in the envelope of OAuth": (text) => refusal({ error: text, error_description: text }, text),
  "a link": (text) => {
    try {
      return trusted.resolve(text);
    } catch (error) {
      return error;
    }
  },
  "a link below the API": (text) => {
    try {
      return trusted.resolve(`https://bitbucket.org/!api/2.0/${text}`);
    } catch (error) {
      return error;
    }
  },
  "a link to the next page": (text) =>
    fetchAhead({ values: [], size: 1e6, pagelen: 10 }, async () => ({ values: [] }), { concurrency: 2, limit: 1e9 })(
      text,
    ),
  "what somebody pastes": (text) => {
    try {
      return parseBitbucketUrl(text);
    } catch (error) {
      return error;
    }
  },
  "what somebody pastes after the host": (text) => {
    try {
      return parseBitbucketUrl(`https://bitbucket.org/${text}`);
    } catch (error) {
      return error;
    }
  },
  "notices of deprecation": (text) =>
    readDeprecation({
      status: 410,
      headers: new Headers({ link: text, deprecation: text, sunset: text }),
      url: "",
      data: { error: { message: text } },
    }),
  "rate headers": (text) => readRateHeaders(new Headers({ "x-ratelimit-limit": text, "x-ratelimit-resource": text })),
  "the path of a request": resourceOfPath,
  "lists of scopes": splitScopes,
  "values of a query": (text) => query`name = ${text}`,
};

describe("one megabyte of hostile text", () => {
  describe.each(Object.entries(parsers))("as %s", (_name, parse) => {
    it.each(Object.entries(hostile))("of %s is read within 100 ms", (_what, text) => {
      // Of the processor and the least of three: the machine may be busy with something else.
      const microseconds = [0, 1, 2].map(() => {
        const before = process.cpuUsage();
        parse(text);
        const { user, system } = process.cpuUsage(before);
        return user + system;
      });
      expect(Math.min(...microseconds) / 1000).toBeLessThan(100);
    });
  });
});
