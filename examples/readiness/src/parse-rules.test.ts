import { ValidationError } from "@bucketkit/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRules } from "./parse-rules.js";

describe("parseRules", () => {
  it("reads every rule", () => {
    const text = `
title: { pattern: "^[A-Z]+-\\\\d+ ", hint: Begin with the key }
size: { max-files: 10, max-lines: 300, ignore: ["*.lock"] }
tests: { when: ["src/**"], require: ["**/*.test.ts"] }
owners:
  - paths: ["infra/**"]
    people: [zoe]
    approvals: 2
builds: { required: [ci], minimum: 1 }
conflict-markers: true
mergeable: false
warn: [size]
`;
    expect(parseRules(text)).toMatchObject({
      title: { hint: "Begin with the key" },
      owners: [{ approvals: 2 }],
      mergeable: false,
      warn: ["size"],
    });
    expect(parseRules("")).toEqual({});
  });

  it.each([
    ["titel: {}", "titel is unknown; known are title"],
    ["title: {}", "title.pattern is missing"],
    ['title: { pattern: "(" }', "title.pattern must be a regular expression"],
    ["size: { max-files: -1 }", "size.max-files must be a whole number from 0, not -1"],
    ["size: { max-files: many }", 'size.max-files must be a whole number from 0, not "many"'],
    ["owners: [{ people: [zoe] }]", "owners[0].paths is missing"],
    ["mergeable: yes please", 'mergeable must be true or false, not "yes please"'],
    ["warn: [speed]", "warn[0] must be one of title"],
    ["- title", "the file must have named fields"],
    ["a: b: c", "must be YAML"],
    ["__proto__: { pattern: x }", "__proto__ is unknown"],
  ])("refuses %s and says where", (text, reason) => {
    expect(() => parseRules(text)).toThrow(ValidationError);
    try {
      parseRules(text);
    } catch (error) {
      expect(String(error).replaceAll("`", "")).toContain(reason);
    }
  });

  it("answers any text with rules or a typed error", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        try {
          expect(parseRules(text)).toBeTypeOf("object");
        } catch (error) {
          expect(error).toBeInstanceOf(ValidationError);
        }
      }),
    );
  });
});
