import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mutateObject, mutationKinds } from "../../scripts/corpus/mutate-object.js";
import { recordedForms } from "../../scripts/corpus/recorded-forms.js";
import { seededNumber } from "../../scripts/corpus/seeded-number.js";
import { effectiveDocument } from "../facts/spec-folder.js";
import { account, pullRequest } from "./small-corpus.js";

const document = {
  entry: { file: "a.json", kind: "rest", source: "acme/test" },
  method: undefined,
  path: undefined,
  status: 200,
  body: undefined,
  isSelection: false,
};
const recorded = (schemaName: string, value: Record<string, unknown>, pointer = "") => ({
  schemaName,
  value,
  pointer,
  document,
});

describe("mutateObject", () => {
  it.each(mutationKinds)("spoils a pull request: %s", (kind) => {
    const object = recorded("pullrequest", pullRequest);
    const before = structuredClone(pullRequest);
    const mutation = mutateObject(effectiveDocument, object, kind, recordedForms(effectiveDocument, [object]));
    expect(mutation?.value).not.toEqual(pullRequest);
    expect(pullRequest).toEqual(before);
  });

  it("never makes a form that a recording shows", () => {
    const full = recorded("account", { ...account, location: "here", website: "https://x" });
    const empty = recorded("account", {
      ...account,
      location: null,
      website: null,
      display_name: null,
      uuid: null,
      type: null,
      nickname: null,
      account_id: null,
    });
    const forms = recordedForms(effectiveDocument, [full, empty]);
    const fields = new Set(
      Array.from(
        { length: 40 },
        (_unused, index) =>
          mutateObject(effectiveDocument, { ...full, pointer: `/${index}` }, "unrecorded null", forms)?.field,
      ),
    );
    expect([...fields].sort()).toEqual(["links"]);
  });

  it("finds nothing to spoil where no field is typed that way", () => {
    const object = recorded("link", { href: "https://x" });
    const forms = recordedForms(effectiveDocument, [object]);
    expect(mutateObject(effectiveDocument, object, "misspelt enum", forms)).toBeUndefined();
    expect(mutateObject(effectiveDocument, object, "list and object swapped", forms)).toBeUndefined();
  });
});

describe("seededNumber", () => {
  it("stays below its limit and depends on the text alone", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 1000 }), (text, limit) => {
        const number = seededNumber(text, limit);
        expect(number).toBe(seededNumber(text, limit));
        expect(Number.isInteger(number) && number >= 0 && number < limit).toBe(true);
      }),
    );
    expect(seededNumber("x", 0)).toBe(0);
  });
});
