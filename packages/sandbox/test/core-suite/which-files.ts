/**
 * Test files of core that the suite leaves out, because nothing in them ever meets a server: on the sandbox they would prove nothing more.
 * `which-files.test.ts` fails when one of them gets to a server, and when a file that gets to none is missing here.
 */
export const withoutServer: Readonly<Record<string, readonly string[]>> = {
  "functions from values to values": [
    "src/auth/auth-strategies.test.ts",
    "src/batch/map-concurrent.test.ts",
    "src/batch/plan-batch.test.ts",
    "src/client/trusted-url.test.ts",
    "src/errors/error-codes.test.ts",
    "src/errors/refuse-unknown.test.ts",
    "src/errors/retry-after.test.ts",
    "src/hosts/read-hosts.test.ts",
    "src/links/parse-bitbucket-url.test.ts",
    "src/node/choose-proxy.test.ts",
    "src/node/create-dispatcher.test.ts",
    "src/node/multipart-blob.test.ts",
    "src/observability/read-deprecation.test.ts",
    "src/observability/watch-request.test.ts",
    "src/publishing/upsert-comment.test.ts",
    "src/resilience/conditional-cache/cached-answer.test.ts",
    "src/resilience/credential-digest.test.ts",
    "src/resilience/rate-budget/hourly-window.test.ts",
    "src/resilience/rate-budget/read-rate-headers.test.ts",
    "src/resilience/resource-of.test.ts",
    "src/scopes/implied-scopes.test.ts",
    "src/scopes/required-scopes.test.ts",
    "src/search/query.test.ts",
    "src/tasks/define-task.test.ts",
    "src/transport/encode-query.test.ts",
    "src/transport/expand-path.test.ts",
    "test/hostile-input.test.ts",
  ],
  "stores and files of this process": [
    "src/node/file-checkpoint.test.ts",
    "src/resilience/rate-budget/shared-count.test.ts",
    "src/store/create-memory-store.test.ts",
    "src/store/store-conformance.test.ts",
  ],
  "the mock transport, which stands in the place of a server": [
    "src/testing/find-operation.test.ts",
    "src/testing/fixtures/fixtures.test.ts",
    "src/testing/mock-transport.test.ts",
    "test/guides.test.ts",
  ],
  "documents that were recorded or published": [
    "test/corpus/collect-objects.test.ts",
    "test/corpus/corpus-command.test.ts",
    "test/corpus/count-fields.test.ts",
    "test/corpus/examine-corpus.test.ts",
    "test/corpus/mutate-object.test.ts",
    "test/corpus/parse-route.test.ts",
    "test/corpus/place-document.test.ts",
    "test/corpus/read-corpus.test.ts",
    "test/facts/credentials.test.ts",
    "test/facts/ended.test.ts",
    "test/facts/expand-schema.test.ts",
    "test/facts/generated-files.test.ts",
    "test/facts/operation-names.test.ts",
    "test/facts/overlays.test.ts",
  ],
};

/** Modules of core's tests that start servers of their own, and why what they do is not the sandbox's. */
export const serversBesideThePort: Readonly<Record<string, string>> = {
  "src/node/proxy-and-certificates.test.ts": "TLS with certificates of the test's, and proxies that tunnel to it",
  "src/node/undici-connections.test.ts": "sockets that break TCP itself, or never speak TLS",
  "test/node-transports.ts": "the server's side of sockets: resets, repeated header lines, back-pressure",
  "test/faults/fault-proxy.ts": "stands between the client and the server of the port",
  "test/shared-store/serve-store.ts": "a database for several processes",
};

/** Test files that run, but whose servers are all among {@link serversBesideThePort}. */
export const withoutBitbucket: readonly string[] = [
  "src/node/proxy-and-certificates.test.ts",
  "test/shared-store/shared-store.test.ts",
];
