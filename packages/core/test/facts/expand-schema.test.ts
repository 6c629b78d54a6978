import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expandSchema, makeNullable } from "../../scripts/facts/expand-schema.js";
import type { Schema } from "../../scripts/facts/openapi.js";

describe("expandSchema", () => {
  it("writes the short forms out", () => {
    expect(expandSchema("string")).toEqual({ type: "string" });
    expect(expandSchema("date-time|null")).toEqual({ type: ["string", "null"], format: "date-time" });
    expect(expandSchema("link[]")).toEqual({ type: "array", items: { $ref: "#/components/schemas/link" } });
    expect(expandSchema("account|null")).toEqual({
      anyOf: [{ $ref: "#/components/schemas/account" }, { type: "null" }],
    });
    expect(expandSchema({ fields: { id: "integer" }, required: ["id"] })).toEqual({
      type: "object",
      properties: { id: { type: "integer" } },
      required: ["id"],
    });
    expect(expandSchema({ oneOf: ["a", { type: "object", additionalProperties: "string" }] })).toEqual({
      oneOf: [{ $ref: "#/components/schemas/a" }, { type: "object", additionalProperties: { type: "string" } }],
    });
  });

  it.each(["", "string []", "link[][]", "a|b", "string|null|null"])("refuses %j", (word) => {
    expect(() => expandSchema(word)).toThrow("is not a short form");
  });
});

describe("makeNullable", () => {
  const types: readonly Schema["type"][] = [
    "string",
    "integer",
    "object",
    ["string", "integer"],
    ["boolean", "string", "integer"],
  ];
  const fixed: readonly Schema[] = [
    { $ref: "#/components/schemas/link" },
    { anyOf: [{ type: "string" }, { $ref: "#/components/schemas/link" }] },
    { type: "string", enum: ["a", "b"] },
  ];
  const schema: fc.Arbitrary<Schema> = fc.constantFrom(...types.flatMap((type) => (type ? [{ type }] : [])), ...fixed);

  it("changes nothing more when applied again, and leaves its input alone", () => {
    fc.assert(
      fc.property(schema, (given) => {
        const before = structuredClone(given);
        const once = makeNullable(given);
        expect(makeNullable(once)).toEqual(once);
        expect(given).toEqual(before);
        expect(JSON.stringify(once)).toContain('"null"');
      }),
    );
  });

  it("lets an enum hold null", () => {
    expect(makeNullable({ type: "string", enum: ["a"] })).toEqual({ type: ["string", "null"], enum: ["a", null] });
  });
});
