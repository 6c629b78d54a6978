/** One rule of safety, and how the code looks without it. */
export interface SafetyRule {
  readonly rule: string;
  /** Below `src`. */
  readonly file: string;
  /** The text that carries the rule; it has to be there once. */
  readonly code: string;
  readonly without: string;
  /** Tests that have to notice, below the package. */
  readonly tests: readonly string[];
}

const client = ["src/client", "src/transport"];
const secrets = ["src/errors", "src/client", "src/observability"];

/** The rows of the attack table that concern a client, as far as a line of code carries them. */
export const safetyRules: readonly SafetyRule[] = [
  {
    rule: "credentials go to the API's own origin only",
    file: "client/trusted-url.ts",
    code: "url.origin === base.origin &&",
    without: "",
    tests: client,
  },
  {
    rule: "credentials go below the API's own folder only",
    file: "client/trusted-url.ts",
    code: "folders.some((folder) => url.pathname.startsWith(folder));",
    without: "folders.length > 0;",
    tests: client,
  },
  {
    rule: "links with a user name inside are not trusted",
    file: "client/trusted-url.ts",
    code: "!url.username &&",
    without: "",
    tests: client,
  },
  {
    rule: "untrusted links are refused",
    file: "client/trusted-url.ts",
    code: "if (!url || !isTrusted(url)) throw new UntrustedLinkError(link, baseUrl);",
    without: "if (!url) throw new UntrustedLinkError(link, baseUrl);",
    tests: [...client, "src/operations"],
  },
  {
    rule: "redirects out of the API carry no credential",
    file: "client/attempt.ts",
    code: "const granted = isTrusted ? auth.authorize({ method, url }) : {};",
    without: "const granted = auth.authorize({ method, url });",
    tests: client,
  },
  {
    rule: "redirects out of the API carry no header of the caller",
    file: "client/attempt.ts",
    code: "{ ...headers, ...(range && { range }) }",
    without: "{ ...headers, ...request.headers, ...credential }",
    tests: client,
  },
  {
    rule: "redirects of writes are not followed",
    file: "client/attempt.ts",
    code: "/^(GET|HEAD)$/.test(method) &&",
    without: "",
    tests: client,
  },
  {
    rule: "redirects from https to http are not followed",
    file: "client/attempt.ts",
    code: '(target.protocol === "https:" || url.startsWith("http:"))',
    without: "true",
    tests: [...client, "src/node", "test/resilience"],
  },
  {
    rule: "redirects end after five hops",
    file: "client/attempt.ts",
    code: "location && hops-- ?",
    without: "location ?",
    tests: client,
  },
  {
    rule: "path parameters cannot climb",
    file: "transport/expand-path.ts",
    code: String.raw`if (/^(\.|%2e){1,2}$/i.test(segment)) throw`,
    without: "if (segment === String.fromCharCode(0)) throw",
    tests: client,
  },
  {
    rule: "path parameters have no control characters",
    file: "transport/expand-path.ts",
    code: String.raw`if (/\p{Cc}/u.test(name === "spec" ? segment.replace("\r", "") : segment))`,
    without: "if (segment === '' && name === '')",
    tests: client,
  },
  {
    rule: "path parameters are encoded",
    file: "transport/expand-path.ts",
    code: "return encodeURIComponent(segment);",
    without: "return segment;",
    tests: client,
  },
  {
    rule: "tokens with line breaks are refused",
    file: "auth/check-secret.ts",
    code: String.raw`if (!/^[\x21-\x7e]+$/.test(secret)) {`,
    without: "if (secret === ' ') {",
    tests: ["src/auth"],
  },
  {
    rule: "App Passwords are refused",
    file: "auth/check-secret.ts",
    code: 'if (secret.startsWith("ATBB")) throw appPasswordEnded(option);',
    without: "",
    tests: ["src/auth"],
  },
  {
    rule: "bodies have a limit",
    file: "transport/read-body.ts",
    code: "if (length > maxBytes) {",
    without: "if (length < 0) {",
    tests: ["src/client", "src/node", "test/memory"],
  },
  {
    rule: "values of queries are masked in messages",
    file: "errors/redact.ts",
    code: ["? pair : `$", "{name}=$", "{mask}`;"].join(""),
    without: "? pair : pair;",
    tests: secrets,
  },
  {
    rule: "user info of URLs is masked in messages",
    file: "errors/redact.ts",
    code: ["`$1$", "{mask}@`"].join(""),
    without: '"$&"',
    tests: secrets,
  },
  {
    rule: "secrets that answers repeat are masked",
    file: "errors/redact.ts",
    code: "return secrets.reduce((masked, secret) => masked.split(secret).join(mask), text);",
    without: "return secrets.length < 0 ? mask : text;",
    tests: secrets,
  },
  {
    rule: "errors keep no header that is not known to be harmless",
    file: "client/to-response-error.ts",
    code: "if (keptHeaders.test(name)) headers[name] = clean(value);",
    without: "headers[name] = clean(value); void keptHeaders;",
    tests: secrets,
  },
  {
    rule: "messages of servers are read no further than a sentence",
    file: "client/to-response-error.ts",
    code: "body.message.slice(0, 500)",
    without: "body.message",
    tests: ["test/hostile-input.test.ts"],
  },
  {
    rule: "a list cannot run in a circle",
    file: "operations/paginate.ts",
    code: "if (next === remembered) throw",
    without: "if (next === String.fromCharCode(0)) throw",
    tests: ["src/operations/paginate.test.ts"],
  },
  {
    rule: "a write is not sent again unless it was surely not carried out",
    file: "resilience/retry/decide-retry.ts",
    code: 'network && (isRepeatable || network === "unsent")',
    without: "network",
    tests: ["src/resilience", "test/faults"],
  },
  {
    rule: "layers of compression have a limit",
    file: "node/decode-stream.ts",
    code: "applied.length <= maximumLayers && ",
    without: "",
    tests: ["src/node/decode-stream.test.ts"],
  },
  {
    rule: "names of uploads cannot end the header they stand in",
    file: "handles/multipart-body.ts",
    code: 'return name.replace(/[\\r\\n"]/g, (character) => encodeURIComponent(character));',
    without: "return name;",
    tests: ["src/handles", "test/batch"],
  },
  {
    rule: "logs cannot be steered by control characters",
    file: "observability/debug-log.ts",
    code: String.raw`return text.replace(/\p{Cc}/gu, "?");`,
    without: "return text;",
    tests: ["src/observability"],
  },
  {
    rule: "values in filters cannot leave their quotes",
    file: "search/query.ts",
    code: String.raw`text.replace(/[\\"]/g, "\\$&")`,
    without: "text",
    tests: ["src/search"],
  },
];
