import { describe, expect, it } from "vitest";
import { requireFit } from "./api-client.js";

describe("the check of every answer against the facts document", () => {
  const path = "/repositories/w/r/pullrequests/1";

  it("refuses wrong types, wrong values and missing envelopes", () => {
    expect(() => requireFit("GET", path, 200, { type: "pullrequest", id: "1" })).toThrow(/does not fit/);
    expect(() => requireFit("GET", path, 200, { type: "pullrequest", id: 1, state: "DONE" })).toThrow(/does not fit/);
    expect(() => requireFit("GET", "/repositories/w/r/refs", 200, { pagelen: 10 })).toThrow(/does not fit/);
    expect(() => requireFit("GET", path, 404, { message: "no envelope" })).toThrow(/does not fit/);
  });

  it("refuses JSON where none is declared", () => {
    expect(() => requireFit("POST", "/repositories/w/r/src", 201, {})).toThrow(/does not declare/);
  });
});
