import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { inflateRawSync } from "node:zlib";
import { type AuthStrategy, accessTokenAuth, anonymousAuth, apiTokenAuth, createBitbucket } from "@bucketkit/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../src/index.js";

const run = promisify(execFile);
let sandbox: Sandbox;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bucketkit-archives-"));
  sandbox = await createSandbox({
    seed: {
      repositories: [
        {
          slug: "widgets",
          isPrivate: true,
          commits: [
            { message: "First", files: { "README.md": "hello\n", "src/a.ts": "one\n" }, label: "first" },
            { message: "Second", branch: "feature/two", files: { "big.bin": "0123456789".repeat(200_000) } },
          ],
        },
        { slug: "open", isPrivate: false, commits: [{ message: "First", files: { "README.md": "open\n" } }] },
      ],
    },
  });
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

const bitbucketOf = (auth: AuthStrategy) => createBitbucket({ hosts: sandbox.hosts, auth });
const owner = () => bitbucketOf(apiTokenAuth(sandbox.credentials.apiToken));
const collect = async (stream: AsyncIterable<Uint8Array>) => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** The first file of a zip archive, which git writes without sizes behind the content. */
function firstFileOf(zip: Buffer): { readonly name: string; readonly text: string } {
  const end = zip.lastIndexOf("PK\x05\x06", undefined, "latin1");
  for (let at = zip.readUInt32LE(end + 16); zip.readUInt32LE(at) === 0x02014b50; ) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const packed = zip.readUInt32LE(at + 20);
    if (!name.endsWith("/")) {
      const local = zip.readUInt32LE(at + 42);
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const bytes = zip.subarray(start, start + packed);
      return { name, text: (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(bytes) : bytes).toString() };
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  throw new Error("There is no file in it.");
}

describe("source.archive", () => {
  it("packs the main branch as zip below a folder named after repository and commit", async () => {
    const repository = owner().repository("acme/widgets");
    const { hash } = (await repository.branch("main").get()).target;
    const { name, text } = firstFileOf(await collect(await repository.source.archive()));
    expect([name, text]).toEqual([`acme-widgets-${hash.slice(0, 12)}/README.md`, "hello\n"]);
  });

  it("packs a branch with a slash as tar.gz, whole", async () => {
    const repository = owner().repository("acme/widgets");
    const packed = await collect(await repository.source.archive({ at: "feature/two", format: "tar.gz" }));
    await writeFile(join(folder, "two.tar.gz"), packed);
    await run("tar", ["-xzf", "two.tar.gz", "--strip-components=1"], { cwd: folder });
    expect((await readFile(join(folder, "big.bin"))).length).toBe(2_000_000);
  });

  it("packs bzip2 where the machine can, and says so where not", async () => {
    const canPack = await run("bzip2", ["--help"]).then(
      () => true,
      () => false,
    );
    const packed = owner().repository("acme/widgets").source.archive({ format: "tar.bz2" }).then(collect);
    if (canPack) expect((await packed).toString("latin1", 0, 3)).toBe("BZh");
    else await expect(packed).rejects.toMatchObject({ status: 501 });
  });

  it("lets in access tokens and, to what is public, everybody", async () => {
    const { token } = sandbox.credentials.accessToken;
    const byToken = bitbucketOf(accessTokenAuth({ token })).repository("acme/widgets").source.archive();
    expect(firstFileOf(await collect(await byToken)).text).toBe("hello\n");
    const byAnyone = bitbucketOf(anonymousAuth()).repository("acme/open").source.archive();
    expect(firstFileOf(await collect(await byAnyone)).text).toBe("open\n");
  });

  it.each([
    ["no such branch", "acme/widgets", "nope"],
    ["no such repository", "acme/nope", undefined],
  ])("says what is wrong: %s", async (_what, name, at) => {
    await expect(
      owner()
        .repository(name)
        .source.archive(at ? { at } : {}),
    ).rejects.toMatchObject({
      code: "HTTP_NOT_FOUND",
    });
  });

  it("tries again after a fault", async () => {
    sandbox.faults.add({ operationId: "archive", effect: { kind: "status", status: 503 }, times: 1 });
    const packed = await collect(await owner().repository("acme/widgets").source.archive());
    expect(firstFileOf(packed).text).toBe("hello\n");
    expect(sandbox.requests.filter(({ operationId }) => operationId === "archive").slice(-2)).toMatchObject([
      { status: 503 },
      { status: 200, credentialKind: "apiToken", neededScopes: ["read:repository:bitbucket"] },
    ]);
  });
});

describe("the web host", () => {
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${sandbox.hosts.web}${path}`, { redirect: "manual", headers });

  it("sends whoever is not signed in to the login page, also with the user name that only git knows", async () => {
    const { token } = sandbox.credentials.accessToken;
    const basic = `Basic ${Buffer.from(`x-token-auth:${token}`).toString("base64")}`;
    for (const headers of [{}, { authorization: basic }, { authorization: "Bearer nonsense" }] as Record<
      string,
      string
    >[]) {
      const answer = await get("/acme/widgets/get/main.zip", headers);
      expect([answer.status, answer.headers.get("location")]).toEqual([
        302,
        `${sandbox.hosts.web}/account/signin/?next=%2Facme%2Fwidgets%2Fget%2Fmain.zip`,
      ]);
    }
  });

  it("names the file, takes branches with slashes, and has a page for what does not exist", async () => {
    const answer = await get("/acme/open/get/main.tar.gz");
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename="acme-open-[0-9a-f]{12}\.tar\.gz"$/,
    );
    await answer.arrayBuffer();
    const spoilt = await get("/acme/open/get/main.zip", { "x-sandbox-fault": "nonsense" });
    expect(spoilt.status).toBe(400);
    const missing = await get("/acme/open/get/nope.zip");
    expect([missing.status, missing.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
  });
});
