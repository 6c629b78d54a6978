import { afterEach, describe, expect, it } from "vitest";
import { type Answer, type ScriptedServer, scriptedServer } from "../../test/scripted-server.js";
import { createClient } from "../client/create-client.js";
import { createBranch, getDiff, getPipelineStepLog, getSource } from "../generated/operations/index.js";
import { withResponse } from "./with-response.js";

let server: ScriptedServer | undefined;

afterEach(async () => {
  await server?.close();
});

async function clientOf(answer: Answer) {
  server = await scriptedServer(() => answer);
  return createClient({ baseUrl: `${server.url}/2.0` });
}

const place = { workspace: "acme", repoSlug: "widgets" };

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
    const client = await clientOf({ headers: { "content-type": "text/plain" } });
    expect(await getSource(client, { ...place, commit: "main", path: "a" })).toEqual(new Uint8Array());
  });

  it("gives a folder as its page", async () => {
    const client = await clientOf({ json: { values: [] } });
    expect(await getSource(client, { ...place, commit: "main", path: "" })).toEqual({ values: [] });
  });

  it("gives a diff as text, even an empty one", async () => {
    expect(
      await getDiff(await clientOf({ headers: { "content-type": "text/plain" }, text: "diff" }), {
        ...place,
        spec: "a..b",
      }),
    ).toBe("diff");
    await server?.close();
    expect(
      await getDiff(await clientOf({ headers: { "content-type": "text/plain" } }), { ...place, spec: "a..b" }),
    ).toBe("");
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
