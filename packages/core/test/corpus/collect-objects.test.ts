import { describe, expect, it } from "vitest";
import { collectObjects } from "../../scripts/corpus/collect-objects.js";
import { schemaReference } from "../../scripts/facts/resolve-reference.js";
import { effectiveDocument } from "../facts/spec-folder.js";
import { account, pullRequest } from "./small-corpus.js";

const collect = (schemaName: string, value: unknown) =>
  collectObjects(effectiveDocument, schemaReference(schemaName), value).map(
    (object) => `${object.schemaName} ${object.pointer}`,
  );

describe("collectObjects", () => {
  it("finds the answer, list items and embedded objects with their places", () => {
    const found = collect("paginated_pullrequests", { values: [pullRequest], pagelen: 10 });
    expect(found).toEqual(
      expect.arrayContaining([
        "paginated_pullrequests ",
        "pullrequest /values/0",
        "account /values/0/author",
        "repository_summary /values/0/source/repository",
        "account /values/0/reviewers/0",
      ]),
    );
  });

  it("judges a page by its envelope alone", () => {
    const [page] = collectObjects(effectiveDocument, schemaReference("paginated_pullrequests"), {
      values: [pullRequest],
      next: "x",
    });
    expect(page?.value).toEqual({ values: [], next: "x" });
  });

  it("takes the form of a union that fits, and the union when none does", () => {
    const file = { type: "commit_file", path: "a" };
    expect(collect("treeentry", file)).toEqual(["commit_file "]);
    expect(collect("diffstat", { type: "diffstat", status: "added", old: null, new: file })).toEqual([
      "diffstat_added ",
      "commit_file_summary /new",
    ]);
    expect(collect("diffstat", { type: "diffstat", status: "melted", old: null, new: file })).toEqual(["diffstat "]);
  });

  it("skips null, and escapes keys in places", () => {
    expect(collect("pullrequest", { closed_by: null })).toEqual(["pullrequest "]);
    expect(collect("snippet", { files: { "a/b~c": { links: { self: { href: "x" } } } }, owner: account })).toContain(
      "link /files/a~1b~0c/links/self",
    );
  });
});
