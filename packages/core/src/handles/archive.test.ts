import { describe, expect, it } from "vitest";
import { accessToken, own, reset } from "../../test/known-bitbucket.js";
import { codeOf, serve } from "../../test/served-clients.js";
import type { Answer, SeenRequest, TestServer } from "../../test/test-server.js";
import { accessTokenAuth } from "../auth/access-token-auth.js";
import type { ClientOptions } from "../client/client-options.js";
import { bitbucketCloud } from "../hosts/bitbucket-hosts.js";
import { createBitbucket } from "./bitbucket.js";

const commit = own({ json: { hash: "0123456789".repeat(4), repository: { full_name: "acme/widgets" } } });
const zip = own({ headers: { "content-type": "application/zip" }, text: "PK.." });

const isForApi = ({ target }: SeenRequest) => target.startsWith("/2.0/");

/** A Bitbucket that knows a commit, and whose web host gives the answers in turn. */
async function withArchives(answers: readonly Answer[], options: ClientOptions = { use: [] }) {
  let given = 0;
  const server = await serve((request) => (isForApi(request) ? commit : (answers[given++] ?? { status: 404 })));
  const hosts = { ...bitbucketCloud, api: server.url, web: server.url };
  const bitbucket = createBitbucket({ hosts, auth: accessTokenAuth({ token: accessToken }), ...options });
  return { bitbucket, server, source: bitbucket.repository("acme/widgets").source };
}

const textOf = async (stream: Promise<ReadableStream<Uint8Array>>) => new Response(await stream).text();
const onWeb = ({ seen }: TestServer) => seen.filter((request) => !isForApi(request));
const credentialsOn = (requests: readonly SeenRequest[]) => requests.map(({ headers }) => headers.authorization);

describe("source.archive", () => {
  it("asks the API for the commit and the web host for that commit, with the credential", async () => {
    const { source, server } = await withArchives([zip]);
    expect(await textOf(source.archive({ at: "change/1" }))).toMatch(/^PK/);
    expect(server.seen.map(({ target }) => decodeURIComponent(target))).toEqual([
      "/2.0/repositories/acme/widgets/commit/change/1?fields=hash,repository.full_name",
      expect.stringMatching(/^\/acme\/widgets\/get\/[0-9a-f]{40}\.zip$/),
    ]);
    expect(credentialsOn(onWeb(server))).toEqual([`Bearer ${accessToken}`]);
  });

  it("carries the credential to no place that the web host leads to", async () => {
    const elsewhere = await serve(() => ({ headers: { "content-type": "application/zip" }, text: "PK.." }));
    const { source } = await withArchives([{ status: 302, headers: { location: `${elsewhere.url}/a.zip` } }]);
    expect(await textOf(source.archive())).toBe("PK..");
    expect(credentialsOn(elsewhere.seen)).toEqual([undefined]);
  });

  it("takes a web page for what it is", async () => {
    const { source, server } = await withArchives([
      { status: 302, headers: { location: "/account/signin/" } },
      { headers: { "content-type": "text/html; charset=utf-8" }, text: "<h1>Log in</h1>" },
    ]);
    const error = await source.archive().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "RESPONSE_INVALID", isRetryable: false });
    expect(credentialsOn(onWeb(server))).toEqual([`Bearer ${accessToken}`, undefined]);
  });

  it("sends nothing when the client's API is not that of its hosts, such as a proxy's", async () => {
    const proxy = await serve(() => zip);
    const { source, server } = await withArchives([zip], { baseUrl: `${proxy.url}/2.0` });
    expect(await codeOf(source.archive())).toBe("CONFIG_INVALID");
    expect([proxy.seen, server.seen]).toEqual([[], []]);
  });

  it("takes up the same commit where the connection broke", async () => {
    const whole: Answer = { headers: { "content-type": "application/zip" }, text: "01234567" };
    const { source, server } = await withArchives([{ ...whole, delivery: { kind: "truncate", bytes: 4 } }, whole]);
    expect(await textOf(source.archive())).toBe("01234567");
    expect(server.seen.filter(isForApi)).toHaveLength(1);
    expect(onWeb(server).map(({ headers }) => headers.range)).toEqual([undefined, "bytes=4-"]);
  });

  it("is sent again where that is safe, and counts as an archive", async () => {
    const { bitbucket, source } = await withArchives([reset, zip], {});
    expect(await textOf(source.archive())).toMatch(/^PK/);
    expect(bitbucket.usage().resources).toMatchObject({ archives: { requests: 2 }, repositories: { requests: 1 } });
  });

  it.each([
    ["format", { format: "rar" as never }, /must be one of zip, tar\.gz, tar\.bz2, not rar/],
    ["commit", { at: "../../other" }, /commit/],
    ["colour", { colour: "red" } as never, /colour/],
  ])("refuses a wrong %s before anything is sent", async (_name, options, message) => {
    const { source, server } = await withArchives([zip]);
    await expect(source.archive(options)).rejects.toThrow(message);
    expect(server.seen).toEqual([]);
  });
});
