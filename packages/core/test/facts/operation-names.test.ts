import { describe, expect, it } from "vitest";
import { findPages } from "../../scripts/emit/find-pages.js";
import { listOperations } from "../../scripts/facts/list-operations.js";
import type { OperationNames } from "../../scripts/facts/name-operations.js";
import { readJson } from "../../scripts/facts/read-json.js";
import { referenceName } from "../../scripts/facts/resolve-reference.js";
import { effectiveDocument, specFolder } from "./spec-folder.js";

const { verbs } = readJson<OperationNames>(new URL("overlay/operation-names.json", specFolder));
const pages = findPages(effectiveDocument);

const operations = listOperations(effectiveDocument).map(({ method, path, operation }) => {
  const name = operation["x-sdk-name"] ?? "";
  const [verb = "", ...words] = name.replace(/([A-Z])/g, " $1").split(" ");
  const reference = operation.responses["200"]?.content?.["application/json"]?.schema?.$ref;
  return { name, verb, words, method, path, isPage: reference !== undefined && pages.has(referenceName(reference)) };
});

/** Verbs by HTTP method; `listCommitsByPost` and its twin read by POST, and environments are changed by POST. */
const methods: Record<string, readonly string[]> = {
  get: ["get", "list", "search"],
  post: ["create", "run", "approve", "decline", "merge", "request", "resolve", "stop", "upload", "bulk"],
  put: ["update", "add", "watch", "create"],
  delete: ["delete", "remove", "unapprove", "reopen", "withdraw", "unwatch"],
};
const byPost = ["listCommitsByPost", "listCommitsFromByPost", "updateEnvironment"];
const massTerms = ["Diffstat", "History", "Activity"];
const owners = ["Workspace", "Project", "Snippet", "Commit", "PullRequest", "User", "Team", "CurrentUser"];

describe("names of operations", () => {
  it("exist once for each of the 294 operations", () => {
    expect(operations).toHaveLength(294);
    expect(new Set(operations.map(({ name }) => name)).size).toBe(294);
  });

  it("are a known verb and capitalised words, in Bitbucket's terms", () => {
    const shape = /^[a-z]+([A-Z][a-z]+)+$/;
    const foreign = /Pullrequest|Commitstatus|Branchrestriction|(?<!Web)[Hh]ook|PR[A-Z]|Config(?!uration)[A-Z]/;
    expect(namesOf(({ name, verb }) => !verbs.includes(verb) || !shape.test(name) || foreign.test(name))).toEqual([]);
  });

  it("use every verb of the list", () => {
    expect([...new Set(operations.map(({ verb }) => verb))].sort()).toEqual([...verbs].sort());
  });

  it("have a verb of their HTTP method", () => {
    expect(namesOf(({ name, verb, method }) => !byPost.includes(name) && !methods[method]?.includes(verb))).toEqual([]);
  });

  it("list or search where the answer is a page", () => {
    // Listing the root folder is the one answer of getSourceRoot, named like the operation for every other place.
    expect(namesOf(({ verb, isPage, method }) => isPage && method === "get" && !/^(list|search)$/.test(verb))).toEqual([
      "getSourceRoot",
    ]);
  });

  it("are plural for lists and singular for what is created", () => {
    const term = (words: readonly string[]) =>
      words.filter((word) => !/^(By|From|Post|Files)$/.test(word)).at(-1) ?? "";
    const isPlural = (words: readonly string[]) =>
      massTerms.includes(term(words)) || (/s$/.test(term(words)) && term(words) !== "Status");
    expect(namesOf(({ verb, words }) => verb === "list" && !isPlural(words))).toEqual([]);
    expect(namesOf(({ verb, words }) => verb === "create" && isPlural(words))).toEqual([]);
  });

  it("say Repository only where the name without it would be taken or unclear", () => {
    const isNeeded = ({ name, verb, words }: Operation) => {
      const term = words.slice(1).join("");
      const others = operations.filter((other) => other.name !== name).map((other) => other.name);
      return (
        others.includes(verb + term) ||
        owners.some((owner) => others.some((other) => other.endsWith(owner + term) && !other.includes("Repository")))
      );
    };
    const named = operations.filter(({ words }) => words[0] === "Repository" && words.length > 1);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((operation) => !isNeeded(operation)).map(({ name }) => name)).toEqual([]);
  });
});

type Operation = (typeof operations)[number];

function namesOf(isWrong: (operation: Operation) => boolean): string[] {
  return operations.filter(isWrong).map(({ name }) => name);
}
