import { openAsBlob } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { own } from "../../test/known-bitbucket.js";
import { clientOf } from "../../test/served-clients.js";
import type { Answer } from "../../test/test-server.js";
import type { RestClient } from "../client/create-rest-client.js";
import { bitbucketOf } from "./bitbucket.js";
import type { CommitFiles } from "./commit-files.js";

const hash = "0123456789abcdef0123456789abcdef01234567";

const made: Answer = {
  status: 201,
  headers: { location: `https://api.bitbucket.org/2.0/repositories/acme/widgets/commit/${hash}` },
};

async function committed(commit: CommitFiles, answer = own(made)) {
  const { client, server } = await clientOf(() => answer);
  const handle = await bitbucketOf(client as RestClient)
    .repository("acme/widgets")
    .source.commit(commit);
  const [seen] = server.seen;
  return { handle, body: seen?.body.toString("latin1") ?? "", type: seen?.headers["content-type"] };
}

describe("source.commit", () => {
  it("sends files as a form, deletions by name, and no file under the name of a field", async () => {
    const { handle, body, type } = await committed(
      { message: "m", branch: "b", files: { "a/message": "x", gone: null } },
      made,
    );
    expect(handle.hash).toBe(hash);
    expect(type).toMatch(/^multipart\/form-data; boundary=bucketkit-/);
    for (const part of [
      'name="message"\r\n\r\nm\r\n',
      'name="branch"\r\n\r\nb\r\n',
      'name="/a/message"; filename="message"\r\nContent-Type: application/octet-stream\r\n\r\nx\r\n',
      'name="files"\r\n\r\ngone\r\n',
    ]) {
      expect(body).toContain(part);
    }
  });

  it("takes text, bytes, streams and files on the disk, executables and links", async () => {
    const folder = await mkdtemp(join(tmpdir(), "bucketkit-commit-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, "big"), "from disk");
    async function* pieces() {
      yield "stre";
      yield new TextEncoder().encode("amed");
    }
    const { body } = await committed({
      message: "m",
      files: {
        text: "text",
        bytes: new Uint8Array([98, 255]),
        stream: pieces(),
        web: new Blob(["web"]).stream() as unknown as AsyncIterable<Uint8Array>,
        disk: await openAsBlob(join(folder, "big")),
        "run.sh": { content: "#!/bin/sh", executable: true },
        link: { symlink: "run.sh" },
        'we"ird\n': "odd",
      },
    });
    for (const part of [
      'filename="text"\r\nContent-Type: application/octet-stream\r\n\r\ntext\r\n',
      "\r\n\r\nb\xff\r\n",
      "\r\n\r\nstreamed\r\n",
      "\r\n\r\nweb\r\n",
      "\r\n\r\nfrom disk\r\n",
      'name="/run.sh"; filename="run.sh"; x-attributes:"executable"\r\n',
      'name="/link"; filename="link"; x-attributes:"link"\r\n',
      'name="/we%22ird%0A"',
    ]) {
      expect(body).toContain(part);
    }
  });

  it.each<[CommitFiles, string]>([
    [{ message: " ", files: { a: "" } }, "`message` must not be empty."],
    [{ message: "m", files: {} }, "`files` must have at least one file."],
    [{ message: "m", files: undefined as never }, "`files` must have at least one file."],
    [{ message: "m", files: { a: { content: 7 } as never } }, '`files["a"]` must be text, bytes, a Blob or a stream'],
  ])("refuses %j", async (commit, reason) => {
    await expect(committed(commit)).rejects.toThrow(reason);
  });

  it("says so when the answer does not tell where the commit is", async () => {
    const { client } = await clientOf(() => ({ status: 201 }));
    const { source } = bitbucketOf(client as RestClient).repository("acme/widgets");
    await expect(source.commit({ message: "m", files: { a: "" } })).rejects.toMatchObject({ code: "RESPONSE_INVALID" });
  });
});

describe("downloads.upload", () => {
  it("offers a file under its name", async () => {
    const { client, server } = await clientOf(() => own({ status: 201 }));
    await bitbucketOf(client as RestClient)
      .repository("acme/widgets")
      .downloads.upload("a.zip", new Uint8Array([1, 2]));
    expect(server.seen[0]?.body.toString()).toContain('name="files"; filename="a.zip"');
  });
});
