import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCorpus } from "../../scripts/corpus/read-corpus.js";
import { writeCorpus } from "./small-corpus.js";

describe("readCorpus", () => {
  it("takes the body, status and path out of a recorded exchange", () => {
    const exchange = {
      request: { method: "GET", uri: "https://api.bitbucket.org/2.0/user?fields=uuid", body: null },
      response: { status: 200, body: { uuid: "{a}" } },
    };
    const [document] = readCorpus(writeCorpus([{ body: exchange }])).documents;
    expect(document).toMatchObject({
      method: "GET",
      path: "/2.0/user",
      status: 200,
      body: { uuid: "{a}" },
      isSelection: true,
    });
  });

  it("takes a plain body with the request of the index", () => {
    const folder = writeCorpus([
      { body: { type: "user" }, method: "POST", request: '/2.0/x?{"scm": "git"}', query: {} },
    ]);
    expect(readCorpus(folder).documents[0]).toMatchObject({
      method: "POST",
      path: "/2.0/x",
      body: { type: "user" },
      isSelection: false,
    });
  });

  it("decodes a JSON body that was recorded as text, and no other text", () => {
    const exchange = (type: string) => ({
      request: { method: "GET", url: "/2.0/user" },
      response: { status: 200, headers: { "content-type": type }, body: '{"uuid":"{a}"}' },
    });
    const { documents } = readCorpus(
      writeCorpus([{ body: exchange("application/json; charset=utf-8") }, { body: exchange("text/plain") }]),
    );
    expect(documents.map(({ body }) => body)).toEqual([{ uuid: "{a}" }, '{"uuid":"{a}"}']);
  });

  it("keeps other kinds apart", () => {
    const { documents, others } = readCorpus(writeCorpus([{ body: {}, kind: "webhooks" }, { body: {} }]));
    expect([documents.length, others.length]).toEqual([1, 1]);
  });

  it("keeps a document that is no JSON as text", () => {
    const folder = writeCorpus([{ body: {} }]);
    writeFileSync(join(folder, "rest/test/0.json"), "diff --git a/x b/x");
    expect(readCorpus(folder).documents[0]?.body).toBe("diff --git a/x b/x");
  });

  it("says what is wrong with a folder", () => {
    const folder = writeCorpus([{ body: {} }]);
    expect(() => readCorpus(join(folder, "nowhere"))).toThrow(/There is no index\.json in .*nowhere/);
    writeFileSync(join(folder, "index.json"), "{");
    expect(() => readCorpus(folder)).toThrow(/index\.json is not JSON/);
    writeFileSync(join(folder, "index.json"), "{}");
    expect(() => readCorpus(folder)).toThrow(/is not a list of documents/);
    writeFileSync(join(folder, "index.json"), '[{"file":"a.json"}]');
    expect(() => readCorpus(folder)).toThrow(/Entry 0 .* lacks `file` or `kind`/);
    writeFileSync(join(folder, "index.json"), '[{"file":"a.json","kind":"rest"}]');
    expect(() => readCorpus(folder)).toThrow(/a\.json is in the index but not in the folder/);
    rmSync(join(folder, "index.json"));
    expect(() => readCorpus(folder)).toThrow(/There is no index\.json/);
  });
});
