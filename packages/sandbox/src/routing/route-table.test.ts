import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadOperations } from "../facts/load-operations.js";
import { decodePath } from "./decode-path.js";
import { createRouteTable } from "./route-table.js";

const operations = loadOperations();
const routes = createRouteTable(operations);

function find(method: string, path: string) {
  const decoded = decodePath(path);
  if (!decoded.isValid) return decoded.reason;
  const found = routes.find(method, decoded.segments);
  return found.kind === "match" ? { id: found.match.operation.operationId, ...found.match.parameters } : found;
}

const repository = { workspace: "w", repo_slug: "r" };

describe("createRouteTable", () => {
  it.each([
    ["GET", "/user", { id: "getCurrentUser" }],
    ["GET", "/user/workspaces/", { id: "listCurrentUserWorkspaces" }],
    [
      "GET",
      "/repositories/w/r/refs/branches/cms/posts/x",
      { id: "getRepositoryRefsBranch", ...repository, name: "cms/posts/x" },
    ],
    ["GET", "/repositories/w/r/refs/branches/a%2Fb", { id: "getRepositoryRefsBranch", ...repository, name: "a/b" }],
    [
      "GET",
      "/repositories/w/r/commit/feature/x/statuses",
      { id: "listRepositoryCommitStatuses", ...repository, commit: "feature/x" },
    ],
    [
      "GET",
      "/repositories/w/r/commit/abc/statuses/build/a%2Fb",
      { id: "getRepositoryCommitStatusesBuild", ...repository, commit: "abc", key: "a/b" },
    ],
    [
      "GET",
      "/repositories/w/r/commits/feature/x",
      { id: "listRepositoryCommitsFrom", ...repository, revision: "feature/x" },
    ],
    [
      "GET",
      "/repositories/w/r/diff/w/r:18792a638442%0Dd73fdea48dc4",
      { id: "getDiff", ...repository, spec: "w/r:18792a638442\rd73fdea48dc4" },
    ],
    [
      "GET",
      "/repositories/w/r/diffstat/feature/x..main",
      { id: "listDiffstat", ...repository, spec: "feature/x..main" },
    ],
    ["GET", "/repositories/w/r/src", { id: "getSourceRoot", ...repository }],
    ["GET", "/repositories/w/r/src/main/", { id: "getSource", ...repository, commit: "main", path: "" }],
    ["GET", "/repositories/w/r/src/main/a/b/", { id: "getSource", ...repository, commit: "main", path: "a/b/" }],
    ["GET", "/repositories/w/r/pullrequests/activity", { id: "listRepositoryPullrequestsActivity", ...repository }],
    ["GET", "/repositories/%7B%7D/%7Bx%7D", { id: "getRepository", workspace: "{}", repo_slug: "{x}" }],
  ])("finds %s %s", (method, path, expected) => {
    expect(find(method, path)).toEqual(expected);
  });

  it("tells which methods a path has", () => {
    expect(find("POST", "/user")).toEqual({ kind: "method-not-allowed", allowed: ["GET"] });
    expect(find("GET", "/users")).toEqual({ kind: "none" });
  });

  it("finds every operation at its own template, whatever stands for its parameters", () => {
    const value = fc.string({ unit: fc.constantFrom(..."abzé{}-_.~% ".split("")), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...operations), fc.infiniteStream(value), (operation, values) => {
        const expected: Record<string, string> = {};
        const path = operation.template.replace(/\{([^}]+)\}/g, (_, name: string) => {
          const text = `v${values.next().value}`;
          expected[name] = text;
          return encodeURIComponent(text);
        });
        expect(find(operation.method, path)).toEqual({ id: operation.operationId, ...expected });
      }),
    );
  });

  it("answers any path whatsoever", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("GET", "PUT", "POST", "DELETE", "PATCH"),
        fc.array(fc.string(), { maxLength: 12 }),
        (method, segments) => {
          expect(["match", "none", "method-not-allowed"]).toContain(routes.find(method, segments).kind);
        },
      ),
    );
  });
});

describe("decodePath", () => {
  it("gives back any segments that were encoded, slashes inside them included", () => {
    const segment = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0"));
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1 }), (segments) => {
        expect(decodePath(`/${segments.map(encodeURIComponent).join("/")}`)).toEqual({ isValid: true, segments });
      }),
    );
  });

  it("refuses broken encoding and NUL instead of guessing", () => {
    for (const path of ["/%", "/%e0%a4%a", "/%ff", "/a%00"]) expect(decodePath(path).isValid).toBe(false);
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string(), (path) => void decodePath(path)));
  });
});
