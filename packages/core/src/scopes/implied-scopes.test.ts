import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldScopes, withImpliedScopes } from "./implied-scopes.js";

const classic = [
  "project",
  "project:admin",
  "repository",
  "repository:write",
  "repository:admin",
  "repository:delete",
  "pullrequest",
  "pullrequest:write",
  "issue",
  "issue:write",
  "snippet",
  "snippet:write",
  "pipeline",
  "pipeline:write",
  "pipeline:variable",
  "webhook",
];

describe("withImpliedScopes", () => {
  it.each([
    ["project", ["repository"]],
    ["repository:write", ["repository"]],
    ["pullrequest", ["repository"]],
    ["pullrequest:write", ["pullrequest", "repository", "repository:write"]],
    ["issue:write", ["issue"]],
    ["snippet:write", ["snippet"]],
  ])("%s brings %j along", (scope, brought) => {
    expect([...withImpliedScopes([scope], "oauth")].sort()).toEqual([scope, ...brought].sort());
  });

  it.each(["repository:admin", "project:admin", "repository:delete", "pipeline:write", "webhook", "__proto__"])(
    "%s brings nothing along",
    (scope) => {
      expect([...withImpliedScopes([scope], "oauth")]).toEqual([scope]);
    },
  );

  it("brings nothing along in the granular dialect", () => {
    const scopes = ["write:repository:bitbucket", "pullrequest:write"];
    expect([...withImpliedScopes(scopes, "granular")]).toEqual(scopes);
  });
});

describe("foldScopes", () => {
  const some = fc.array(fc.constantFrom(...classic));

  it("gives the same rights", () => {
    fc.assert(
      fc.property(some, (scopes) => {
        expect(withImpliedScopes(foldScopes(scopes, "oauth"), "oauth")).toEqual(
          new Set([...withImpliedScopes(scopes, "oauth")].sort()),
        );
      }),
    );
  });

  it("gives them with no scope too many, whatever the order", () => {
    fc.assert(
      fc.property(some, (scopes) => {
        const folded = foldScopes(scopes, "oauth");
        expect(foldScopes([...scopes].reverse(), "oauth")).toEqual(folded);
        for (const scope of folded) {
          const others = folded.filter((other) => other !== scope);
          expect(withImpliedScopes(others, "oauth").has(scope)).toBe(false);
        }
      }),
    );
  });

  it("drops nothing but repetitions in the granular dialect", () => {
    expect(foldScopes(["write:a:bitbucket", "read:a:bitbucket", "read:a:bitbucket"], "granular")).toEqual([
      "read:a:bitbucket",
      "write:a:bitbucket",
    ]);
  });
});
