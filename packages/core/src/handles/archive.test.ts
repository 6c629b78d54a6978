import { describe, expect, it } from "vitest";
import type { Answer, SeenRequest } from "../../test/scripted-server.js";
import { codeOf, serve } from "../../test/served-clients.js";
import { accessTokenAuth } from "../auth/access-token-auth.js";
import type { ClientOptions } from "../client/client-options.js";
import { bitbucketCloud } from "../hosts/bitbucket-hosts.js";
import { createBitbucket } from "./bitbucket.js";

const hash = "0123456789abcdef0123456789abcdef01234567";
const zip: Answer = { headers: { "content-type": "application/zip" }, text: "PK.." };

/** A Bitbucket whose web host gives the answers in turn; the API knows one commit. */
async function withArchives(
  answers: readonly Answer[],
  options: (urls: { api: string; web: string }) => ClientOptions = () => ({}),
) {
  const api = await serve(() => ({ json: { hash, repository: { full_name: "acme/widgets" } } }));
  const web = await serve((_request, number) => answers[number] ?? { status: 404 });
  const hosts = { ...bitbucketCloud, api: api.url, web: web.url };
  const bitbucket = createBitbucket({
    hosts,
    auth: accessTokenAuth({ token: "CANARY-tok" }),
    use: [],
    ...options({ api: api.url, web: web.url }),
  });
  return { bitbucket, api, web, source: bitbucket.repository("acme/widgets").source };
}

const textOf = async (stream: Promise<ReadableStream<Uint8Array>>) => new Response(await stream).text();
const headersOf = ({ seen }: { seen: readonly SeenRequest[] }) => seen.map(({ headers }) => headers.authorization);

describe("source.archive", () => {
  it("asks the API for the commit and the web host for that commit, with the credential", async () => {
    const { source, api, web } = await withArchives([zip]);
    expect(await textOf(source.archive({ at: "feature/x" }))).toBe("PK..");
    expect(api.seen[0]?.target).toMatch(/^\/2\.0\/repositories\/acme\/widgets\/commit\/feature(\/|%2F)x\?fields=/);
    expect(web.seen[0]?.target).toBe(`/acme/widgets/get/${hash}.zip`);
    expect(headersOf(web)).toEqual(["Bearer CANARY-tok"]);
  });

  it("carries the credential to no place that the web host leads to", async () => {
    const elsewhere = await serve(() => zip);
    const { source } = await withArchives([{ status: 302, headers: { location: `${elsewhere.url}/a.zip` } }]);
    expect(await textOf(source.archive())).toBe("PK..");
    expect(headersOf(elsewhere)).toEqual([undefined]);
  });

  it("takes a web page for what it is", async () => {
    const { source, web } = await withArchives([
      { status: 302, headers: { location: "/account/signin/" } },
      { headers: { "content-type": "text/html; charset=utf-8" }, text: "<h1>Log in</h1>" },
    ]);
    const error = await source.archive().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "RESPONSE_INVALID", isRetryable: false });
    expect(headersOf(web)).toEqual(["Bearer CANARY-tok", undefined]);
  });

  it("sends nothing when the client's API is not that of its hosts, such as a proxy's", async () => {
    const { source, api, web } = await withArchives([zip], ({ web: proxy }) => ({ baseUrl: `${proxy}/2.0` }));
    expect(await codeOf(source.archive())).toBe("CONFIG_INVALID");
    expect([api.seen, web.seen]).toEqual([[], []]);
  });

  it("takes up the same commit where the connection broke", async () => {
    const { source, api, web } = await withArchives([
      (response) => {
        response.writeHead(200, { "content-type": "application/zip", "content-length": 8 });
        response.write("0123", () => setTimeout(() => response.destroy(), 10));
      },
      { headers: { "content-type": "application/zip" }, text: "01234567" },
    ]);
    expect(await textOf(source.archive())).toBe("01234567");
    expect([api.seen.length, web.seen.map(({ headers }) => headers.range)]).toEqual([1, [undefined, "bytes=4-"]]);
  });

  it("counts as an archive", async () => {
    const { bitbucket, source } = await withArchives([zip], () => ({ use: undefined as never }));
    await textOf(source.archive());
    expect(bitbucket.usage().resources).toMatchObject({ archives: { requests: 1 }, repositories: { requests: 1 } });
  });

  it.each([
    ["format", { format: "rar" as never }, /must be one of zip, tar\.gz, tar\.bz2, not rar/],
    ["commit", { at: "../../other" }, /commit/],
    ["colour", { colour: "red" } as never, /colour/],
  ])("refuses a wrong %s before anything is sent", async (_name, options, message) => {
    const { source, api, web } = await withArchives([zip]);
    await expect(source.archive(options)).rejects.toThrow(message);
    expect([api.seen, web.seen]).toEqual([[], []]);
  });
});
