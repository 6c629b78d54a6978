import { describe, expect, it } from "vitest";
import { own, place } from "../../test/known-bitbucket.js";
import { clientOf as serving } from "../../test/served-clients.js";
import type { Answer } from "../../test/test-server.js";
import { createBranch, getDiff, getPipelineStepLog, getSource } from "../generated/operations/index.js";
import { withResponse } from "./with-response.js";

const clientOf = async (answer: Answer) => (await serving(() => answer)).client;

describe("an operation whose success is no JSON", () => {
  it.each([
    ["text/plain", undefined],
    ["application/json", 'attachment; filename="a.json"'],
    ["image/png", 'attachment; filename="a.png"'],
  ])("gives a file of type %s as bytes", async (type, disposition) => {
    const client = await clientOf({
      headers: { "content-type": type, ...(disposition && { "content-disposition": disposition }) },
      text: '{"a":1}',
    });
    expect(await getSource(client, { ...place, commit: "main", path: "a" })).toEqual(
      new TextEncoder().encode('{"a":1}'),
    );
  });

  it("gives an empty file as no bytes", async () => {
    const client = await clientOf(own({ headers: { "content-type": "text/plain" } }));
    expect(await getSource(client, { ...place, commit: "main", path: "empty.txt" })).toEqual(new Uint8Array());
  });

  it("gives a folder as its page", async () => {
    const files = ["README.md", "empty.txt", "notes.txt"].map((path) => ({ type: "commit_file", path }));
    const client = await clientOf(own({ json: { values: files } }));
    expect(await getSource(client, { ...place, commit: "main", path: "" })).toMatchObject({ values: files });
  });

  it("gives a diff as text, even an empty one", async () => {
    const diff = "diff --git a/file-7.txt b/file-7.txt\n";
    const client = await clientOf(own({ headers: { "content-type": "text/plain" }, text: diff }));
    const text = await getDiff(client, { ...place, spec: "change/7..main" });
    expect(text.slice(0, diff.length)).toBe(diff);
    const unchanged = await clientOf(own({ headers: { "content-type": "text/plain" } }));
    expect(await getDiff(unchanged, { ...place, spec: "main..main" })).toBe("");
  });

  it("gives a log as bytes", async () => {
    const client = await clientOf({ headers: { "content-type": "application/octet-stream" }, text: "log" });
    expect(await getPipelineStepLog(client, { ...place, pipelineUuid: "{1}", stepUuid: "{2}" })).toEqual(
      new TextEncoder().encode("log"),
    );
  });
});

describe("withResponse", () => {
  it("gives status, request id and location beside the data", async () => {
    const client = await clientOf({
      status: 201,
      json: { name: "x" },
      headers: { location: "/2.0/y", "x-request-id": "r1" },
    });
    const body = { name: "x", target: { hash: "1a2b" } };
    expect(await withResponse(client, createBranch, { ...place, body })).toMatchObject({
      status: 201,
      data: { name: "x" },
      location: "/2.0/y",
      requestId: "r1",
    });
  });

  it("gives an answer to a conditional request, which the plain call throws", async () => {
    const client = await clientOf({ status: 304, headers: { etag: '"1"' } });
    const parameters = { ...place, commit: "main", path: "a", headers: { "if-none-match": '"1"' } };
    expect(await withResponse(client, getSource, parameters)).toMatchObject({ status: 304, data: undefined });
    await expect(getSource(client, parameters)).rejects.toMatchObject({ code: "HTTP_NOT_MODIFIED" });
  });
});
