import { describe, expect, it } from "vitest";
import { own, readers, place as repository } from "../../test/known-bitbucket.js";
import { clientOf } from "../../test/served-clients.js";
import { accessTokenAuth } from "../auth/access-token-auth.js";
import { apiTokenAuth } from "../auth/api-token-auth.js";
import type { AuthStrategy, CredentialKind } from "../auth/auth-strategy.js";
import { getPullRequest, mergePullRequest, runPipeline } from "../generated/operations/index.js";
import { scopesByOperation } from "../generated/scopes.js";
import { explainScopes } from "./explain-scopes.js";
import { scopePermission } from "./scope-permission.js";

const place = { ...repository, pullRequestId: 7 };

/** The error of a call that a server refused with these scopes. */
async function refusedFor(required: unknown, granted: unknown): Promise<unknown> {
  const { client } = await clientOf(() => ({
    status: 403,
    json: { type: "error", error: { message: "no", detail: { required, granted } } },
  }));
  return getPullRequest(client, place).catch((error: unknown) => error);
}

describe("explainScopes", () => {
  it.each<[CredentialKind, AuthStrategy, string, string]>([
    ["access-token", accessTokenAuth({ token: readers.accessToken }), "pullrequest", "pullrequest:write"],
    ["api-token", apiTokenAuth(readers.apiToken), "read:pullrequest:bitbucket", "write:pullrequest:bitbucket"],
  ])("tells what a token that may only read lacks for a merge: %s", async (kind, auth, granted, required) => {
    const detail = { required: [required], granted: [granted] };
    const refusal = own({ status: 403, json: { type: "error", error: { message: "no", detail } } });
    const { client } = await clientOf(() => refusal, { auth });
    const error = await mergePullRequest(client, place).catch((thrown: unknown) => thrown);
    expect(explainScopes(error, { kind })).toMatchObject({ missing: [required] });
  });

  it("names what is neither granted nor brought along by a granted scope", async () => {
    const error = await refusedFor(["pullrequest:write", "repository"], ["pullrequest"]);
    expect(explainScopes(error)).toMatchObject({ dialect: "oauth", missing: ["pullrequest:write"] });
  });

  it("does not count granular scopes as brought along", async () => {
    const error = await refusedFor(["read:repository:bitbucket"], ["write:repository:bitbucket"]);
    expect(explainScopes(error)).toMatchObject({ dialect: "granular", missing: ["read:repository:bitbucket"] });
  });

  it("names all that was asked for when everything seems to be there", async () => {
    const error = await refusedFor(["repository"], ["repository:write"]);
    expect(explainScopes(error)?.missing).toEqual(["repository"]);
  });

  it.each<[CredentialKind, string, string[]]>([
    [
      "api-token",
      "write:pullrequest:bitbucket",
      ["id.atlassian.com", "Pull requests: Write (write:pullrequest:bitbucket)"],
    ],
    ["access-token", "pullrequest:write", ["under Access tokens", "Pull requests: Write (pullrequest:write)"]],
    ["oauth", "pullrequest:write", ["OAuth consumer", "authorization again"]],
    ["forge", "write:pullrequest:bitbucket", ["permissions.scopes", "manifest.yml write:pullrequest:bitbucket."]],
    ["connect-jwt", "pullrequest:write", ["descriptor pullrequest:write."]],
    ["anonymous", "repository", ["pass `auth`"]],
  ])("says what to do with %s", async (kind, scope, words) => {
    const text = explainScopes(await refusedFor([scope], []), { kind })?.text ?? "";
    for (const word of [`Missing: ${scope}.`, ...words]) expect(text).toContain(word);
  });

  it("takes the credential from the dialect when it is not told", async () => {
    expect(explainScopes(await refusedFor(["read:user:bitbucket"], []))?.text).toContain("API token");
    expect(explainScopes(await refusedFor(["account"], []))?.text).toContain("OAuth consumer");
  });

  it("names the other reading where Atlassian's pages disagree, in the classic dialect only", async () => {
    const classic = await refusedFor(["pipeline"], []);
    expect(explainScopes(classic, { operation: runPipeline })?.text).toContain("it takes pipeline:write");
    expect(explainScopes(classic, { operation: mergePullRequest })?.text).not.toContain("disagree");
    const granular = await refusedFor(["write:pipeline:bitbucket"], []);
    expect(explainScopes(granular, { operation: runPipeline })?.text).not.toContain("disagree");
  });

  it("copes with text where a list belongs", async () => {
    expect(explainScopes(await refusedFor("repository", "account"))?.missing).toEqual(["repository"]);
  });

  it("is silent about everything else", () => {
    expect(explainScopes(new Error("no"))).toBeUndefined();
    expect(explainScopes(undefined)).toBeUndefined();
  });
});

describe("scopePermission", () => {
  it.each([
    ["pullrequest", "Pull requests: Read"],
    ["repository:admin", "Repositories: Admin"],
    ["pipeline:variable", "Pipelines: Edit variables"],
    ["webhook", "Webhooks: Read and write"],
    ["email", "Account: Email"],
    ["delete:ssh-key:bitbucket", "SSH keys: Delete"],
    ["read:webhook:bitbucket", "Webhooks: Read"],
  ])("calls %s as its checkbox is called: %s", (scope, permission) => {
    expect(scopePermission(scope)).toBe(permission);
  });

  it("knows every scope of every operation, and nothing else", () => {
    const scopes = Object.values(scopesByOperation).flatMap(({ oauth = "", granular = "", unsure = "" }) =>
      `${oauth} ${granular} ${unsure}`.split(" ").filter(Boolean),
    );
    expect(new Set(scopes).size).toBeGreaterThan(40);
    expect(scopes.filter((scope) => !scopePermission(scope))).toEqual([]);
    for (const unknown of ["", "nothing", "read:nothing:bitbucket", "__proto__:write", "constructor"])
      expect(scopePermission(unknown)).toBeUndefined();
  });
});
