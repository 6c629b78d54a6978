import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listOperations } from "../../scripts/facts/list-operations.js";
import { findEnding } from "../../src/generated/ended.js";
import { effectiveDocument } from "./spec-folder.js";

describe("findEnding", () => {
  it.each([
    ["GET", "/2.0/repositories", "2026-04-14", "CHANGE-2770"],
    ["GET", "/2.0/workspaces/", "2026-04-14", "CHANGE-2770"],
    ["GET", "/snippets", "2026-04-14", "CHANGE-2770"],
    ["GET", "/2.0/user/permissions/workspaces", "2026-04-14", "CHANGE-2770"],
    ["GET", "/2.0/user/permissions/repositories", "2026-04-14", "CHANGE-2770"],
    ["POST", "/2.0/repositories/acme/widgets/issues", "2026-08-20", undefined],
    ["PUT", "/2.0/repositories/acme/widgets/issues/3/comments/4", "2026-08-20", undefined],
    ["GET", "/2.0/repositories/acme/widgets/milestones/1", "2026-08-20", undefined],
    ["GET", "/2.0/pullrequests/%7B1%7D", "2025-09", undefined],
    ["DELETE", "/2.0/addon/linkers/key/values", "2026-06-22", undefined],
  ])("finds %s %s", (method, path, since, changeId) => {
    expect(findEnding(method, path)).toMatchObject({ since });
    expect(findEnding(method, path)?.changeId).toBe(changeId);
  });

  it("names the replacement where there is one", () => {
    expect(findEnding("GET", "/2.0/workspaces")?.replacement).toBe("GET /user/workspaces");
    expect(findEnding("GET", "/2.0/addon/linkers")?.replacement).toBeUndefined();
  });

  it("never calls an operation of the facts ended, whatever its parameters are", () => {
    const segment = fc.stringMatching(/^[\w.%{}-]{1,12}$/);
    for (const { method, path } of listOperations(effectiveDocument)) {
      fc.assert(
        fc.property(segment, (value) => {
          const filled = path.replace(/\{\w+\}/g, () => value);
          expect(findEnding(method.toUpperCase(), `/2.0${filled}`)).toBeUndefined();
        }),
        { numRuns: 5 },
      );
    }
  });
});
