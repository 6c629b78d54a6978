import { describe, expect, it } from "vitest";
import { type Examination, examineCorpus } from "../../scripts/corpus/examine-corpus.js";
import { judgeExamination } from "../../scripts/corpus/judge-examination.js";
import { loadFacts } from "../../scripts/corpus/load-facts.js";
import { printExamination } from "../../scripts/corpus/print-examination.js";
import { readCorpus } from "../../scripts/corpus/read-corpus.js";
import { specFolder } from "../facts/spec-folder.js";
import { account, pullRequest, type SmallDocument, writeCorpus } from "./small-corpus.js";

const facts = loadFacts(specFolder);
const request = { method: "GET", request: "/2.0/repositories/a/b/pullrequests/7", era: "2026-01" };

function examine(documents: readonly SmallDocument[]): Examination {
  const { documents: read, others } = readCorpus(writeCorpus(documents));
  return examineCorpus(read, others, facts);
}

describe("examining a corpus", () => {
  it("accepts a full recording with all it embeds, unknown keys included", () => {
    const examination = examine([{ body: pullRequest, ...request }]);
    expect(examination.refused).toEqual([]);
    expect(examination.schemas).toMatchObject({
      pullrequest: { hits: 1, total: 1 },
      account: { hits: 2, total: 2 },
      pullrequest_endpoint: { hits: 2, total: 2 },
      commit_summary: { hits: 2, total: 2 },
    });
    expect(examination.since2023).toEqual(examination.all);
    expect(judgeExamination(examination)).toEqual([]);
  });

  it("refuses every way of spoiling it", () => {
    const { mutations, passed } = examine([{ body: pullRequest, ...request }]);
    for (const [kind, { hits, total }] of Object.entries(mutations)) {
      expect(total, kind).toBeGreaterThan(0);
      expect(hits / total, `${kind} ${JSON.stringify(passed)}`).toBeGreaterThan(0.9);
    }
  });

  it("does the same twice", () => {
    const documents = [{ body: pullRequest, ...request }];
    expect(examine(documents)).toEqual(examine(documents));
  });

  it("names object and reason of a refusal, and fails on one since 2023", () => {
    const { title: _title, ...rest } = pullRequest;
    const examination = examine([
      { body: { values: [rest] }, ...request, request: "/2.0/repositories/a/b/pullrequests" },
    ]);
    expect(examination.refused).toEqual([
      {
        schema: "pullrequest",
        place: "rest/test/0.json#/values/0",
        era: "2026-01",
        reasons: ["/ must have required property 'title'"],
      },
    ]);
    expect(judgeExamination(examination)).toEqual([expect.stringContaining("since 2023")]);
    expect(printExamination(examination)).toContain("FAILED: objects since 2023 accepted");
  });

  it("refuses a wrong embedded object at its own place and in what holds it", () => {
    const { display_name: _name, ...nameless } = account;
    const examination = examine([{ body: { ...pullRequest, author: nameless }, ...request }]);
    expect(examination.refused.map(({ schema, place }) => `${schema} ${place}`)).toEqual([
      "pullrequest rest/test/0.json#",
      "account rest/test/0.json#/author",
    ]);
  });

  it("excuses missing fields in answers to a selection, but no wrong ones", () => {
    const selection = { ...request, query: { fields: { equalTo: "id,title" } } };
    expect(examine([{ body: { id: 7, title: "x" }, ...selection }]).refused).toEqual([]);
    expect(examine([{ body: { id: "7" }, ...selection }]).refused).toHaveLength(1);
  });

  it("counts a document nobody can place as refused, and webhooks as not REST", () => {
    const examination = examine([
      { body: { colour: "red", shape: "round" }, era: "2026-01" },
      { body: {}, kind: "webhooks" },
    ]);
    expect(examination.all).toEqual({ hits: 0, total: 1 });
    expect(examination.since2023).toEqual({ hits: 0, total: 1 });
    expect(examination.without).toEqual({ "not REST": 1 });
  });

  it("leaves out mutations that a recording shows", () => {
    const withoutNickname = { ...account, nickname: undefined };
    const user = { method: "GET", request: "/2.0/user" };
    const { mutations } = examine([
      { body: { ...account, location: "here" }, ...user },
      { body: { ...withoutNickname, location: null }, ...user },
    ]);
    const total = (kind: keyof Examination["mutations"]) => mutations[kind].total;
    expect(total("required key removed")).toBeGreaterThan(0);
    expect(total("unrecorded null")).toBeGreaterThan(0);
  });
});
