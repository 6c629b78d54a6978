import { describe, expect, it } from "vitest";
import { countFields } from "../../scripts/corpus/count-fields.js";
import { gatherObjects } from "../../scripts/corpus/gather-objects.js";
import { loadFacts } from "../../scripts/corpus/load-facts.js";
import { readCorpus } from "../../scripts/corpus/read-corpus.js";
import { applyRecordings, type RequiredPolicy } from "../../scripts/facts/apply-recordings.js";
import { effectiveDocument, specFolder } from "../facts/spec-folder.js";
import { account, type SmallDocument, writeCorpus } from "./small-corpus.js";

const policy: RequiredPolicy = { evidence: "", minimum: { recordings: 2, sources: 1 }, optional: [], required: [] };
const user = { method: "GET", request: "/2.0/user", era: "2026-01" };

function count(documents: readonly SmallDocument[]) {
  const { objects } = gatherObjects(readCorpus(writeCorpus(documents)).documents, loadFacts(specFolder));
  return countFields(effectiveDocument, objects);
}

function apply(documents: readonly SmallDocument[], changes: Partial<RequiredPolicy> = {}) {
  const document = structuredClone(effectiveDocument);
  applyRecordings(document, count(documents), { ...policy, ...changes });
  return document.components.schemas.account;
}

describe("counting the fields of recordings", () => {
  it("counts presence and null, and the newest date", () => {
    const counts = count([
      { body: { ...account, location: null }, ...user },
      { body: { ...account, location: "here" }, ...user, era: "2019-05" },
      { body: account, ...user },
    ]);
    expect(counts.account).toMatchObject({
      recordings: 3,
      sources: 1,
      newest: "2026-01",
      fields: { location: [2, 3, 1], uuid: [3, 3], is_staff: [0, 3] },
    });
  });

  it("leaves out selections and objects that lack what the facts require", () => {
    const { type: _type, ...typeless } = account;
    expect(
      count([
        { body: account, ...user, query: { fields: "uuid" } },
        { body: typeless, ...user },
      ]).account,
    ).toBeUndefined();
  });
});

describe("applying recordings", () => {
  it("requires what all have, frees what one lacks, and allows null where one is null", () => {
    const { nickname: _nickname, ...nameless } = account;
    const schema = apply([
      { body: { ...account, location: null }, ...user },
      { body: { ...nameless, location: "x" }, ...user },
    ]);
    expect(schema?.required).toContain("account_id");
    expect(schema?.required).not.toContain("nickname");
    expect(schema?.properties?.location?.type).toEqual(["string", "null"]);
  });

  it("requires nothing new from too few recordings or projects", () => {
    expect(apply([{ body: account, ...user }])?.required).not.toContain("account_id");
    const minimum = { recordings: 1, sources: 2 };
    expect(
      apply(
        [
          { body: account, ...user },
          { body: account, ...user },
        ],
        { minimum },
      )?.required,
    ).not.toContain("account_id");
  });

  it("follows the exceptions of the policy in both directions", () => {
    const documents = [
      { body: account, ...user },
      { body: account, ...user },
    ];
    expect(
      apply(documents, { optional: [{ schema: "account", fields: ["account_id"], evidence: "" }] })?.required,
    ).not.toContain("account_id");
    expect(apply([], { required: [{ schema: "account", fields: ["kind"], evidence: "" }] })?.required).toContain(
      "kind",
    );
  });

  it("refuses counts of fields that no schema has", () => {
    const document = structuredClone(effectiveDocument);
    const recordings = { account: { recordings: 1, sources: 1, fields: { shoe_size: [1, 1] as const } } };
    expect(() => applyRecordings(document, recordings, policy)).toThrow('"shoe_size" in "account"');
  });
});
