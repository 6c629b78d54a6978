import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selectFields } from "./select-fields.js";

const pullRequest = {
  id: 1,
  title: "x",
  links: { self: { href: "s" }, html: { href: "h" } },
  destination: { branch: { name: "main", merge_strategies: ["squash"] } },
  reviewers: [{ nickname: "sam" }],
};
const hidden = ["reviewers", "destination.branch.merge_strategies"];
const select = (fields: string | undefined) => selectFields(pullRequest, hidden, fields);

describe("selectFields", () => {
  it("leaves hidden fields out unless they are asked for", () => {
    expect(select(undefined)).toEqual({
      id: 1,
      title: "x",
      links: pullRequest.links,
      destination: { branch: { name: "main" } },
    });
    expect(select("destination.branch.merge_strategies")).toEqual({
      destination: { branch: { merge_strategies: ["squash"] } },
    });
    expect(select("+reviewers")).toMatchObject({ id: 1, reviewers: [{ nickname: "sam" }] });
    expect(select("+destination.branch.merge_strategies")).toMatchObject({
      destination: { branch: { name: "main", merge_strategies: ["squash"] } },
    });
  });

  it("keeps only plain names, drops names with a minus, and knows wildcards for one level", () => {
    expect(select("id,links.self.href")).toEqual({ id: 1, links: { self: { href: "s" } } });
    expect(select("-links,-destination")).toEqual({ id: 1, title: "x" });
    expect(select("-links.*")).toMatchObject({ id: 1, links: {} });
    expect(select("-*,+id,+reviewers.nickname")).toEqual({ id: 1, reviewers: [{ nickname: "sam" }] });
    expect(select("links.*.href")).toEqual({ links: pullRequest.links });
    expect(select("*")).toMatchObject({ reviewers: [{ nickname: "sam" }] });
    expect(select("reviewers,-reviewers.nickname")).toEqual({ reviewers: [{}] });
  });

  it("reads a plus that arrived as a space as part of a name, which then matches nothing", () => {
    expect(select(" reviewers")).toEqual({});
  });

  it("drops the envelope of a page when only values are asked for", () => {
    const page = {
      next: "n",
      pagelen: 10,
      values: [
        { id: 1, participants: [] },
        { id: 2, participants: [] },
      ],
    };
    expect(selectFields(page, ["values.participants"], "values.participants")).toEqual({
      values: [{ participants: [] }, { participants: [] }],
    });
    expect(selectFields(page, ["values.participants"], "+values.participants")).toEqual(page);
  });

  const json = fc
    .jsonValue({ maxDepth: 4 })
    .filter((value) => typeof value === "object" && value !== null && !Array.isArray(value));
  const fields = fc
    .array(fc.tuple(fc.constantFrom("", "+", "-"), fc.constantFrom("a", "b", "a.b", "*", "a.*", "*.b", "")), {
      maxLength: 5,
    })
    .map((parts) => parts.map((part) => part.join("")).join(","));

  it("never invents anything: every leaf of the answer stands at its place in the original", () => {
    fc.assert(
      fc.property(json, fields, (value, selection) => {
        for (const [path, leaf] of leavesOf(selectFields(value, [], selection))) {
          expect(at(value, path)).toEqual(leaf);
        }
      }),
    );
  });

  it("changes nothing without a selection, and keeps nothing of what a minus names", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(selectFields(value, [], undefined)).toEqual(value);
        const name = Object.keys(value as object).find((key) => /^[a-z]+$/i.test(key));
        if (name !== undefined) expect(Object.keys(selectFields(value, [], `-${name}`) as object)).not.toContain(name);
      }),
    );
  });
});

type Path = readonly (string | number)[];

function leavesOf(value: unknown, path: Path = []): readonly (readonly [Path, unknown])[] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value);
}
