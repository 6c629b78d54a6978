import { describe, expect, it } from "vitest";
import { clientOf } from "../../test/served-clients.js";
import type { RestClient } from "../client/create-rest-client.js";
import { bitbucketOf } from "./bitbucket.js";

describe("uploads", () => {
  it("send files as a form, deletions by name, and no file under the name of a field", async () => {
    const { client, server } = await clientOf(() => ({
      status: 201,
      headers: {
        location:
          "https://api.bitbucket.org/2.0/repositories/acme/widgets/commit/0123456789abcdef0123456789abcdef01234567",
      },
    }));
    const repository = bitbucketOf(client as RestClient).repository("acme/widgets");
    const commit = await repository.source.commit({
      message: "m",
      branch: "b",
      files: { "a/message": "x", gone: null },
    });
    expect(commit.hash).toBe("0123456789abcdef0123456789abcdef01234567");
    const body = server.seen[0]?.body.toString() ?? "";
    for (const part of [
      'name="message"\r\n\r\nm',
      'name="branch"\r\n\r\nb',
      'name="/a/message"; filename="message"',
      'name="files"\r\n\r\ngone',
    ])
      expect(body).toContain(part);
    await repository.downloads.upload("a.zip", new Uint8Array([1, 2]));
    expect(server.seen[1]?.body.toString()).toContain('name="files"; filename="a.zip"');
    await expect(repository.source.commit({ message: " ", files: { a: "" } })).rejects.toThrow(
      "`message` must not be empty.",
    );
    await expect(repository.source.commit({ message: "m", files: {} })).rejects.toThrow(
      "`files` must have at least one file.",
    );
  });
});
