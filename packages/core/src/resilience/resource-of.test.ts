import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hourlyLimits, resourceOfPath } from "./resource-of.js";

describe("resourceOfPath", () => {
  it.each([
    ["/repositories/acme/widgets", "repositories"],
    ["/repositories/acme", "repositories"],
    ["/repositories?role=member", "repositories"],
    ["/repositories/acme/widgets/pullrequests/7/comments", "repositories"],
    ["/repositories/acme/widgets/src", "repositories"],
    ["/repositories/acme/widgets/src/main/a/b.txt", "raw-files"],
    ["/repositories/acme/src/commits", "repositories"],
    ["/repositories/acme/widgets/hooks", "webhooks"],
    ["/repositories/acme/widgets/hooks/%7B1%7D?x=/src/a", "webhooks"],
    ["/workspaces/acme/hooks", "webhooks"],
    ["/repositories/acme/widgets/properties/my-app/color", "properties"],
    ["/workspaces/acme/projects", "other"],
    ["/user", "other"],
    ["", "other"],
  ])("takes %s for %s", (path, resource) => {
    expect(resourceOfPath(path)).toBe(resource);
  });

  it("knows every kind it names, and reads a megabyte at once", () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => ["other", ...Object.keys(hourlyLimits)].includes(resourceOfPath(path))),
    );
    for (const piece of ["/repositories", "/properties", "/a", "?", "/src/"]) {
      const start = performance.now();
      resourceOfPath(`/repositories/${piece.repeat(1_000_000 / piece.length)}`);
      expect(performance.now() - start).toBeLessThan(100);
    }
  });
});
