import { describe, expect, it } from "vitest";
import type { OperationName } from "../generated/operation-names.js";
import * as operations from "../generated/operations/index.js";
import { scopesByOperation } from "../generated/scopes.js";
import { requiredScopes } from "./required-scopes.js";
import { requiredScopesByName } from "./required-scopes-by-name.js";
import type { ScopedOperation } from "./scoped-operation.js";
import { unsureScopes } from "./unsure-scopes.js";

const { createCommitStatus, getPullRequest, listBranches, getWorkspace, mergePullRequest, runPipeline } = operations;

describe("requiredScopes", () => {
  it("leaves out classic scopes that another one brings along", () => {
    expect(requiredScopes([getPullRequest, createCommitStatus, listBranches], "oauth")).toEqual(["pullrequest"]);
    expect(requiredScopes([getPullRequest, mergePullRequest, listBranches], "oauth")).toEqual(["pullrequest:write"]);
  });

  it("names every granular scope, because none brings another along", () => {
    expect(requiredScopes([getPullRequest, mergePullRequest, listBranches], "granular")).toEqual([
      "read:pullrequest:bitbucket",
      "read:repository:bitbucket",
      "write:pullrequest:bitbucket",
    ]);
  });

  it("is empty for operations without scopes", () => {
    expect(requiredScopes([getWorkspace], "oauth")).toEqual([]);
    expect(requiredScopes([], "granular")).toEqual([]);
  });
});

describe("requiredScopesByName", () => {
  const functions = Object.entries(operations) as unknown as [OperationName, ScopedOperation][];

  it("knows every operation, and gives what its function gives", () => {
    expect(Object.keys(scopesByOperation).sort()).toEqual(functions.map(([name]) => name).sort());
    for (const [name, operation] of functions) {
      for (const dialect of ["oauth", "granular"] as const) {
        expect(requiredScopesByName([name], dialect), name).toEqual(requiredScopes([operation], dialect));
      }
    }
  });

  it.each(["getPullrequest", "toString", "__proto__"])("refuses %s", (name) => {
    expect(() => requiredScopesByName([name as OperationName], "oauth")).toThrow(`"${name}"`);
  });
});

describe("unsureScopes", () => {
  it("gives both readings, and nothing for what is sure", () => {
    expect(unsureScopes([getPullRequest, runPipeline])).toEqual([
      { operationId: runPipeline.operationId, documented: ["pipeline"], alternative: ["pipeline:write"] },
    ]);
  });
});

it("refuses a dialect that there is not, instead of asking for no scope", () => {
  expect(() => requiredScopes([getPullRequest], "oath" as "oauth")).toThrow(
    '`dialect` must be "oauth" or "granular", not oath.',
  );
});
