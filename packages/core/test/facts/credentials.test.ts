import { describe, expect, it } from "vitest";
import { applyCredentials, type CredentialOverlay } from "../../scripts/facts/apply-credentials.js";
import { listOperations } from "../../scripts/facts/list-operations.js";
import { readJson } from "../../scripts/facts/read-json.js";
import * as functions from "../../src/generated/operations/index.js";
import { scopesByOperation } from "../../src/generated/scopes.js";
import type { AnyOperation } from "../../src/operations/define-operation.js";
import { effectiveDocument, specFolder } from "./spec-folder.js";

const overlay = readJson<CredentialOverlay>(new URL("overlay/credentials.json", specFolder));
const operations = listOperations(effectiveDocument).map(({ method, operation }) => ({ method, ...operation }));

/** Scopes that Atlassian describes as giving no more than sight of something. */
const isForReading = (scope: string) =>
  /^read:|^(repository|pullrequest|project|pipeline|runner|account|email|snippet|webhook)$/.test(scope);

describe("writes whose scopes are for reading in one dialect only", () => {
  const unequal = operations.filter(({ method, "x-scopes": { oauth2, granular } }) => {
    const isKnown = oauth2.length > 0 && granular.length > 0;
    return method !== "get" && isKnown && oauth2.every(isForReading) !== granular.every(isForReading);
  });
  const verdicts = new Map(
    overlay.scopes.flatMap(({ verdict, operations: names }) => names.map((name) => [name, verdict] as const)),
  );

  it("are exactly these, each confirmed or marked as unsure with evidence", () => {
    const listed = unequal.map(({ "x-sdk-name": name = "" }) => [name, verdicts.get(name)]);
    expect(Object.fromEntries(listed)).toEqual({
      createEnvironment: "unsure",
      updateEnvironment: "unsure",
      deleteEnvironment: "unsure",
      runPipeline: "unsure",
      updateSnippetComment: "unsure",
      deleteSnippetComment: "unsure",
      createSnippetComment: "confirmed",
      createRepositoryWebhook: "confirmed",
      updateRepositoryWebhook: "confirmed",
      deleteRepositoryWebhook: "confirmed",
      createWorkspaceWebhook: "confirmed",
      updateWorkspaceWebhook: "confirmed",
      deleteWorkspaceWebhook: "confirmed",
    });
    expect([...verdicts.keys()].sort()).toEqual(unequal.map(({ "x-sdk-name": name }) => name).sort());
  });

  it("name both readings where they are unsure: in the document, in the table and at the function", () => {
    for (const [name, verdict] of verdicts) {
      const operation = operations.find((candidate) => candidate["x-sdk-name"] === name);
      const scopes = scopesByOperation[name as keyof typeof scopesByOperation];
      const { facts } = (functions as unknown as Record<string, AnyOperation>)[name] as AnyOperation;
      expect([scopes.oauth, scopes.granular]).toEqual([facts.oauth, facts.granular]);
      expect([operation?.["x-unsure-scopes"]?.oauth2.join(" "), scopes.unsure]).toEqual([facts.unsure, facts.unsure]);
      expect(Boolean(facts.unsure)).toBe(verdict === "unsure");
      expect(facts.oauth).not.toBe(facts.unsure);
    }
  });
});

describe("credentials that an operation refuses", () => {
  const refusing = (credential: string) =>
    operations.filter((operation) => operation["x-refused-credentials"]?.includes(credential));

  it("are those that its labels leave out", () => {
    expect(refusing("forge")).toHaveLength(65);
    expect(refusing("api-token").map((operation) => operation["x-sdk-name"])).toEqual(["getAddonClientKey"]);
    for (const operation of operations.filter((candidate) => candidate["x-auth-types"].length !== 1))
      expect(operation["x-refused-credentials"] ?? []).not.toContain("forge");
  });

  it("are access tokens where permissions, keys or a person are concerned, and nowhere else", () => {
    const names = refusing("access-token").map((operation) => operation["x-sdk-name"]);
    expect(names).toHaveLength(31);
    expect(names.filter((name) => !/Permission|DeployKey|SshKey|GpgKey|Email/.test(name ?? ""))).toEqual([]);
    expect(names).not.toContain("listDeployKeys");
    expect(names).not.toContain("getCurrentUser");
  });

  it("leave a credential that can call each of them", () => {
    for (const operation of operations.filter((candidate) => candidate["x-refused-credentials"])) {
      const left = operation["x-auth-types"].filter((label) =>
        label === "api-token"
          ? !operation["x-refused-credentials"]?.includes("api-token")
          : !operation["x-refused-credentials"]?.includes("forge"),
      );
      expect(left, operation.operationId).not.toEqual([]);
    }
  });
});

describe("applyCredentials", () => {
  const entry = { operations: ["nothingLikeThis"], evidence: "none" };

  it.each<[string, CredentialOverlay]>([
    ["refusals", { refusals: [{ ...entry, credential: "forge" }], scopes: [] }],
    ["verdicts", { refusals: [], scopes: [{ ...entry, verdict: "confirmed" }] }],
  ])("stops at %s of an operation that does not exist", (_what, wrong) => {
    expect(() => applyCredentials(structuredClone(effectiveDocument), wrong)).toThrow("nothingLikeThis");
  });

  it("stops at an unsure scope without an alternative", () => {
    const wrong = { ...entry, operations: ["runPipeline"], verdict: "unsure" as const };
    expect(() => applyCredentials(structuredClone(effectiveDocument), { refusals: [], scopes: [wrong] })).toThrow(
      "alternative",
    );
  });
});
