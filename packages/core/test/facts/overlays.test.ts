import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileSchemas } from "../../scripts/corpus/compile-schemas.js";
import { isRecord } from "../../scripts/corpus/is-record.js";
import { findPages } from "../../scripts/emit/find-pages.js";
import { bodyName } from "../../scripts/facts/define-bodies.js";
import { listOperations } from "../../scripts/facts/list-operations.js";
import { readJson } from "../../scripts/facts/read-json.js";
import { referenceName, resolveParameter } from "../../scripts/facts/resolve-reference.js";
import { effectiveDocument, specFolder } from "./spec-folder.js";

const overlays = readdirSync(new URL("overlay/", specFolder)).map((name) => ({
  name,
  content: readJson<Record<string, unknown>>(new URL(`overlay/${name}`, specFolder)),
}));
const operations = listOperations(effectiveDocument);
const pages = findPages(effectiveDocument);
const validate = compileSchemas(effectiveDocument);

describe("overlays", () => {
  it.each(overlays)("$name says what it is and what it rests on", ({ content }) => {
    expect(content.about).toEqual(expect.stringMatching(/\w{3}/));
    expect(content.evidence ?? entriesOf(content)[0]?.evidence).toEqual(expect.stringMatching(/\w{3}/));
  });

  it("give evidence for every single entry", () => {
    const entries = [
      ...overlays.flatMap(({ content }) => entriesOf(content)),
      ...entriesOf(readJson(new URL("ended.json", specFolder))),
    ];
    expect(entries.length).toBeGreaterThan(150);
    for (const entry of entries)
      expect(entry.evidence ?? entry.reason, JSON.stringify(entry)).toEqual(expect.stringMatching(/\w{3}/));
  });
});

describe("parameters of pages", () => {
  const lists = operations.filter(({ method, operation }) => {
    const reference = operation.responses["200"]?.content?.["application/json"]?.schema?.$ref;
    return method === "get" && reference !== undefined && pages.has(referenceName(reference));
  });

  it("are page, pagelen with its largest value, and fields", () => {
    expect(lists.length).toBeGreaterThan(60);
    const lacking = lists.filter(({ operation }) => {
      const parameters = operation.parameters.map((parameter) => resolveParameter(effectiveDocument, parameter));
      const names = parameters.map(({ name }) => name);
      const largest = parameters.find(({ name }) => name === "pagelen")?.schema.maximum ?? 0;
      return (
        !["page", "pagelen", "fields"].every((name) => names.includes(name)) ||
        largest < 50 ||
        new Set(names).size < names.length
      );
    });
    expect(lacking.map(({ operation }) => operation["x-sdk-name"])).toEqual([]);
  });
});

describe("bodies", () => {
  const writes = operations.filter(({ operation }) => operation.requestBody?.content["application/json"]);

  it("are apart from all schemas of answers", () => {
    expect(writes).toHaveLength(76);
    for (const { operation } of writes) {
      const reference = operation.requestBody?.content["application/json"]?.schema?.$ref ?? "";
      expect(referenceName(reference)).toBe(bodyName(operation["x-sdk-name"] ?? ""));
    }
  });

  it.each([
    "createPullRequest",
    "createPullRequestComment",
    "createCommitComment",
    "createCommitStatus",
    "createBranchRestriction",
    "createRepositoryVariable",
    "createWorkspaceVariable",
    "createDeploymentVariable",
    "createEnvironment",
    "createProject",
    "createBranch",
    "createTag",
    "createDeployKey",
    "createRepositoryWebhook",
    "createOrUpdateReport",
    "runPipeline",
    "createPipelineSchedule",
  ])("of %s cannot be empty", (name) => {
    expect(validate(bodyName(name), {})).not.toEqual([]);
  });

  it("accept the requests that clients were recorded with", () => {
    const pullRequest = {
      title: "t",
      source: { branch: { name: "a" } },
      destination: { branch: { name: "b" } },
      description: "",
      close_source_branch: true,
    };
    expect(validate("create_pull_request_body", pullRequest)).toEqual([]);
    expect(validate("create_pull_request_comment_body", { content: { raw: "text" } })).toEqual([]);
    expect(
      validate("merge_pull_request_body", { message: "m", close_source_branch: true, merge_strategy: "merge_commit" }),
    ).toEqual([]);
    expect(
      validate("run_pipeline_body", { target: { type: "pipeline_ref_target", ref_type: "branch", ref_name: "main" } }),
    ).toEqual([]);
  });

  it("of an update of a deploy key have no key", () => {
    expect(Object.keys(effectiveDocument.components.schemas.update_deploy_key_body?.properties ?? {})).toEqual([
      "label",
      "comment",
    ]);
  });

  it("stay optional where an empty request has a meaning", () => {
    const optional = writes
      .filter(({ operation }) => operation.requestBody?.required !== true)
      .map(({ operation }) => operation["x-sdk-name"]);
    expect(optional.sort()).toEqual(["createFork", "declinePullRequest", "mergePullRequest"]);
  });
});

/** The entries of an overlay: the items of its lists, and objects that have evidence of their own. */
function entriesOf(content: Record<string, unknown>): Record<string, unknown>[] {
  return Object.entries(content).flatMap(([key, value]) => {
    if (Array.isArray(value)) return value.filter(isRecord);
    return isRecord(value) && key !== "minimum" && "evidence" in value ? [value] : [];
  });
}
