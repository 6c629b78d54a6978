import { describe, expect, it } from "vitest";
import { loadFacts } from "../../scripts/corpus/load-facts.js";
import { readCorpus } from "../../scripts/corpus/read-corpus.js";
import { specFolder } from "../facts/spec-folder.js";
import { account, pullRequest, type SmallDocument, writeCorpus } from "./small-corpus.js";

const { place } = loadFacts(specFolder);
const page = (values: unknown[]) => ({ values, pagelen: 10 });
const placed = (document: SmallDocument) => readCorpus(writeCorpus([document])).documents.map(place)[0];

describe("placing a document", () => {
  it.each<[string, Partial<SmallDocument>, string]>([
    [
      "by its request",
      { request: "https://api.bitbucket.org/2.0/repositories/a/b/pullrequests/7?x=1", method: "GET" },
      "getPullRequest",
    ],
    ["by its method", { request: "/2.0/repositories/a/b/pullrequests/7/merge", method: "POST" }, "mergePullRequest"],
    [
      "by a normalised label",
      { label: "GET /repositories/{workspace}/{repo_slug}/pullrequests/{id}" },
      "getPullRequest",
    ],
    [
      "by a label without method",
      { label: "/repositories/{workspace}/{repo_slug}/pullrequests/{id}" },
      "getPullRequest",
    ],
    ["by a label without /repositories", { label: "/acme/widgets/pullrequests/7" }, "getPullRequest"],
    [
      "by a label with the path of another API before it",
      { label: "/api/{id}/repositories/acme/widgets/pullrequests/7" },
      "getPullRequest",
    ],
  ])("%s", (_how, facts, operation) => {
    expect(placed({ body: pullRequest, ...facts })).toMatchObject({
      kind: "answer",
      operation,
      schema: { $ref: "#/components/schemas/pullrequest" },
    });
  });

  it("prefers the fixed segments of a path to parameters that may hold slashes", () => {
    const status = { type: "build", key: "k", state: "FAILED", url: "https://x" };
    expect(
      placed({ body: status, request: "/2.0/repositories/a/b/commit/feature/x/statuses/build/k", method: "GET" }),
    ).toMatchObject({ operation: "getCommitStatus" });
    expect(placed({ body: page([]), request: "/2.0/repositories/a/b/commits/feature/x", method: "GET" })).toMatchObject(
      { operation: "listCommitsFrom" },
    );
  });

  it("places by the type of the objects where request and label say nothing", () => {
    const items = { type: "array", items: { $ref: "#/components/schemas/pullrequest" } };
    expect(placed({ body: pullRequest, label: "name:x.json" })).toMatchObject({
      schema: { $ref: "#/components/schemas/pullrequest" },
    });
    expect(placed({ body: page([pullRequest]), label: "list<pullrequest>" })).toMatchObject({
      schema: { properties: { values: items } },
    });
    expect(placed({ body: [pullRequest], label: "name:x.json" })).toMatchObject({ schema: items });
  });

  it("places by keys where the objects have no type", () => {
    const entry = { pull_request: {}, approval: { user: account } };
    expect(placed({ body: [entry] })).toMatchObject({
      schema: { items: { $ref: "#/components/schemas/pullrequest_activity" } },
    });
  });

  it("trusts the type more than a label that does not fit it", () => {
    expect(placed({ body: { ...account, type: "team" }, label: "/workspaces/{workspace}" })).toMatchObject({
      schema: { $ref: "#/components/schemas/account" },
    });
  });

  it.each<[string, SmallDocument, string]>([
    ["refusals by status", { body: {}, status: 404 }, "not a success"],
    ["refusals by body", { body: { type: "error", error: { message: "x" } } }, "not a success"],
    ["texts", { body: "diff", request: "/2.0/repositories/a/b/diff/x" }, "text, bytes or no body"],
    [
      "files in JSON",
      { body: { version: 1 }, request: "/2.0/repositories/a/b/src/main/package.json", method: "GET" },
      "content of a file",
    ],
    ["ended functions", { body: { title: "x" }, request: "/2.0/repositories/a/b/issues/1", method: "GET" }, "ended"],
    ["answers of OAuth", { body: { access_token: "x", token_type: "bearer" } }, "OAuth, not REST"],
  ])("tells %s apart", (_what, document, why) => {
    expect(placed(document)).toEqual({ kind: "none", why });
  });

  it("says so when nothing fits", () => {
    expect(placed({ body: { colour: "red", shape: "round" }, label: "name:x.json" })).toMatchObject({
      kind: "unplaced",
    });
  });
});
