import { describe, expect, it } from "vitest";
import { adviseScopes } from "./advise-scopes.js";
import type { LoggedRequest } from "./request-log.js";

function request(part: Partial<LoggedRequest>): LoggedRequest {
  return {
    id: "1",
    method: "GET",
    url: "/2.0/user",
    operationId: "getCurrentUser",
    status: 200,
    credentialKind: "oauth",
    dialect: "classic",
    neededScopes: [],
    heldScopes: [],
    userAgent: undefined,
    startedAt: "2026-11-25T10:00:00.000Z",
    milliseconds: 1,
    ...part,
  };
}

describe("adviseScopes", () => {
  it("names the fewest classic scopes, which bring others along", () => {
    const heldScopes = ["account", "pullrequest:write", "repository:write"];
    const [advice] = adviseScopes([
      request({ neededScopes: ["repository"], heldScopes }),
      request({ neededScopes: ["repository:write"], heldScopes }),
      request({ neededScopes: ["pullrequest:write"], heldScopes }),
    ]);
    expect(advice).toMatchObject({ needed: ["pullrequest:write"], unused: ["account", "repository:write"] });
  });

  it("names every granular scope, because none stands for another", () => {
    const scopes = ["read:repository:bitbucket", "write:repository:bitbucket"];
    const [advice] = adviseScopes([
      request({ dialect: "granular", credentialKind: "apiToken", neededScopes: scopes, heldScopes: scopes }),
    ]);
    expect(advice).toMatchObject({ needed: scopes, unused: [], missing: [] });
  });

  it("finds scopes missing where a request was refused for want of them, not for want of a permission", () => {
    const refused = (heldScopes: readonly string[]) =>
      adviseScopes([request({ status: 403, neededScopes: ["repository"], heldScopes })])[0]?.missing;
    expect(refused(["account"])).toEqual(["repository"]);
    expect(refused(["repository:write"])).toEqual([]);
  });

  it("keeps kinds of credentials apart and says nothing of those without scopes", () => {
    const { dialect: _, ...withoutDialect } = request({ credentialKind: "anonymous" });
    const advice = adviseScopes([
      request({ neededScopes: ["account"] }),
      withoutDialect,
      request({ credentialKind: "apiToken", dialect: "granular", neededScopes: ["read:user:bitbucket"] }),
    ]);
    expect(advice.map(({ credentialKind }) => credentialKind)).toEqual(["oauth", "apiToken"]);
  });
});
