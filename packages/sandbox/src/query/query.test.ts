import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateQuery } from "./evaluate-query.js";
import { parseQuery } from "./parse-query.js";
import type { QueryExpression, QueryLiteral } from "./query-expression.js";
import { compareBy } from "./sort-elements.js";
import { QuerySyntaxError } from "./tokenize-query.js";

const pullRequest = {
  id: 7,
  state: "OPEN",
  draft: false,
  comment_count: 3,
  created_on: "2026-03-01T10:00:00.000000+00:00",
  closed_by: null,
  source: { repository: { full_name: "owner/repo" }, branch: { name: "cms/posts" } },
  destination: { branch: { name: "master" } },
  reviewers: [{ nickname: "rin" }, { nickname: "sam" }],
};

const matches = (query: string): boolean => evaluateQuery(parseQuery(query), pullRequest);

describe("a q parameter", () => {
  it.each([
    [
      'source.repository.full_name = "owner/repo" AND state = "OPEN" AND destination.branch.name = "master" AND comment_count > 0 AND source.branch.name ~ "cms/"',
      true,
    ],
    ["deleted=false", false],
    ["draft=false", true],
    ['state="OPEN"', true],
    ['state = "MERGED" OR id = 7', true],
    ['(state = "MERGED" OR id = 7) and draft = true', false],
    ['state = "MERGED" AND id = 7 OR id = 7', true],
    ['source.branch.name ~ "POSTS"', true],
    ['source.branch.name !~ "posts"', false],
    ['state IN ("MERGED", "OPEN")', true],
    ["id NOT IN (1, 2)", true],
    ["id not in (7)", false],
    ["closed_by = null", true],
    ["missing.path = null", true],
    ["closed_by != null", false],
    ['reviewers.nickname = "sam"', true],
    ['reviewers.nickname != "sam"', false],
    ["created_on > 2026-02-28", true],
    ["created_on >= 2026-03-01T12:00:00+02:00", true],
    ["created_on < 2026-03-01T10:00:00.001Z", true],
    ["id >= 7.0 AND id <= 7 AND id < 7.5 AND id > -1", true],
    ['state = "a \\"quoted\\" text"', false],
  ])("%s", (query, expected) => {
    expect(matches(query)).toBe(expected);
  });

  it.each([
    ["state", 5],
    ["state =", 7],
    ["= 1", 0],
    ['state = "OPEN', 8],
    ['state = "OPEN" AND', 18],
    ["(id = 1", 7],
    ["id = 1)", 6],
    ["id = 1 id = 2", 7],
    ["id IN 1", 6],
    ["id NOT 1", 7],
    ["id = OPEN", 5],
    ["id # 1", 3],
    ["created_on > 2026-13-45", 13],
  ])("refuses %s and tells the position", (query, position) => {
    expect(() => parseQuery(query)).toThrow(QuerySyntaxError);
    try {
      parseQuery(query);
    } catch (reason) {
      expect((reason as QuerySyntaxError).position).toBe(position);
    }
  });

  it("refuses endless nesting instead of overflowing the stack", () => {
    expect(() => parseQuery("(".repeat(100_000))).toThrow(QuerySyntaxError);
  });

  it("either parses or fails with a position inside the text, whatever the text", () => {
    const piece = fc.constantFrom(
      "id",
      "a.b",
      "=",
      "!=",
      "~",
      "IN",
      "NOT",
      "AND",
      "OR",
      "(",
      ")",
      ",",
      '"x"',
      "1",
      "null",
      "2026-01-01",
      " ",
      '"',
      "#",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(" ")),
    );
    fc.assert(
      fc.property(text, (query) => {
        try {
          parseQuery(query);
        } catch (reason) {
          expect(reason).toBeInstanceOf(QuerySyntaxError);
          expect((reason as QuerySyntaxError).position).toBeLessThanOrEqual(query.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("parses back what was written from an expression", () => {
    fc.assert(
      fc.property(expressions, (expression) => {
        expect(parseQuery(write(expression))).toEqual(expression);
      }),
    );
  });

  it("evaluates AND, OR and negated operators as logic demands", () => {
    const element = fc.record({ a: fc.integer({ min: 0, max: 3 }), b: fc.string(), c: fc.constant(null) });
    fc.assert(
      fc.property(expressions, expressions, element, (left, right, value) => {
        const both = evaluateQuery({ kind: "and", terms: [left, right] }, value);
        const either = evaluateQuery({ kind: "or", terms: [left, right] }, value);
        expect(both).toBe(evaluateQuery(left, value) && evaluateQuery(right, value));
        expect(either).toBe(evaluateQuery(left, value) || evaluateQuery(right, value));
        if (left.kind === "comparison" && left.operator === "=") {
          expect(evaluateQuery({ ...left, operator: "!=" }, value)).toBe(!evaluateQuery(left, value));
        }
      }),
    );
  });
});

describe("compareBy", () => {
  it("orders by a nested field, descending with a minus, null first", () => {
    const elements = [{ a: { b: 2 } }, { a: { b: null } }, { a: { b: 10 } }];
    expect(elements.toSorted(compareBy("a.b")).map((element) => element.a.b)).toEqual([null, 2, 10]);
    expect(elements.toSorted(compareBy("-a.b")).map((element) => element.a.b)).toEqual([10, 2, null]);
  });
});

const path = fc.constantFrom("a", "b", "c", "a.b", "links.self.href");
const literal: fc.Arbitrary<QueryLiteral> = fc.oneof(
  fc.string().filter((text) => !text.includes("\u0000")),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc
    .date({ min: new Date("1970-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
    .map((date) => ({ date: date.getTime() })),
);
const comparison: fc.Arbitrary<QueryExpression> = fc.oneof(
  fc.record({
    kind: fc.constant("comparison" as const),
    path,
    operator: fc.constantFrom("=", "!=", "~", "!~", ">", ">=", "<", "<=") as fc.Arbitrary<"=">,
    value: literal,
  }),
  fc.record({
    kind: fc.constant("in" as const),
    path,
    isNegated: fc.boolean(),
    values: fc.array(literal, { minLength: 1, maxLength: 4 }),
  }),
);
const conjunction: fc.Arbitrary<QueryExpression> = fc.record({
  kind: fc.constant("and" as const),
  terms: fc.array(comparison, { minLength: 2, maxLength: 3 }),
});
const disjunction: fc.Arbitrary<QueryExpression> = fc.record({
  kind: fc.constant("or" as const),
  terms: fc.array(fc.oneof(comparison, conjunction), { minLength: 2, maxLength: 3 }),
});
const expressions = fc.oneof(comparison, conjunction, disjunction);

function write(expression: QueryExpression): string {
  switch (expression.kind) {
    case "and":
      return expression.terms.map(write).join(" AND ");
    case "or":
      return `(${expression.terms.map(write).join(" or ")})`;
    case "in":
      return `${expression.path} ${expression.isNegated ? "NOT IN" : "in"} (${expression.values.map(writeLiteral).join(", ")})`;
    case "comparison":
      return `${expression.path}${expression.operator}${writeLiteral(expression.value)}`;
  }
}

function writeLiteral(value: QueryLiteral): string {
  if (typeof value === "string") return `"${value.replace(/["\\]/g, "\\$&")}"`;
  if (typeof value === "object" && value !== null) return new Date(value.date).toISOString();
  return String(value);
}
